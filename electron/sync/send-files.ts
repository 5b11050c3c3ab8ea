import type { InferContractRouterInputs, InferContractRouterOutputs } from "@orpc/contract";
import type { countyDesk } from "#shared/contract/county-desk.ts";
import type { SyncProgress } from "#shared/contract/sync.ts";
import type { Attachment } from "#shared/domain/attachment/attachment.ts";
import { LIMITS } from "#shared/domain/sync/limits.ts";
import type { Receipt } from "#shared/domain/sync/receipt.ts";
import { AttachmentDamagedError, type OpenedFolder } from "../storage/folder.ts";
import type { Store } from "../storage/store.ts";
import { attachments } from "../tables/matter.ts";
import { isAddressed } from "./addressed.ts";
import { CountyRefusal } from "./county-client.ts";
import { Pace } from "./pace.ts";

type Wanted = Receipt["attachments"]["wanted"];
type Input = InferContractRouterInputs<typeof countyDesk>["attachment"];
type Output = InferContractRouterOutputs<typeof countyDesk>["attachment"];

interface Way {
  /** As the last receipt says. */
  readonly wanted: () => Wanted;
  readonly send: (input: Input) => AsyncGenerator<SyncProgress, { readonly output: Output }>;
  /** Asks for a new receipt. */
  readonly renew: () => AsyncGenerator<SyncProgress, unknown>;
}

/** Sends the files the county asks for, as far as they are of matters addressed to it. Others are not given, whoever asks. */
export async function* sendFiles(
  { store, attachments: files }: OpenedFolder,
  { wanted, send, renew }: Way,
): AsyncGenerator<SyncProgress> {
  const tried = new Set<string>();
  for (;;) {
    const given = filesToGive(store, wanted()).filter(({ hash }) => !tried.has(hash));
    if (given.length === 0) return;
    const pace = new Pace("attachments", given.length);
    for (const { hash, from, bytes } of given) {
      tried.add(hash);
      try {
        for (let offset = from; offset < bytes;) {
          const piece = await files.read(hash, offset, LIMITS.pieceBytes);
          const base64 = Buffer.from(piece).toString("base64");
          const { output } = yield* send({ hash, whole: bytes, offset, base64 });
          if (output.held <= offset) break;
          offset = output.held;
          yield pace.step(0, piece.length);
        }
      } catch (error) {
        // one file that cannot be read here or is not taken there keeps no other back; it stays wanted
        if (!(error instanceof AttachmentDamagedError) && !(error instanceof CountyRefusal)) throw error;
      }
      yield pace.step(1, 0);
    }
    yield* renew();
  }
}

export interface FileToGive {
  readonly hash: string;
  readonly from: number;
  readonly bytes: number;
}

export function filesToGive(store: Store, wanted: Wanted): readonly FileToGive[] {
  if (wanted.length === 0) return [];
  const fromByHash = new Map(wanted.map(({ hash, from }) => [hash, from]));
  const found = new Map<string, Attachment>();
  for (const attachment of store.table(attachments).all()) {
    const { hash, matterId } = attachment;
    if (fromByHash.has(hash) && !found.has(hash) && isAddressed(store, matterId)) found.set(hash, attachment);
  }
  return [...found.values()].map(({ hash, bytes }) => ({ hash, bytes, from: fromByHash.get(hash) ?? 0 }));
}
