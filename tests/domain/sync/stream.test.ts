import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { syncCrypto } from "#shared/node/sync-crypto.ts";
import { keyId } from "#shared/domain/sync/crypto.ts";
import { judgeDown, makeDown } from "#shared/domain/sync/down.ts";
import { judgeEpoch, type KnownEpochs } from "#shared/domain/sync/epoch.ts";
import { NO_HASH, START, type EpochStatement } from "#shared/domain/sync/identity.ts";
import {
  invitationText,
  joinCode,
  joinPhrase,
  joinProof,
  readCode,
  readInvitation,
} from "#shared/domain/sync/join.ts";
import { smallerBatch, USUAL_BATCH } from "#shared/domain/sync/limits.ts";
import { judgeReceipt, seenState, type Receipt } from "#shared/domain/sync/receipt.ts";
import { authorization, isOutOfTime, readAuthorization, requestText } from "#shared/domain/sync/request.ts";
import { isSignedBy, readSigned } from "#shared/domain/sync/signed.ts";
import { BatchHeader, entriesOfBatch, fittingLines, makeBatch } from "#shared/domain/sync/up-batch.ts";
import { entryLine, isNewerVersion, type UpEntry } from "#shared/domain/sync/up-entry.ts";

const OFFICE = "620302100";
const AT = "2026-03-02T01:00:00.000Z";
const keys = syncCrypto.newSignKeys();
const signer = { key: keyId(syncCrypto, keys.publicKey), privateKey: keys.privateKey };
const hashOf = (seq: number) => (seq === 0 ? NO_HASH : syncCrypto.sha256(`entry ${seq}`));
const anEntry = (seq: number): UpEntry => ({
  seq,
  at: AT,
  act: "visit.register",
  prev: hashOf(seq - 1),
  hash: hashOf(seq),
});
const lines = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => entryLine(anEntry(from + i)));
const aBatch = (from: number, to: number) =>
  makeBatch(
    syncCrypto,
    signer,
    { office: OFFICE, epoch: 1, first: from, version: "1.0", madeAt: AT },
    lines(from, to),
  );
const aReceipt = (over: Partial<Receipt> = {}): Receipt => ({
  office: OFFICE,
  epoch: 1,
  lastSeq: 10,
  lastHash: hashOf(10),
  appliedSeq: 10,
  gaps: [],
  exceptions: [],
  exceptionsTotal: 0,
  attachments: { held: 0, wanted: [], wantedTotal: 0 },
  totals: {},
  down: { seq: 0, hash: NO_HASH },
  stopped: null,
  answers: null,
  at: AT,
  ...over,
});

describe("a batch on its way up", () => {
  test("is signed, counted and linked", () => {
    const batch = aBatch(3, 7);
    expect(isSignedBy(syncCrypto, keys.publicKey, "batch", batch)).toBe(true);
    expect(isSignedBy(syncCrypto, keys.publicKey, "receipt", batch)).toBe(false);
    const header = readSigned(BatchHeader, batch)!; // just made
    const entries = entriesOfBatch(syncCrypto, header, batch.lines);
    expect(entries.ok && entries.value.map(({ seq }) => seq)).toEqual([3, 4, 5, 6, 7]);
  });

  test("with a line changed, left out, doubled or moved is not taken", () => {
    const batch = aBatch(1, 4);
    const header = readSigned(BatchHeader, batch)!; // just made
    const [a, b, c, d] = batch.lines as [string, string, string, string]; // four lines
    for (const changed of [
      [a, b, c],
      [a, b, b, d],
      [b, a, c, d],
      [a, b, c, `${d} `],
    ])
      expect(entriesOfBatch(syncCrypto, header, changed).ok).toBe(false);
  });

  test("whose entries do not follow from each other is refused, though the signature is right", () => {
    const broken = [entryLine(anEntry(1)), entryLine({ ...anEntry(2), prev: NO_HASH })];
    const batch = makeBatch(
      syncCrypto,
      signer,
      { office: OFFICE, epoch: 1, first: 1, version: "1.0", madeAt: AT },
      broken,
    );
    const header = readSigned(BatchHeader, batch)!; // just made
    expect(entriesOfBatch(syncCrypto, header, batch.lines)).toEqual({
      ok: false,
      error: { reason: "link-broken", seq: 2 },
    });
  });

  test("keeps what a newer desk added to an entry", () => {
    const line = JSON.stringify({ ...anEntry(1), mood: "new" });
    const batch = makeBatch(
      syncCrypto,
      signer,
      { office: OFFICE, epoch: 1, first: 1, version: "9.0", madeAt: AT },
      [line],
    );
    const header = readSigned(BatchHeader, batch)!; // just made
    expect(entriesOfBatch(syncCrypto, header, batch.lines).ok).toBe(true);
    expect(batch.lines[0]).toContain('"mood":"new"');
  });

  test("shrinks after a 413 down to one entry and then says that this one is too large", () => {
    let size: typeof USUAL_BATCH | undefined = USUAL_BATCH;
    let steps = 0;
    while (size && size.entries > 1) {
      size = smallerBatch(size);
      steps += 1;
    }
    expect(steps).toBeLessThan(12);
    expect(size && smallerBatch(size)).toBeUndefined();
  });

  test("always takes at least one line and never more than fit", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 50 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 20_000 }),
        (lengths, entries, characters) => {
          const taken = fittingLines(lengths, { entries, characters });
          const sum = lengths.slice(0, taken).reduce((a, b) => a + b, 0);
          return taken >= 1 && taken <= Math.max(1, entries) && (taken === 1 || sum <= characters);
        },
      ),
    );
  });
});

describe("a receipt", () => {
  const desk = { office: OFFICE, epoch: 1, lastSeq: 20, hashAt: hashOf, nonce: null };

  test("newer than the known one proves what it says", () => {
    expect(judgeReceipt(aReceipt(), desk, null)).toEqual({ kind: "valid" });
  });

  test("of a late courier changes nothing", () => {
    const known = aReceipt({ lastSeq: 15, lastHash: hashOf(15), at: "2026-03-02T02:00:00.000Z" });
    expect(judgeReceipt(aReceipt(), desk, known)).toEqual({ kind: "stale" });
  });

  test("that answers this very request is fresh although the county's clock was set back by years", () => {
    const known = aReceipt({ at: "2031-01-01T00:00:00.000Z" });
    const fresh = aReceipt({ lastSeq: 12, lastHash: hashOf(12), answers: "n1" });
    expect(judgeReceipt(fresh, { ...desk, nonce: "n1" }, known)).toEqual({ kind: "valid" });
  });

  test("with less than before tells that the county was restored, and the desk goes on from there", () => {
    const known = aReceipt({ lastSeq: 15, lastHash: hashOf(15) });
    const back = aReceipt({ lastSeq: 8, lastHash: hashOf(8), at: "2026-03-03T01:00:00.000Z" });
    expect(judgeReceipt(back, desk, known)).toEqual({ kind: "went-back", from: 8 });
  });

  test("with another hash under our number, or more than we ever wrote, is a fork", () => {
    expect(judgeReceipt(aReceipt({ lastHash: hashOf(11) }), desk, null)).toEqual({ kind: "fork", seq: 10 });
    expect(judgeReceipt(aReceipt({ lastSeq: 21, lastHash: hashOf(21) }), desk, null)).toEqual({
      kind: "fork",
      seq: 21,
    });
  });

  test("of another office or epoch is not ours", () => {
    expect(judgeReceipt(aReceipt({ epoch: 2 }), desk, null)).toEqual({ kind: "not-ours" });
    expect(judgeReceipt(aReceipt({ office: "620302101" }), desk, null)).toEqual({ kind: "not-ours" });
  });

  test("alone lifts a record above 已送出", () => {
    const record = { seq: 9, table: "matter", id: "m", hasOpenQuery: false };
    expect(seenState(record, null, { packedSeq: 0, sentSeq: 0 })).toBe("RECORDED");
    expect(seenState(record, null, { packedSeq: 9, sentSeq: 0 })).toBe("PACKED");
    expect(seenState(record, null, { packedSeq: 9, sentSeq: 9 })).toBe("SENT");
    const far = { packedSeq: 20, sentSeq: 20 };
    expect(seenState(record, aReceipt({ lastSeq: 8, lastHash: hashOf(8) }), far)).toBe("SENT");
    expect(seenState(record, aReceipt({ appliedSeq: 8 }), far)).toBe("RECEIVED");
    expect(seenState(record, aReceipt(), far)).toBe("ACCEPTED");
    const exception = { epoch: 1, seq: 4, table: "matter", id: "m", reason: "no category" };
    expect(seenState(record, aReceipt({ exceptions: [exception] }), far)).toBe("QUESTIONED");
    expect(seenState({ ...record, hasOpenQuery: true }, aReceipt(), far)).toBe("QUESTIONED");
  });
});

describe("an epoch", () => {
  const statement = (epoch: number, seq: number): EpochStatement => ({
    office: OFFICE,
    epoch,
    after: { seq, hash: hashOf(seq) },
    at: AT,
  });
  const known = (held: number, ...statements: EpochStatement[]): KnownEpochs => ({
    statements,
    heldIn: () => ({ seq: held, hash: hashOf(held) }),
    hashAt: (_, seq) => (seq <= held ? hashOf(seq) : undefined),
  });

  test("of a restored backup is new, and the county says what it lost", () => {
    expect(judgeEpoch(statement(2, 100), known(150, statement(1, 0)))).toEqual({
      kind: "new",
      lost: [{ epoch: 1, from: 101, to: 150 }],
    });
  });

  test("that knows more than the county holds has lost nothing", () => {
    expect(judgeEpoch(statement(2, 100), known(80, statement(1, 0)))).toEqual({ kind: "new", lost: [] });
  });

  test("stated twice is the same epoch; an older one belongs to a copy that was left behind", () => {
    const both = known(150, statement(1, 0), statement(2, 100));
    expect(judgeEpoch(statement(2, 100), both)).toEqual({ kind: "current" });
    expect(judgeEpoch(statement(1, 0), both)).toEqual({ kind: "old", current: 2 });
  });

  test("two copies restored apart under the same number are a fork", () => {
    const both = known(150, statement(1, 0), statement(2, 100));
    expect(judgeEpoch(statement(2, 90), both)).toEqual({ kind: "fork", seq: 90 });
    const other = { ...statement(2, 100), after: { seq: 100, hash: hashOf(7) } };
    expect(judgeEpoch(other, known(150, statement(1, 0)))).toEqual({ kind: "fork", seq: 100 });
  });
});

describe("the versions of a document", () => {
  test("count by epoch, then by revision, then the whole one", () => {
    const version = fc.record({
      epoch: fc.integer({ min: 1, max: 3 }),
      rev: fc.integer({ min: 1, max: 3 }),
      whole: fc.boolean(),
    });
    fc.assert(
      fc.property(
        version,
        version,
        (one, other) => !(isNewerVersion(one, other) && isNewerVersion(other, one)),
      ),
    );
    expect(isNewerVersion({ epoch: 2, rev: 1, whole: false }, { epoch: 1, rev: 9, whole: true })).toBe(true);
    expect(isNewerVersion({ epoch: 1, rev: 2, whole: true }, { epoch: 1, rev: 2, whole: false })).toBe(true);
  });
});

describe("the county's stream", () => {
  const notice = (text: string) => ({
    office: OFFICE,
    kind: "notice",
    at: AT,
    body: { title: "通知", text },
  });
  const first = makeDown(syncCrypto, signer, notice("一"), START);
  const second = makeDown(syncCrypto, signer, notice("二"), first.position);

  test("goes strictly in order", () => {
    const none = () => undefined;
    expect(judgeDown(syncCrypto, first.signed, OFFICE, START, none)).toMatchObject({ kind: "next" });
    expect(judgeDown(syncCrypto, second.signed, OFFICE, START, none)).toEqual({ kind: "gap", expected: 1 });
    expect(judgeDown(syncCrypto, second.signed, OFFICE, first.position, none)).toMatchObject({
      kind: "next",
    });
    const held = () => first.position.hash;
    expect(judgeDown(syncCrypto, first.signed, OFFICE, first.position, held)).toEqual({ kind: "known" });
  });

  test("that says something else under a number held here is a fork, and another office's is not ours", () => {
    const other = makeDown(syncCrypto, signer, notice("另一份"), START);
    const held = () => first.position.hash;
    expect(judgeDown(syncCrypto, other.signed, OFFICE, first.position, held)).toEqual({
      kind: "fork",
      seq: 1,
    });
    expect(judgeDown(syncCrypto, first.signed, "620302101", START, held)).toEqual({ kind: "not-ours" });
  });
});

describe("joining", () => {
  const code = joinCode(new Uint8Array(16).fill(77));

  test("a code is read however it was typed", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (random) => {
        const made = joinCode(random);
        return (
          /^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/.test(made) &&
          readCode(` ${made.toLowerCase().replaceAll("-", " ").replaceAll("0", "o")}`) === made
        );
      }),
    );
  });

  test("an invitation for another office, in the clear over a network, or for something else is refused in words", () => {
    const invitation = { url: "https://county.example", office: OFFICE, code, tlsPin: "" };
    expect(readInvitation(invitationText(invitation), OFFICE)).toEqual({ ok: true, value: invitation });
    const local = invitationText({ ...invitation, url: "http://127.0.0.1:8080" });
    expect(readInvitation(local, OFFICE).ok).toBe(true);
    expect(readInvitation(invitationText(invitation), "620302101")).toMatchObject({
      error: { reason: "other-office" },
    });
    const clear = invitationText({ ...invitation, url: "http://10.1.2.3" });
    expect(readInvitation(clear, OFFICE)).toMatchObject({ error: { reason: "insecure-address" } });
    expect(readInvitation("ZZD1|x|y", OFFICE)).toMatchObject({ error: { reason: "not-an-invitation" } });
  });

  test("nobody without the code can put other keys in, and both sides see one phrase", () => {
    const request = { office: OFFICE, keys: { sign: "a", box: "b" }, proof: "" };
    const proof = joinProof(syncCrypto, code, "desk", request);
    expect(joinProof(syncCrypto, code, "desk", { ...request, proof })).toBe(proof);
    expect(joinProof(syncCrypto, "other", "desk", request)).not.toBe(proof);
    expect(joinProof(syncCrypto, code, "county", request)).not.toBe(proof);
    const phrase = joinPhrase(syncCrypto, OFFICE, { sign: "a", box: "b" }, { sign: "c", box: "d" });
    expect(phrase).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/);
    expect(joinPhrase(syncCrypto, OFFICE, { sign: "a", box: "b" }, { sign: "c", box: "e" })).not.toBe(phrase);
  });
});

describe("a signed request", () => {
  test("says who, when and what, and is read back from its header", () => {
    const facts = { office: OFFICE, key: signer.key, at: AT, nonce: "0123456789abcdef" };
    const signature = syncCrypto.sign(
      signer.privateKey,
      requestText(facts, "POST", "/v1/desk/push", hashOf(1)),
    );
    expect(readAuthorization(authorization(facts, signature))).toEqual({ ...facts, signature });
    expect(readAuthorization("Bearer x")).toBeUndefined();
  });

  test("is taken for ten minutes either way and not with a time that is none", () => {
    expect(isOutOfTime(AT, "2026-03-02T01:09:00.000Z")).toBe(false);
    expect(isOutOfTime(AT, "2026-03-02T00:49:00.000Z")).toBe(true);
    expect(isOutOfTime("never", AT)).toBe(true);
  });
});
