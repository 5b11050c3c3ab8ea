import type { Database } from "#county/database/database.ts";
import { openEmbedded } from "#county/database/embedded.ts";
import { migrate } from "#county/database/migrate.ts";
import { openServer } from "#county/database/server.ts";
import { findPostgres, startPostgres } from "./postgres.ts";

export interface DatabaseKind {
  readonly name: string;
  /** An empty database with the county's tables; starting one takes seconds, so a file of tests shares it. */
  readonly open: () => Promise<Database>;
}

export const embeddedDatabase: DatabaseKind = {
  name: "PGlite",
  open: async () => migrated(await openEmbedded()),
};

/** The databases that this machine can run the county on: the embedded one always, a PostgreSQL server when Debian's is here. */
export const databaseKinds: readonly DatabaseKind[] = [embeddedDatabase, ...server()];

/** The quicker of them. */
export const quickDatabase: DatabaseKind = databaseKinds.at(-1) ?? embeddedDatabase;

function server(): readonly DatabaseKind[] {
  const bin = findPostgres();
  if (bin === undefined) return [];
  const open = async () => {
    const postgres = await startPostgres(bin);
    const database = openServer(await postgres.newDatabase());
    const close = () => database.close().then(postgres.close);
    return migrated({ ...database, close });
  };
  return [{ name: `PostgreSQL ${bin.split("/").at(-2)}`, open }];
}

async function migrated(database: Database): Promise<Database> {
  await migrate(database);
  return database;
}
