import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { median, timed } from "./figure.ts";
import { processorMs } from "./postgres-time.ts";

/** Tables of the county that a report fills. */
const TABLES = ["entry", "document"];
const ROUNDS = 3;

/** The rows that the reports of these offices left behind, entries and documents, copied into tables without parts, keys, indexes and questions. */
export async function copied(
  client: pg.Client,
  offices: readonly string[],
): Promise<{ readonly ms: number; readonly cpuMs: number }> {
  const folder = mkdtempSync(join(tmpdir(), "desk-copy-"));
  chmodSync(folder, 0o777);
  const file = (table: string) => `'${join(folder, table)}'`;
  const own = offices.map((office) => `'${office}'`).join(",");
  for (const table of TABLES)
    await client.query(`copy (select * from ${table} where office in (${own})) to ${file(table)}`);
  const times: number[] = [];
  let cpuMs = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const table of TABLES) {
      await client.query(`drop table if exists bare_${table}`);
      await client.query(`create table bare_${table} as select * from ${table} limit 0`);
    }
    const before = await processorMs(client);
    times.push(
      await timed(async () => {
        for (const table of TABLES) await client.query(`copy bare_${table} from ${file(table)}`);
      }),
    );
    cpuMs += (await processorMs(client)) - before;
  }
  rmSync(folder, { recursive: true });
  return { ms: median(times), cpuMs: cpuMs / ROUNDS };
}
