import { expect, test } from "vitest";
import { DatabaseAwayError } from "#county/database/database.ts";
import { openServer } from "#county/database/server.ts";
import { findPostgres, startPostgres } from "#tests/support/postgres.ts";

const bin = findPostgres();

test.runIf(bin !== undefined)(
  "a server that ends in the middle of a transaction is a database that is away, and ends nobody else",
  async () => {
    const postgres = await startPostgres(bin ?? "");
    const database = openServer(await postgres.newDatabase());
    const broken = database.transaction(async (tx) => {
      await tx.query("select 1");
      await postgres.close();
      await tx.query("select 2");
    });
    await expect(broken).rejects.toBeInstanceOf(DatabaseAwayError);
    await expect(database.query("select 3")).rejects.toBeInstanceOf(DatabaseAwayError);
    await database.close();
  },
);
