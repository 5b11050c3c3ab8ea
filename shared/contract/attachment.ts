import { z } from "zod";
import { Attachment, MAX_ATTACHMENT_BYTES, MediaType, ScanLabel } from "../domain/attachment/attachment.ts";
import { RecordId } from "../kernel/ids.ts";
import { requiredLine } from "../kernel/text.ts";
import { act, base, refusals } from "./common.ts";

const uploadErrors = { UPLOAD_NOT_FOUND: { data: z.object({ uploadId: z.string() }) } } as const;
const notFound = { ATTACHMENT_NOT_FOUND: { data: z.object({ id: RecordId }) } } as const;

/** Files come and go in pieces of half a megabyte, so that a large scan freezes neither the page nor the desk. */
export const attachment = {
  begin: base
    .input(
      z.object({
        matterId: RecordId,
        name: requiredLine(120),
        mediaType: MediaType,
        bytes: z.int().positive().max(MAX_ATTACHMENT_BYTES),
        pages: z.int().min(1).max(9999),
        label: ScanLabel.optional(),
      }),
    )
    .output(z.object({ uploadId: z.string() }))
    .errors(refusals({ MATTER_NOT_FOUND: { data: z.object({ id: RecordId }) } })),
  piece: base
    .input(z.object({ uploadId: z.string(), index: z.int().nonnegative(), base64: z.base64().max(800_000) }))
    .output(z.object({ received: z.int() }))
    .errors(refusals({ ...uploadErrors, PIECE_OUT_OF_ORDER: { data: z.object({ expected: z.int() }) } })),
  finish: base
    .input(act({ uploadId: z.string() }))
    .output(Attachment)
    .errors(
      refusals({
        ...uploadErrors,
        /** The bytes are not what the name says, or not all came. */
        CONTENT_REFUSED: { data: z.object({ problem: z.enum(["size-differs", "not-this-type"]) }) },
      }),
    ),
  /** Says what a scan is of. */
  relabel: base
    .input(act({ id: RecordId, label: ScanLabel }))
    .output(Attachment)
    .errors(refusals(notFound)),
  /** A piece of the plain bytes. The first piece of each look leaves a line in the trail. */
  read: base
    .input(z.object({ id: RecordId, offset: z.int().nonnegative(), length: z.int().min(1).max(524_288) }))
    .output(z.object({ base64: z.string(), bytes: z.int() }))
    .errors(refusals({ ...notFound, ATTACHMENT_DAMAGED: { data: z.object({ id: RecordId }) } })),
};
