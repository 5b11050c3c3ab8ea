import type { MatterFile } from "#shared/contract/matter.ts";
import type { Contact } from "#shared/domain/contact/contact.ts";
import type { ClosingEvent } from "#shared/domain/matter/closing.ts";
import { allowedMatterActs, matterStatus } from "#shared/domain/matter/matter-status.ts";
import { conclusionObstacles } from "#shared/domain/matter/record-closing.ts";
import type { Matter } from "#shared/domain/matter/matter.ts";
import { allowedSlipActs, currentDueOn, slipStatus } from "#shared/domain/referral/slip-progress.ts";
import { riskNotes, type RiskNote } from "#shared/domain/risk-report/risk-report.ts";
import { whistleStatus } from "#shared/domain/whistle/whistle-progress.ts";
import { maskRespondent, maskVisit, type Onlooker } from "#shared/domain/visit/mask-visit.ts";
import { maskName } from "#shared/kernel/masking.ts";
import type { Tables } from "../../storage/store.ts";
import { matterKey } from "../../tables/keys.ts";
import { attachments, contacts, papers, visits } from "../../tables/matter.ts";
import { offices } from "../../tables/office.ts";
import { slips, whistles } from "../../tables/slip.ts";
import { riskReports } from "../../tables/watch.ts";

/** Everything of a matter, oldest first, masked for whoever looks. */
export function matterFile(tables: Tables, matter: Matter, onlooker: Onlooker): MatterFile {
  const status = matterStatus(matter);
  const key = matterKey(matter.id);
  return {
    matter: maskMatter(matter, onlooker),
    status,
    acts: [...allowedMatterActs(status, tables.table(offices).get("office").closingOrder)],
    obstacles: [...conclusionObstacles(matter)],
    visits: matter.visits.map(({ visitId }) => maskVisit(tables.table(visits).get(visitId), onlooker)),
    papers: tables
      .table(papers)
      .lookup(key)
      .map(({ payload: _payload, ...brief }) => brief)
      .reverse(),
    slips: matter.slips.map(({ slipId }) => {
      const slip = tables.table(slips).get(slipId);
      return { slip, status: slipStatus(slip), dueOn: currentDueOn(slip), acts: [...allowedSlipActs(slip)] };
    }),
    whistles: matter.whistles.map(({ whistleId }) => {
      const whistle = tables.table(whistles).get(whistleId);
      return { whistle, status: whistleStatus(whistle) };
    }),
    riskNotes: tables
      .table(riskReports)
      .lookup(key)
      .flatMap(riskNotes)
      .map((note) => maskNote(note, onlooker)),
    attachments: [...tables.table(attachments).lookup(key)].reverse(),
    contacts: tables
      .table(contacts)
      .lookup(key)
      .map((contact) => maskContact(contact, onlooker))
      .reverse(),
  };
}

function maskMatter(matter: Matter, onlooker: Onlooker): Matter {
  if (onlooker === "desk") return matter;
  return {
    ...matter,
    speakerName: maskName(matter.speakerName),
    closing: matter.closing.map(maskClosing),
    respondents: matter.respondents.map((respondent) => maskRespondent(respondent, onlooker)),
  };
}

function maskNote(note: RiskNote, onlooker: Onlooker): RiskNote {
  const { facts } = note;
  if (onlooker === "desk" || facts.act !== "tell") return note;
  return { ...note, facts: { ...facts, person: maskName(facts.person) } };
}

function maskContact(contact: Contact, onlooker: Onlooker): Contact {
  if (onlooker === "desk") return contact;
  return { ...contact, form: { ...contact.form, whom: maskName(contact.form.whom) } };
}

/** Who was told, and who was asked afterwards. */
function maskClosing(event: ClosingEvent): ClosingEvent {
  const { facts } = event;
  switch (facts.act) {
    case "conclude": {
      const { told } = facts.form;
      const masked = told && { ...told, whom: maskName(told.whom) };
      return { ...event, facts: { ...facts, form: { ...facts.form, told: masked } } };
    }
    case "follow-up":
      return { ...event, facts: { ...facts, form: { ...facts.form, whom: maskName(facts.form.whom) } } };
    case "rate":
      return { ...event, facts: { ...facts, whom: maskName(facts.whom) } };
    default:
      return event;
  }
}
