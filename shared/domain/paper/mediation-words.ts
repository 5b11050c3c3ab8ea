/** Words of a mediation as its papers print them. Papers are Chinese in every language of the desk. */
import type { z } from "zod";
import { officialName } from "../../codes/official-name.ts";
import type { CasePaperForm } from "../mediation/case-paper-form.ts";
import type { AssignedMediator, CaseFacts, ConsentWay, MediationCase } from "../mediation/mediation-case.ts";
import type { SessionResult } from "../mediation/session-status.ts";
import type { Participant } from "../mediation/session.ts";

export const CONSENT_WORDS: Readonly<Record<z.infer<typeof ConsentWay>, string>> = {
  WRITTEN: "书面",
  ORAL: "口头",
  PHONE: "电话",
  ONLINE: "在线",
};

export const ROLE_WORDS: Readonly<Record<z.infer<typeof Participant>["role"], string>> = {
  RELATIVE: "亲属",
  NEIGHBOUR: "邻居",
  COLLEAGUE: "同事",
  EXPERT: "专业人员",
  VILLAGE_CADRE: "村（社区）干部",
  GRID_WORKER: "网格员",
  JUDGE: "法官",
  LAWYER: "律师",
  SOCIAL_ORGANISATION: "社会组织人员",
  OTHER: "其他",
};

export const RESULT_WORDS: Readonly<Record<SessionResult, string>> = {
  AGREED_WRITTEN: "达成书面协议",
  AGREED_ORAL: "达成口头协议",
  NOT_AGREED: "未达成协议",
  ADJOURNED: "改期续调",
  REFERRED: "转其他途径",
};

type EvidenceType = Extract<CasePaperForm, { kind: "EVIDENCE_LIST" }>["items"][number]["type"];
export const EVIDENCE_WORDS: Readonly<Record<EvidenceType, string>> = {
  DOCUMENT: "书证",
  OBJECT: "物证",
  PHOTO: "照片",
  RECORDING: "录音录像",
  TESTIMONY: "证言",
  OTHER: "其他",
};

/** Who mediates, the presiding mediator first; whoever was recused is no longer among them. */
export function mediatorsOf({ mediators }: Pick<MediationCase, "mediators">): readonly AssignedMediator[] {
  return presidingFirst(mediators.filter(({ recused }) => recused === null));
}

export function presidingFirst(mediators: readonly AssignedMediator[]): readonly AssignedMediator[] {
  return mediators.toSorted((a, b) => Number(b.presiding) - Number(a.presiding));
}

/** 案件来源: 依申请调解 · 主动调解 · 委托移送—人民法院 */
export function sourceWords({
  startMode,
  entrustedBy,
}: Pick<MediationCase["form"], "startMode" | "entrustedBy">): string {
  return officialName(
    "mediationSource",
    startMode === "ENTRUSTED" ? (entrustedBy ?? "OTHER_DEPARTMENT") : startMode,
  );
}

/** `09:30—11:00` */
export function printedSlot({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${from}—${to}`;
}

type FactsOf<Act extends CaseFacts["act"]> = Extract<CaseFacts, { act: Act }>;

/** What was last recorded on a case under one of these acts. */
export function lastFacts<Act extends CaseFacts["act"]>(
  { events }: Pick<MediationCase, "events">,
  ...acts: readonly Act[]
): FactsOf<Act> | undefined {
  const isOne = (facts: CaseFacts): facts is FactsOf<Act> => acts.some((act) => act === facts.act);
  return events.map(({ facts }) => facts).findLast(isOne);
}
