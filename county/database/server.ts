import pg from "pg";
import { DatabaseAwayError, type Database, type Queries } from "./database.ts";

/** Connection lost, server starting or stopping, too many connections, disk full, read-only: SQLSTATE classes 08, 53, 57 and 25006. */
const AWAY = /^(?:08|53|57)|^25006$/;
const CONNECTIONS = 10;

/** A PostgreSQL server, `postgres://user:password@host/database`. */
export function openServer(url: string): Database {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS, connectionTimeoutMillis: 10_000 });
  // an idle connection that breaks is replaced; without a listener it would end the process
  pool.on("error", () => undefined);
  const queriesOf = (on: Pick<pg.Pool | pg.PoolClient, "query">): Queries => ({
    query: async <Row>(sql: string, values: readonly unknown[] = []) => {
      const { rows }: { readonly rows: readonly Row[] } = await on.query(sql, [...values]).catch(tellAway);
      return rows;
    },
  });
  return {
    kind: "server",
    ...queriesOf(pool),
    transaction: async (work) => {
      const client = await pool.connect().catch(tellAway);
      let broken: Error | undefined;
      try {
        await client.query("begin").catch(tellAway);
        const value = await work(queriesOf(client));
        await client.query("commit").catch(tellAway);
        return value;
      } catch (error) {
        await client.query("rollback").catch((failure: unknown) => {
          broken = failure instanceof Error ? failure : new Error(String(failure));
        });
        throw error;
      } finally {
        client.release(broken);
      }
    },
    run: async (sql) => void (await pool.query(sql).catch(tellAway)),
    close: () => pool.end(),
  };
}

function tellAway(error: unknown): never {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (AWAY.test(code) || /^E[A-Z]+$/.test(code))
    throw new DatabaseAwayError(`the database is away: ${code}`, { cause: error });
  throw error;
}
