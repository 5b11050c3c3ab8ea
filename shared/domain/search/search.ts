import { z } from "zod";
import { RecordId } from "../../kernel/ids.ts";
import { Instant } from "../../kernel/plain-date.ts";

/** Under which heading a hit is listed, in the order of the page. */
export const SearchGroup = z.enum([
  "MATTER",
  "VISIT",
  "SLIP",
  "CASE",
  "SITTING",
  "AGREEMENT",
  "INCOMING",
  "CONTACT",
  "WARNING",
  "SCREENING",
  "REPORT",
  "PAPER",
  "DIRECTORY",
  "DRAFT",
]);
export type SearchGroup = z.infer<typeof SearchGroup>;

/** What of a record it was found in. Decides the mask: numbers and houses are never shown whole, names not to an auditor. */
export const SearchField = z.enum([
  "number",
  "title",
  "person",
  "unit",
  "phone",
  "identity",
  "house",
  "place",
  "village",
  "statement",
  "wish",
  "answer",
  "reason",
  "note",
  "minutes",
  "agreement",
  "paper",
  "file",
  "detail",
  "draft",
]);
export type SearchField = z.infer<typeof SearchField>;

export const SearchKind = z.enum([
  "visit",
  "matter",
  "referral",
  "supervision",
  "whistle",
  "conference",
  "consultation",
  "meetingTask",
  "incoming",
  "paper",
  "attachment",
  "contact",
  "mediation",
  "sitting",
  "roomDay",
  "agreement",
  "dossier",
  "warning",
  "countyItem",
  "screening",
  "riskReport",
  "prevention",
  "report",
  "unit",
  "village",
  "mediator",
  "room",
  "grid",
  "contactPoint",
  "dutyShift",
  "draft",
]);
export type SearchKind = z.infer<typeof SearchKind>;

/** A record that was found, as the page shows it. */
export const SearchHit = z.object({
  kind: SearchKind,
  id: z.string(),
  no: z.string(),
  title: z.string(),
  /** When it was first recorded; null for what has no time of its own. */
  at: Instant.nullable(),
  where: SearchField,
  excerpt: z.string(),
  /** Places in the excerpt, from and to (not included), in UTF-16 units. */
  marks: z.array(z.tuple([z.int(), z.int()])),
  /** Where it is opened. */
  matterId: RecordId.nullable(),
  caseId: RecordId.nullable(),
  paperId: RecordId.nullable(),
  /** For a screening report: the round and the village on whose page it stands. */
  round: z.object({ id: RecordId, villageCode: z.string() }).nullable(),
  /** For a draft: its form, `"visit"`. */
  form: z.string().nullable(),
});
export type SearchHit = z.infer<typeof SearchHit>;

/** `building`: what was recorded last is found already; `done` of `of` records are. */
export const SearchState = z.discriminatedUnion("phase", [
  z.object({ phase: z.literal("ready") }),
  z.object({ phase: z.literal("building"), done: z.int(), of: z.int() }),
]);
export type SearchState = z.infer<typeof SearchState>;
