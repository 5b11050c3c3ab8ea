import type { Database, Queries } from "#county/database/database.ts";

/** Everything an office has at the county; accounts and the trail of its clerks stay. */
const TABLES = [
  "office",
  "office_key",
  "stream",
  "epoch",
  "entry",
  "waiting",
  "document",
  "document_total",
  "exception",
  "fork_batch",
  "down",
  "nonce",
  "courier",
];

/** All rows of a county, by table. */
export type CountyBackup = ReadonlyMap<string, string>;

export async function backUpCounty(database: Database): Promise<CountyBackup> {
  const backup = new Map<string, string>();
  for (const table of TABLES) {
    const [row] = await database.query<{ rows: string | null }>(
      `select json_agg(t)::text as rows from ${table} t`,
    );
    backup.set(table, row?.rows ?? "[]");
  }
  return backup;
}

export async function restoreCounty(database: Database, backup: CountyBackup): Promise<void> {
  await database.transaction(async (tx) => {
    await emptyCounty(tx);
    for (const [table, rows] of backup)
      await tx.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1::json)`, [
        rows,
      ]);
  });
}

/** Quicker than emptying eighty partitions as a whole. */
export async function emptyCounty(queries: Queries): Promise<void> {
  for (const table of TABLES) await queries.query(`delete from ${table}`);
}
