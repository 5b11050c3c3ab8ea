import pg from "pg";
import { binaryTexts, isTexts } from "./binary-texts.ts";
import { DatabaseAwayError, tellAway, type Database, type Queries } from "./database.ts";

const CONNECTIONS = 10;
/** A request that waits longer than this for its turn is told to come later. */
const WAITING_MS = 20_000;

/** A PostgreSQL server, `postgres://user:password@host/database`. */
export function openServer(url: string): Database {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS, connectionTimeoutMillis: WAITING_MS });
  // an idle connection that breaks is replaced; without a listener it would end the process
  pool.on("error", () => undefined);

  /** Lends a connection. None in time, for whatever reason, is a database that is away. */
  const lent = async <T>(work: (client: pg.PoolClient, giveUp: (error: unknown) => void) => Promise<T>) => {
    const client = await pool.connect().catch((error: unknown) => {
      throw new DatabaseAwayError("no connection to the database", { cause: error });
    });
    let broken: Error | undefined;
    const giveUp = (error: unknown) => (broken = error instanceof Error ? error : new Error(String(error)));
    // one that breaks while it is lent says so here too: the statement under way fails, the process goes on
    client.on("error", giveUp);
    try {
      return await work(client, giveUp);
    } catch (error) {
      throw broken === undefined ? error : new DatabaseAwayError("the connection broke", { cause: error });
    } finally {
      client.off("error", giveUp);
      client.release(broken);
    }
  };
  const queriesOf = (client: pg.PoolClient): Queries => ({
    query: async <Row>(sql: string, values: readonly unknown[] = []) => {
      const { rows }: { readonly rows: readonly Row[] } = await client
        .query(
          sql,
          values.map((value) => (isTexts(value) ? binaryTexts(value) : value)),
        )
        .catch(tellAway);
      return rows;
    },
  });
  return {
    kind: "server",
    query: <Row>(sql: string, values?: readonly unknown[]) =>
      lent((client) => queriesOf(client).query<Row>(sql, values)),
    transaction: (work) =>
      lent(async (client, giveUp) => {
        try {
          await client.query("begin").catch(tellAway);
          const value = await work(queriesOf(client));
          await client.query("commit").catch(tellAway);
          return value;
        } catch (error) {
          await client.query("rollback").catch(giveUp);
          throw error;
        }
      }),
    run: (sql) => lent(async (client) => void (await client.query(sql).catch(tellAway))),
    close: () => pool.end(),
  };
}
