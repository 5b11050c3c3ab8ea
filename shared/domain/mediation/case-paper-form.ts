import { z } from "zod";
import { RecordId } from "../../kernel/ids.ts";
import { PlainDate } from "../../kernel/plain-date.ts";
import { line, prose, requiredLine } from "../../kernel/text.ts";
import { ClockTime } from "./session.ts";

/** What a clerk adds to the case to make one of the papers that no other act issues. */
export const CasePaperForm = z.discriminatedUnion("kind", [
  /** M-03 人民调解申请书 */
  z.object({ kind: z.literal("MEDIATION_APPLICATION"), partyId: RecordId }),
  /** M-05 权利义务告知书 */
  z.object({ kind: z.literal("RIGHTS_NOTICE") }),
  /** M-06 授权委托书 */
  z.object({
    kind: z.literal("POWER_OF_ATTORNEY"),
    partyId: RecordId,
    authority: prose(1000),
    until: line(60),
  }),
  /** M-07 调查记录 */
  z.object({
    kind: z.literal("INVESTIGATION_RECORD"),
    on: PlainDate,
    from: ClockTime,
    to: ClockTime,
    place: requiredLine(120),
    asked: requiredLine(120),
    participants: line(200),
    investigator: requiredLine(60),
    recorder: line(40),
    text: prose(10_000).refine((text) => text.trim() !== "", { error: "required" }),
  }),
  /** M-08 证据材料清单 */
  z.object({
    kind: z.literal("EVIDENCE_LIST"),
    items: z
      .array(
        z
          .object({
            name: requiredLine(120),
            /** 书证 · 物证 · 照片 · 录音录像 · 证言 · 其他 */
            type: z.enum(["DOCUMENT", "OBJECT", "PHOTO", "RECORDING", "TESTIMONY", "OTHER"]),
            original: z.boolean(),
            pages: z.int().min(1).max(999),
            provider: requiredLine(60),
            on: PlainDate,
            verifiedBy: line(40),
          })
          .readonly(),
      )
      .min(1)
      .max(60)
      .readonly(),
  }),
  /** M-13 司法确认申请书 */
  z.object({
    kind: z.literal("CONFIRMATION_APPLICATION"),
    agreementId: RecordId,
    court: requiredLine(80),
    facts: prose(4000),
    /** Delivery address and phone of each party (2011 provisions art. 3). */
    delivery: z
      .array(z.object({ partyId: RecordId, address: requiredLine(200), phone: requiredLine(30) }).readonly())
      .min(2)
      .max(40)
      .readonly(),
    annexes: z.array(requiredLine(80)).max(20).readonly(),
  }),
  /** M-14 调解组织主持调解证明 */
  z.object({ kind: z.literal("MEDIATION_CERTIFICATE"), agreementId: RecordId, court: requiredLine(80) }),
  /** M-20 调解通知书 */
  z.object({ kind: z.literal("SESSION_NOTICE"), sessionId: RecordId, partyId: RecordId, bring: line(300) }),
  /** M-23 无争议事实记载 */
  z.object({
    kind: z.literal("UNDISPUTED_FACTS"),
    facts: z.array(requiredLine(1000)).min(1).max(30).readonly(),
    /** Only on request: why it failed. */
    cause: line(300),
  }),
]);
export type CasePaperForm = z.infer<typeof CasePaperForm>;
