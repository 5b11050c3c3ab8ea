import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/fetch";
import type { ContractRouterClient } from "@orpc/contract";
import { countyKeys } from "#county/facts.ts";
import { serveCounty } from "#county/serve.ts";
import type { CountyContract } from "#shared/contract/county.ts";
import { syncCrypto } from "#shared/node/sync-crypto.ts";
import { embeddedDatabase, type DatabaseKind } from "./databases.ts";

type Clerk = ContractRouterClient<Omit<CountyContract, "desk">>;

export interface WholeCounty {
  readonly url: string;
  /** The county's page, as its administrator. */
  readonly clerk: Clerk;
  readonly close: () => Promise<void>;
}

/** The real county server on an empty database, with an administrator at its page. Starting it takes seconds. */
export async function aWholeCounty(
  now: () => string,
  kind: DatabaseKind = embeddedDatabase,
): Promise<WholeCounty> {
  const database = await kind.open();
  const folder = mkdtempSync(path.join(os.tmpdir(), "county-"));
  const serving = await serveCounty({
    county: {
      database,
      crypto: syncCrypto,
      keys: await countyKeys(database, syncCrypto),
      now,
      version: "test",
      demo: false,
      publicUrl: "http://127.0.0.1",
      tlsPin: "",
    },
    courierFolder: path.join(folder, "courier"),
    word: "word",
    port: 0,
    host: "127.0.0.1",
    log: { info: () => undefined, error: (...what: unknown[]) => console.error(...what) },
  });
  let cookie = "";
  const link = new RPCLink({
    url: `${serving.url}/rpc`,
    headers: () => ({ origin: serving.url, cookie }),
    fetch: async (request, init) => {
      const response = await fetch(request, init);
      cookie = response.headers.get("set-cookie")?.split(";")[0] ?? cookie;
      return response;
    },
  });
  const clerk: Clerk = createORPCClient(link);
  await clerk.session.begin({
    county: "金川区综治中心",
    loginName: "xianji",
    name: "赵县",
    password: "Jinchuan#2026",
    word: "",
  });
  return {
    url: serving.url,
    clerk,
    close: async () => {
      await serving.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
