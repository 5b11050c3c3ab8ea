import { z } from "zod";
import { NO_PAPER } from "../../codes/people.ts";
import { cutText } from "../../kernel/cut-text.ts";
import { RecordId } from "../../kernel/ids.ts";
import { PlainDate } from "../../kernel/plain-date.ts";
import { line } from "../../kernel/text.ts";
import type { Terms } from "../deadline/terms.ts";
import type { DecisionForm } from "../matter/decision.ts";
import type { Office } from "../office/office.ts";
import { Address, type Channel, type Respondent, type VisitForm, type Visitor } from "../visit/visit.ts";
import type { ScopedMatter } from "../matter/matter-scope.ts";
import { periodFrom, proposedRule } from "./case-period.ts";
import { CaseForm, ConsentWay, type Party, type StartMode } from "./mediation-case.ts";

const MOST_RESPONDENTS = 20;
const LARGEST_VISIT = 9999;
const LONGEST_WISH = 2000;

/**
 * A case of a dispute that nobody has registered yet (直接立案): typed once, it makes the visit, its matter, the acceptance and the case, just
 * as the way over the counter would.
 */
export const DirectCase = z.object({
  form: CaseForm.unwrap().omit({ matterId: true }),
  /** Where it happened; decides the village under which the matter counts. */
  place: Address,
  /** Court that has the dispute already; empty for none. */
  court: line(80),
  /** Who has agreed to be mediated beside those who apply. */
  consents: z
    .array(z.object({ partyId: RecordId, on: PlainDate, way: ConsentWay }))
    .max(40)
    .readonly(),
});
export type DirectCase = z.infer<typeof DirectCase>;

/** The channel a case arrives through by how it starts: people come, the desk goes out and looks, another organ sends it. */
const CHANNEL: Readonly<Record<z.infer<typeof StartMode>, Channel>> = {
  APPLICATION: "VISIT",
  INITIATIVE: "SCREENING",
  ENTRUSTED: "TRANSFER",
};

/** The registration of whoever brought the dispute. `at` is the hour of the desk, `HH:mm`. */
export function directVisit({ form, place, court }: DirectCase, at: string): VisitForm {
  const { parties, mass } = form;
  const visitors = parties.filter(({ side }) => side === "APPLICANT").map((party) => visitorOf(party, mass));
  const others = parties.filter(({ side }) => side === "RESPONDENT").map(respondentOf);
  const suit = { kind: "LITIGATION", where: court, no: "", note: "" } as const;
  return {
    channel: CHANNEL[form.startMode],
    channelNo: form.entrustNo,
    visitedOn: form.startedOn,
    visitedAt: at,
    visitors,
    speaker: 0,
    headCount: Math.min(Math.max(mass?.people ?? 0, visitors.length), LARGEST_VISIT),
    respondents: others.slice(0, MOST_RESPONDENTS),
    occurred: "",
    place,
    gridCode: "",
    category: form.category,
    statement: form.summary,
    wish: cutText(form.claims.join("\n"), LONGEST_WISH),
    involvedCount: mass?.people ?? null,
    amount: form.amount,
    area: form.area,
    earlierSteps: court.trim() === "" ? [] : [suit],
    isPetition: false,
    riskColor: "GREEN",
    tags: form.tags,
    handedIn: [],
    noticeGiven: false,
    readBack: false,
    linkTo: null,
  };
}

/** The decision that goes with it: accepted, for whoever mediates, until the period of the case would end. */
export function directAcceptance(
  form: DirectCase["form"],
  matter: ScopedMatter,
  { phone }: Pick<Office, "phone">,
  today: PlainDate,
  calendar: Terms,
): DecisionForm {
  return {
    kind: "ACCEPTED",
    handlerName: form.hostName,
    mode: "MEDIATE",
    expectedOn: periodFrom(proposedRule(form, matter, calendar.rules), today, calendar)?.dueOn ?? today,
    contactPhone: phone,
  };
}

function visitorOf(party: Party, mass: CaseForm["mass"]): Visitor {
  const { phone, address } = party;
  const common = { phone, address, careFlags: [] };
  if (party.kind === "PERSON") {
    const { name, idPaper, sex, birthOn, nation, occupation, guardian } = party;
    const representing = mass === null ? "SELF" : "REPRESENTATIVE";
    return { ...common, name, representing, idPaper, sex, birthOn, nation, occupation, guardian };
  }
  return {
    ...common,
    name: cutText(party.representative.trim() === "" ? party.name : party.representative, 60),
    representing: "UNIT_HEAD",
    idPaper: { type: NO_PAPER, no: "", confirmed: false },
    sex: "0",
    birthOn: null,
    nation: null,
    occupation: party.post,
    guardian: null,
  };
}

function respondentOf({ kind, name, phone }: Party): Respondent {
  return { kind, name, phone, unitId: null, note: "" };
}
