import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";
import { OpenAPIHandler } from "@orpc/openapi/fetch";
import { implement } from "@orpc/server";
import { countyDesk } from "#shared/contract/county-desk.ts";
import { keyId } from "#shared/domain/sync/crypto.ts";
import { makeDown, type DownBody, type DownKind } from "#shared/domain/sync/down.ts";
import { judgeEpoch } from "#shared/domain/sync/epoch.ts";
import { EpochStatement, NO_HASH, START, type Position } from "#shared/domain/sync/identity.ts";
import {
  invitationText,
  joinProof,
  KeyRotation,
  type JoinAnswer,
  type JoinRequest,
  type PublicKeys,
} from "#shared/domain/sync/join.ts";
import type { Receipt, StreamStop, UpException } from "#shared/domain/sync/receipt.ts";
import { isOutOfTime, readAuthorization, requestText } from "#shared/domain/sync/request.ts";
import { isSignedBy, readSigned, signText, type Signed } from "#shared/domain/sync/signed.ts";
import { BatchHeader, entriesOfBatch } from "#shared/domain/sync/up-batch.ts";
import { isNewerVersion, type UpEntry, type UpPut } from "#shared/domain/sync/up-entry.ts";
import { canonicalJson } from "#shared/kernel/canonical-json.ts";
import { syncCrypto } from "#shared/node/sync-crypto.ts";

interface Held {
  readonly epoch: number;
  readonly entry: UpEntry;
}

interface Caller {
  readonly nonce: string;
}

const CODE = "K7QM-4D2X-9PAB-3TWV";

/** A county in memory that speaks the contract and keeps to the protocol, for one office. The real one is tested by itself. */
export class SmallCounty {
  readonly office: string;
  readonly #sign = syncCrypto.newSignKeys();
  readonly box = syncCrypto.newBoxKeys();
  readonly signer = { key: keyId(syncCrypto, this.#sign.publicKey), privateKey: this.#sign.privateKey };
  readonly keys: PublicKeys = { sign: this.#sign.publicKey, box: this.box.publicKey };
  now: () => string;
  /** The line in force: every entry held without a gap. */
  held: Held[] = [];
  /** What the line of an earlier epoch held after the next began. */
  lostByEpoch = new Map<number, UpEntry[]>();
  documents = new Map<string, UpPut & { readonly epoch: number }>();
  epochs: EpochStatement[] = [];
  down: Signed[] = [];
  #downAt: Position = START;
  files = new Map<string, Uint8Array>();
  officeKeys: PublicKeys | undefined;
  confirmed = true;
  revoked = false;
  stopped: StreamStop | null = null;
  exceptions: UpException[] = [];
  limits = { entries: 500, characters: 2_000_000 };
  /** Largest body taken, bytes as they travel. */
  mostBytes = Infinity;
  /** Calls that came through, by path. */
  calls: string[] = [];
  /** Answers in place of the county; undefined lets the call through. */
  instead: (
    path: string,
  ) => { readonly status: number; readonly headers?: object; readonly body: string } | undefined = () =>
    undefined;
  /** Answers that come in place of the county's own, after it has done the work. */
  after: SmallCounty["instead"] = () => undefined;
  #nonces = new Set<string>();
  #server = createServer((request, response) => {
    this.#answer(request, response).catch(() => response.destroy());
  });
  url = "";

  constructor(office: string, now: () => string) {
    this.office = office;
    this.now = now;
  }

  async listen(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`; // a TCP server has a port
    return this;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  invitation(url = this.url): string {
    return invitationText({ url, office: this.office, code: CODE, tlsPin: "" });
  }

  write<K extends DownKind>(kind: K | (string & {}), body: DownBody<K>): number {
    const entry = { office: this.office, kind, at: this.now(), body };
    const { signed, position } = makeDown(syncCrypto, this.signer, entry, this.#downAt);
    this.down.push(signed);
    this.#downAt = position;
    return position.seq;
  }

  /** Begins its stream anew, as after a restore that nobody told of. */
  rewriteDown(): void {
    this.down = [];
    this.#downAt = START;
  }

  /** Undefined when the office does not know the code. */
  join(request: JoinRequest): JoinAnswer | undefined {
    if (joinProof(syncCrypto, CODE, "desk", request) !== request.proof) return undefined;
    this.officeKeys = request.keys;
    this.revoked = false;
    const facts = { office: this.office, county: "金川区综治中心", keys: this.keys, at: this.now() };
    return { ...facts, proof: joinProof(syncCrypto, CODE, "county", facts) };
  }

  receipt(nonce: string | null): Signed {
    const last = this.held.at(-1)?.entry;
    const wanted = [...this.documents.values()].flatMap(({ table, whole, doc }) => {
      const hash = String(doc["hash"]);
      const from = this.files.get(hash)?.length ?? 0;
      return table === "attachment" && whole && from < Number(doc["bytes"]) ? [{ hash, from }] : [];
    });
    const totals: Record<string, number> = {};
    for (const { table } of this.documents.values()) totals[table] = (totals[table] ?? 0) + 1;
    const stated: Receipt = {
      office: this.office,
      epoch: this.epochs.at(-1)?.epoch ?? 1,
      lastSeq: last?.seq ?? 0,
      lastHash: last?.hash ?? NO_HASH,
      appliedSeq: last?.seq ?? 0,
      gaps: [],
      exceptions: this.exceptions,
      exceptionsTotal: this.exceptions.length,
      attachments: { held: this.files.size, wanted, wantedTotal: wanted.length },
      totals,
      down: this.#downAt,
      stopped: this.stopped,
      answers: nonce,
      at: this.now(),
    };
    return signText(syncCrypto, this.signer, "receipt", canonicalJson(stated));
  }

  /** Takes entries as a bundle or a push brings them. */
  take(epoch: number, entries: readonly UpEntry[]): void {
    for (const entry of entries) {
      const at = this.held[entry.seq - 1];
      if (at && at.entry.hash !== entry.hash) {
        this.stopped = {
          reason: "fork",
          seq: entry.seq,
          held: at.entry.hash,
          sent: entry.hash,
          since: this.now(),
        };
        return;
      }
      if (at) continue;
      const last = this.held.at(-1)?.entry;
      if (entry.seq !== (last?.seq ?? 0) + 1) return;
      if (entry.prev !== (last?.hash ?? NO_HASH)) {
        this.stopped = {
          reason: "fork",
          seq: entry.seq,
          held: last?.hash ?? NO_HASH,
          sent: entry.prev,
          since: this.now(),
        };
        return;
      }
      this.held.push({ epoch, entry });
      for (const put of entry.puts ?? []) this.#apply(put, epoch);
    }
  }

  #apply(put: UpPut, epoch: number): void {
    const key = `${put.table}/${put.id}`;
    const known = this.documents.get(key);
    if (!known || isNewerVersion({ ...put, epoch }, known)) this.documents.set(key, { ...put, epoch });
  }

  readonly #router = (() => {
    const county = implement(countyDesk).$context<Caller>();
    return county.router({
      join: county.join.handler(({ input: { request }, errors }) => {
        const answer = this.join(request);
        if (!answer) throw errors.CODE_WRONG();
        return { answer };
      }),
      greet: county.greet.handler(({ input, context }) => {
        this.startEpoch(input.epoch);
        const lost = [...this.lostByEpoch].map(([epoch, entries]) => ({
          epoch,
          from: entries[0]?.seq ?? 0,
          to: entries.at(-1)?.seq ?? 0,
        }));
        return { receipt: this.receipt(context.nonce), limits: this.limits, lost };
      }),
      push: county.push.handler(({ input: { batch }, context, errors }) => {
        const receipt = () => this.receipt(context.nonce);
        if (this.stopped) throw errors.STREAM_STOPPED({ data: { stop: this.stopped, receipt: receipt() } });
        const header = readSigned(BatchHeader, batch);
        if (!header || !isSignedBy(syncCrypto, this.officeKeys?.sign ?? "", "batch", batch))
          throw errors.BATCH_WRONG({ data: { reason: "bad-signature" } });
        const entries = entriesOfBatch(syncCrypto, header, batch.lines);
        if (!entries.ok) throw errors.BATCH_WRONG({ data: { reason: entries.error.reason } });
        this.take(header.epoch, entries.value);
        if (this.stopped) throw errors.STREAM_STOPPED({ data: { stop: this.stopped, receipt: receipt() } });
        return { receipt: receipt() };
      }),
      pull: county.pull.handler(({ input: { after, limit } }) => ({
        entries: this.down.slice(after, after + limit),
        more: after + limit < this.down.length,
      })),
      attachment: county.attachment.handler(({ input: { hash, whole, offset, base64 }, errors }) => {
        const known = this.files.get(hash) ?? new Uint8Array(0);
        if (offset !== known.length) throw errors.OUT_OF_ORDER({ data: { expected: known.length } });
        this.files.set(hash, Buffer.concat([known, Buffer.from(base64, "base64")]));
        const held = this.files.get(hash)?.length ?? 0;
        return { held, whole: held === whole };
      }),
      lost: county.lost.handler(({ input: { epoch, after, limit } }) => {
        const left = (this.lostByEpoch.get(epoch) ?? []).filter(({ seq }) => seq > after);
        const entries = left.slice(0, limit).map(({ seq, hash, sealed = null }) => ({ seq, hash, sealed }));
        return { entries, more: left.length > limit };
      }),
      rotate: county.rotate.handler(({ input: { rotation }, errors }) => {
        const read = readSigned(KeyRotation, rotation);
        if (!read || !isSignedBy(syncCrypto, this.officeKeys?.sign ?? "", "rotation", rotation))
          throw errors.KEY_UNKNOWN();
        this.officeKeys = read.keys;
        return { office: this.office };
      }),
    });
  })();
  readonly #handler = new OpenAPIHandler(this.#router);

  startEpoch(signed: Signed): void {
    const statement = readSigned(EpochStatement, signed);
    if (!statement) return;
    const verdict = judgeEpoch(statement, {
      statements: this.epochs,
      heldIn: () => ({
        seq: this.held.at(-1)?.entry.seq ?? 0,
        hash: this.held.at(-1)?.entry.hash ?? NO_HASH,
      }),
      hashAt: (_, seq) => this.held[seq - 1]?.entry.hash,
    });
    if (verdict.kind === "old" || verdict.kind === "fork") {
      const reason = verdict.kind === "old" ? "old-epoch" : "fork";
      const seq = verdict.kind === "fork" ? verdict.seq : (this.held.at(-1)?.entry.seq ?? 0);
      this.stopped = { reason, seq, held: NO_HASH, sent: statement.after.hash, since: this.now() };
    }
    if (verdict.kind !== "new") return;
    const cut = this.held.slice(statement.after.seq);
    const before = this.epochs.at(-1);
    if (before && cut.length > 0)
      this.lostByEpoch.set(
        before.epoch,
        cut.map(({ entry }) => entry),
      );
    this.held = this.held.slice(0, statement.after.seq);
    this.epochs.push(statement);
    this.stopped = null;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    const raw = Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>));
    this.calls.push(path);
    const other = raw.length > this.mostBytes ? { status: 413, body: "" } : this.instead(path);
    if (other) {
      response.writeHead(other.status, {
        "content-type": "text/html",
        ...("headers" in other ? other.headers : {}),
      });
      return void response.end(other.body);
    }
    const nonce = randomUUID();
    const refusal = path === "/v1/desk/join" ? undefined : this.#refusal(request, path, raw);
    if (refusal) return json(response, refusal.status, refusal);
    const asked = readAuthorization(request.headers.authorization)?.nonce ?? nonce;
    const { response: answer } = await this.#handler.handle(
      new Request(`http://county${path}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: gunzipSync(raw),
      }),
      { context: { nonce: asked } },
    );
    const late = this.after(path);
    if (late) {
      response.writeHead(late.status);
      return void response.end(late.body);
    }
    if (!answer) return json(response, 404, { code: "NOT_FOUND", status: 404 });
    const body = Buffer.from(await answer.arrayBuffer());
    response.writeHead(answer.status, { "content-type": "application/json", "content-length": body.length });
    response.end(body);
  }

  #refusal(request: IncomingMessage, path: string, raw: Uint8Array) {
    const facts = readAuthorization(request.headers.authorization);
    const text = facts && requestText(facts, "POST", path, syncCrypto.sha256(raw));
    const isKnown =
      facts !== undefined &&
      this.officeKeys !== undefined &&
      isSignedBy(syncCrypto, this.officeKeys.sign, "request", {
        text: text ?? "",
        signature: facts.signature,
      });
    if (!isKnown) return { code: "KEY_UNKNOWN", status: 401 };
    if (this.revoked) return { code: "KEY_REVOKED", status: 403 };
    if (!this.confirmed) return { code: "NOT_CONFIRMED", status: 403 };
    if (isOutOfTime(facts.at, this.now()))
      return { code: "OUT_OF_TIME", status: 401, data: { countyTime: this.now() } };
    if (this.#nonces.has(facts.nonce)) return { code: "REPLAYED", status: 401 };
    this.#nonces.add(facts.nonce);
    return undefined;
  }
}

function json(response: ServerResponse, status: number, content: unknown): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(content));
}
