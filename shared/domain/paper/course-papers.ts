import { z } from "zod";
import { PlainDate } from "../../kernel/plain-date.ts";
import { CasePaperHead, PrintedParty } from "./case-paper-parts.ts";

/** M-20 调解通知书, one for each party */
export const SessionNoticePayload = z.object({
  kind: z.literal("SESSION_NOTICE"),
  ...CasePaperHead,
  to: z.string(),
  title: z.string(),
  on: PlainDate,
  from: z.string(),
  until: z.string(),
  place: z.string(),
  /** This party is to be shown to a room of its own. */
  separateEntry: z.boolean(),
  mediators: z.array(z.string()),
  bring: z.string(),
  contact: z.string(),
  phone: z.string(),
  issuedOn: PlainDate,
});
export type SessionNoticePayload = z.infer<typeof SessionNoticePayload>;

/** M-21 延期调解同意书 */
export const ExtensionConsentPayload = z.object({
  kind: z.literal("EXTENSION_CONSENT"),
  ...CasePaperHead,
  title: z.string(),
  parties: z.array(PrintedParty),
  acceptedOn: PlainDate.nullable(),
  /** Last day of the period as it was; null when none ran. */
  dueOn: PlainDate.nullable(),
  toOn: PlainDate,
  reason: z.string(),
  mediators: z.array(z.string()),
});
export type ExtensionConsentPayload = z.infer<typeof ExtensionConsentPayload>;

/** M-15 终止调解通知书 */
export const TerminationNoticePayload = z.object({
  kind: z.literal("TERMINATION_NOTICE"),
  ...CasePaperHead,
  title: z.string(),
  parties: z.array(PrintedParty),
  /** Null when a side refused before anything was accepted. */
  acceptedOn: PlainDate.nullable(),
  endedOn: PlainDate,
  reason: z.string(),
  /** Who refused, or what happened. */
  note: z.string(),
  /** 仲裁、行政、司法 routes that are told (People's Mediation Law art. 26). */
  otherRoutes: z.string(),
  mediators: z.array(z.string()),
  phone: z.string(),
  issuedOn: PlainDate,
});
export type TerminationNoticePayload = z.infer<typeof TerminationNoticePayload>;

/** M-23 无争议事实记载 */
export const UndisputedFactsPayload = z.object({
  kind: z.literal("UNDISPUTED_FACTS"),
  ...CasePaperHead,
  title: z.string(),
  parties: z.array(PrintedParty),
  facts: z.array(z.string()),
  startedOn: PlainDate,
  endedOn: PlainDate,
  /** Only on request; empty otherwise. */
  cause: z.string(),
  mediators: z.array(z.string()),
});
export type UndisputedFactsPayload = z.infer<typeof UndisputedFactsPayload>;

/** M-12 人民调解回访记录 */
export const FollowUpRecordPayload = z.object({
  kind: z.literal("FOLLOW_UP_RECORD"),
  ...CasePaperHead,
  parties: z.array(z.string()),
  /** Empty when the case ended without one. */
  agreementNo: z.string(),
  title: z.string(),
  on: PlainDate,
  way: z.string(),
  whom: z.string(),
  performance: z.string(),
  satisfaction: z.string(),
  findings: z.string(),
  by: z.string(),
});
export type FollowUpRecordPayload = z.infer<typeof FollowUpRecordPayload>;
