import { passwordRefusal } from "#shared/domain/account/account.ts";
import { addAccount, changeAccount, findAccount, listAccounts, setPassword } from "./accounts.ts";
import { clerkOf, note, page } from "./context.ts";
import { endSessionsOf } from "./sessions.ts";

const list = page.account.list.handler(({ context }) => listAccounts(context.county.database));

const create = page.account.create.handler(async ({ input, context, errors }) => {
  const { password, ...facts } = input;
  const refused = passwordRefusal(password, facts.loginName);
  if (refused) throw errors.PASSWORD_REFUSED({ data: refused });
  const made = await context.county.database.transaction(async (tx) => {
    const account = await addAccount(tx, facts, password);
    if (account)
      await note(tx, context, clerkOf(context), { act: "account.create", detail: facts.loginName });
    return account;
  });
  if (!made) throw errors.LOGIN_NAME_TAKEN();
  return made;
});

const update = page.account.update.handler(async ({ input, context, errors }) => {
  const outcome = await context.county.database.transaction(async (tx) => {
    await tx.query("lock table account in exclusive mode");
    const others = (await listAccounts(tx)).filter(({ id }) => id !== input.id);
    const isAdministrator = input.active && input.roles.includes("ADMINISTRATOR");
    if (!isAdministrator && !others.some(({ active, roles }) => active && roles.includes("ADMINISTRATOR")))
      return "last" as const; // the literal tells the refusals apart
    const account = await changeAccount(tx, input);
    if (!account) return undefined;
    if (!account.active) await endSessionsOf(tx, account.id);
    await note(tx, context, clerkOf(context), { act: "account.update", detail: account.loginName });
    return account;
  });
  if (outcome === "last") throw errors.LAST_ADMINISTRATOR();
  if (!outcome) throw errors.ACCOUNT_NOT_FOUND();
  return outcome;
});

const resetPassword = page.account.resetPassword.handler(async ({ input, context, errors }) => {
  const { database } = context.county;
  const account = await findAccount(database, input.id);
  if (!account) throw errors.ACCOUNT_NOT_FOUND();
  const refused = passwordRefusal(input.password, account.loginName);
  if (refused) throw errors.PASSWORD_REFUSED({ data: refused });
  await database.transaction(async (tx) => {
    await setPassword(tx, account.id, input.password);
    await endSessionsOf(tx, account.id);
    await note(tx, context, clerkOf(context), { act: "account.resetPassword", detail: account.loginName });
  });
  return {};
});

export const account = { list, create, update, resetPassword };
