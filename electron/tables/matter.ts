/** Tables of matters: who came, what it is about, what was written and said of it. */
import type { Attachment } from "#shared/domain/attachment/attachment.ts";
import type { Contact } from "#shared/domain/contact/contact.ts";
import { lastTouchedOn, matterStatus, MatterStatus, nextDueOn } from "#shared/domain/matter/matter-status.ts";
import type { Matter } from "#shared/domain/matter/matter.ts";
import type { IssuedPaper } from "#shared/domain/paper/paper.ts";
import type { PersonLink } from "#shared/domain/person/person.ts";
import { quietAfter } from "#shared/domain/report/quiet.ts";
import { needsConference } from "#shared/domain/referral/ping-pong.ts";
import { likenessKeys, peopleOf } from "#shared/domain/visit/look-alike.ts";
import { RiskColor, type Visit } from "#shared/domain/visit/visit.ts";
import type { TableSpec } from "../storage/store.ts";
import {
  againstKey,
  appearanceLinkKey,
  dayColumn,
  dayOrNone,
  keysOfNumber,
  matterKey,
  NEVER_DUE,
  onKey,
  paperKey,
  personKey,
  yearAt,
} from "./keys.ts";

export const visits: TableSpec<Visit> = {
  name: "visit",
  shardOf: (visit) => yearAt(visit.registeredAt),
  columns: ({ form }) => ({
    visitedOn: dayColumn(form.visitedOn),
    category: form.category,
    villageCode: form.place.villageCode,
    channel: form.channel,
  }),
  keys: ({ no, form }) => [
    ...keysOfNumber(no),
    onKey(form.visitedOn),
    ...new Set(form.visitors.map(({ name }) => personKey(name))),
    ...likenessKeys(peopleOf(form)).map(({ key }) => key),
    ...new Set(form.respondents.map(({ name }) => againstKey(name))),
  ],
};

export const matters: TableSpec<Matter> = {
  name: "matter",
  shardOf: (matter) => yearAt(matter.openedAt),
  columns: (matter) => {
    const status = matterStatus(matter);
    const due = nextDueOn(matter);
    const quiet = quietAfter(matter);
    return {
      openedAt: Date.parse(matter.openedAt),
      openedOn: dayColumn(matter.openedOn),
      nextDueOn: due === null ? null : dayColumn(due),
      dueRank: due === null ? NEVER_DUE : dayColumn(due),
      category: matter.category,
      villageCode: matter.place.villageCode,
      channel: matter.channel,
      riskColor: matter.riskColor,
      riskRank: RiskColor.options.indexOf(matter.riskColor),
      status,
      statusRank: MatterStatus.options.indexOf(status),
      touchedOn: dayColumn(lastTouchedOn(matter)),
      askedOn: dayOrNone(matter.closing.findLast(({ facts }) => facts.act === "follow-up")?.facts.on),
      conference: needsConference(matter) ? 1 : 0,
      quietAfter: quiet === null ? NEVER_DUE : dayColumn(quiet),
    };
  },
  keys: ({ no }) => keysOfNumber(no),
};

export const papers: TableSpec<IssuedPaper> = {
  name: "paper",
  shardOf: (paper) => yearAt(paper.issuedAt),
  keys: ({ matterId, subject, kind }) => [
    ...(matterId === null ? [] : [matterKey(matterId)]),
    paperKey(subject, kind),
  ],
};

export const attachments: TableSpec<Attachment> = {
  name: "attachment",
  shardOf: (attachment) => yearAt(attachment.addedAt),
  keys: ({ matterId }) => [matterKey(matterId)],
};

export const contacts: TableSpec<Contact> = {
  name: "contact",
  shardOf: (contact) => yearAt(contact.at),
  keys: ({ matterId }) => [matterKey(matterId)],
};

/** Who was said to be the same person. It never leaves the office. */
export const personLinks: TableSpec<PersonLink> = {
  name: "personLink",
  shardOf: ({ linkedAt }) => yearAt(linkedAt),
  keys: ({ a, b }) => [appearanceLinkKey(a), appearanceLinkKey(b)],
};
