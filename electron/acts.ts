/** Small helpers for handlers that write: naming an act, and reading its outcome back from the journal line. */
import type { ActHeader, JournalEntry, Stored, TableSpec } from "./storage/store.ts";
import type { WorkContext } from "./context.ts";

/** The header of an act of the person at the seat. A call without a request id is an act of its own. */
export function header(
  { session, newId }: Pick<WorkContext, "session" | "newId">,
  act: string,
  requestId: string | undefined,
  more: Pick<ActHeader, "reason" | "about"> = {},
): ActHeader {
  return { act, by: session.accountId, requestId: requestId ?? newId(), ...more };
}

/**
 * The document an act put. Handlers answer from the journal line, so that a repeated request gets the same answer as the first.
 */
export function putOf<D extends Stored>(entry: JournalEntry, spec: TableSpec<D>): D {
  const put = entry.puts.find(({ table }) => table === spec.name);
  if (put === undefined) throw new Error(`${entry.act} ${entry.seq} put nothing into ${spec.name}`);
  return put.doc as D; // a table only ever holds documents of its own
}
