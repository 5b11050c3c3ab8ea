import { officialName } from "../../codes/official-name.ts";
import { printedDay, type PlainDate } from "../../kernel/plain-date.ts";
import type { Attachment } from "../attachment/attachment.ts";
import type { ContactCardForm } from "../contact/contact-card.ts";
import { conclusionOf, type ConclusionForm, type FactsOf } from "../matter/closing.ts";
import type { Matter } from "../matter/matter.ts";
import type { Office } from "../office/office.ts";
import type { Visit } from "../visit/visit.ts";
import type {
  ConclusionReportPayload,
  ContactCardPayload,
  FollowUpFormPayload,
  SatisfactionFormPayload,
} from "./closing-papers.ts";
import { addressedTo, paperHead, printedCategory } from "./printed-words.ts";

export interface ClosingPaperContext {
  readonly office: Office;
  readonly matter: Matter;
  /** The latest visit: who speaks there is written to. */
  readonly visit: Visit;
}

/** C-09 */
export function buildConclusionReport(
  ctx: ClosingPaperContext & { readonly attachments: readonly Attachment[] },
  { on, form }: FactsOf<"conclude">,
): ConclusionReportPayload {
  const { matter, visit } = ctx;
  return {
    kind: "CONCLUSION_REPORT",
    ...head(ctx),
    petitioner: addressedTo(visit.form),
    openedOn: matter.openedOn,
    concludedOn: on,
    category: printedCategory(matter.category),
    claim: [visit.form.statement, visit.form.wish].filter((text) => text !== "").join("\n"),
    investigation: form.investigation,
    process: form.process,
    outcome: officialName("matterOutcome", form.outcome),
    result: form.result,
    basis: form.basis,
    opinion: form.opinion,
    told: toldWords(form),
    attachments: ctx.attachments.map(({ name, pages }) => ({ name, pages: pages ?? 1 })),
    handler: form.handlerName,
    reviewer: form.reviewer,
  };
}

/** C-10 */
export function buildFollowUpForm(
  ctx: ClosingPaperContext,
  { on, form }: FactsOf<"follow-up">,
): FollowUpFormPayload {
  const { rating } = form;
  return {
    kind: "FOLLOW_UP_FORM",
    ...head(ctx),
    ...concluded(ctx),
    way: officialName("followUpWay", form.way),
    on,
    at: form.at,
    whom: form.whom,
    solved: officialName("followUpSolved", form.solved),
    answered: officialName("followUpAnswered", form.answered),
    performed: officialName("followUpPerformed", form.performed),
    relapse: form.relapse,
    opinions: form.opinions,
    satisfaction: rating === null ? "" : officialName("satisfaction", rating.level),
    satisfactionReason: rating?.reason ?? "",
    next: officialName("followUpNext", form.next),
    againOn: form.againOn,
    by: form.by,
  };
}

/** C-11 */
export function buildSatisfactionForm(
  ctx: ClosingPaperContext,
  { on, way, whom, rating }: FactsOf<"rate">,
  by: string,
): SatisfactionFormPayload {
  return {
    kind: "SATISFACTION_FORM",
    ...head(ctx),
    ...concluded(ctx),
    handler: conclusionOf(ctx.matter.closing)?.facts.form.handlerName ?? "",
    way: officialName("followUpWay", way),
    on,
    whom,
    satisfaction: officialName("satisfaction", rating.level),
    reason: rating.reason,
    by,
  };
}

/** 连心卡 */
export function buildContactCard(
  ctx: ClosingPaperContext,
  form: ContactCardForm,
  issuedOn: PlainDate,
): ContactCardPayload {
  const { office, visit } = ctx;
  return {
    kind: "CONTACT_CARD",
    ...head(ctx),
    to: addressedTo(visit.form),
    ...form,
    address: office.address,
    centerPhone: office.phone,
    issuedOn,
  };
}

function head({ office, matter }: ClosingPaperContext) {
  return { ...paperHead(office), matterNo: matter.no, title: matter.title };
}

function concluded({ matter }: ClosingPaperContext) {
  const conclusion = conclusionOf(matter.closing);
  if (conclusion === undefined) throw new Error(`matter ${matter.id} is followed up before its conclusion`);
  const { on, form } = conclusion.facts;
  return { outcome: officialName("matterOutcome", form.outcome), concludedOn: on };
}

/** 2026年7月31日电话告知张大山 */
function toldWords({ told }: ConclusionForm): string {
  return told === null ? "" : `${printedDay(told.on)}${officialName("toldWay", told.way)}告知${told.whom}`;
}
