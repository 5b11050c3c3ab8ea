import { randomUUID } from "node:crypto";
import { promisify } from "node:util";
import { constants, gzip, zstdCompress } from "node:zlib";
import type { InferContractRouterInputs, InferContractRouterOutputs } from "@orpc/contract";
import { z } from "zod";
import { countyDesk } from "#shared/contract/county-desk.ts";
import { StreamStop } from "#shared/domain/sync/receipt.ts";
import { authorization, requestText } from "#shared/domain/sync/request.ts";
import { Signed, signText, type Signer } from "#shared/domain/sync/signed.ts";
import { Instant } from "#shared/kernel/plain-date.ts";
import { syncCrypto } from "#shared/node/sync-crypto.ts";
import { SyncTroubleError } from "./trouble.ts";
import type { Reply, Transport } from "./transport.ts";

type Inputs = InferContractRouterInputs<typeof countyDesk>;
type Outputs = InferContractRouterOutputs<typeof countyDesk>;
export type CountyProcedureName = keyof typeof countyDesk;

/** The county refused one call for a reason its caller deals with. */
export class CountyRefusal extends Error {
  override readonly name = "CountyRefusal";
  readonly code: string;
  readonly data: unknown;
  constructor(code: string, data: unknown) {
    super(`the county refuses: ${code}`);
    this.code = code;
    this.data = data;
  }
}

/** The county holds something that speaks against this copy of the office; its signed receipt comes with it. */
const Stopped = z.object({ stop: StreamStop, receipt: Signed });
const Refusal = z.object({ code: z.string(), data: z.unknown().optional(), message: z.string().optional() });
/** Answers in which the county says who may not call; the rest is its caller's. */
const TROUBLES = {
  NOT_CONFIRMED: "not-confirmed",
  KEY_REVOKED: "key-revoked",
  KEY_UNKNOWN: "key-unknown",
  CODE_WRONG: "code-wrong",
  CODE_USED: "code-wrong",
} as const;

/** How bodies are packed: gzip, which every county takes, until an answer says that this one takes zstd too, at a third of the time. */
const PACK = {
  gzip: (text: string) => promisify(gzip)(text, { level: 3 }),
  zstd: (text: string) =>
    promisify(zstdCompress)(text, { params: { [constants.ZSTD_c_compressionLevel]: 1 } }),
} as const;

/** The input of a call, packed: it may be made while another call is under way. */
export interface Packed {
  readonly encoding: keyof typeof PACK;
  readonly bytes: Uint8Array;
}

/** The facts of a stopped stream, when that is what the county refused with. */
export function stopIn(error: unknown): z.infer<typeof Stopped> | undefined {
  if (!(error instanceof CountyRefusal) || error.code !== "STREAM_STOPPED") return undefined;
  return Stopped.safeParse(error.data).data;
}

/** Calls of one desk to its county: signed, compressed, and with every answer checked against the contract. */
export class CountyClient {
  readonly #transport: Transport;
  readonly #office: string;
  readonly #signer: Signer | null;
  readonly #now: () => string;
  /** What to add to this machine's clock to get the county's, milliseconds. */
  #offsetMs = 0;
  #encoding: Packed["encoding"] = "gzip";

  constructor(
    transport: Transport,
    who: { readonly office: string; readonly signer: Signer | null; readonly now: () => string },
  ) {
    this.#transport = transport;
    this.#office = who.office;
    this.#signer = who.signer;
    this.#now = who.now;
  }

  call<P extends CountyProcedureName>(
    name: P,
    input: Inputs[P],
    signal: AbortSignal,
  ): Promise<{ readonly output: Outputs[P]; readonly nonce: string }> {
    return this.pack(name, input).then((packed) => this.callPacked(name, packed, signal));
  }

  async pack<P extends CountyProcedureName>(_: P, input: Inputs[P]): Promise<Packed> {
    const encoding = this.#encoding;
    return { encoding, bytes: await PACK[encoding](JSON.stringify(input)) };
  }

  /** The nonce tells which receipt answers this very call. */
  async callPacked<P extends CountyProcedureName>(
    name: P,
    { encoding, bytes: body }: Packed,
    signal: AbortSignal,
  ): Promise<{ readonly output: Outputs[P]; readonly nonce: string }> {
    const definition = countyDesk[name]["~orpc"];
    const path = definition.route.path ?? "";
    for (let attempt = 0; ; attempt += 1) {
      const nonce = randomUUID();
      const headers = {
        "content-type": "application/json",
        "content-encoding": encoding,
        ...(this.#signer ? { authorization: this.#authorization(this.#signer, path, nonce, body) } : {}),
      };
      const reply = await this.#transport.post(path, headers, body, signal);
      const answer = parsed(reply);
      if (reply.status === 200) {
        const read = (definition.outputSchema as unknown as z.ZodType<Outputs[P]>).safeParse(answer); // the contract is written in Zod
        if (!read.success) throw notTheCounty(reply);
        if (/\bzstd\b/.test(String(reply.headers["accept-encoding"]))) this.#encoding = "zstd";
        return { output: read.data, nonce };
      }
      const refusal = refusalOf(reply, answer);
      if (refusal.code === "OUT_OF_TIME" && attempt < 2) this.#takeTime(refusal.data);
      else if (refusal.code !== "REPLAYED" || attempt >= 2) throw refusal;
    }
  }

  close(): void {
    this.#transport.close();
  }

  #authorization(signer: Signer, path: string, nonce: string, body: Uint8Array): string {
    const at = new Date(Date.parse(this.#now()) + this.#offsetMs).toISOString();
    const facts = { office: this.#office, key: signer.key, at, nonce };
    const text = requestText(facts, "POST", path, syncCrypto.sha256(body));
    return authorization(facts, signText(syncCrypto, signer, "request", text).signature);
  }

  #takeTime(data: unknown): void {
    const read = z.object({ countyTime: Instant }).safeParse(data);
    if (read.success) this.#offsetMs = Date.parse(read.data.countyTime) - Date.parse(this.#now());
  }
}

/** A refusal for the caller, or the trouble that it is; never returns for what is no answer of a county. */
function refusalOf(reply: Reply, answer: unknown): CountyRefusal {
  const retryAfterSeconds = Math.max(1, Number(reply.headers["retry-after"] ?? 30) || 30);
  if (reply.status === 413) return new CountyRefusal("TOO_LARGE", undefined);
  const read = Refusal.safeParse(answer);
  if (!read.success) {
    // a proxy before the county may say these without the county's words
    if (reply.status === 429 || reply.status === 503)
      throw new SyncTroubleError({ kind: "busy", retryAfterSeconds });
    if (reply.status === 502 || reply.status === 504)
      throw new SyncTroubleError({ kind: "unreachable", detail: `HTTP ${reply.status}` });
    throw notTheCounty(reply);
  }
  const { code, data, message = "" } = read.data;
  if (code === "SLOW_DOWN" || code === "UNAVAILABLE" || reply.status === 429 || reply.status === 503)
    throw new SyncTroubleError({ kind: "busy", retryAfterSeconds });
  if (Object.hasOwn(TROUBLES, code))
    throw new SyncTroubleError({ kind: TROUBLES[code as keyof typeof TROUBLES] }); // just looked up
  if (code === "NOT_FOUND" || code === "BAD_REQUEST")
    throw new SyncTroubleError({ kind: "version", detail: `${code} ${message}` });
  return new CountyRefusal(code, data);
}

function parsed({ body }: Reply): unknown {
  try {
    return JSON.parse(body.toString("utf8")) as unknown;
  } catch {
    return undefined;
  }
}

function notTheCounty({ status, headers }: Reply): SyncTroubleError {
  const detail = `HTTP ${status}, ${headers["content-type"] ?? "no type"}`;
  return new SyncTroubleError({ kind: "not-the-county", detail });
}
