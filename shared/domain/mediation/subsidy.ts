import { z } from "zod";
import type { Agreement } from "./agreement.ts";
import type { SubsidyGrade, SubsidyRules } from "./dossier.ts";
import type { AgreementBrief, MediationCase } from "./mediation-case.ts";

/** A fact of the case that makes it this grade; never a comparison of people. */
export const SubsidyReason = z.discriminatedUnion("fact", [
  z.object({ fact: z.literal("people"), people: z.int(), from: z.int() }),
  z.object({ fact: z.literal("amount"), fen: z.int(), fromYuan: z.int() }),
  z.object({ fact: z.literal("category"), category: z.string() }),
  z.object({ fact: z.literal("tag"), tag: z.string() }),
  /** No condition of a higher grade is met. */
  z.object({ fact: z.literal("ordinary") }),
]);
export type SubsidyReason = z.infer<typeof SubsidyReason>;

/** Why no grade is proposed yet: only what a committee mediated, with success, performed and filed as the county asks, is subsidised. */
export const SubsidyObstacle = z.enum(["not-committee", "not-agreed", "not-performed", "not-filed"]);
export type SubsidyObstacle = z.infer<typeof SubsidyObstacle>;

/** What the rules propose (以案定补); a person settles it. */
export const SubsidyProposal = z.object({
  gradeKey: z.string().nullable(),
  reasons: z.array(SubsidyReason),
  obstacles: z.array(SubsidyObstacle),
});
export type SubsidyProposal = z.infer<typeof SubsidyProposal>;

const PERFORMED: readonly AgreementBrief["performance"][] = ["IMMEDIATE", "PERFORMED"];

/** The highest grade of which one condition is met, with every condition that is; the ordinary grade when none is. */
export function proposeSubsidy(
  mediation: Pick<MediationCase, "form" | "agreements" | "dossier">,
  agreements: readonly Pick<Agreement, "form">[],
  rules: SubsidyRules,
): SubsidyProposal {
  const obstacles = obstaclesOf(mediation, rules);
  if (obstacles.length > 0) return { gradeKey: null, reasons: [], obstacles };
  for (const grade of rules.grades) {
    const reasons = gradeReasons(grade, mediation, agreements);
    if (reasons.length > 0) return { gradeKey: grade.key, reasons, obstacles };
  }
  return { gradeKey: null, reasons: [], obstacles };
}

function obstaclesOf(
  { form, agreements, dossier }: Pick<MediationCase, "form" | "agreements" | "dossier">,
  { needsPerformance, needsDossier }: SubsidyRules,
): SubsidyObstacle[] {
  const inForce = agreements.filter(({ status }) => status === "EFFECTIVE");
  const found: (SubsidyObstacle | false)[] = [
    form.hostKind !== "COMMITTEE" && "not-committee",
    inForce.length === 0 && "not-agreed",
    needsPerformance &&
      inForce.length > 0 &&
      !inForce.every(({ performance }) => PERFORMED.includes(performance)) &&
      "not-performed",
    needsDossier && dossier === null && "not-filed",
  ];
  return found.filter((each) => each !== false);
}

/** Every condition of a grade that the case meets. */
export function gradeReasons(
  grade: SubsidyGrade,
  { form }: Pick<MediationCase, "form">,
  agreements: readonly Pick<Agreement, "form">[],
): SubsidyReason[] {
  const { fromPeople, fromAmountYuan, categories, tags } = grade;
  const people = form.mass?.people ?? form.parties.length;
  const fen = Math.max(form.amount.exactFen ?? 0, ...agreements.map((each) => each.form.totalFen ?? 0));
  const isOrdinary =
    fromPeople === null && fromAmountYuan === null && categories.length === 0 && tags.length === 0;
  const found: (SubsidyReason | false)[] = [
    isOrdinary && { fact: "ordinary" },
    fromPeople !== null && people >= fromPeople && { fact: "people", people, from: fromPeople },
    fromAmountYuan !== null &&
      fen >= fromAmountYuan * 100 && { fact: "amount", fen, fromYuan: fromAmountYuan },
    categories.some((code) => form.category.startsWith(code)) && {
      fact: "category",
      category: form.category,
    },
    ...form.tags.filter((tag) => tags.includes(tag)).map((tag) => ({ fact: "tag" as const, tag })),
  ];
  return found.filter((each) => each !== false);
}
