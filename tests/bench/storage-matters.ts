import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore, type FileStore } from "#electron/storage/open-store.ts";
import type { TableSpec } from "#electron/storage/store.ts";
import { lots } from "./figure.ts";

/** A record of the size and shape of a real matter: about 2.2 KB of Chinese JSON. */
export interface BenchMatter {
  readonly id: string;
  readonly no: string;
  readonly registeredOn: string;
  readonly registeredAt: number;
  readonly year: number;
  readonly status: string;
  readonly category: string;
  readonly village: string;
  readonly risk: string;
  readonly dueDay: number;
  readonly phone: string;
  readonly statement: string;
  readonly events: readonly { readonly at: string; readonly act: string; readonly by: string }[];
}

export const benchMatters: TableSpec<BenchMatter> = {
  name: "matter",
  shardOf: ({ year }) => String(year),
  columns: ({ registeredAt, status, category, village, risk, dueDay }) => ({
    registeredAt,
    status,
    category,
    village,
    risk,
    dueDay,
  }),
  keys: ({ no, phone }) => [`no:${no}`, `phone:${phone}`],
};

const STATUS = ["待受理", "办理中", "已转办", "已办结", "已归档"];
const RISK = ["红", "橙", "黄", "蓝"];
const WORDS =
  "反映邻里土地边界纠纷要求镇政府协调处理并赔偿青苗损失去年秋收以来多次到村委会调解未果现来访登记";
const YEARS = 5;

export function benchMatter(n: number, of: number): BenchMatter {
  const lot = lots(n + 1);
  const pick = (from: readonly string[]) => from[Math.floor(lot() * from.length)]!; // below its length
  const year = 2026 - YEARS + 1 + Math.floor((n / of) * YEARS);
  const at = Date.UTC(year, 0, 1) + (((n / of) * YEARS) % 1) * 364 * 86_400_000;
  let statement = "";
  while (statement.length < 420)
    statement += WORDS.slice(Math.floor(lot() * 20), 20 + Math.floor(lot() * 27));
  const registeredAt = Math.floor(at);
  return {
    id: idOf(n),
    no: `临访〔${year}〕${String(n).padStart(6, "0")}号`,
    registeredOn: new Date(registeredAt).toISOString().slice(0, 10),
    registeredAt,
    year,
    status: pick(STATUS),
    category: `C${Math.floor(lot() * 60)}`,
    village: `村${Math.floor(lot() * 24)}`,
    risk: pick(RISK),
    dueDay: Math.floor(registeredAt / 86_400_000) + 15 + Math.floor(lot() * 45),
    phone: `139${String(Math.floor(lot() * of)).padStart(8, "0")}`,
    statement,
    events: Array.from({ length: 6 }, (_, i) => ({
      at: new Date(registeredAt + i * 3e7).toISOString(),
      act: `事项.${pick(STATUS)}`,
      by: `account-${i}`,
    })),
  };
}

export function idOf(n: number): string {
  const lot = lots(n * 7 + 3);
  const hex = Array.from({ length: 8 }, () =>
    Math.floor(lot() * 65536)
      .toString(16)
      .padStart(4, "0"),
  ).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${n.toString(16).padStart(12, "0")}`;
}

export const surroundings = { now: () => new Date().toISOString(), newId: () => crypto.randomUUID() };

export function openBench(folder: string, dataKey: Uint8Array, snapshotEvery = 1e9): Promise<FileStore> {
  return openStore({ folder, dataKey, surroundings, specs: [benchMatters], snapshotEvery });
}

/** Folders made once a run and size. */
const made = new Map<number, Promise<{ readonly folder: string; readonly dataKey: Uint8Array }>>();

/** A closed data folder with `size` matters in five years' shards. */
export function folderOf(size: number): Promise<{ readonly folder: string; readonly dataKey: Uint8Array }> {
  let folder = made.get(size);
  if (!folder) made.set(size, (folder = fill(size)));
  return folder;
}

async function fill(size: number) {
  const folder = mkdtempSync(join(process.env["DESK_BENCH_FOLDER"] ?? tmpdir(), "desk-bench-"));
  process.once("exit", () =>
    process.getBuiltinModule("node:fs").rmSync(folder, { recursive: true, force: true }),
  );
  const dataKey = randomBytes(32);
  const store = await openBench(folder, dataKey);
  const act = 50;
  for (let n = 0; n < size; n += act) {
    await store.commit({ act: "matter.import", by: "desk", requestId: `fill-${n}` }, (tx) => {
      for (let i = n; i < Math.min(size, n + act); i += 1) tx.put(benchMatters, benchMatter(i, size));
    });
    if (n % 20_000 === 0) await store.snapshot();
  }
  await store.close();
  return { folder, dataKey };
}
