import { z } from "zod";
import type { CaseFile } from "#shared/contract/mediation.ts";
import { CasePaperForm } from "#shared/domain/mediation/case-paper-form.ts";
import { AUTHORITY_UNTIL, CONFIRMATION_ANNEXES } from "#shared/domain/mediation/usual-words.ts";
import { PlainDate } from "#shared/kernel/plain-date.ts";
import { linesOf } from "../case-input.ts";
import { type FieldProblem, fieldProblems } from "../field-problem.ts";

export type CasePaperKind = CasePaperForm["kind"];

const EVIDENCE_TYPES = ["DOCUMENT", "OBJECT", "PHOTO", "RECORDING", "TESTIMONY", "OTHER"] as const;

const text = z.string().catch("");

const EvidenceInput = z.object({
  name: text,
  type: z.enum(EVIDENCE_TYPES).catch("DOCUMENT"),
  original: z.boolean().catch(false),
  pages: text,
  provider: text,
  on: PlainDate.nullable().catch(null),
  verifiedBy: text,
});
export type EvidenceInput = z.infer<typeof EvidenceInput>;

/** Everything any of the papers asks; each shows its own part of it. Kept as a draft while it is being typed. */
export const PaperInput = z.object({
  partyId: text,
  agreementId: text,
  sessionId: text,
  on: PlainDate.nullable().catch(null),
  from: text,
  to: text,
  place: text,
  asked: text,
  participants: text,
  investigator: text,
  recorder: text,
  text,
  court: text,
  facts: text,
  annexes: text,
  delivery: z.array(z.object({ partyId: text, address: text, phone: text })).catch([]),
  bring: text,
  undisputed: text,
  cause: text,
  authority: text,
  until: text,
  items: z.array(EvidenceInput).catch([]),
});
export type PaperInput = z.infer<typeof PaperInput>;

export { EVIDENCE_TYPES };

/** Agreements that can be taken to court: written, and in effect. */
export function inEffect(file: CaseFile): CaseFile["agreements"] {
  return file.agreements.filter(
    ({ status, agreement }) => status === "EFFECTIVE" && agreement.form.form === "WRITTEN",
  );
}

/** Sessions the parties can still be called to. */
export function ahead(file: CaseFile): CaseFile["sessions"] {
  return file.sessions.filter(({ status }) => status === "BOOKED" || status === "CONFIRMED");
}

/** What a paper cannot do without; undefined when it is there. */
export function paperLacks(kind: CasePaperKind, file: CaseFile) {
  const needsAgreement = kind === "CONFIRMATION_APPLICATION" || kind === "MEDIATION_CERTIFICATE";
  if (needsAgreement && inEffect(file).length === 0) return "noAgreement";
  if (kind === "SESSION_NOTICE" && ahead(file).length === 0) return "noSession";
  const { parties } = file.mediation.form;
  return kind === "POWER_OF_ATTORNEY" && parties.every(({ agent }) => agent === null) ? "noAgent" : undefined;
}

export function newEvidence(today: PlainDate): EvidenceInput {
  return EvidenceInput.parse({ pages: "1", on: today });
}

/** The paper as it usually is: the first who fits, today, the words that are nearly always the same. */
export function startPaper(kind: CasePaperKind, file: CaseFile, today: PlainDate, me: string): PaperInput {
  const { form } = file.mediation;
  const withAgent = form.parties.find(({ agent }) => agent !== null);
  const first = kind === "POWER_OF_ATTORNEY" ? withAgent : form.parties[0];
  return PaperInput.parse({
    partyId: first?.id,
    agreementId: inEffect(file)[0]?.agreement.id,
    sessionId: ahead(file)[0]?.session.id,
    on: today,
    investigator: me,
    recorder: kind === "INVESTIGATION_RECORD" ? "" : me,
    facts: kind === "CONFIRMATION_APPLICATION" ? form.summary : "",
    annexes: CONFIRMATION_ANNEXES.join("\n"),
    delivery: form.parties
      .filter(({ side }) => side !== "THIRD")
      .map(({ id: partyId }) => ({ partyId, address: "", phone: "" })),
    until: AUTHORITY_UNTIL,
    items: [newEvidence(today)],
  });
}

export type ReadPaper =
  | { readonly ok: true; readonly form: CasePaperForm }
  | { readonly ok: false; readonly problems: ReadonlyMap<string, FieldProblem> };

export function readPaper(kind: CasePaperKind, input: PaperInput): ReadPaper {
  const form = {
    ...input,
    kind,
    annexes: linesOf(input.annexes),
    facts: kind === "UNDISPUTED_FACTS" ? linesOf(input.undisputed) : input.facts,
    items: input.items.map((item) => ({ ...item, pages: Number(item.pages) })),
  };
  const read = CasePaperForm.safeParse(form);
  return read.success
    ? { ok: true, form: read.data }
    : { ok: false, problems: fieldProblems(read.error.issues, form) };
}
