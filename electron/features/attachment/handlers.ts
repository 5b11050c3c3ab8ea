import { startsLike } from "#shared/domain/attachment/media-signature.ts";
import { header, putOf } from "../../acts.ts";
import { desk, type DeskCore, type WorkContext } from "../../context.ts";
import { AttachmentDamagedError } from "../../storage/folder.ts";
import { attachments, matters } from "../../tables/matter.ts";
import { Uploads, type Upload } from "./uploads.ts";

/** Every desk has its own uploads, also when a process holds several desks. */
const uploadsOfDesk = new WeakMap<DeskCore, Uploads>();

export const begin = desk.attachment.begin.handler(({ input, context, errors }) => {
  if (!context.store.table(matters).find(input.matterId)) {
    throw errors.MATTER_NOT_FOUND({ data: { id: input.matterId } });
  }
  const uploadId = context.newId();
  const { accountId } = context.session;
  uploadsOf(context).begin(uploadId, { ...input, accountId }, Date.parse(context.now()));
  return { uploadId };
});

export const piece = desk.attachment.piece.handler(({ input, context, errors }) => {
  const { uploadId, index, base64 } = input;
  const upload = findUpload(context, uploadId);
  if (!upload || upload.finished) throw errors.UPLOAD_NOT_FOUND({ data: { uploadId } });
  const expected = upload.pieces.length;
  if (index !== expected) throw errors.PIECE_OUT_OF_ORDER({ data: { expected } });
  uploadsOf(context).add(upload, Buffer.from(base64, "base64"), Date.parse(context.now()));
  return { received: upload.received };
});

export const finish = desk.attachment.finish.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { uploadId } = input;
  const upload = findUpload(context, uploadId);
  if (!upload) throw errors.UPLOAD_NOT_FOUND({ data: { uploadId } });
  if (upload.finished) return upload.finished;

  const problem = contentProblem(upload);
  if (problem !== undefined) {
    uploadsOf(context).drop(uploadId);
    throw errors.CONTENT_REFUSED({ data: { problem } });
  }
  const { matterId, name, mediaType, pages, label } = upload;
  const { hash, bytes } = await context.attachments.add(inTurn(upload.pieces));
  const { entry } = await store.commit(
    header(context, "attachment.finish", input.requestId, { about: [`matter/${matterId}`] }),
    (tx) => {
      tx.put(attachments, {
        id: tx.newId(),
        matterId,
        name,
        mediaType,
        bytes,
        pages,
        ...(label !== undefined && { label }),
        hash,
        addedAt: tx.now,
        addedBy: actor,
      });
    },
  );
  const attachment = putOf(entry, attachments);
  uploadsOf(context).finish(upload, attachment);
  return attachment;
});

export const relabel = desk.attachment.relabel.handler(async ({ input, context, errors }) => {
  const { id, label } = input;
  const { entry } = await context.store.commit(
    header(context, "attachment.relabel", input.requestId),
    (tx) => {
      const known = tx.table(attachments).find(id);
      if (!known) throw errors.ATTACHMENT_NOT_FOUND({ data: { id } });
      tx.put(attachments, { ...known, label });
    },
  );
  return putOf(entry, attachments);
});

export const read = desk.attachment.read.handler(async ({ input, context, errors }) => {
  const { id, offset, length } = input;
  const found = context.store.table(attachments).find(id);
  if (!found) throw errors.ATTACHMENT_NOT_FOUND({ data: { id } });
  if (offset === 0) {
    const about = [`attachment/${id}`, `matter/${found.matterId}`];
    await context.store.commit(header(context, "attachment.read", undefined, { about }), () => undefined);
  }
  try {
    const bytes = await context.attachments.read(
      found.hash,
      offset,
      Math.min(length, Math.max(0, found.bytes - offset)),
    );
    return { base64: Buffer.from(bytes).toString("base64"), bytes: bytes.length };
  } catch (error) {
    if (!(error instanceof AttachmentDamagedError)) throw error;
    throw errors.ATTACHMENT_DAMAGED({ data: { id }, cause: error });
  }
});

export const attachment = { begin, piece, finish, relabel, read };

function uploadsOf({ core }: Pick<WorkContext, "core">): Uploads {
  let uploads = uploadsOfDesk.get(core);
  if (!uploads) uploadsOfDesk.set(core, (uploads = new Uploads()));
  return uploads;
}

function findUpload(context: WorkContext, uploadId: string): Upload | undefined {
  return uploadsOf(context).find(uploadId, context.session.accountId);
}

function contentProblem({
  bytes,
  received,
  pieces,
  mediaType,
}: Upload): "size-differs" | "not-this-type" | undefined {
  if (received !== bytes) return "size-differs";
  const [first] = pieces;
  return first !== undefined && startsLike(mediaType, first) ? undefined : "not-this-type";
}

async function* inTurn(pieces: readonly Uint8Array[]): AsyncIterable<Uint8Array> {
  yield* pieces;
}
