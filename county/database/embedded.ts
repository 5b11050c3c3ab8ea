import { PGlite } from "@electric-sql/pglite";
import { tellAway, type Database, type Queries } from "./database.ts";

/** PostgreSQL inside this process, its files in `folder`; in memory without one. One connection: statements wait for each other. */
export async function openEmbedded(folder?: string): Promise<Database> {
  const engine = await (folder === undefined ? PGlite.create() : PGlite.create(folder));
  const queriesOf = (on: Pick<PGlite, "query">): Queries => ({
    query: async <Row>(sql: string, values: readonly unknown[] = []) =>
      (await on.query<Row>(sql, [...values]).catch(tellAway)).rows,
  });
  return {
    kind: "embedded",
    ...queriesOf(engine),
    transaction: (work) => engine.transaction((tx) => work(queriesOf(tx))),
    run: async (sql) => void (await engine.exec(sql)),
    close: () => engine.close(),
  };
}
