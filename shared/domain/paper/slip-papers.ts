import { z } from "zod";
import { PlainDate } from "../../kernel/plain-date.ts";

/** The head of a centre paper; the seal of `sealName` goes over the signature line. */
const Head = { centerName: z.string(), sealName: z.string(), demo: z.boolean() };

/** C-06 督办单 */
export const SupervisionPayload = z.object({
  kind: z.literal("SUPERVISION"),
  ...Head,
  /** 催办 · 督办 · 挂牌督办 */
  level: z.string(),
  unit: z.string(),
  slipNo: z.string(),
  matterNo: z.string(),
  matter: z.string(),
  slipDueOn: PlainDate,
  daysLate: z.int(),
  problem: z.string(),
  requirement: z.string(),
  dueOn: PlainDate,
  earlier: z.array(z.object({ level: z.string(), no: z.string(), issuedOn: PlainDate })),
  skipReason: z.string(),
  signer: z.string(),
  phone: z.string(),
  issuedOn: PlainDate,
});
export type SupervisionPayload = z.infer<typeof SupervisionPayload>;

/** C-07 吹哨单: the call, and behind it the sheet on which arrivals are ticked. */
export const WhistlePayload = z.object({
  kind: z.literal("WHISTLE"),
  ...Head,
  /** 紧急 · 普通 */
  level: z.string(),
  matterNo: z.string(),
  matter: z.string(),
  what: z.string(),
  place: z.string(),
  gatherOn: PlainDate,
  gatherAt: z.string(),
  units: z.array(z.object({ name: z.string(), expected: z.string() })),
  contactName: z.string(),
  contactPhone: z.string(),
  issuer: z.string(),
  issuedOn: PlainDate,
  /** Of a matter of many people: who came before, as far as it was counted. Null leaves the table away. */
  heads: z
    .object({
      involved: z.int().nullable(),
      visits: z.array(z.object({ no: z.string(), on: PlainDate, count: z.int() })),
    })
    .nullable(),
});
export type WhistlePayload = z.infer<typeof WhistlePayload>;

/** C-08 延期申请 */
export const ExtensionRequestPayload = z.object({
  kind: z.literal("EXTENSION_REQUEST"),
  ...Head,
  slipNo: z.string(),
  matterNo: z.string(),
  matter: z.string(),
  unit: z.string(),
  dueOn: PlainDate,
  until: PlainDate,
  reason: z.string(),
  /** Which request of this slip it is (次数). */
  ordinal: z.int(),
  unitHead: z.string(),
  askedOn: PlainDate,
  isPetition: z.boolean(),
  /** Null before it was decided on: the boxes are left for the hand. */
  opinion: z
    .object({
      granted: z.boolean(),
      until: PlainDate.nullable(),
      approver: z.string(),
      on: PlainDate,
      note: z.string(),
      toldOn: PlainDate.nullable(),
      toldWay: z.string(),
    })
    .nullable(),
});
export type ExtensionRequestPayload = z.infer<typeof ExtensionRequestPayload>;

/** The letter that answers an incoming slip (来件答复函). */
export const IncomingReplyPayload = z.object({
  kind: z.literal("INCOMING_REPLY"),
  ...Head,
  to: z.string(),
  theirNo: z.string(),
  receivedOn: PlainDate,
  matterNo: z.string(),
  matter: z.string(),
  result: z.string(),
  text: z.string(),
  toldOn: PlainDate.nullable(),
  toldWay: z.string(),
  attachments: z.array(z.object({ name: z.string(), pages: z.int() })),
  contactName: z.string(),
  phone: z.string(),
  decidedOn: PlainDate,
});
export type IncomingReplyPayload = z.infer<typeof IncomingReplyPayload>;

/** 三方通话记录单 of a 12345 work order. */
export const CallNotePayload = z.object({
  kind: z.literal("CALL_NOTE"),
  ...Head,
  workOrderNo: z.string(),
  incomingNo: z.string(),
  matterNo: z.string(),
  on: PlainDate,
  at: z.string(),
  caller: z.string(),
  phone: z.string(),
  operator: z.string(),
  unitPerson: z.string(),
  request: z.string(),
  said: z.string(),
  promised: z.string(),
  promisedBy: PlainDate.nullable(),
  recorder: z.string(),
});
export type CallNotePayload = z.infer<typeof CallNotePayload>;
