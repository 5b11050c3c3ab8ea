import type { PlainDate } from "../../kernel/plain-date.ts";
import type { Agreement, AgreementForm, Obligation } from "./agreement.ts";
import { firstSessionOn } from "./check-agreement.ts";
import type { MediationCase } from "./mediation-case.ts";
import { isOpen, obligationStandings } from "./performance.ts";
import type { SessionRecord } from "./session.ts";

/** What the last session left behind for the agreement. */
export interface HeldSession {
  readonly on: PlainDate;
  readonly place: string;
  readonly recorder: string;
  readonly record: SessionRecord;
}

/** The agreement a clerk starts with: nobody retypes what the case and the minutes of the last session already say. */
export function proposeAgreement(
  { form, sessions }: Pick<MediationCase, "form" | "sessions">,
  session: HeldSession | undefined,
  today: PlainDate,
): AgreementForm {
  const claims = form.claims.map((claim, index) => `${index + 1}．${claim}`).join("\n");
  return {
    form: "WRITTEN",
    facts: firstFilled(session?.record.facts, form.summary),
    dispute: claims,
    responsibility: "",
    obligations: [],
    totalFen: null,
    terms: [],
    place: session?.place ?? "",
    confirmationPlanned: false,
    writtenAsked: false,
    reachedOn: session?.on ?? firstSessionOn({ sessions }) ?? today,
    recorder: session?.recorder ?? "",
  };
}

/** The draft of an amending agreement (变更协议): the text of the one in force, with what is still owed. */
export function proposeAmendment(inForce: Agreement, today: PlainDate, newId: () => string): AgreementForm {
  const obligations = obligationStandings(inForce, today)
    .filter((standing) => isOpen(standing) || standing.state === "CONTINUING")
    .map(({ obligation, restFen }): Obligation => {
      const rest = obligation.kind === "PAY" ? restFen : null;
      return { ...obligation, id: newId(), amountFen: rest };
    });
  const totalFen = obligations.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0);
  return {
    ...inForce.form,
    form: "WRITTEN",
    obligations,
    totalFen: totalFen === 0 ? null : totalFen,
    reachedOn: today,
  };
}

function firstFilled(...texts: readonly (string | undefined)[]): string {
  return texts.find((text) => text !== undefined && text.trim() !== "") ?? "";
}
