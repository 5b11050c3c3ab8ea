import type { z } from "zod";
import { checkVisit, type VisitSurroundings } from "#shared/domain/visit/check-visit.ts";
import { VisitForm, type VisitProblem } from "#shared/domain/visit/visit.ts";
import { parseArea } from "#shared/kernel/land-area.ts";
import { parseAmount } from "#shared/kernel/money.ts";
import { PlainDate } from "#shared/kernel/plain-date.ts";
import { readIdentityNumber } from "#shared/kernel/identity-number.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { isChild, type IntakeForm, type VisitorFields } from "./form-model.ts";

/** What a field lacks by itself; what only the desk can tell comes as `VisitProblem`. */
type FieldProblem = {
  readonly reason:
    "required" | "control-character" | "one-line" | "too-long" | "not-a-number" | "not-a-day" | "unfit";
  readonly at: string;
};
export type IntakeProblem = FieldProblem | VisitProblem;

/** The registration as it goes to the desk, or what it still lacks, in the order of the page. */
export function readyForm(
  form: IntakeForm,
  surroundings: VisitSurroundings,
): Result<VisitForm, readonly IntakeProblem[]> {
  const read = VisitForm.safeParse(candidate(form));
  const problems: readonly IntakeProblem[] = read.success
    ? checkVisit(read.data, surroundings)
    : read.error.issues.map(fieldProblem);
  return read.success && problems.length === 0 ? ok(read.data) : err(inPageOrder(problems));
}

/** The page's order, so that the cursor goes to the topmost field first. */
const PAGE_ORDER = [
  "channel",
  "visitedOn",
  "visitedAt",
  "headCount",
  "speaker",
  "visitors",
  "respondents",
  "category",
  "statement",
  "wish",
  "occurred",
  "place",
];

export function inPageOrder<Problem extends { readonly at: string }>(
  problems: readonly Problem[],
): readonly Problem[] {
  const place = (at: string) => {
    const index = PAGE_ORDER.indexOf(at.split(".")[0] ?? "");
    return index < 0 ? PAGE_ORDER.length : index;
  };
  return problems.toSorted((a, b) => place(a.at) - place(b.at));
}

/** Yuan as read from what was said, in fen; a vague sum counts as its round part: 5万多元 as 50000. */
export function amountInFen(form: Pick<IntakeForm, "amountSaid" | "amountExact">): number | null {
  const read = parseAmount(form.amountExact.trim() === "" ? form.amountSaid : form.amountExact);
  return read.exactFen ?? read.aboutFen ?? null;
}

/** Mu as read from what was said. */
export function areaInMu(form: Pick<IntakeForm, "areaSaid" | "areaExact">): number | null {
  const read = parseArea(form.areaExact.trim() === "" ? form.areaSaid : form.areaExact);
  const li = read.exactLi ?? read.aboutLi;
  return li === undefined ? null : li / 100;
}

function candidate(form: IntakeForm): unknown {
  const { amountSaid, amountExact, areaSaid, areaExact, ...rest } = form;
  return {
    ...rest,
    headCount: wholeNumber(form.headCount) ?? form.visitors.length,
    visitors: form.visitors.map((visitor) => visitorOf(visitor, form.visitedOn)),
    respondents: form.respondents.filter((respondent) => respondent.name.trim() !== ""),
    involvedCount: wholeNumber(form.involvedCount),
    amount: { asSaid: amountSaid.trim(), exactFen: amountInFen({ amountSaid, amountExact }) },
    area: { asSaid: areaSaid.trim(), exactMu: areaInMu({ areaSaid, areaExact }) },
    earlierSteps: form.earlierSteps,
    handedIn: form.handedIn
      .filter((paper) => paper.name.trim() !== "")
      .map((paper) => ({ ...paper, pages: wholeNumber(paper.pages) ?? 1 })),
  };
}

function visitorOf(fields: VisitorFields, visitedOn: string): unknown {
  const { idType, idNo, idConfirmed, ...visitor } = fields;
  const birthOn = PlainDate.safeParse(visitor.birthOn);
  const guardian =
    isChild(fields, visitedOn) && visitor.guardian.name.trim() !== "" ? visitor.guardian : null;
  const type = idType === "111" && idNo.trim() === "" ? "000" : idType;
  return {
    ...visitor,
    idPaper: { type, no: type === "000" ? "" : tidyNumber(type, idNo, visitedOn), confirmed: idConfirmed },
    birthOn: visitor.birthOn === "" ? null : birthOn.success ? birthOn.data : visitor.birthOn,
    guardian,
  };
}

/** Citizen cards are kept without spaces and with a capital X; any other number as typed. */
function tidyNumber(type: string, typed: string, visitedOn: string): string {
  const on = PlainDate.safeParse(visitedOn);
  const read = type === "111" && on.success ? readIdentityNumber(typed, on.data) : undefined;
  return read?.ok ? read.value.number : typed.trim();
}

function wholeNumber(typed: string): number | string | null {
  const tidy = typed.trim().replace(/[０-９]/gu, (digit) => String(digit.charCodeAt(0) - 0xff10));
  if (tidy === "") return null;
  return /^\d+$/.test(tidy) ? Number(tidy) : tidy;
}

const NAMED_REASONS = new Set<string>(["required", "control-character", "one-line"]);

function fieldProblem(issue: z.core.$ZodIssue): FieldProblem {
  const at = issue.path.join(".");
  if (NAMED_REASONS.has(issue.message)) return { at, reason: issue.message as FieldProblem["reason"] }; // a member of the set
  if (issue.code === "too_big") return { at, reason: issue.origin === "string" ? "too-long" : "unfit" };
  if (issue.code === "invalid_type" && issue.expected === "int") return { at, reason: "not-a-number" };
  if (issue.code === "invalid_type" && issue.expected === "number") return { at, reason: "not-a-number" };
  if (at === "category") return { at, reason: "required" };
  if (at.endsWith("On")) return { at, reason: "not-a-day" };
  return { at, reason: "unfit" };
}
