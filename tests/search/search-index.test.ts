import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { SearchIndex, withSearch } from "#electron/search/search-index.ts";
import { aesGcm } from "#electron/storage/cipher.ts";
import { realDisk } from "#electron/storage/disk.ts";
import { openStore, type FileStore } from "#electron/storage/open-store.ts";
import { sideFiles } from "#electron/storage/side-files.ts";
import type { Store } from "#electron/storage/store.ts";
import { ALL_TABLES } from "#electron/tables.ts";
import { contacts, visits } from "#electron/tables/matter.ts";
import type { Contact } from "#shared/domain/contact/contact.ts";
import { fold } from "#shared/domain/search/fold.ts";
import { findIn } from "#shared/domain/search/find-in.ts";
import { textsOf } from "#shared/domain/search/fields.ts";
import { readQuery, wantedKeys } from "#shared/domain/search/query.ts";
import { searchableOf } from "#shared/domain/search/searchable.ts";
import type { Visit } from "#shared/domain/visit/visit.ts";
import { anyText } from "#tests/support/any-text.ts";
import { aVisit, aVisitor, clerk } from "#tests/support/builders.ts";

const room = mkdtempSync(path.join(os.tmpdir(), "desk-search-"));
afterAll(() => rmSync(room, { recursive: true, force: true }));

const dataKey = Buffer.alloc(32, 7);
const start = Date.parse("2026-01-01T00:00:00.000Z");
let folders = 0;
let ids = 0;
const newId = () => `30000000-0000-4000-8000-${(ids += 1).toString(16).padStart(12, "0")}`;

/** A folder whose index is cut into many small files, so that every boundary is met. */
class Folder {
  readonly path = path.join(room, String((folders += 1)));
  #at = start;
  #bare: FileStore | undefined;
  store!: Store;
  index!: SearchIndex;

  async open(release = "1"): Promise<void> {
    mkdirSync(this.path, { recursive: true });
    const surroundings = { now: () => new Date((this.#at += 1000)).toISOString(), newId };
    this.#bare = await openStore({
      folder: this.path,
      dataKey,
      surroundings,
      specs: ALL_TABLES,
      isInline: true,
    });
    const files = sideFiles(realDisk, aesGcm(dataKey), this.path, "search");
    this.index = new SearchIndex({
      store: this.#bare,
      files,
      release,
      partSize: 3_000,
      freshRecords: 4,
      mostSmall: 3,
    });
    this.store = withSearch(this.#bare, this.index);
  }

  async close(): Promise<void> {
    await this.index.close();
    await this.#bare?.close();
  }

  async restart(release?: string): Promise<void> {
    await this.close();
    await this.open(release);
  }

  /** Puts a new visit, or a new version of an old one, and a line of its contact log. */
  async put(statement: string, name: string, of?: Visit): Promise<void> {
    const visitors = [aVisitor({ name })];
    const visit = of
      ? { ...of, form: { ...of.form, statement, visitors } }
      : aVisit({ id: newId(), registeredAt: new Date(this.#at + 1).toISOString() }, { statement, visitors });
    await this.store.commit({ act: "visit.register", by: clerk.accountId, requestId: newId() }, (tx) => {
      tx.put(visits, visit);
      const form = { way: "NOTE", whom: name, text: statement, missed: false, callBack: false } as const;
      const contact: Contact = { id: newId(), matterId: visit.matterId, at: tx.now, by: clerk, form };
      if (!of) tx.put(contacts, contact);
    });
  }

  /** As the desk answers: what the index says may be, looked at as it is now. */
  find(typed: string): readonly string[] {
    const query = readQuery(typed, []);
    if (!query) return [];
    const found = new Set<string>();
    for (const { table, id } of this.index.candidates(wantedKeys(query), () => true)) {
      if (this.#isIn(table, id, typed)) found.add(`${table}/${id}`);
    }
    return [...found];
  }

  /** Every record looked at, the newest first. */
  scan(typed: string): readonly string[] {
    const all = [
      ...[...this.store.table(visits).all()].map(({ id, registeredAt }) => ({
        key: `visit/${id}`,
        at: registeredAt,
      })),
      ...[...this.store.table(contacts).all()].map(({ id, at }) => ({ key: `contact/${id}`, at })),
    ].toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
    return all
      .map(({ key }) => key)
      .filter((key) => this.#isIn(key.split("/")[0]!, key.split("/")[1]!, typed)); // always two
  }

  texts(): readonly string[] {
    return [...this.store.table(visits).all()].flatMap((visit) =>
      textsOf(searchableOf("visit")!.fields, visit) // it is one
        .filter(({ field }) => field !== "village") // a code: its village's name finds it
        .map(({ text }) => text),
    );
  }

  #isIn(table: string, id: string, typed: string): boolean {
    const query = readQuery(typed, []);
    const doc = this.store.table(table === "visit" ? visits : (contacts as never)).get(id);
    const texts = textsOf(searchableOf(table)!.fields, doc); // one of two
    return query !== undefined && findIn(texts, query, "desk", (code) => code) !== undefined;
  }

  files(): readonly string[] {
    const folder = path.join(this.path, "search");
    return readdirSync(folder).map((name) => path.join(folder, name));
  }
}

/** What is found is what a look at every record finds, in its order. */
async function expectAllFound(folder: Folder, seed: number): Promise<void> {
  await folder.index.settled();
  expect(folder.index.state).toEqual({ phase: "ready" });
  const texts = folder.texts();
  for (let n = 0; n < 6; n += 1) {
    const characters = [...(texts[(seed + n * 31) % texts.length] ?? "")];
    const from = (seed * 7 + n) % Math.max(1, characters.length);
    const part = characters.slice(from, from + 1 + ((seed + n) % 9)).join("");
    if (fold(part).trim() === "") continue;
    const scanned = folder.scan(part);
    expect(scanned.length, part).toBeGreaterThan(0);
    let found = folder.find(part);
    if (folder.index.state.phase === "building") {
      await folder.index.settled(); // damage was met: the index says so and is built anew
      found = folder.find(part);
    }
    expect(found, part).toEqual(scanned);
  }
}

type Step =
  | { readonly what: "register"; readonly text: string; readonly name: string }
  | { readonly what: "change"; readonly which: number; readonly text: string; readonly name: string }
  | { readonly what: "restart" | "new release" | "lose" }
  | { readonly what: "cut" | "flip"; readonly file: number; readonly at: number };

const aName = fc.constantFrom("张三丰", "单建国", "𬭎某", "买买提·艾山", "Alim Ösmän", "欧阳锋");
const aStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({ what: fc.constant("register" as const), text: anyText(40), name: aName }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constant("change" as const),
      which: fc.nat(),
      text: anyText(40),
      name: aName,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Step>({ what: "restart" }, { what: "new release" }, { what: "lose" }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constantFrom("cut" as const, "flip" as const),
      file: fc.nat(),
      at: fc.nat(),
    }),
  },
);

let releases = 1;
async function take(folder: Folder, step: Step): Promise<void> {
  switch (step.what) {
    case "register":
      return folder.put(step.text, step.name);
    case "change": {
      const all = [...folder.store.table(visits).all()];
      const visit = all[step.which % Math.max(1, all.length)];
      return visit && folder.put(step.text, step.name, visit);
    }
    case "restart":
      return folder.restart(String(releases));
    case "new release":
      return folder.restart(String((releases += 1)));
    case "lose":
      await folder.close();
      rmSync(path.join(folder.path, "search"), { recursive: true, force: true });
      return folder.open(String(releases));
    default:
      await folder.index.settled();
      await folder.close();
      damage(folder.files(), step);
      return folder.open(String(releases));
  }
}

function damage(files: readonly string[], step: Step & { readonly what: "cut" | "flip" }): void {
  const file = files[step.file % Math.max(1, files.length)];
  if (file === undefined) return;
  const bytes = readFileSync(file);
  if (step.what === "cut") return truncateSync(file, step.at % bytes.length);
  bytes[step.at % bytes.length]! ^= 1; // inside the file
  writeFileSync(file, bytes);
}

describe("the search index", () => {
  test("finds any part of any text after any acts, restarts and damage, as a look at every record does", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aStep, { minLength: 4, maxLength: 30 }), fc.nat(), async (steps, seed) => {
        const folder = new Folder();
        releases = 1;
        await folder.open();
        await folder.put("第一件事", "张三丰");
        for (const step of steps) {
          await take(folder, step);
          if (steps.indexOf(step) % 5 === 0) await expectAllFound(folder, seed);
        }
        await expectAllFound(folder, seed);
        await expectAllFound(folder, seed + 1);
        await folder.close();
        rmSync(folder.path, { recursive: true, force: true });
      }),
      { numRuns: 30 },
    );
  }, 120_000);

  test("what nobody wants is passed over, and nothing else", async () => {
    const folder = new Folder();
    await folder.open();
    for (let n = 0; n < 30; n += 1) await folder.put(`第${n}次说水渠`, "单建国");
    await folder.index.settled();
    const wanted = wantedKeys(readQuery("水渠", [])!); // not blank
    const all = [...folder.index.candidates(wanted, () => true)];
    for (const table of ["visit", "contact"])
      expect([...folder.index.candidates(wanted, (name) => name === table)]).toEqual(
        all.filter((found) => found.table === table),
      );
    let left = 7;
    const few = [...folder.index.candidates(wanted, (name) => name === "visit" && (left -= 1) > 0)];
    expect(all.filter(({ table }) => table === "visit").slice(0, few.length)).toEqual(few);
    await folder.close();
  });

  test("a file torn at any byte is noticed, and the index built anew", async () => {
    const folder = new Folder();
    await folder.open();
    for (let n = 0; n < 9; n += 1) await folder.put(`第${n}次说水渠`, "单建国");
    await folder.index.settled();
    await folder.close();
    const [file] = folder.files().filter((name) => name.includes("part."));
    const whole = readFileSync(file!); // nine visits are more than stay in memory
    for (let cut = 0; cut < whole.length; cut += 97) {
      writeFileSync(file!, whole.subarray(0, cut)); // as above
      await folder.open();
      await folder.index.settled();
      expect(folder.find("水渠")).toEqual(folder.scan("水渠"));
      await folder.close();
    }
  }, 60_000);

  test("nothing of what was said can be read in its files", async () => {
    const folder = new Folder();
    await folder.open();
    for (let n = 0; n < 9; n += 1) await folder.put("秘密的水渠", "Zhangsan");
    await folder.index.settled();
    await folder.close();
    for (const file of folder.files()) {
      const bytes = readFileSync(file);
      for (const word of ["水渠", "zhangsan", "visit"]) expect(bytes.includes(word)).toBe(false);
    }
  });

  test("a journal that was put back to an earlier day is not searched with a later index", async () => {
    const folder = new Folder();
    await folder.open();
    for (let n = 0; n < 9; n += 1) await folder.put(`第${n}次说水渠`, "单建国");
    await folder.index.settled();
    await folder.close();
    for (const name of ["journal", "snapshot"]) rmSync(path.join(folder.path, name), { recursive: true });
    await folder.open();
    await folder.put("另一件事", "张三丰");
    await folder.index.settled();
    expect(folder.find("水渠")).toEqual([]);
    expect(folder.find("另一件")).toHaveLength(2);
    await folder.close();
  });
});
