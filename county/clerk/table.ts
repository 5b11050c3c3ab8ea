import type { SentTable } from "#shared/contract/county-shapes.ts";
import type { DownBody } from "#shared/domain/sync/down.ts";
import type { County } from "../county.ts";
import type { Queries } from "../database/database.ts";
import { findOffice } from "../offices.ts";
import { writeDown } from "../stream/down.ts";
import { clerkOf, note, page, type ClerkContext } from "./context.ts";

type TableKind = "holidays" | "directory" | "deadline-rules" | "code-table";

/** Sends a table to offices and keeps it here, so that an office that joins later gets it too. */
async function send<Kind extends TableKind>(
  context: ClerkContext,
  offices: readonly string[],
  table: {
    readonly kind: Kind;
    readonly name: string;
    readonly version: string;
    readonly body: DownBody<Kind>;
  },
): Promise<{ sent: number }> {
  const { kind, name, version, body } = table;
  const clerk = clerkOf(context);
  return context.county.database.transaction(async (tx) => {
    await tx.query(
      `insert into sent_table (kind, name, version, at, by_name, body) values ($1, $2, $3, $4, $5, $6)
       on conflict (kind, name) do update set version = excluded.version, at = excluded.at, by_name = excluded.by_name, body = excluded.body`,
      [kind, name, version, context.county.now(), clerk.name, JSON.stringify(body)],
    );
    let sent = 0;
    for (const office of [...new Set(offices)].sort()) {
      if (!(await findOffice(tx, office))) continue;
      await writeDown(tx, context.county, { office, kind, body }, clerk);
      sent += 1;
    }
    await note(tx, context, clerk, { act: `table.${kind}`, detail: `${name} → ${sent}` });
    return { sent };
  });
}

/**
 * What an office missed while it was not there: every table that was sent after it last got one of that kind. For an office that
 * has just been let in, that is all of them.
 */
export async function sendKeptTables(
  tx: Queries,
  county: County,
  office: string,
  clerk: { readonly id: string; readonly name: string },
): Promise<void> {
  const kept = await tx.query<{ kind: TableKind; body: never }>( // each was checked against its kind when it was sent
    `select t.kind, t.body from sent_table t
     where t.at > coalesce((select max(d.at) from down d where d.office = $1 and d.kind = t.kind), '')
     order by t.at, t.kind, t.name`,
    [office],
  );
  for (const { kind, body } of kept) await writeDown(tx, county, { office, kind, body }, clerk);
}

const list = page.table.list.handler(async ({ context }) => [
  ...(await context.county.database.query<SentTable>(
    "select kind, name, version, at, by_name as by, body from sent_table order by kind, name",
  )),
]);

const holidays = page.table.holidays.handler(({ input: { offices, year }, context }) =>
  send(context, offices, {
    kind: "holidays",
    name: year.id,
    version: context.county.now().slice(0, 10),
    body: { year },
  }),
);

const directory = page.table.directory.handler(({ input: { offices, units }, context }) =>
  send(context, offices, {
    kind: "directory",
    name: "directory",
    version: context.county.now().slice(0, 10),
    body: { units },
  }),
);

const deadlineRules = page.table.deadlineRules.handler(({ input: { offices, body }, context }) =>
  send(context, offices, { kind: "deadline-rules", name: "deadline-rules", version: body.version, body }),
);

const codeTable = page.table.codeTable.handler(({ input: { offices, body }, context }) =>
  send(context, offices, { kind: "code-table", name: body.table, version: body.version, body }),
);

export const table = { list, holidays, directory, deadlineRules, codeTable };
