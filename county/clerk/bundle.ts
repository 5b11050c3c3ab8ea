import type { CountyProgress } from "#shared/contract/county-shapes.ts";
import { bundlePhrase } from "#shared/domain/sync/bundle.ts";
import { LIMITS } from "#shared/domain/sync/limits.ts";
import { makeBundle, noteCourier, takeBundle, type TakingIn } from "../bundles.ts";
import { findOffice } from "../offices.ts";
import { clerkOf, note, page, type ClerkContext } from "./context.ts";
import { sourceOf } from "../courier-files.ts";

const begin = page.bundle.begin.handler(async ({ input, context }) => ({
  fileId: await context.files.begin(input.bytes),
}));

const piece = page.bundle.piece.handler(async ({ input, context, errors }) => {
  const { fileId, offset, base64 } = input;
  const content = Buffer.from(base64, "base64");
  const received = await context.files.piece(fileId, offset, content);
  if (received === undefined) throw errors.FILE_NOT_FOUND();
  if (received !== offset + content.length) throw errors.PIECE_OUT_OF_ORDER({ data: { expected: received } });
  return { received };
});

const take = page.bundle.import.handler(async function* ({ input, context, errors }) {
  const file = await context.files.openFile(input.fileId);
  if (!file) throw errors.FILE_NOT_FOUND();
  const started = performance.now();
  try {
    const { size } = await file.stat();
    for await (const step of takeBundle(context.county, sourceOf(file, size))) {
      if (step.phase === "end")
        await note(context.county.database, context, clerkOf(context), {
          act: "bundle.import",
          office: step.head.office,
          detail: `${step.head.no}: ${step.newEntries}/${step.entries}`,
        });
      yield await toldOf(context, step, performance.now() - started);
    }
    await context.files.remove(input.fileId);
  } finally {
    await file.close();
  }
});

/** The steps of taking in, as the page shows them. */
async function toldOf({ county }: ClerkContext, step: TakingIn, ms: number): Promise<CountyProgress> {
  if (step.phase === "refused") return step;
  if (step.phase === "end") {
    const [row] = await county.database.query<{ n: number }>(
      "select count(*)::int as n from exception where office = $1",
      [step.head.office],
    );
    return { ...step, exceptions: row?.n ?? 0 };
  }
  const { phase, done, total } = step;
  const remainingMs = done > 0 ? (ms / done) * Math.max(0, total - done) : null;
  return { phase, done, total, bytes: done, remainingMs };
}

const make = page.bundle.export.handler(async function* ({ input, context, errors }) {
  const { county, files } = context;
  const { office } = input;
  if (!(await findOffice(county.database, office))) throw errors.OFFICE_NOT_FOUND();
  const made = await makeBundle(county, office);
  if (!made) throw errors.NOT_JOINED();
  yield { phase: "packing" as const, done: 0, total: made.entries, bytes: 0, remainingMs: null }; // one of the phases
  let digest = "";
  const { fileId, bytes } = await files.write(
    (async function* () {
      digest = yield* made.pieces;
    })(),
  );
  const phrase = bundlePhrase(digest);
  await noteCourier(county, { office, no: made.no, kind: "down" }, made.entries, phrase);
  await note(county.database, context, clerkOf(context), { act: "bundle.export", office, detail: made.no });
  yield {
    phase: "file" as const, // one of the phases
    fileId,
    name: `${made.no}.deskbundle`,
    bytes,
    no: made.no,
    phrase,
    entries: made.entries,
  };
});

const read = page.bundle.read.handler(async ({ input, context, errors }) => {
  const { fileId, offset } = input;
  const piece = await context.files.reading(fileId, async (source) => ({
    bytes: source.size,
    content: await source.read(offset, LIMITS.pieceBytes),
  }));
  if (!piece) throw errors.FILE_NOT_FOUND();
  return { base64: Buffer.from(piece.content).toString("base64"), bytes: piece.bytes };
});

export const bundle = { begin, piece, import: take, export: make, read };
