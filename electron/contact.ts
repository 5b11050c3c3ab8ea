import type { WorkContext } from "./context.ts";
import { accounts, offices } from "./tables/office.ts";

/** Whom another organ calls back: the person at the seat, on the office's phone when the account has none. */
export function contactOf({ store, session }: WorkContext): {
  readonly name: string;
  readonly phone: string;
} {
  const phone = store.table(accounts).find(session.accountId)?.phone ?? "";
  return { name: session.name, phone: phone === "" ? store.table(offices).get("office").phone : phone };
}
