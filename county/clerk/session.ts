import { passwordRefusal } from "#shared/domain/account/account.ts";
import type { CountyAccount, CountyStatus } from "#shared/contract/county-shapes.ts";
import { countyName, setCountyName } from "../facts.ts";
import { addAccount, countAccounts, prove, setPassword } from "./accounts.ts";
import { clerkOf, note, page, type ClerkContext } from "./context.ts";
import { endSession, endSessionsOf, openSession } from "./sessions.ts";

const status = page.session.status.handler(({ context }) => statusFor(context, context.account));

const begin = page.session.begin.handler(async ({ input, context, errors }) => {
  const { county } = context;
  if (!context.isLocal && input.word !== context.word) throw errors.WORD_WRONG();
  const refused = passwordRefusal(input.password, input.loginName);
  if (refused) throw errors.PASSWORD_REFUSED({ data: refused });
  const made = await county.database.transaction(async (tx) => {
    await tx.query("lock table account in exclusive mode");
    if ((await countAccounts(tx)) > 0) return undefined;
    const { loginName, name, password } = input;
    const account = await addAccount(tx, { loginName, name, roles: ["ADMINISTRATOR", "CLERK"] }, password);
    if (!account) return undefined;
    await setCountyName(tx, input.county);
    await note(tx, context, account, { act: "session.begin", detail: input.county });
    context.setCookie(await openSession(tx, account.id, county.now()));
    return account;
  });
  if (!made) throw errors.BEGUN_ALREADY();
  return statusFor(context, made);
});

const login = page.session.login.handler(async ({ input, context, errors }) => {
  const { county } = context;
  // written also when it fails: the count of tries must stay
  const outcome = await county.database.transaction(async (tx) => {
    const proved = await prove(tx, input.loginName, input.password, county.now());
    if (proved.kind === "in") {
      context.setCookie(await openSession(tx, proved.account.id, county.now()));
      await note(tx, context, proved.account, { act: "session.login" });
    } else await note(tx, context, { id: "", name: input.loginName }, { act: `session.${proved.kind}` });
    return proved;
  });
  switch (outcome.kind) {
    case "in":
      return statusFor(context, outcome.account);
    case "wrong":
      throw errors.LOGIN_FAILED({ data: { triesLeft: outcome.triesLeft } });
    case "locked":
      throw errors.ACCOUNT_LOCKED({ data: { until: outcome.until } });
  }
});

const logout = page.session.logout.handler(async ({ context }) => {
  await endSession(context.county.database, context.cookie);
  context.setCookie("");
  return statusFor(context, undefined);
});

const changePassword = page.session.changePassword.handler(async ({ input, context, errors }) => {
  const { county } = context;
  const account = clerkOf(context);
  const refused = passwordRefusal(input.next, account.loginName);
  if (refused) throw errors.PASSWORD_REFUSED({ data: refused });
  const changed = await county.database.transaction(async (tx) => {
    const proved = await prove(tx, account.loginName, input.old, county.now());
    if (proved.kind !== "in") return false;
    await setPassword(tx, account.id, input.next);
    await endSessionsOf(tx, account.id);
    context.setCookie(await openSession(tx, account.id, county.now()));
    await note(tx, context, account, { act: "session.changePassword" });
    return true;
  });
  if (!changed) throw errors.LOGIN_FAILED();
  return {};
});

export const session = { status, begin, login, logout, changePassword };

async function statusFor(
  { county }: ClerkContext,
  account: CountyAccount | undefined,
): Promise<CountyStatus> {
  const { database, version, now } = county;
  return {
    county: await countyName(database),
    isNew: (await countAccounts(database)) === 0,
    session: account
      ? { accountId: account.id, loginName: account.loginName, name: account.name, roles: account.roles }
      : null,
    version,
    now: now(),
    demo: county.demo,
  };
}
