import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findRecords } from "#electron/features/search/find.ts";
import { SearchIndex, withSearch } from "#electron/search/search-index.ts";
import { aesGcm } from "#electron/storage/cipher.ts";
import { realDisk } from "#electron/storage/disk.ts";
import { openStore, type FileStore } from "#electron/storage/open-store.ts";
import { sideFiles, type SideFiles } from "#electron/storage/side-files.ts";
import type { Store } from "#electron/storage/store.ts";
import { visits } from "#electron/tables/matter.ts";
import { villages } from "#electron/tables/office.ts";
import { textsOf } from "#shared/domain/search/fields.ts";
import type { SearchGroup } from "#shared/domain/search/search.ts";
import { SEARCHABLE } from "#shared/domain/search/searchable.ts";
import type { Visit } from "#shared/domain/visit/visit.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { aRespondent, aVisitForm, aVisitor, clerk, WEST_BAY } from "#tests/support/builders.ts";
import { lots } from "./figure.ts";
import { benchMatter, idOf, surroundings } from "./storage-matters.ts";

const SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗单仇解覃";
const GIVEN = "建国秀英桂兰志强玉梅大山有田小军淑珍永福𬭎天龙";

/** A visit with the words of a bench matter, and people with names of their own. */
export function benchVisit(n: number, of: number): Visit {
  const { no, registeredAt, phone, statement } = benchMatter(n, of);
  const lot = lots(n + 17);
  const given = [...GIVEN];
  const pick = (from: readonly string[]) => from[Math.floor(lot() * from.length)] ?? "";
  const name = () => pick([...SURNAMES]) + pick(given) + pick(given);
  const idNo = `620302${String(19400101 + Math.floor(lot() * 60) * 10_000 + (n % 28))}${String(n % 10_000).padStart(4, "0")}`;
  const idPaper = { type: "111", no: idNo, confirmed: true };
  return {
    id: idOf(n),
    no,
    matterId: idOf(n + of),
    ordinal: 1,
    registeredAt: new Date(registeredAt).toISOString(),
    receivedBy: clerk,
    form: aVisitForm({
      visitors: [aVisitor({ name: name(), phone, idPaper })],
      respondents: [aRespondent({ name: name() })],
      statement,
    }),
  };
}

/** What is searched of a visit, as one text. */
export function textOf(visit: Visit): string {
  return textsOf(SEARCHABLE.visit.fields, visit)
    .map(({ text }) => text)
    .join("\n");
}

export interface BenchDesk {
  readonly bare: FileStore;
  readonly store: Store;
  readonly index: SearchIndex;
}

export async function openSearchBench(folder: string, dataKey: Uint8Array): Promise<BenchDesk> {
  const bare = await openStoreOf(folder, dataKey);
  const index = new SearchIndex({ store: bare, files: searchFiles(folder, dataKey), release: "bench" });
  return { bare, store: withSearch(bare, index), index };
}

export function searchFiles(folder: string, dataKey: Uint8Array): SideFiles {
  return sideFiles(realDisk, aesGcm(dataKey), folder, "search");
}

/** What the desk does when `text` stands in the box. */
export function typedInto(
  { store, index }: { readonly store: Store; readonly index: SearchIndex },
  text: string,
  asked: { readonly group?: SearchGroup; readonly limit: number },
) {
  const searcher = { tables: store, index, onlooker: "desk", today: day("2026-11-22") } as const;
  return findRecords(searcher, { text, ...asked, after: 0 });
}

export function openStoreOf(folder: string, dataKey: Uint8Array): Promise<FileStore> {
  return openStore({ folder, dataKey, surroundings, specs: [visits, villages], snapshotEvery: 1e9 });
}

/** A closed data folder with `size` visits and no index. */
export async function visitsFolder(size: number): Promise<{ folder: string; dataKey: Uint8Array }> {
  const folder = mkdtempSync(join(process.env["DESK_BENCH_FOLDER"] ?? tmpdir(), "desk-bench-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const dataKey = randomBytes(32);
  const store = await openStoreOf(folder, dataKey);
  const act = 50;
  for (let n = 0; n < size; n += act) {
    await store.commit({ act: "visit.import", by: "desk", requestId: `fill-${n}` }, (tx) => {
      if (n === 0) tx.put(villages, { id: WEST_BAY, name: "西湾村", active: true });
      for (let i = n; i < Math.min(size, n + act); i += 1) tx.put(visits, benchVisit(i, size));
    });
    if (n % 20_000 === 0) await store.snapshot();
  }
  await store.close();
  return { folder, dataKey };
}
