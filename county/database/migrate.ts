import type { Database } from "./database.ts";
import { sql as begin } from "./migrations/0001-begin.ts";
import { sql as greetings } from "./migrations/0002-greetings.ts";
import { sql as quickCompression } from "./migrations/0003-quick-compression.ts";
import { sql as heardEpoch } from "./migrations/0004-heard-epoch.ts";

/** In order; never edited once released. */
const MIGRATIONS: readonly string[] = [begin, greetings, quickCompression, heardEpoch];

/** The database was written by a newer release of this server. */
export class NewerDatabaseError extends Error {
  override readonly name = "NewerDatabaseError";
}

/** Brings the tables up to this release. Two servers that start together do it one after the other. */
export async function migrate(database: Database): Promise<void> {
  await database.run("create table if not exists migration (number int primary key, at text not null)");
  await database.transaction(async (tx) => {
    await tx.query("lock table migration in exclusive mode");
    const [{ done } = { done: 0 }] = await tx.query<{ done: number }>(
      "select coalesce(max(number), 0)::int as done from migration",
    );
    if (done > MIGRATIONS.length) throw new NewerDatabaseError(`the database is at migration ${done}`);
    for (const [i, sql] of MIGRATIONS.entries()) {
      if (i < done) continue;
      for (const statement of sql.split(";\n")) if (statement.trim() !== "") await tx.query(statement);
      await tx.query("insert into migration values ($1, now()::text)", [i + 1]);
    }
  });
}
