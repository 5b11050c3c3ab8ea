import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isPlainEntry } from "#shared/domain/sync/plain-entry.ts";
import { UpEntry } from "#shared/domain/sync/up-entry.ts";

const HASH = "0123456789abcdef".repeat(4);
const PUT = {
  table: "matter",
  id: "matter-1",
  rev: 2,
  whole: false,
  doc: { no: "宁远堡事〔2026〕1号", slips: [] },
};
const ENTRY = { seq: 7, at: "2026-07-10T01:00:00.000Z", act: "visit.register", prev: HASH, hash: HASH };

/** Values that a field may wrongly have, and some that only just fit. */
const oddValue = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    0,
    -0,
    1.5,
    2 ** 53,
    2 ** 53 - 1,
    "x".repeat(60),
    "x".repeat(61),
    "x".repeat(81),
    HASH.toUpperCase(),
    `${HASH}\n`,
    "2026-02-29T01:00:00.000Z",
    "2024-02-29T01:00:00.000Z",
    "2026-07-10T24:00:00.000Z",
    "2026-07-10T01:00:00Z",
    "2026-07-10T01:00:00.000+08:00",
    "0000-01-01T00:00:00.000Z",
    [PUT],
    [{ ...PUT, doc: null }],
    [PUT, { ...PUT, rev: 0 }],
    true,
  ),
);
const oddName = fc.constantFrom(
  "seq",
  "at",
  "act",
  "prev",
  "hash",
  "puts",
  "sealed",
  "tooLong",
  "later",
  "__proto__",
);
const oddPutName = fc.constantFrom("table", "id", "rev", "whole", "doc", "later", "__proto__", "constructor");

/** As JSON reads it, so that every name is a field. */
function having(thing: object, name: string, value: unknown): unknown {
  const rest = Object.entries(thing).filter(([known]) => known !== name);
  const fields = value === undefined ? rest : [...rest, [name, value] as const];
  return JSON.parse(
    `{${fields.map(([key, each]) => `${JSON.stringify(key)}:${JSON.stringify(each)}`).join(",")}}`,
  );
}

function expectAsTheSchema(read: unknown): void {
  if (!isPlainEntry(read)) return;
  expect(UpEntry.safeParse(read).data).toStrictEqual(read);
}

describe("an entry that is taken without asking the schema", () => {
  test("is every one that a desk sends", () => {
    for (const more of [{}, { puts: [PUT], sealed: "c2VhbGVk" }, { tooLong: true }, { puts: [] }])
      expect(isPlainEntry(JSON.parse(JSON.stringify({ ...ENTRY, ...more })))).toBe(true);
  });

  test("is one that the schema takes as it is, whatever a field says", () => {
    fc.assert(
      fc.property(oddName, fc.option(oddValue, { nil: undefined }), (name, value) => {
        expectAsTheSchema(having({ ...ENTRY, puts: [PUT] }, name, value));
      }),
      { numRuns: 2_000 },
    );
  });

  test("is one that the schema takes as it is, whatever a put or its document says", () => {
    fc.assert(
      fc.property(oddPutName, fc.option(oddValue, { nil: undefined }), fc.boolean(), (name, value, inDoc) => {
        const put = inDoc ? { ...PUT, doc: having(PUT.doc, name, value) } : having(PUT, name, value);
        expectAsTheSchema(having(ENTRY, "puts", [put]));
      }),
      { numRuns: 2_000 },
    );
  });
});
