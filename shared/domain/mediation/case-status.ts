import type { PlainDate } from "../../kernel/plain-date.ts";
import type { AgreementBrief, CaseAct, CaseEvent, CaseStatus, MediationCase } from "./mediation-case.ts";

type Progress = Pick<MediationCase, "events" | "sessions" | "agreements" | "dossier" | "due">;
/** What a status rests on. */
interface Standing extends Pick<MediationCase, "events" | "sessions" | "dossier"> {
  readonly agreements: readonly Pick<AgreementBrief, "status" | "performance">[];
}

/** A finished act of ending or closing; a reopened case goes on where its sessions and agreements stand. */
const TURNS: Readonly<Partial<Record<CaseAct, CaseStatus | null>>> = {
  refuse: "ENDED",
  end: "ENDED",
  close: "CLOSED",
  reopen: null,
};

/** Where a case stands, from what was recorded on it, its sessions, its agreements and its dossier. */
export function caseStatus(mediation: Standing): CaseStatus {
  const { events, sessions, agreements, dossier } = mediation;
  if (dossier !== null) return "FILED";
  const turn = lastTurn(events);
  if (turn !== undefined) return turn;
  if (!events.some(({ facts }) => facts.act === "accept")) return "ASKING";
  const inForce = agreements.filter(({ status }) => status === "EFFECTIVE");
  if (inForce.length > 0) return performanceStatus(inForce);
  const isUnderWay = agreements.some(({ status }) => status !== "DISCARDED");
  return isUnderWay || sessions.some(({ status }) => status !== "CANCELLED") ? "MEDIATING" : "ACCEPTED";
}

function lastTurn(events: readonly CaseEvent[]): CaseStatus | undefined {
  const turn = events.findLast(({ facts }) => facts.act in TURNS);
  return turn === undefined ? undefined : (TURNS[turn.facts.act] ?? undefined);
}

/** Reneged or at a court. What is merely late is told by the day (`nextStep`), as a stored status would go stale overnight. */
const BROKEN: readonly AgreementBrief["performance"][] = ["REFUSED", "SUED", "ENFORCEMENT"];
const DONE: readonly AgreementBrief["performance"][] = ["IMMEDIATE", "PERFORMED"];

function performanceStatus(inForce: Standing["agreements"]): CaseStatus {
  if (inForce.some(({ performance }) => BROKEN.includes(performance))) return "UNPERFORMED";
  return inForce.every(({ performance }) => DONE.includes(performance)) ? "PERFORMED" : "PERFORMING";
}

/** The acts allowed in each status; the compiler keeps the table complete. */
export const CASE_ACTS: Readonly<Record<CaseStatus, readonly CaseAct[]>> = {
  ASKING: ["consent", "refuse", "accept", "assign", "recuse", "amend", "end"],
  ACCEPTED: ["consent", "refuse", "assign", "recuse", "amend", "extend", "end"],
  MEDIATING: ["consent", "refuse", "assign", "recuse", "amend", "extend", "end"],
  PERFORMING: ["follow-up", "grade"],
  PERFORMED: ["follow-up", "grade", "close"],
  UNPERFORMED: ["follow-up", "grade", "close"],
  ENDED: ["follow-up", "close", "reopen"],
  CLOSED: ["follow-up", "grade", "reopen"],
  FILED: ["grade"],
};

/** Statuses in which a matter counts as being mediated: no second case may be opened beside it. */
export const OPEN_CASE_STATUSES: readonly CaseStatus[] = [
  "ASKING",
  "ACCEPTED",
  "MEDIATING",
  "PERFORMING",
  "PERFORMED",
  "UNPERFORMED",
];

export interface NextStep {
  readonly next: "SESSION" | "PERIOD" | "OBLIGATION" | "CONFIRMATION" | "NONE";
  readonly nextOn: PlainDate | null;
}

/** The earliest day by which somebody owes something: a session to hold, the end of the period, an obligation, a planned confirmation. */
export function nextStep(mediation: Progress): NextStep {
  const status = caseStatus(mediation);
  if (!OPEN_CASE_STATUSES.includes(status)) return { next: "NONE", nextOn: null };
  const { sessions, agreements, due } = mediation;
  const steps: { readonly next: NextStep["next"]; readonly nextOn: PlainDate }[] = [];
  for (const session of sessions) {
    if (session.status === "BOOKED" || session.status === "CONFIRMED")
      steps.push({ next: "SESSION", nextOn: session.on });
  }
  if (due !== null && (status === "ACCEPTED" || status === "MEDIATING"))
    steps.push({ next: "PERIOD", nextOn: due.dueOn });
  for (const { nextDueOn, confirmation, confirmByOn } of agreements) {
    if (nextDueOn !== null) steps.push({ next: "OBLIGATION", nextOn: nextDueOn });
    if (confirmation === "PLANNED" && confirmByOn !== null)
      steps.push({ next: "CONFIRMATION", nextOn: confirmByOn });
  }
  return steps.sort((a, b) => (a.nextOn < b.nextOn ? -1 : 1))[0] ?? { next: "NONE", nextOn: null };
}
