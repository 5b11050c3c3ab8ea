import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/fetch";
import type { ContractRouterClient } from "@orpc/contract";
import type { County } from "#county/county.ts";
import type { Database } from "#county/database/database.ts";
import { countyKeys } from "#county/facts.ts";
import { serveCounty } from "#county/serve.ts";
import type { CountyContract } from "#shared/contract/county.ts";
import { syncCrypto } from "#shared/node/sync-crypto.ts";
import { embeddedDatabase, type DatabaseKind } from "./databases.ts";

type Clerk = ContractRouterClient<Omit<CountyContract, "desk">>;

export interface WholeCounty {
  readonly url: string;
  readonly database: Database;
  readonly county: County;
  /** The county's page, as its administrator. */
  readonly clerk: Clerk;
  readonly close: () => Promise<void>;
}

/** The real county server on an empty database, with an administrator at its page. Starting it takes seconds. */
export async function aWholeCounty(
  now: () => string,
  kind: DatabaseKind = embeddedDatabase,
  /** Stands between the server and its database. */
  between: (database: Database) => Database = (database) => database,
): Promise<WholeCounty> {
  const database = await kind.open();
  const folder = mkdtempSync(path.join(os.tmpdir(), "county-"));
  const county: County = {
    database: between(database),
    crypto: syncCrypto,
    keys: await countyKeys(database, syncCrypto),
    now,
    version: "test",
    demo: false,
    publicUrl: "http://127.0.0.1",
    tlsPin: "",
  };
  const serving = await serveCounty({
    county,
    courierFolder: path.join(folder, "courier"),
    word: "word",
    port: 0,
    host: "127.0.0.1",
    log: { info: () => undefined, error: (...what: unknown[]) => console.error(...what) },
  });
  return {
    url: serving.url,
    database,
    county,
    clerk: await firstClerkOf(serving.url),
    close: async () => {
      await serving.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The page of a county that has no account yet, as its administrator. */
export async function firstClerkOf(url: string): Promise<Clerk> {
  let cookie = "";
  const link = new RPCLink({
    url: `${url}/rpc`,
    headers: () => ({ origin: url, cookie }),
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
  return clerk;
}

/** The clerk takes a courier's file in. */
export async function broughtTo({ clerk }: WholeCounty, file: Buffer) {
  const { fileId } = await clerk.bundle.begin({ bytes: file.length });
  await clerk.bundle.piece({ fileId, offset: 0, base64: file.toString("base64") });
  return Array.fromAsync(await clerk.bundle.import({ fileId }));
}

/** The clerk gives the courier the answer. */
export async function answerOf({ clerk }: WholeCounty, office: string): Promise<Buffer> {
  const end = (await Array.fromAsync(await clerk.bundle.export({ office }))).at(-1);
  if (end?.phase !== "file") throw new Error(JSON.stringify(end));
  const parts: Buffer[] = [];
  for (let offset = 0; offset < end.bytes; offset += parts.at(-1)?.length ?? 1) {
    const { base64 } = await clerk.bundle.read({ fileId: end.fileId, offset });
    parts.push(Buffer.from(base64, "base64"));
  }
  return Buffer.concat(parts);
}

/** A first invitation, to the address under which the desk finds the county; empty for a stick. */
export async function invitationTo(
  { clerk }: Pick<WholeCounty, "clerk">,
  office: string,
  url: string,
): Promise<string> {
  const paper = await clerk.office.create({ office, name: "宁远堡镇综治中心" });
  return paper.text.replace("http://127.0.0.1|", `${url}|`);
}
