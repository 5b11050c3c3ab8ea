import { createHash } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { aesGcm } from "#electron/storage/cipher.ts";
import { entryText, NO_HASH } from "#electron/storage/entry.ts";
import { sealedLines } from "#electron/sync/sealed.ts";

const keyFor = (purpose: string) => createHash("sha256").update(purpose).digest();
const lines = sealedLines({ keyFor });
const facts = {
  seq: 7,
  at: "2026-07-10T01:00:00.000Z",
  by: "desk",
  act: "test",
  requestId: "r",
  prev: NO_HASH,
};
const { text, hash } = entryText(facts, [
  { table: "unit", id: "u", rev: 1, text: '{"id":"u","name":"司法所"}' },
]);

test("what was sealed for the county is the entry again", () => {
  expect(lines.open(7, hash, lines.seal({ seq: 7, hash }, text))).toEqual(JSON.parse(text));
});

test("a copy that an older release deflated still opens", () => {
  const sealed = aesGcm(keyFor("desk-sealed/1")).seal(deflateRawSync(text), `sealed/7/${hash}`);
  expect(lines.open(7, hash, Buffer.from(sealed).toString("base64"))).toEqual(JSON.parse(text));
});

test("a copy of another entry, or one with a changed character, does not open", () => {
  const sealed = lines.seal({ seq: 7, hash }, text);
  expect(lines.open(8, hash, sealed)).toBeUndefined();
  const changed = (sealed.startsWith("A") ? "B" : "A") + sealed.slice(1);
  expect(lines.open(7, hash, changed)).toBeUndefined();
});
