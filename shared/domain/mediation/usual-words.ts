import type { Agent } from "./mediation-case.ts";
import type { z } from "zod";

type Scope = z.infer<typeof Agent>["scope"];

/** What an agent may usually do, for the power of attorney (M-06); special authority has to be spelled out. */
export const AUTHORITY_WORDS: Readonly<Record<Scope, string>> = {
  GENERAL: "代为参加调解，陈述意见，提交和核对材料，签收文书。",
  SPECIAL: "代为承认、变更、放弃调解请求，进行和解，签署调解协议，签收文书。",
};

export const AUTHORITY_UNTIL = "自签署之日起至本案调解结束止";

/** What goes to the court with an application for confirmation (Civil Procedure interpretation art. 354; 2011 provisions art. 3). */
export const CONFIRMATION_ANNEXES: readonly string[] = [
  "人民调解协议书",
  "调解组织主持调解的证明",
  "申请人身份证明或者资格证明",
  "与调解协议相关的财产权利证明",
];
