import pg from "pg";
import { tellAway, type Database, type Queries } from "./database.ts";

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
