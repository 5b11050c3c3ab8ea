/** What every procedure of the county's page is given, and the one guard before all of them. */
import { implement, ORPCError } from "@orpc/server";
import { COUNTY_ACCESS, type CountyProcedure } from "#shared/contract/county-access.ts";
import { type CountyAccount } from "#shared/contract/county-shapes.ts";
import { countyContract } from "#shared/contract/county.ts";
import type { County } from "../county.ts";
import type { CourierFiles } from "../courier-files.ts";
import type { Queries } from "../database/database.ts";

export interface ClerkContext {
  readonly county: County;
  readonly account: CountyAccount | undefined;
  readonly cookie: string | undefined;
  /** The browser runs on this very machine. */
  readonly isLocal: boolean;
  /** Printed at the start: whoever can read it may make the first account from elsewhere. */
  readonly word: string;
  readonly setCookie: (token: string) => void;
  readonly files: CourierFiles;
}

const { desk: _, ...pageContract } = countyContract;

export const page = implement(pageContract)
  .$context<ClerkContext>()
  .use(({ context, path, next }) => {
    const procedure = path.join(".") as CountyProcedure; // the router is built from the contract, so every path is a name in it
    const access = COUNTY_ACCESS[procedure];
    if (access === undefined) throw new Error(`no access rule for ${procedure}`);
    const { account } = context;
    if (access !== "open" && !account) throw new ORPCError("NOT_LOGGED_IN", { status: 401 });
    if (typeof access !== "string" && !access.some((role) => account?.roles.includes(role)))
      throw new ORPCError("NOT_ALLOWED", { status: 403, data: { procedure, roles: [...access] } });
    return next({ context: {} });
  });

/** The person who asks; the guard has made sure that there is one. */
export function clerkOf({ account }: ClerkContext): CountyAccount {
  if (!account) throw new Error("a procedure behind the login was called without one");
  return account;
}

/** A line of the county's own trail, in the act it tells of. */
export async function note(
  tx: Queries,
  { county }: ClerkContext,
  by: Pick<CountyAccount, "id" | "name">,
  line: { readonly act: string; readonly office?: string; readonly detail?: string },
): Promise<void> {
  await tx.query(
    "insert into trail (at, account, name, act, office, detail) values ($1, $2, $3, $4, $5, $6)",
    [county.now(), by.id, by.name, line.act, line.office ?? "", line.detail ?? ""],
  );
}
