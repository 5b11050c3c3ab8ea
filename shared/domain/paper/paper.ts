import { z } from "zod";
import { RecordId } from "../../kernel/ids.ts";
import { Instant } from "../../kernel/plain-date.ts";
import { line } from "../../kernel/text.ts";
import { Actor } from "./actor.ts";
import { PaperPayload } from "./payload.ts";

/** Paper sizes: A4; 241 × 140 mm and 241 × 93 mm three-ply continuous stock; 80 mm strip. */
export const PaperLayout = z.enum(["A4", "A4_WIDE", "PLY_140", "PLY_93", "STRIP_80"]);
export type PaperLayout = z.infer<typeof PaperLayout>;

export const PaperKind = z.enum([
  "VISIT_FORM",
  "VISIT_RECEIPT",
  "ACCEPTANCE",
  "REFUSAL",
  "SLIP",
  "MEDIATION_APPLICATION",
  "ACCEPTANCE_FORM",
  "RIGHTS_NOTICE",
  "POWER_OF_ATTORNEY",
  "INVESTIGATION_RECORD",
  "EVIDENCE_LIST",
  "MEDIATION_RECORD",
  "MEDIATION_ADDENDUM",
  "ROOM_LOG",
  "ROOM_BOOKINGS",
  "DOSSIER_COVER",
  "DOSSIER_CONTENTS",
  "CLOSING_REPORT",
  "DOSSIER_NOTE",
  "BACK_COVER",
  "LOAN_REGISTER",
  "AGREEMENT",
  "ORAL_AGREEMENT",
  "PERFORMANCE_RECEIPT",
  "CONFIRMATION_APPLICATION",
  "MEDIATION_CERTIFICATE",
  "SESSION_NOTICE",
  "EXTENSION_CONSENT",
  "TERMINATION_NOTICE",
  "UNDISPUTED_FACTS",
  "FOLLOW_UP_RECORD",
  "SUPERVISION",
  "WHISTLE",
  "EXTENSION_REQUEST",
  "INCOMING_REPLY",
  "CALL_NOTE",
  "CONCLUSION_REPORT",
  "FOLLOW_UP_FORM",
  "SATISFACTION_FORM",
  "CONTACT_CARD",
  "REPORT",
  "SCREENING_REPORT",
  "SCREENING_SUMMARY",
  "RISK_REPORT",
  "CONFERENCE_AGENDA",
  "CONFERENCE_MINUTES",
  "CONSULTATION_RECORD",
  "MEETING_ADDENDUM",
]);
export type PaperKind = z.infer<typeof PaperKind>;

/** The layouts a kind of paper can be printed in, the usual one first. */
export const LAYOUTS_OF: Readonly<Record<PaperKind, readonly PaperLayout[]>> = {
  VISIT_FORM: ["A4"],
  VISIT_RECEIPT: ["STRIP_80", "A4"],
  ACCEPTANCE: ["A4"],
  REFUSAL: ["A4"],
  SLIP: ["A4", "PLY_140", "PLY_93"],
  MEDIATION_APPLICATION: ["A4"],
  ACCEPTANCE_FORM: ["A4"],
  RIGHTS_NOTICE: ["A4"],
  POWER_OF_ATTORNEY: ["A4"],
  INVESTIGATION_RECORD: ["A4"],
  EVIDENCE_LIST: ["A4"],
  MEDIATION_RECORD: ["A4"],
  MEDIATION_ADDENDUM: ["A4"],
  ROOM_LOG: ["A4"],
  ROOM_BOOKINGS: ["A4"],
  DOSSIER_COVER: ["A4"],
  DOSSIER_CONTENTS: ["A4"],
  CLOSING_REPORT: ["A4"],
  DOSSIER_NOTE: ["A4"],
  BACK_COVER: ["A4"],
  LOAN_REGISTER: ["A4"],
  AGREEMENT: ["A4"],
  ORAL_AGREEMENT: ["A4"],
  PERFORMANCE_RECEIPT: ["A4"],
  CONFIRMATION_APPLICATION: ["A4"],
  MEDIATION_CERTIFICATE: ["A4"],
  SESSION_NOTICE: ["A4"],
  EXTENSION_CONSENT: ["A4"],
  TERMINATION_NOTICE: ["A4"],
  UNDISPUTED_FACTS: ["A4"],
  FOLLOW_UP_RECORD: ["A4"],
  SUPERVISION: ["A4"],
  WHISTLE: ["A4"],
  EXTENSION_REQUEST: ["A4"],
  INCOMING_REPLY: ["A4"],
  CALL_NOTE: ["A4"],
  CONCLUSION_REPORT: ["A4"],
  FOLLOW_UP_FORM: ["A4"],
  SATISFACTION_FORM: ["A4"],
  CONTACT_CARD: ["STRIP_80", "A4"],
  REPORT: ["A4", "A4_WIDE"],
  SCREENING_REPORT: ["A4"],
  SCREENING_SUMMARY: ["A4"],
  RISK_REPORT: ["A4"],
  CONFERENCE_AGENDA: ["A4"],
  CONFERENCE_MINUTES: ["A4"],
  CONSULTATION_RECORD: ["A4"],
  MEETING_ADDENDUM: ["A4"],
};

/** One time the paper went to a printer. The first is the original; every later one is a marked reprint (补打). */
export const PaperPrint = z
  .object({ at: Instant, by: Actor, layout: PaperLayout, reason: line(200) })
  .readonly();
export type PaperPrint = z.infer<typeof PaperPrint>;

/**
 * A paper that was issued: number taken, payload and template version frozen, digest over both.
 *
 * One issue set is one number, however many copies (存根/承办/回执) it has. A voided paper stays for ever, with its reason.
 */
export const IssuedPaper = z
  .object({
    id: RecordId,
    kind: PaperKind,
    no: z.string(),
    /** The record it is about, by table and id: `visit/…`, `matter/…`, `referral/…`, `sitting/…`, `screeningRound/…`. */
    subject: z.string(),
    /** Null for the papers of a mediation room or a screening, which belong to no matter. */
    /** Null for the papers of a mediation room and of a case conference, which belong to no matter. */
    matterId: RecordId.nullable(),
    payload: PaperPayload,
    templateVersion: z.int().positive(),
    /** SHA-256 over kind, number, template version and payload, hex. */
    digest: z.string(),
    issuedAt: Instant,
    issuedBy: Actor,
    prints: z.array(PaperPrint).readonly(),
    voided: z
      .object({ at: Instant, by: Actor, reason: line(200) })
      .readonly()
      .nullable(),
  })
  .readonly();
export type IssuedPaper = z.infer<typeof IssuedPaper>;

/**
 * What the two-dimensional code of a slip holds: the number and the digest, nothing about a person.
 * Sixteen hex digits tell a right code from a forged or mistyped one; the whole digest stays in the record.
 */
export function codeText(paper: Pick<IssuedPaper, "no" | "digest">): string {
  return `ZZD1|${paper.no}|${paper.digest.slice(0, 16)}`;
}
