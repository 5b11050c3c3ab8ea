/** The county's page without a browser: the same calls, with the session's cookie kept. */
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/fetch";
import type { ContractRouterClient } from "@orpc/contract";
import type { CountyContract } from "#shared/contract/county.ts";

export type Clerk = ContractRouterClient<Omit<CountyContract, "desk">>;

export function clerkAt(url: string): Clerk {
  let cookie = "";
  return createORPCClient<Clerk>(
    new RPCLink({
      url: `${url}/rpc`,
      headers: () => ({ origin: url, cookie }),
      fetch: async (request, init) => {
        const response = await fetch(request, init);
        cookie = response.headers.get("set-cookie")?.split(";")[0] ?? cookie;
        return response;
      },
    }),
  );
}

export async function bringBundle(clerk: Clerk, file: Buffer): Promise<void> {
  const { fileId } = await clerk.bundle.begin({ bytes: file.length });
  for (let offset = 0; offset < file.length; offset += PIECE) {
    const base64 = file.subarray(offset, offset + PIECE).toString("base64");
    await clerk.bundle.piece({ fileId, offset, base64 });
  }
  for await (const step of await clerk.bundle.import({ fileId }))
    if (step.phase === "refused") throw new Error(`the county refused a courier's file: ${step.problem}`);
}

export async function makeBundle(clerk: Clerk, office: string): Promise<Buffer> {
  for await (const step of await clerk.bundle.export({ office }))
    if (step.phase === "file") {
      const { fileId } = step;
      return wholeFile((offset) => clerk.bundle.read({ fileId, offset }));
    }
  throw new Error(`no file was made for ${office}`);
}

/** A file that is handed out in pieces. */
export async function wholeFile(
  read: (offset: number) => Promise<{ readonly base64: string; readonly bytes: number }>,
): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for (let offset = 0; ;) {
    const { base64, bytes } = await read(offset);
    const piece = Buffer.from(base64, "base64");
    pieces.push(piece);
    offset += piece.length;
    if (offset >= bytes || piece.length === 0) return Buffer.concat(pieces);
  }
}

const PIECE = 500_000;
