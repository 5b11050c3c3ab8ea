import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hashOfEntry, NO_HASH } from "#electron/storage/entry.ts";
import type { Store, Surroundings } from "#electron/storage/store.ts";
import { aNote, anAct, heldSurroundings, noteId, notes, put, type Note } from "./fixtures.ts";

/** What every store promises, on disk or in memory. `reopen` closes and opens again where that keeps anything. */
export function describeStore(
  name: string,
  open: (surroundings: Surroundings) => Promise<{ store: Store; reopen: () => Promise<Store> }>,
): void {
  describe(name, () => {
    test("an act's documents are found after it, and after a restart", async () => {
      const { store, reopen } = await open(heldSurroundings());
      await put(store, aNote(1), aNote(2));
      for (const seen of [store, await reopen()]) {
        expect(seen.table(notes).find(noteId(1))).toEqual(aNote(1));
        expect([...seen.table(notes).all()]).toEqual([aNote(1), aNote(2)]);
        expect(seen.table(notes).count()).toBe(2);
        expect(seen.table(notes).find(noteId(3))).toBeUndefined();
        expect(() => seen.table(notes).get(noteId(3))).toThrow(noteId(3));
      }
    });

    test("a pass may begin with the newest, and what is put meanwhile is not in it", async () => {
      const { store, reopen } = await open(heldSurroundings());
      await put(store, aNote(1), aNote(2), aNote(3));
      for (const seen of [store, await reopen()]) {
        const pass = seen.table(notes).scan("newest first");
        expect(pass.next().value).toEqual(aNote(3));
        if (seen !== store) await put(seen, aNote(4));
        expect([...pass]).toEqual([aNote(2), aNote(1)]);
        expect([...seen.table(notes).scan()]).toEqual([...seen.table(notes).all()]);
      }
    });

    test("an act without documents is a line of the trail", async () => {
      const { store } = await open(heldSurroundings());
      const done = await store.commit(
        anAct({ act: "matter.view", about: ["matters/7"], reason: "核对" }),
        () => 5,
      );
      expect(done).toMatchObject({ repeated: false, value: 5, entry: { seq: 1, puts: [], reason: "核对" } });
      expect(await store.trail({ limit: 5, about: "matters/7" })).toMatchObject([{ act: "matter.view" }]);
    });

    test("the second click and the second sending are the same act", async () => {
      const { store, reopen } = await open(heldSurroundings());
      const header = anAct();
      const [first, second] = await Promise.all([
        store.commit(header, (tx) => tx.put(notes, aNote(1))),
        store.commit(header, () => expect.fail("ran twice")),
      ]);
      expect(first.repeated).toBe(false);
      expect(second).toMatchObject({ repeated: true, entry: { seq: 1, hash: first.entry.hash } });
      const later = await (await reopen()).commit(header, () => expect.fail("ran twice"));
      expect(later).toMatchObject({ repeated: true, entry: { seq: 1, puts: [{ doc: aNote(1) }] } });
    });

    test("an act that throws leaves nothing behind", async () => {
      const { store } = await open(heldSurroundings());
      await put(store, aNote(1));
      const header = anAct();
      const failing = store.commit(header, (tx) => {
        tx.put(notes, aNote(1, { status: "closed", no: "X" }));
        tx.put(notes, aNote(2, { weight: null }));
        throw new Error("refused");
      });
      await expect(failing).rejects.toThrow("refused");
      expect([...store.table(notes).all()]).toEqual([aNote(1)]);
      expect(store.table(notes).lookup("no:X")).toEqual([]);
      expect(store.table(notes).countBy("status")).toEqual(new Map([["open", 1]]));
      expect(store.last().seq).toBe(1);
      await expect(store.commit(header, (tx) => tx.put(notes, aNote(2)))).resolves.toMatchObject({
        repeated: false,
      });
      expect(store.table(notes).select({ limit: 9 }).ids).toEqual([noteId(1), noteId(2)]);
    });

    test("an act sees its own puts, and is one put a document", async () => {
      const { store } = await open(heldSurroundings());
      await put(store, aNote(1));
      const done = await store.commit(anAct(), (tx) => {
        tx.put(notes, aNote(1, { weight: 5 }));
        tx.put(notes, aNote(2));
        tx.put(notes, aNote(1, { weight: tx.table(notes).get(noteId(1)).weight! + 1 })); // put above
        return tx.table(notes).select({ limit: 9 }).total;
      });
      expect(done).toMatchObject({ value: 2 });
      expect(done.entry.puts).toMatchObject([
        { id: noteId(1), rev: 2, doc: { weight: 6 } },
        { id: noteId(2), rev: 1 },
      ]);
    });

    test("an act that waits for something is a mistake of ours, and leaves nothing behind", async () => {
      const { store } = await open(heldSurroundings());
      const waiting = store.commit(anAct(), async (tx) => {
        tx.put(notes, aNote(1));
        await Promise.resolve();
      });
      await expect(waiting).rejects.toThrow("at once");
      expect(store.table(notes).count()).toBe(0);
    });

    test("a document that was handed out cannot be changed, nor can a later change of what was put reach it", async () => {
      const { store } = await open(heldSurroundings());
      const mine = { ...aNote(1) };
      await put(store, mine);
      mine.text = "后来改的";
      const seen = store.table(notes).get(noteId(1)) as { text: string };
      expect(seen.text).toBe("第1件");
      expect(() => (seen.text = "x")).toThrow(TypeError);
    });

    test("a list filters, sorts and pages; absent values come first; ties stay in the order of first puts", async () => {
      const { store, reopen } = await open(heldSurroundings());
      await put(
        store,
        aNote(1, { weight: 3 }),
        aNote(2, { weight: 1 }),
        aNote(3, { weight: 3 }),
        aNote(4, { weight: null }),
      );
      await put(store, aNote(5, { weight: 2, status: "closed" }), aNote(6, { weight: 9, status: null }));
      for (const seen of [store, await reopen()]) {
        const ids = (selection: Parameters<ReturnType<typeof seen.table<Note>>["select"]>[0]) =>
          seen
            .table(notes)
            .select(selection)
            .ids.map((id) => parseInt(id.slice(-4), 16));
        const open = [{ column: "status", anyOf: ["open"] }];
        expect(ids({ where: open, sortBy: { column: "weight" }, limit: 9 })).toEqual([4, 2, 1, 3]);
        expect(ids({ where: open, sortBy: { column: "weight", descending: true }, limit: 9 })).toEqual([
          1, 3, 2, 4,
        ]);
        expect(ids({ where: open, sortBy: { column: "weight" }, offset: 1, limit: 2 })).toEqual([2, 1]);
        expect(ids({ where: [{ column: "status", noneOf: ["open", null] }], limit: 9 })).toEqual([5]);
        expect(ids({ where: [{ column: "weight", from: 2, to: 3 }], limit: 9 })).toEqual([1, 3, 5]);
        expect(ids({ where: [{ column: "weight", anyOf: [null, 9] }], limit: 9 })).toEqual([4, 6]);
        expect(ids({ sortBy: { column: "status" }, limit: 2 })).toEqual([6, 5]);
        expect(ids({ where: [{ column: "nowhere", anyOf: [1] }], limit: 9 })).toEqual([]);
        expect(seen.table(notes).select({ where: open, limit: 1 })).toEqual({ ids: [noteId(1)], total: 4 });
        expect(seen.table(notes).countBy("status")).toEqual(
          new Map<unknown, number>([
            ["open", 4],
            ["closed", 1],
            [null, 1],
          ]),
        );
        expect(seen.table(notes).countBy("weight", open)).toEqual(
          new Map<unknown, number>([
            [3, 2],
            [1, 1],
            [null, 1],
          ]),
        );
      }
    });

    test("a document is found by its keys, newest first, and no longer by those it lost", async () => {
      const { store, reopen } = await open(heldSurroundings());
      await put(store, aNote(1, { text: "同一电话" }), aNote(2, { text: "同一电话" }));
      await put(store, aNote(1, { no: "作废", text: "同一电话" }));
      for (const seen of [store, await reopen()]) {
        const lookup = (key: string) =>
          seen
            .table(notes)
            .lookup(key)
            .map(({ id }) => id);
        expect(lookup("text:同一电话")).toEqual([noteId(2), noteId(1)]);
        expect(lookup(`no:${aNote(1).no}`)).toEqual([]);
        expect(lookup("no:作废")).toEqual([noteId(1)]);
      }
    });

    test("the trail goes backwards and filters by person, act, record and time", async () => {
      const { store, reopen } = await open(heldSurroundings("2026-03-02T01:00:00.000Z"));
      for (let n = 1; n <= 9; n += 1) {
        const header = anAct({ by: `account-${n % 2}`, act: n % 3 === 0 ? "note.close" : "note.write" });
        await store.commit(header, (tx) => tx.put(notes, aNote(n % 4)));
      }
      for (const seen of [store, await reopen()]) {
        const seqs = async (query: Parameters<Store["trail"]>[0]) =>
          (await seen.trail(query)).map(({ seq }) => seq);
        expect(await seqs({ limit: 3 })).toEqual([9, 8, 7]);
        expect(await seqs({ limit: 3, before: 3 })).toEqual([2, 1]);
        expect(await seqs({ limit: 9, by: "account-0", acts: ["note.close"] })).toEqual([6]);
        expect(await seqs({ limit: 9, about: `notes/${noteId(1)}` })).toEqual([9, 5, 1]);
        expect(
          await seqs({ limit: 9, from: "2026-03-02T01:00:02.000Z", to: "2026-03-02T01:00:04.000Z" }),
        ).toEqual([4, 3, 2]);
      }
    });

    test("every entry's hash covers its content and the entry before", async () => {
      const { store } = await open(heldSurroundings());
      for (let n = 1; n <= 5; n += 1) await put(store, aNote(n, { text: '"引号"\n𰻝\u{E000}\u2028' }));
      const entries = [...(await store.trail({ limit: 9 }))].reverse();
      let prev = NO_HASH;
      for (const entry of entries) {
        expect(entry.prev).toBe(prev);
        expect(hashOfEntry(entry)).toBe(entry.hash);
        prev = entry.hash;
      }
      expect(store.last()).toMatchObject({ seq: 5, hash: prev });
    });

    test("a clock set back five years does not set the acts back", async () => {
      const surroundings = heldSurroundings("2026-03-02T01:00:00.000Z");
      const { store } = await open(surroundings);
      const before = await put(store, aNote(1));
      surroundings.set("2021-03-02T01:00:00.000Z");
      const after = await put(store, aNote(2));
      expect(after.entry.at).toBe(before.entry.at);
      surroundings.set("2026-03-02T02:00:00.000Z");
      expect((await put(store, aNote(3))).entry.at).toBe("2026-03-02T02:00:01.000Z");
    });

    test("text of any kind comes back as it was given", async () => {
      const { store, reopen } = await open(heldSurroundings());
      const anyText = fc.array(fc.string({ unit: "binary" }), { minLength: 1, maxLength: 40 });
      const given = fc
        .sample(anyText, 5)
        .flat()
        .map((text, n) => aNote(n, { text }));
      await put(store, ...given);
      expect([...store.table(notes).all()]).toEqual(given);
      expect([...(await reopen()).table(notes).all()]).toEqual(given);
    });

    test("after any acts the state is what the journal says when it is replayed", async () => {
      const change = fc.record({
        n: fc.integer({ min: 1, max: 12 }),
        weight: fc.option(fc.integer({ min: 0, max: 3 })),
        status: fc.constantFrom("open" as const, "closed" as const, null),
        fails: fc.boolean(),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(change, { maxLength: 25 }), async (changes) => {
          const { store, reopen } = await open(heldSurroundings());
          for (const { n, fails, ...fields } of changes) {
            const act = store.commit(anAct(), (tx) => {
              tx.put(notes, aNote(n, fields));
              if (fails) throw new Error("refused");
            });
            await act.catch(() => undefined);
          }
          const replayed = new Map<string, unknown>();
          const entries = [...(await store.trail({ limit: 99 }))].reverse();
          for (const { puts } of entries) for (const { id, doc } of puts) replayed.set(id, doc);
          for (const seen of [store, await reopen()]) {
            expect([...seen.table(notes).all()]).toEqual([...replayed.values()]);
            const kept = [...replayed.values()] as Note[];
            const selected = seen.table(notes).select({
              where: [{ column: "status", anyOf: ["open"] }],
              sortBy: { column: "weight" },
              limit: 99,
            });
            const expected = kept.filter(({ status }) => status === "open");
            expected.sort((a, b) => (a.weight ?? -1) - (b.weight ?? -1));
            expect(selected.ids).toEqual(expected.map(({ id }) => id));
          }
        }),
        { numRuns: 25 },
      );
    });

    test("a closed store takes no act", async () => {
      const { store } = await open(heldSurroundings());
      await store.close();
      await expect(put(store, aNote(1))).rejects.toMatchObject({ trouble: "closed" });
    });
  });
}
