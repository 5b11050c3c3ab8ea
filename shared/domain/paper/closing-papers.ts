import { z } from "zod";
import { PlainDate } from "../../kernel/plain-date.ts";

/** As every centre paper: the seal of `sealName` goes over the signature line. */
const Head = {
  centerName: z.string(),
  sealName: z.string(),
  demo: z.boolean(),
  matterNo: z.string(),
  /** What it is about, `张某与李某邻里纠纷`. */
  title: z.string(),
};

/** C-09 办结报告 */
export const ConclusionReportPayload = z.object({
  kind: z.literal("CONCLUSION_REPORT"),
  ...Head,
  petitioner: z.string(),
  openedOn: PlainDate,
  concludedOn: PlainDate,
  category: z.string(),
  claim: z.string(),
  investigation: z.string(),
  process: z.string(),
  outcome: z.string(),
  result: z.string(),
  basis: z.string(),
  opinion: z.string(),
  /** `2026年7月31日 电话 告知张大山` */
  told: z.string(),
  attachments: z.array(z.object({ name: z.string(), pages: z.int() })),
  handler: z.string(),
  reviewer: z.string(),
});
export type ConclusionReportPayload = z.infer<typeof ConclusionReportPayload>;

/** C-10 回访表. What was ticked is kept as words. */
export const FollowUpFormPayload = z.object({
  kind: z.literal("FOLLOW_UP_FORM"),
  ...Head,
  outcome: z.string(),
  concludedOn: PlainDate,
  way: z.string(),
  on: PlainDate,
  at: z.string(),
  whom: z.string(),
  solved: z.string(),
  answered: z.string(),
  performed: z.string(),
  relapse: z.string(),
  opinions: z.string(),
  satisfaction: z.string(),
  satisfactionReason: z.string(),
  next: z.string(),
  againOn: PlainDate.nullable(),
  by: z.string(),
});
export type FollowUpFormPayload = z.infer<typeof FollowUpFormPayload>;

/** C-11 满意度评价表 */
export const SatisfactionFormPayload = z.object({
  kind: z.literal("SATISFACTION_FORM"),
  ...Head,
  outcome: z.string(),
  concludedOn: PlainDate,
  handler: z.string(),
  way: z.string(),
  on: PlainDate,
  whom: z.string(),
  satisfaction: z.string(),
  reason: z.string(),
  by: z.string(),
});
export type SatisfactionFormPayload = z.infer<typeof SatisfactionFormPayload>;

/** 连心卡: what the visitor takes home once somebody is in charge. Its code holds the number and nothing else. */
export const ContactCardPayload = z.object({
  kind: z.literal("CONTACT_CARD"),
  ...Head,
  to: z.string(),
  handler: z.string(),
  phone: z.string(),
  /** What comes next, and by when. */
  next: z.string(),
  nextOn: PlainDate.nullable(),
  /** Grid worker or village cadre near by, with phone; empty when none is known. */
  villageContact: z.string(),
  address: z.string(),
  centerPhone: z.string(),
  issuedOn: PlainDate,
});
export type ContactCardPayload = z.infer<typeof ContactCardPayload>;
