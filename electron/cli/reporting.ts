import { open } from "node:fs/promises";
import path from "node:path";
import type { BundleFile, CourierSlip, SyncEnd } from "#shared/contract/sync.ts";
import { LIMITS } from "#shared/domain/sync/limits.ts";
import type { DeskClient } from "../desk.ts";
import type { DeskAt } from "../desk-at.ts";
import { badInput, CommandRefusal, refused } from "./answer.ts";
import { loggedIn } from "./login.ts";

/** `desk sync`: 上报 to its end. Progress goes to stderr, one line of JSON a step. */
export function report(at: DeskAt, confirm: number | undefined): Promise<unknown> {
  return loggedIn(at, async (client) => {
    for await (const step of await client.sync.push(confirmed(confirm))) {
      if (step.phase === "end") return endOf(step.end);
      console.error(JSON.stringify(step));
    }
    return undefined;
  });
}

/** `desk bundle export`: the file into a folder, with what its courier slip says. */
export function exportTo(at: DeskAt, folder: string): Promise<unknown> {
  return loggedIn(at, async (client) => {
    for await (const step of await client.sync.exportBundle({})) {
      if (step.phase === "failed") throw refused("SYNC_TROUBLE", step.trouble);
      if (step.phase === "file") return { ...(await saved(client, step.file, folder)), slip: step.slip };
      console.error(JSON.stringify(step));
    }
    return undefined;
  });
}

/** `desk bundle join`: the request to join, for an office that will not reach its county by network. */
export function joinTo(at: DeskAt, folder: string, invitation: string): Promise<unknown> {
  return loggedIn(at, async (client) =>
    saved(client, await client.sync.joinByBundle({ invitation }), folder),
  );
}

/** `desk bundle import`: the file is opened for reading only and copied before it is looked at. */
export function importFrom(at: DeskAt, from: string, confirm: number | undefined): Promise<unknown> {
  return loggedIn(at, async (client) => {
    const fileId = await copied(client, from);
    for await (const step of await client.sync.importBundle({ fileId, ...confirmed(confirm) })) {
      if (step.phase === "refused") throw refused("BUNDLE_REFUSED", { problem: step.problem });
      if (step.phase === "end") return endOf(step.end);
      console.error(JSON.stringify(step));
    }
    return undefined;
  });
}

/** What did not end well is printed whole, with exit 3: the facts say what to do. */
function endOf(end: SyncEnd): SyncEnd {
  if (end.trouble || end.askRecords !== null) throw new CommandRefusal(3, { code: "SYNC_ENDED", data: end });
  return end;
}

function confirmed(confirmRecords: number | undefined) {
  return confirmRecords === undefined ? {} : { confirmRecords };
}

async function saved(
  client: DeskClient,
  { fileId, name, bytes, phrase }: BundleFile,
  folder: string,
): Promise<{ readonly file: string; readonly bytes: number; readonly phrase: CourierSlip["phrase"] }> {
  const file = path.join(path.resolve(folder), name);
  const handle = await open(file, "wx").catch((error: unknown) => {
    throw badInput(`cannot make ${file}: ${error instanceof Error ? error.message : String(error)}`);
  });
  try {
    for (let offset = 0; offset < bytes;) {
      const { base64 } = await client.sync.bundlePiece({ fileId, offset });
      const piece = Buffer.from(base64, "base64");
      await handle.write(piece);
      offset += piece.length;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { file, bytes, phrase };
}

async function copied(client: DeskClient, from: string): Promise<string> {
  const handle = await open(from, "r").catch((error: unknown) => {
    throw badInput(`cannot read ${from}: ${error instanceof Error ? error.message : String(error)}`);
  });
  try {
    const { size } = await handle.stat();
    const { fileId } = await client.sync.beginImport({ bytes: Math.max(1, size) });
    const buffer = Buffer.alloc(LIMITS.pieceBytes);
    for (let offset = 0; offset < size;) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, offset);
      if (bytesRead === 0) break;
      const base64 = buffer.subarray(0, bytesRead).toString("base64");
      await client.sync.importPiece({ fileId, offset, base64 });
      offset += bytesRead;
    }
    return fileId;
  } finally {
    await handle.close();
  }
}
