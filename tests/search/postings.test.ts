import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matching } from "#electron/search/matching.ts";
import { PageWriter, lookIn } from "#electron/search/pages.ts";
import { Postings } from "#electron/search/postings.ts";

/** For every record the keys it has. */
const someRecords = fc.array(
  fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 0xffffffff })), {
    maxLength: 8,
  }),
  { maxLength: 60 },
);

function postingsOf(records: readonly (readonly number[])[]): Postings {
  const postings = new Postings();
  for (const [number, keys] of records.entries()) for (const key of keys) postings.add(key, number);
  return postings;
}

function inOneStep(work: Generator<void, Uint32Array>): readonly number[] {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return [...value];
  }
}

const numbersWith = (records: readonly (readonly number[])[], key: number) =>
  records.flatMap((keys, number) => (keys.includes(key) ? [number] : []));

describe("what is kept under keys", () => {
  test("is every record once, rising, and the keys are sorted", () => {
    fc.assert(
      fc.property(someRecords, (records) => {
        const postings = postingsOf(records);
        const keys = [...new Set(records.flat())].toSorted((a, b) => a - b);
        expect(inOneStep(postings.sortedKeys())).toEqual(keys);
        for (const key of [...keys, 5]) {
          expect([...postings.numbers(key)]).toEqual(numbersWith(records, key));
          expect(postings.count(key)).toBe(numbersWith(records, key).length);
        }
        expect(postings.size).toBe(
          new Set(records.flatMap((own, n) => own.map((key) => `${n}/${key}`))).size,
        );
      }),
    );
  });

  test("is read from a page as it was written", () => {
    fc.assert(
      fc.property(someRecords, fc.nat(9), (records, other) => {
        const postings = postingsOf(records);
        const writer = new PageWriter();
        const keys = inOneStep(postings.sortedKeys());
        for (const key of keys) writer.add(key, postings.numbers(key));
        const page = writer.end();
        for (const key of page ? [...keys, other] : [])
          expect([...lookIn(page!, key).numbers()]).toEqual(numbersWith(records, key)); // as asked above
      }),
    );
  });

  test("answers with the records that have, of every list of alternatives, all keys of one", () => {
    const someKeys = fc.array(fc.nat(9), { minLength: 1, maxLength: 3 });
    const wanted = fc.array(fc.array(someKeys, { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(someRecords, wanted, (records, lists) => {
        const postings = postingsOf(records);
        const found = matching(lists, (key) => ({
          size: postings.count(key),
          numbers: () => postings.numbers(key),
        }));
        expect([...found]).toEqual(
          records.flatMap((own, number) =>
            lists.every((any) => any.some((all) => all.every((key) => own.includes(key)))) ? [number] : [],
          ),
        );
      }),
    );
  });
});
