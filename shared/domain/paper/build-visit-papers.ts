import { officialName } from "../../codes/official-name.ts";
import { printedDay } from "../../kernel/plain-date.ts";
import type { Decision, DecisionForm } from "../matter/decision.ts";
import { matterSubject } from "../matter/matter-title.ts";
import type { Office } from "../office/office.ts";
import { GROUP_SIZE, type EarlierStep, type Visit, type Visitor } from "../visit/visit.ts";
import type { VisitFormPayload, VisitReceiptPayload } from "./payload.ts";
import {
  paperHead,
  printedAddress,
  printedAmount,
  printedArea,
  printedBirth,
  printedCategory,
  printedRespondent,
  speakerOf,
  type VillageName,
} from "./printed-words.ts";
import type { z } from "zod";

export interface VisitPaperFacts {
  readonly visit: Visit;
  readonly matterNo: string;
  /** The latest decision on the matter, if there is one. */
  readonly decision: Decision | undefined;
  readonly office: Office;
  readonly villageName: VillageName;
}

/** C-01, the centre's own file copy: whole, because it is the record the visitor signs. */
export function buildVisitForm(facts: VisitPaperFacts): VisitFormPayload {
  const { visit, matterNo, decision, office, villageName } = facts;
  const { form } = visit;
  return {
    kind: "VISIT_FORM",
    ...paperHead(office),
    no: visit.no,
    matterNo,
    visitedOn: form.visitedOn,
    visitedAt: form.visitedAt,
    channel: withNumber(officialName("channel", form.channel), form.channelNo),
    headCount: form.headCount,
    isGroup: form.headCount >= GROUP_SIZE,
    speaker: speakerOf(form).name,
    visitors: form.visitors.map((visitor) => visitorRow(visitor, villageName)),
    respondents: form.respondents.map(printedRespondent),
    occurred: form.occurred,
    place: printedAddress(form.place, villageName),
    grid: form.gridCode,
    category: printedCategory(form.category),
    statement: form.statement,
    wish: form.wish,
    involvedCount: form.involvedCount === null ? "" : `${form.involvedCount}人`,
    amount: printedAmount(form.amount),
    area: printedArea(form.area),
    ordinal: visit.ordinal,
    earlierSteps: form.earlierSteps.map(earlierStepWords),
    riskColor: officialName("riskColor", form.riskColor),
    tags: form.tags.map((tag) => officialName("tag", tag)),
    handedIn: form.handedIn.map((paper) => ({ ...paper })),
    firstReceiver: visit.receivedBy.name,
    decision: decision === undefined ? "" : decisionWords(decision.form),
    noticeGiven: form.noticeGiven,
  };
}

/** The strip the visitor takes home. It says what it is about in one word: others may see it. */
export function buildReceipt({ visit, matterNo, office }: VisitPaperFacts): VisitReceiptPayload {
  const { form } = visit;
  const name = speakerOf(form).name;
  return {
    kind: "VISIT_RECEIPT",
    ...paperHead(office),
    no: visit.no,
    matterNo,
    visitor: form.headCount > 1 ? `${name}等${form.headCount}人` : name,
    visitedOn: form.visitedOn,
    visitedAt: form.visitedAt,
    matter: matterSubject(form.category),
    receiver: visit.receivedBy.name,
    address: office.address,
    phone: office.phone,
    ordinal: visit.ordinal,
  };
}

/** 处理方式 as C-01 no. 16 writes it. */
export function decisionWords(form: DecisionForm): string {
  switch (form.kind) {
    case "ANSWERED":
      return `当场答复：${form.answer}`;
    case "ACCEPTED":
      return `受理：${officialName("handlingMode", form.mode)}，由${form.handlerName}承办，预计${printedDay(form.expectedOn)}前办结`;
    case "GUIDED":
      return `引导：${form.destination?.name ?? ""}${form.advice === "" ? "" : `，${form.advice}`}`;
    case "REFUSED":
      return `不予受理：${officialName("refusalReason", form.reason)}，已告知去处${form.destination?.name ?? ""}`;
  }
}

function visitorRow(visitor: Visitor, villageName: VillageName): VisitFormPayload["visitors"][number] {
  const { idPaper, guardian } = visitor;
  const relation = officialName("representativeKind", visitor.representing);
  return {
    name: visitor.name,
    sex: visitor.sex === "0" ? "" : officialName("sex", visitor.sex),
    birth: printedBirth(visitor.birthOn),
    nation: visitor.nation === null ? "" : officialName("nationality", visitor.nation),
    idPaper: withNumber(officialName("identityPaper", idPaper.type), idPaper.no),
    phone: visitor.phone,
    address: printedAddress(visitor.address, villageName),
    occupation: visitor.occupation,
    relation:
      guardian === null
        ? relation
        : `${relation}；监护人 ${[guardian.name, guardian.relation, guardian.phone].filter((part) => part !== "").join(" ")}`,
    care: visitor.careFlags.map((flag) => officialName("careFlag", flag)).join("、"),
  };
}

function earlierStepWords({ kind, where, no, note }: z.infer<typeof EarlierStep>): string {
  return [officialName("earlierStep", kind), where, no, note].filter((part) => part !== "").join("，");
}

function withNumber(name: string, no: string): string {
  return no === "" ? name : `${name} ${no}`;
}
