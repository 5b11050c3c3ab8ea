/** Every table of the desk: where its documents lie and what its list index knows of them. */
import type { Account } from "#shared/domain/account/account.ts";
import type { Attachment } from "#shared/domain/attachment/attachment.ts";
import { matterStatus, nextDueOn, MatterStatus } from "#shared/domain/matter/matter-status.ts";
import type { Matter } from "#shared/domain/matter/matter.ts";
import type { HolidayYear, NumberCounter, Office, Unit, Village } from "#shared/domain/office/office.ts";
import type { IssuedPaper } from "#shared/domain/paper/paper.ts";
import type { ReferralSlip } from "#shared/domain/referral/slip.ts";
import { bareName } from "#shared/domain/visit/bare-name.ts";
import { likenessKeys, peopleOf } from "#shared/domain/visit/look-alike.ts";
import { RiskColor, type Visit } from "#shared/domain/visit/visit.ts";
import { numberKey, parseLoosely } from "#shared/kernel/numbering.ts";
import { dayOf, yearOf, type Instant, type PlainDate } from "#shared/kernel/plain-date.ts";
import type { TableSpec } from "./storage/store.ts";

/** Sorts behind every day: in the list, what is due comes before what is not. */
const NEVER_DUE = 99_999_999;

const whole = () => "all";
const yearAt = (at: Instant) => String(yearOf(dayOf(at)));

export const offices: TableSpec<Office> = { name: "office", shardOf: whole };
export const villages: TableSpec<Village> = { name: "village", shardOf: whole };
export const units: TableSpec<Unit> = { name: "unit", shardOf: whole };
export const accounts: TableSpec<Account> = { name: "account", shardOf: whole };
export const holidayYears: TableSpec<HolidayYear> = { name: "holiday", shardOf: whole };
export const counters: TableSpec<NumberCounter> = { name: "counter", shardOf: whole };

export const visits: TableSpec<Visit> = {
  name: "visit",
  shardOf: (visit) => yearAt(visit.registeredAt),
  keys: ({ no, form }) => [
    ...keysOfNumber(no),
    ...new Set(form.visitors.map(({ name }) => personKey(name))),
    ...likenessKeys(peopleOf(form)).map(({ key }) => key),
  ],
};

export const matters: TableSpec<Matter> = {
  name: "matter",
  shardOf: (matter) => yearAt(matter.openedAt),
  columns: (matter) => {
    const status = matterStatus(matter);
    const due = nextDueOn(matter);
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
    };
  },
  keys: ({ no }) => keysOfNumber(no),
};

export const slips: TableSpec<ReferralSlip> = {
  name: "referral",
  shardOf: (slip) => yearAt(slip.issuedAt),
  keys: ({ no }) => keysOfNumber(no),
};

export const papers: TableSpec<IssuedPaper> = {
  name: "paper",
  shardOf: (paper) => yearAt(paper.issuedAt),
  keys: ({ matterId, subject, kind }) => [matterKey(matterId), paperKey(subject, kind)],
};

export const attachments: TableSpec<Attachment> = {
  name: "attachment",
  shardOf: (attachment) => yearAt(attachment.addedAt),
  keys: ({ matterId }) => [matterKey(matterId)],
};

/** Days as list columns hold them: 20260302. Only compared, never counted with. */
export function dayColumn(day: PlainDate): number {
  return Number(day.replaceAll("-", ""));
}

/** Finds what belongs to a matter. */
export function matterKey(matterId: string): string {
  return `matter:${matterId}`;
}

/** Finds visits by the whole name of somebody who came. */
export function personKey(name: string): string {
  return `person:${bareName(name)}`;
}

/** Finds the papers of one kind issued about a record, `visit/…`. */
export function paperKey(subject: string, kind: IssuedPaper["kind"]): string {
  return `${kind}:${subject}`;
}

/** Finds a record by its number in any spelling. */
export function noKey(no: string): string {
  return `no:${numberKey(no)}`;
}

/** Finds records by year and sequence when the words of the number were left out. */
export function yearSeqKey(year: number, seq: number): string {
  return `seq:${year}/${seq}`;
}

function keysOfNumber(no: string): readonly string[] {
  const { year, seq } = parseLoosely(no);
  return year === undefined || seq === undefined ? [noKey(no)] : [noKey(no), yearSeqKey(year, seq)];
}

/** For those who open a folder: the index is kept for these, documents of any other table are kept all the same. */
export const ALL_TABLES: readonly TableSpec<never>[] = [
  offices,
  villages,
  units,
  accounts,
  holidayYears,
  counters,
  visits,
  matters,
  slips,
  papers,
  attachments,
];
