/** The real county over a real database, without a socket, with a switch that cuts its power at any statement. */
import { gunzipSync } from "node:zlib";
import { takeBundle, makeBundle, type TakingIn } from "#county/bundles.ts";
import type { County } from "#county/county.ts";
import type { Database, Queries } from "#county/database/database.ts";
import { answerCall } from "#county/desk/answer.ts";
import { knowCaller } from "#county/desk/signed-requests.ts";
import { countyKeys, type CountyKeys } from "#county/facts.ts";
import { writeDown } from "#county/stream/down.ts";
import { SyncTroubleError } from "#electron/sync/trouble.ts";
import type { Reply } from "#electron/sync/transport.ts";
import { syncCrypto } from "#shared/node/sync-crypto.ts";
import { emptyCounty } from "#tests/support/county-backup.ts";
import { source } from "#tests/support/small-courier.ts";

export interface Call {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

class CountyOffError extends Error {}

export class CountySide {
  readonly database: Database;
  readonly county: County;
  /** Statements and commits left until the power goes. */
  #left: number | undefined;
  #commitsLeft: number | undefined;
  #wentOff = false;

  private constructor(database: Database, keys: CountyKeys, now: () => string) {
    this.database = database;
    const guarded = { ...database, ...this.#guard(database), transaction: this.#transaction };
    this.county = {
      database: guarded,
      crypto: syncCrypto,
      keys,
      now,
      version: "fuzz",
      demo: false,
      publicUrl: "",
      tlsPin: "",
    };
  }

  static async start(database: Database, now: () => string): Promise<CountySide> {
    await emptyCounty(database);
    return new CountySide(database, await countyKeys(database, syncCrypto), now);
  }

  /** Power goes at this statement, or at this commit: then nobody knows yet whether it happened. */
  arm(at: number, of: "statement" | "commit"): void {
    if (of === "commit") this.#commitsLeft = at;
    else this.#left = at;
  }

  disarm(): void {
    this.#left = undefined;
    this.#commitsLeft = undefined;
    this.#wentOff = false;
  }

  /** Answers a desk, or breaks the line when the power went meanwhile. */
  async answer({ path, headers, body }: Call): Promise<Reply> {
    const reply = await this.#answer({ path, headers, body }).catch((error: unknown) => {
      if (!(error instanceof CountyOffError)) throw error;
      return undefined;
    });
    const wentOff = this.#wentOff;
    if (wentOff) this.disarm();
    // an answer that was written before the power went did leave
    if (!reply || (wentOff && reply.status !== 200)) {
      throw new SyncTroubleError({ kind: "cut", detail: "county off" });
    }
    return reply;
  }

  async #answer({ path, headers, body }: Call): Promise<Reply> {
    const { database, crypto, now } = this.county;
    const request = { authorization: headers["authorization"], method: "POST", path, body };
    const caller = await knowCaller(database, crypto, request, now());
    if ("code" in caller) return reply(caller.status, { defined: true, ...caller });
    const answer = await answerCall({ county: this.county, caller }, path, gunzipSync(body));
    return { headers: {}, ...(answer ?? { status: 404, body: Buffer.alloc(0) }) };
  }

  /** The last thing said; undefined when the power went. */
  async takeIn(file: Uint8Array): Promise<TakingIn | undefined> {
    try {
      let last: TakingIn | undefined;
      for await (const step of takeBundle(this.county, source(file))) last = step;
      return last;
    } catch (error) {
      if (!(error instanceof CountyOffError)) throw error;
      this.disarm();
      return undefined;
    }
  }

  async answerBundle(office: string): Promise<Buffer | undefined> {
    const made = await makeBundle(this.county, office);
    return made && Buffer.concat(await Array.fromAsync(made.pieces));
  }

  write(office: string, text: string): Promise<unknown> {
    const item = { office, kind: "query", body: { about: null, text, dueOn: null } } as const;
    return this.database.transaction((tx) => writeDown(tx, this.county, item, { id: "clerk", name: "赵县" }));
  }

  #guard(on: Queries): Queries {
    return {
      query: async <Row>(sql: string, values?: readonly unknown[]) => {
        this.#tick();
        return on.query<Row>(sql, values);
      },
    };
  }

  readonly #transaction: Database["transaction"] = async (work) => {
    const value = await this.database.transaction(async (tx) => {
      const done = await work(this.#guard(tx));
      if (this.#commitsLeft === 0) this.#left = 0;
      if (this.#commitsLeft !== undefined) this.#commitsLeft -= 1;
      this.#tick();
      return done;
    });
    // committed, but nobody is told
    this.#tick();
    return value;
  };

  #tick(): void {
    if (this.#wentOff) throw new CountyOffError();
    if (this.#left === undefined) return;
    if (this.#left === 0) {
      this.#wentOff = true;
      throw new CountyOffError();
    }
    this.#left -= 1;
  }
}

function reply(status: number, content: object): Reply {
  return { status, headers: {}, body: Buffer.from(JSON.stringify(content)) };
}
