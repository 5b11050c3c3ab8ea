import { z } from "zod";
import {
  AgreementForm,
  Obligation,
  ObligationKind,
  type Signatory,
} from "#shared/domain/mediation/agreement.ts";
import { undatedWord } from "#shared/domain/mediation/wording.ts";
import { parseAmount, printYuan } from "#shared/kernel/money.ts";
import { PlainDate } from "#shared/kernel/plain-date.ts";

/** One line of the grid as typed: sums and days may still be missing or unreadable. */
export const ObligationInput = z.object({
  id: z.string(),
  debtorId: z.string(),
  creditorId: z.string(),
  kind: ObligationKind,
  amount: z.string(),
  what: z.string(),
  how: z.string(),
  onSpot: z.boolean(),
  dueOn: PlainDate.nullable(),
  consequence: z.string(),
});
export type ObligationInput = z.infer<typeof ObligationInput>;

/** The editor as typed; this is what is kept as a draft. */
export const AgreementInput = z.object({
  form: z.enum(["WRITTEN", "ORAL"]),
  facts: z.string(),
  dispute: z.string(),
  responsibility: z.string(),
  obligations: z.array(ObligationInput),
  total: z.string(),
  terms: z.string(),
  place: z.string(),
  confirmationPlanned: z.boolean(),
  writtenAsked: z.boolean(),
  reachedOn: PlainDate.nullable(),
  recorder: z.string(),
});
export type AgreementInput = z.infer<typeof AgreementInput>;

export function inputOf({ obligations, totalFen, terms, ...rest }: AgreementForm): AgreementInput {
  return {
    ...rest,
    total: totalFen === null ? "" : typedYuan(totalFen),
    terms: terms.join("\n"),
    obligations: obligations.map(({ amountFen, due, ...obligation }) => ({
      ...obligation,
      amount: amountFen === null ? "" : typedYuan(amountFen),
      onSpot: due.kind === "ON_SPOT",
      dueOn: due.kind === "ON" ? due.on : null,
    })),
  };
}

/** 30000, not 30000.00: as a person would type it. */
export function typedYuan(fen: number): string {
  return printYuan(fen).replace(/\.00$/u, "");
}

/** A new line: it goes on like the one above, or lets the respondent pay the applicant. */
export function nextObligation(
  rows: readonly ObligationInput[],
  parties: readonly Signatory[],
  id: string,
): ObligationInput {
  const above = rows.at(-1);
  const firstOf = (side: Signatory["side"]) => parties.find((party) => party.side === side)?.partyId ?? "";
  return {
    id,
    debtorId: above?.debtorId ?? firstOf("RESPONDENT"),
    creditorId: above?.creditorId ?? firstOf("APPLICANT"),
    kind: above?.kind ?? "PAY",
    amount: "",
    what: above?.kind === "PAY" ? above.what : "",
    how: above?.how ?? "",
    onSpot: false,
    dueOn: null,
    consequence: above?.consequence ?? "",
  };
}

export type Problem =
  | { readonly is: "required" | "party" | "same" | "amount" | "vagueAmount" | "due" | "long" }
  | { readonly is: "undated"; readonly word: string };

/** By the path of the field: `facts`, `obligations.0.amount`. */
export type Problems = ReadonlyMap<string, Problem>;

type Read =
  { readonly ok: true; readonly form: AgreementForm } | { readonly ok: false; readonly problems: Problems };

/** The form the desk is given, or what is missing and unreadable in it. */
export function readAgreement(input: AgreementInput): Read {
  const problems = new Map<string, Problem>();
  const rows = input.obligations.map((row, index) => {
    const read = readObligation(row);
    if (read.ok) return read.obligation;
    for (const [field, problem] of read.problems) problems.set(`obligations.${index}.${field}`, problem);
    return undefined;
  });
  const obligations = rows.filter((row) => row !== undefined);
  const total = input.total.trim() === "" ? undefined : readFen(input.total);
  if (total !== undefined && "is" in total) problems.set("total", total);
  for (const field of ["facts", "dispute"] as const)
    if (input[field].trim() === "") problems.set(field, { is: "required" });
  if (input.reachedOn === null) problems.set("reachedOn", { is: "required" });

  const sumFen = obligations.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0);
  const totalFen = total !== undefined && "fen" in total ? total.fen : sumFen;
  const parsed = AgreementForm.safeParse({
    ...input,
    obligations,
    totalFen: totalFen === 0 ? null : totalFen,
    terms: termsOf(input.terms),
  });
  if (!parsed.success) {
    for (const { path, code } of parsed.error.issues) {
      const at = path.join(".");
      if (!problems.has(at) && code === "too_big") problems.set(at, { is: "long" });
    }
  }
  return problems.size === 0 && parsed.success
    ? { ok: true, form: parsed.data }
    : { ok: false, problems: problems.size === 0 ? new Map([["facts", { is: "long" }]]) : problems };
}

export function termsOf(typed: string): readonly string[] {
  return typed
    .split("\n")
    .map((term) => term.trim())
    .filter((term) => term !== "");
}

type ReadRow =
  | { readonly ok: true; readonly obligation: Obligation }
  | { readonly ok: false; readonly problems: Problems };

export function readObligation(row: ObligationInput): ReadRow {
  const { id, debtorId, creditorId, kind, what, how, consequence, onSpot, dueOn } = row;
  const problems = new Map<string, Problem>();
  if (debtorId === "") problems.set("debtorId", { is: "party" });
  if (creditorId === "") problems.set("creditorId", { is: "party" });
  else if (creditorId === debtorId) problems.set("creditorId", { is: "same" });
  const amount = kind === "PAY" ? readFen(row.amount) : undefined;
  if (amount !== undefined && "is" in amount) problems.set("amount", amount);
  if (kind !== "PAY" && kind !== "APOLOGISE" && what.trim() === "") problems.set("what", { is: "required" });
  if ((kind === "PAY" || kind === "DELIVER") && how.trim() === "") problems.set("how", { is: "required" });
  if (!onSpot && dueOn === null) problems.set("due", { is: "due" });
  for (const [field, text] of Object.entries({ what, how, consequence })) {
    const word = undatedWord(text);
    if (word !== undefined) problems.set(field, { is: "undated", word });
  }
  if (problems.size > 0) return { ok: false, problems };
  const read = Obligation.safeParse({
    id,
    debtorId,
    creditorId,
    kind,
    what,
    how,
    consequence,
    amountFen: amount !== undefined && "fen" in amount ? amount.fen : null,
    due: onSpot ? { kind: "ON_SPOT" } : { kind: "ON", on: dueOn },
  });
  if (read.success) return { ok: true, obligation: read.data };
  return {
    ok: false,
    problems: new Map(read.error.issues.map(({ path }) => [path.join("."), { is: "long" }])),
  };
}

/** A sum that is owed must be exact and more than nothing. */
export function readFen(typed: string): { readonly fen: number } | Problem {
  if (typed.trim() === "") return { is: "required" };
  const { exactFen, aboutFen } = parseAmount(typed);
  if (exactFen !== undefined && exactFen > 0) return { fen: exactFen };
  return { is: aboutFen === undefined ? "amount" : "vagueAmount" };
}
