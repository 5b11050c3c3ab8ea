import { z } from "zod";
import { RecordId } from "../../kernel/ids.ts";
import { Instant } from "../../kernel/plain-date.ts";
import { requiredLine } from "../../kernel/text.ts";
import { Actor } from "../paper/actor.ts";

/** What the desk can show by itself. Other files are refused at the door: they could not be looked at, and might run. */
export const MediaType = z.enum([
  "image/jpeg",
  "image/png",
  "image/webp",
  "image/gif",
  "image/bmp",
  "application/pdf",
]);
export type MediaType = z.infer<typeof MediaType>;

/** What a scan is of, which decides its place in a dossier: 身份证明 · 证据 · 履行凭证 · 裁定书 · 其他 */
export const ScanLabel = z.enum(["identity", "evidence", "transfer-slip", "ruling", "other"]);
export type ScanLabel = z.infer<typeof ScanLabel>;

/** Largest file taken in, bytes (64 MiB): a scan of a hundred pages. */
export const MAX_ATTACHMENT_BYTES = 64 * 1024 * 1024;
/** Bytes of one piece of an upload, before base64. */
export const PIECE_BYTES = 512 * 1024;

/** A photo or scan kept with a matter (附件). Its bytes lie encrypted in a file named by their hash. */
export const Attachment = z
  .object({
    id: RecordId,
    matterId: RecordId,
    name: requiredLine(120),
    mediaType: MediaType,
    bytes: z.int().positive(),
    pages: z.int().min(1).max(9999),
    /** Absent when nobody has said what it is of. */
    label: ScanLabel.optional(),
    /** SHA-256 of the plain bytes, hex. */
    hash: z.string(),
    addedAt: Instant,
    addedBy: Actor,
  })
  .readonly();
export type Attachment = z.infer<typeof Attachment>;
