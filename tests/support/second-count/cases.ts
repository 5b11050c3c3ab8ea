/** Mediation cases counted again: accepted, ended, agreed on, subsidised. */
import { DEFAULT_SUBSIDY_RULES } from "#shared/domain/mediation/default-subsidy.ts";
import type { SubsidyRules } from "#shared/domain/mediation/dossier.ts";
import type { Agreement } from "#shared/domain/mediation/agreement.ts";
import type { MediationCase } from "#shared/domain/mediation/mediation-case.ts";
import type { Matter } from "#shared/domain/matter/matter.ts";
import { countAgreement, effectDay, eventsUntil } from "./agreements.ts";
import type { Counts } from "./counts.ts";
import { caseFollowUpsAgain } from "./follow-ups.ts";
import { mojOf } from "./moj-types.ts";
import { chinaDay, type Raw } from "./raw.ts";

export function countCases(raw: Raw, counts: Counts, matters: ReadonlyMap<string, Matter>): void {
  const rules = raw.rows<SubsidyRules>("subsidyRules")[0] ?? DEFAULT_SUBSIDY_RULES;
  for (const mediation of raw.rows<MediationCase>("mediation")) {
    const matter = matters.get(mediation.matterId);
    if (matter === undefined || mediation.openedOn > counts.scope.to) continue;
    const agreements: Agreement[] = [];
    for (const agreement of raw.rows<Agreement>("agreement"))
      if (agreement.caseId === mediation.id) agreements.push(agreement);
    const isCommittee = mediation.form.hostKind === "COMMITTEE";
    countAcceptance(counts, mediation, isCommittee, rules);
    countEnd(counts, mediation, isCommittee, agreements);
    for (const agreement of agreements) countAgreement(counts, agreement, isCommittee);
    countSubsidy(counts, mediation, rules);
    const owed = caseFollowUpsAgain(mediation, matter, agreements, counts.scope.to, effectDay);
    for (const { dueOn, isAsked } of owed) {
      if (!counts.within(dueOn)) continue;
      counts.plus("follow-ups");
      if (isAsked) counts.plus("follow-ups-done");
    }
  }
}

function countAcceptance(
  counts: Counts,
  mediation: MediationCase,
  isCommittee: boolean,
  rules: SubsidyRules,
): void {
  const { plus } = counts;
  const { form, mediators } = mediation;
  let acceptedOn: string | null = null;
  for (const { facts } of mediation.events) {
    if ("on" in facts && facts.on > counts.scope.to) continue;
    if (facts.act === "accept" && acceptedOn === null) acceptedOn = facts.on;
    if (facts.act === "follow-up" && facts.satisfaction !== null && counts.within(facts.on))
      counts.rating(facts.satisfaction);
  }
  if (acceptedOn === null || !counts.within(acceptedOn)) return;
  plus("cases");
  for (const { mediatorId, presiding, recused } of mediators) {
    if (recused !== null) continue;
    plus(`mediator/${mediatorId}/cases`);
    if (!presiding) continue;
    plus(`mediator/${mediatorId}/presided`);
    plus("presided");
  }
  if (!isCommittee) return;
  plus("moj/total");
  plus("moj/people", form.mass?.people ?? form.parties.length);
  plus(`moj/type-${mojOf(form)}`);
  plus(`moj/committee-${committeeOf(form.hostName)}`);
  if (isHard(mediation, rules, counts.scope.to)) plus("moj/hard");
  const source = form.startMode === "ENTRUSTED" ? (form.entrustedBy ?? "OTHER_DEPARTMENT") : form.startMode;
  plus(`moj/source-${source}`);
  if (source !== "INITIATIVE" && source !== "APPLICATION") plus("moj/source-entrusted");
}

function countEnd(
  counts: Counts,
  mediation: MediationCase,
  isCommittee: boolean,
  agreements: readonly Agreement[],
): void {
  const { plus, scope } = counts;
  let on: string | null = null;
  for (const { facts } of mediation.events) {
    if ("on" in facts && facts.on > scope.to) continue;
    if (facts.act === "end" || facts.act === "refuse") on = facts.on;
    if (facts.act === "reopen") on = null;
  }
  let agreed: Agreement["form"] | null = null;
  let agreedOn: string | null = null;
  for (const agreement of agreements) {
    const events = eventsUntil(agreement, scope.to);
    const effect = effectDay(agreement, events);
    if (effect === null || events.at(-1)?.facts.act === "discard") continue;
    if (agreedOn !== null && effect >= agreedOn) continue;
    agreedOn = effect;
    agreed = agreement.form;
  }
  const endOn = agreedOn ?? on;
  if (endOn === null || !counts.within(endOn)) return;
  if (isCommittee) plus("mediated");
  if (agreed === null) return;
  plus("agreed");
  for (const { mediatorId, recused } of mediation.mediators)
    if (recused === null) plus(`mediator/${mediatorId}/agreed`);
  if (!isCommittee) return;
  plus("moj/success");
  plus(`moj/form-${agreed.form.toLowerCase()}`);
  plus("moj/fen", agreed.totalFen ?? 0);
}

function countSubsidy(counts: Counts, mediation: MediationCase, rules: SubsidyRules): void {
  const graded = gradeOf(mediation, counts.scope.to);
  if (graded === null || !counts.within(graded.on)) return;
  let presiding: string | null = null;
  let first: string | null = null;
  for (const { mediatorId, recused, ...each } of mediation.mediators) {
    if (recused !== null) continue;
    first ??= mediatorId;
    if (each.presiding) presiding ??= mediatorId;
  }
  const whose = presiding ?? first ?? "";
  const yuan = rules.grades.find(({ key }) => key === graded.key)?.yuan ?? 0;
  for (const name of ["", `mediator/${whose}/`]) {
    counts.plus(`${name}subsidies`);
    counts.plus(`${name}subsidy-yuan`, yuan);
  }
}

/** The grade that was settled last. */
function gradeOf(
  { events }: MediationCase,
  to: string,
): { readonly key: string; readonly on: string } | null {
  let graded = null;
  for (const { at, facts } of events)
    if (facts.act === "grade" && chinaDay(at) <= to) graded = { key: facts.gradeKey, on: chinaDay(at) };
  return graded;
}

/** Settled as the highest grade; while nothing is settled, anything that would make it that. */
function isHard(mediation: MediationCase, { grades }: SubsidyRules, to: string): boolean {
  const [highest] = grades;
  if (highest === undefined) return false;
  const graded = gradeOf(mediation, to);
  if (graded !== null) return graded.key === highest.key;
  const { mass, parties, amount, category, tags } = mediation.form;
  if (highest.fromPeople !== null && (mass?.people ?? parties.length) >= highest.fromPeople) return true;
  if (highest.fromAmountYuan !== null && (amount.exactFen ?? 0) >= highest.fromAmountYuan * 100) return true;
  for (const code of highest.categories) if (category.startsWith(code)) return true;
  for (const tag of highest.tags) if (tags.some((each) => each === tag)) return true;
  return false;
}

/** Whose committee it is, by the words of its name. */
function committeeOf(hostName: string): string {
  if (/村民委员会|村委会|村调解委员会|村人民调解委员会|村调委会/.test(hostName)) return "VILLAGE";
  if (/居民委员会|居委会|社区/.test(hostName)) return "NEIGHBOURHOOD";
  if (hostName.includes("街道")) return "STREET";
  if (hostName.includes("镇") || hostName.includes("乡")) return "TOWNSHIP";
  return /公司|厂|企业|集团|医院|学校|市场/.test(hostName) ? "ENTERPRISE" : "OTHER";
}
