import { stat } from "node:fs/promises";
import type { ExportProgress, ImportProgress } from "#shared/contract/sync.ts";
import { readInvitation } from "#shared/domain/sync/join.ts";
import { LIMITS } from "#shared/domain/sync/limits.ts";
import { desk } from "../../context.ts";
import { packBundle, packJoin } from "../../sync/courier.ts";
import { addPiece, openSource } from "../../sync/courier-files.ts";
import { importBundle as importFrom } from "../../sync/import-bundle.ts";
import { prepareJoin } from "../../sync/join.ts";
import { findTie, officeCode } from "../../sync/sync-desk.ts";
import { stateOf } from "../../sync/sync-state.ts";
import { troubleOf } from "../../sync/trouble.ts";
import { alone, syncDesk } from "./sync-work.ts";

export const joinByBundle = desk.sync.joinByBundle.handler(async ({ input, context, errors }) => {
  const { store, session, newId } = context;
  const invitation = readInvitation(input.invitation, officeCode(store));
  if (!invitation.ok) throw errors.INVITATION_REFUSED({ data: invitation.error });
  const work = syncDesk(context);
  const asked = await prepareJoin(work, invitation.value, input.requestId);
  const fileId = newId();
  const file = await stateOf(context.opened).files.create(fileId, session.accountId);
  const { bytes, phrase, fileName } = await packJoin(work, asked, file);
  return { fileId, kind: "join" as const, name: fileName, bytes, phrase };
});

export const exportBundle = desk.sync.exportBundle.handler(async ({ context, errors, signal }) => {
  const tie = findTie(context.store);
  if (!tie?.county) throw errors.NOT_JOINED();
  const state = stateOf(context.opened);
  if (state.running) throw errors.ALREADY_RUNNING();
  const { session, newId } = context;
  return alone(context, signal, async function* (stop): AsyncGenerator<ExportProgress> {
    const fileId = newId();
    const file = await state.files.create(fileId, session.accountId);
    try {
      const slip = yield* packBundle(syncDesk(context), tie, file, stop);
      const { fileName: name, bytes, phrase } = slip;
      yield { phase: "file", file: { fileId, kind: "up", name, bytes, phrase }, slip };
    } catch (error) {
      await state.files.remove(fileId, session.accountId);
      if (stop.aborted) return;
      const trouble = troubleOf(error);
      if (!trouble) throw error;
      yield { phase: "failed", trouble };
    }
  });
});

export const bundlePiece = desk.sync.bundlePiece.handler(async ({ input, context, errors }) => {
  const file = stateOf(context.opened).files.find(input.fileId, context.session.accountId);
  if (file === undefined) throw errors.FILE_NOT_FOUND();
  const source = await openSource(file);
  try {
    const piece = await source.read(input.offset, LIMITS.pieceBytes);
    return { base64: Buffer.from(piece).toString("base64"), bytes: source.size };
  } finally {
    await source.close();
  }
});

export const beginImport = desk.sync.beginImport.handler(async ({ input, context, errors }) => {
  if (input.bytes > LIMITS.bundleBytes) throw errors.BUNDLE_REFUSED({ data: { problem: "too-large" } });
  const fileId = context.newId();
  await stateOf(context.opened).files.create(fileId, context.session.accountId);
  return { fileId };
});

export const importPiece = desk.sync.importPiece.handler(async ({ input, context, errors }) => {
  const file = stateOf(context.opened).files.find(input.fileId, context.session.accountId);
  if (file === undefined) throw errors.FILE_NOT_FOUND();
  const bytes = Buffer.from(input.base64, "base64");
  const { size } = await stat(file);
  if (size !== input.offset || size + bytes.length > LIMITS.bundleBytes)
    throw errors.PIECE_OUT_OF_ORDER({ data: { expected: size } });
  return { received: await addPiece(file, input.offset, bytes) };
});

export const importBundle = desk.sync.importBundle.handler(async ({ input, context, errors, signal }) => {
  const { files, running } = stateOf(context.opened);
  const { accountId } = context.session;
  const file = files.find(input.fileId, accountId);
  if (file === undefined) throw errors.FILE_NOT_FOUND();
  if (running) throw errors.ALREADY_RUNNING();
  const { confirmRecords } = input;
  return alone(context, signal, async function* (stop): AsyncGenerator<ImportProgress> {
    const source = await openSource(file);
    let isAsking = false;
    try {
      for await (const progress of importFrom(syncDesk(context), source, { confirmRecords, signal: stop })) {
        isAsking = progress.phase === "end" && progress.end.askRecords !== null;
        yield progress;
      }
    } finally {
      await source.close();
      // the same copy is read again once a person has said yes
      if (!isAsking) await files.remove(input.fileId, accountId);
    }
  });
});
