import { mojCategory } from "../../codes/moj-categories.ts";
import { dayOf, type PlainDate } from "../../kernel/plain-date.ts";
import { agreementStatus, effectiveOn } from "../mediation/agreement-status.ts";
import type { Agreement } from "../mediation/agreement.ts";
import { caseScope } from "../mediation/case-period.ts";
import { confirmationState } from "../mediation/confirmation.ts";
import type { SubsidyRules } from "../mediation/dossier.ts";
import type { CaseFacts, MediationCase } from "../mediation/mediation-case.ts";
import { obligationStandings } from "../mediation/performance.ts";
import { gradeReasons } from "../mediation/subsidy.ts";
import type { Matter } from "../matter/matter.ts";
import { agreementAsOf, caseFollowUpsOf, dayOfAct } from "./case-follow-ups.ts";
import { NO_DIMS, oneDim, type Dims, type Fact } from "./fact.ts";
import { isIn, type Counting } from "./matter-facts.ts";

/** Whose committee mediated, as the ministry's table A has it: 村 · 居 · 乡镇 · 街道 · 企事业单位 · 社会团体和其他组织 */
export const COMMITTEE_KINDS = [
  "VILLAGE",
  "NEIGHBOURHOOD",
  "TOWNSHIP",
  "STREET",
  "ENTERPRISE",
  "OTHER",
] as const;
export type CommitteeKind = (typeof COMMITTEE_KINDS)[number];

/** By the name on the seal. */
const COMMITTEE_WORDS: readonly (readonly [RegExp, CommitteeKind])[] = [
  [/村民委员会|村委会|村(?:人民)?调解委员会|村调委会/u, "VILLAGE"],
  [/居民委员会|居委会|社区/u, "NEIGHBOURHOOD"],
  [/街道/u, "STREET"],
  [/[镇乡]/u, "TOWNSHIP"],
  [/公司|厂|企业|集团|医院|学校|市场/u, "ENTERPRISE"],
];

export function committeeKind(hostName: string): CommitteeKind {
  return COMMITTEE_WORDS.find(([words]) => words.test(hostName))?.[1] ?? "OTHER";
}

interface WholeCase {
  readonly matter: Matter;
  readonly mediation: MediationCase;
  readonly agreements: readonly Agreement[];
}

/** What a mediation case counts for, as it stood when the period ended. `usual`: the dimensions of its matter. */
export function caseFacts(
  { matter, mediation, agreements }: WholeCase,
  counting: Counting,
  rules: SubsidyRules,
  usual: Dims,
): Fact[] {
  const { days } = counting;
  if (mediation.openedOn > days.to) return [];
  const { form, matterId, id } = mediation;
  const events = mediation.events.map(({ facts }) => facts).filter((facts) => dayOfAct(facts) <= days.to);
  const then = agreements.map((agreement) => agreementAsOf(agreement, days.to));
  const dims: Dims = {
    ...usual,
    category: form.category,
    kind: form.category.slice(0, 2),
    moj: mojCategory(form.category, form.tags),
    host: form.hostKind,
    committee: committeeKind(form.hostName),
    source: form.startMode === "ENTRUSTED" ? (form.entrustedBy ?? "OTHER_DEPARTMENT") : form.startMode,
    hard: isHard(mediation, rules, days.to) ? "yes" : "no",
  };
  const facts: Fact[] = [];
  const add = (
    measure: Fact["measure"],
    on: PlainDate,
    more: Dims = NO_DIMS,
    { record = `mediation/${id}`, amount = 0 } = {},
  ) => {
    if (!isIn(days, on)) return;
    facts.push({
      measure,
      on,
      record,
      matterId,
      amount,
      dims: more,
      usual: dims,
    });
  };
  const mediators = mediation.mediators.filter(({ recused }) => recused === null);

  const accepted = events.find((each) => each.act === "accept");
  if (accepted !== undefined) {
    add("case", accepted.on, {}, { amount: form.mass?.people ?? form.parties.length });
    for (const { mediatorId, presiding } of mediators)
      add("mediator-case", accepted.on, { mediator: mediatorId, presiding: presiding ? "yes" : "no" });
  }

  const ended = endingOf(events, then);
  if (ended !== undefined) {
    add("case-ended", ended.on, { ending: ended.ending }, { amount: ended.fen });
    if (ended.ending.startsWith("AGREED")) {
      for (const { mediatorId } of mediators) add("mediator-agreed", ended.on, { mediator: mediatorId });
    }
  }

  for (const agreement of then) {
    for (const fact of agreementFacts(agreement, days.to)) add(fact.measure, fact.on, fact.dims, fact);
  }

  for (const { dueOn, done } of caseFollowUpsOf(mediation, agreements, caseScope(form, matter), counting))
    add("follow-up", dueOn, oneDim("done", done));
  for (const facts of events) {
    if (facts.act === "follow-up" && facts.satisfaction !== null)
      add("rating", facts.on, { level: facts.satisfaction });
  }
  const graded = gradeOf(mediation, days.to);
  if (graded !== undefined) {
    const { gradeKey } = graded;
    const yuan = rules.grades.find(({ key }) => key === gradeKey)?.yuan ?? null;
    const presiding = mediators.find((each) => each.presiding) ?? mediators[0];
    add(
      "subsidy",
      graded.on,
      { mediator: presiding?.mediatorId ?? "", grade: gradeKey, priced: yuan === null ? "no" : "yes" },
      { amount: (yuan ?? 0) * 100 },
    );
  }
  return facts;
}

interface AgreementFact extends Pick<Fact, "measure" | "on" | "dims" | "record" | "amount"> {}

/** What one agreement counts for, whatever the period; only what has effect counts. */
function agreementFacts(agreement: Agreement, until: PlainDate): AgreementFact[] {
  const effect = effectiveOn(agreement);
  const status = agreementStatus(agreement);
  if (effect === null || status === "DISCARDED") return [];
  const usual = { record: `agreement/${agreement.id}`, amount: 0, dims: {} };
  const all = agreement.events.map(({ facts }) => facts);
  const applied = all.some(({ act }) => act === "apply-confirmation");
  const facts: AgreementFact[] = [
    {
      ...usual,
      measure: "agreement",
      on: effect,
      amount: agreement.form.totalFen ?? 0,
      dims: {
        form: agreement.form.form,
        applied: applied ? "yes" : "no",
        confirmation: confirmationState(agreement, until),
      },
    },
  ];
  for (const said of all) {
    if (said.act === "apply-confirmation")
      facts.push({ ...usual, measure: "confirmation-applied", on: said.on });
    if (said.act === "confirmation-result")
      facts.push({ ...usual, measure: "confirmation-result", on: said.on, dims: { result: said.result } });
    if (said.act === "sue") facts.push({ ...usual, measure: "sued", on: said.on });
  }
  for (const { obligation, dueOn, performedOn, paidFen } of obligationStandings(agreement, until)) {
    if (obligation.kind === "REFRAIN") continue;
    // What an amending agreement took over is due by that one.
    if (agreement.replacedBy !== null && dueOn >= agreement.replacedBy.on) continue;
    facts.push({
      ...usual,
      measure: "obligation",
      on: dueOn,
      amount: obligation.amountFen ?? 0,
      dims: {
        performed: performedOn === null ? "no" : "yes",
        money: obligation.kind === "PAY" ? "yes" : "no",
      },
    });
    if (obligation.kind === "PAY" && paidFen > 0)
      facts.push({ ...usual, measure: "paid", on: dueOn, amount: paidFen });
  }
  return facts;
}

/** How and when a mediation ended: with the first agreement that took effect, or without one and not taken up again. */
function endingOf(
  events: readonly CaseFacts[],
  agreements: readonly Agreement[],
): { readonly ending: string; readonly on: PlainDate; readonly fen: number } | undefined {
  const [agreed] = agreements
    .filter((each) => agreementStatus(each) !== "DISCARDED")
    .flatMap(({ form, ...agreement }) => {
      const on = effectiveOn({ form, ...agreement });
      return on === null ? [] : [{ ending: `AGREED_${form.form}`, on, fen: form.totalFen ?? 0 }];
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  if (agreed !== undefined) return agreed;
  const last = events.findLast(({ act }) => act === "end" || act === "refuse" || act === "reopen");
  if (last?.act === "end") return { ending: last.ending, on: last.on, fen: 0 };
  if (last?.act === "refuse") return { ending: "REFUSED", on: last.on, fen: 0 };
  return undefined;
}

/** The grade that was settled last by the end of a day. */
function gradeOf(
  { events }: MediationCase,
  until: PlainDate,
): { readonly gradeKey: string; readonly on: PlainDate } | undefined {
  const settled = events.flatMap(({ facts, at }) =>
    facts.act === "grade" ? [{ gradeKey: facts.gradeKey, on: dayOf(at) }] : [],
  );
  return settled.findLast(({ on }) => on <= until);
}

/** 疑难复杂: settled as the highest grade of the subsidy, or, while nothing is settled, meeting one of its conditions. */
function isHard(mediation: MediationCase, { grades }: SubsidyRules, until: PlainDate): boolean {
  const [highest] = grades;
  if (highest === undefined) return false;
  const graded = gradeOf(mediation, until);
  if (graded !== undefined) return graded.gradeKey === highest.key;
  return gradeReasons(highest, mediation, []).some(({ fact }) => fact !== "ordinary");
}
