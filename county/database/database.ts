/** What the county server asks of its database: PostgreSQL 15 or later, embedded in this process or a server of its own. */
export interface Queries {
  readonly query: <Row>(sql: string, values?: readonly unknown[]) => Promise<readonly Row[]>;
}

export interface Database extends Queries {
  readonly kind: "embedded" | "server";
  /** All of it or none. What `work` throws is thrown on, after the rollback. */
  readonly transaction: <T>(work: (tx: Queries) => Promise<T>) => Promise<T>;
  /** Several statements at once, for migrations. */
  readonly run: (sql: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Connection lost, server starting or stopping, too many connections, disk full, read-only: SQLSTATE classes 08, 53, 57 and 25006. */
const AWAY = /^(?:08|53|57)|^25006$/;

/** Throws on what a database said, as `DatabaseAwayError` where waiting may help. */
export function tellAway(error: unknown): never {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (AWAY.test(code) || /^E[A-Z]+$/.test(code))
    throw new DatabaseAwayError(`the database is away: ${code}`, { cause: error });
  throw error;
}

/** The database is away, full or not writable: nothing was written, and the caller may come again. */
export class DatabaseAwayError extends Error {
  override readonly name = "DatabaseAwayError";
}
