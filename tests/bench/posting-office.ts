import { CountyClient } from "#electron/sync/county-client.ts";
import type { Transport } from "#electron/sync/transport.ts";
import { START, type EpochStatement } from "#shared/domain/sync/identity.ts";
import { signText, type Signer } from "#shared/domain/sync/signed.ts";
import { canonicalJson } from "#shared/kernel/canonical-json.ts";
import { syncCrypto } from "#shared/node/sync-crypto.ts";

/** An office that only posts what was made for it before. */
export interface Office {
  readonly code: string;
  readonly signer: Signer;
}

const now = () => new Date().toISOString();
export const { signal: untilTheEnd } = new AbortController();

export function clientOf({ code, signer }: Office, line: Transport): CountyClient {
  return new CountyClient(line, { office: code, signer, now });
}

/** The first call of an office that begins its journal. */
export async function greet(client: CountyClient, { code, signer }: Office): Promise<void> {
  const statement: EpochStatement = { office: code, epoch: 1, after: START, at: now() };
  const epoch = signText(syncCrypto, signer, "epoch", canonicalJson(statement));
  const greeting = {
    last: START,
    down: { ...START, before: [] },
    recovered: [],
    version: "bench",
    deskTime: now(),
    oldestWaitingAt: null,
  };
  await client.call("greet", { epoch, greeting }, untilTheEnd);
}
