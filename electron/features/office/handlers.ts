import { passwordRefusal, type Account } from "#shared/domain/account/account.ts";
import { patternProblem } from "#shared/domain/office/check-patterns.ts";
import type { Unit } from "#shared/domain/office/office.ts";
import { header, putOf } from "../../acts.ts";
import { desk } from "../../context.ts";
import type { Tables } from "../../storage/store.ts";
import { accounts, holidayYears, offices, units, villages } from "../../tables/office.ts";
import { deadlineRules } from "../../tables/watch.ts";

export const get = desk.office.get.handler(({ context: { store } }) => ({
  office: store.table(offices).get("office"),
  villages: [...store.table(villages).all()],
  units: [...store.table(units).all()],
  accounts: [...store.table(accounts).all()],
  holidays: [...store.table(holidayYears).all()].sort((a, b) => a.id.localeCompare(b.id)),
  deadlineRules: [...store.table(deadlineRules).all()],
}));

export const update = desk.office.update.handler(async ({ input, context, errors }) => {
  const problem = patternProblem(input.office.numberPatterns);
  if (problem) throw errors.PATTERN_REFUSED({ data: problem });
  const { entry } = await context.store.commit(header(context, "office.update", input.requestId), (tx) => {
    const { id, township, demo } = tx.table(offices).get("office");
    tx.put(offices, { ...input.office, id, township, demo });
  });
  return putOf(entry, offices);
});

export const saveUnit = desk.office.saveUnit.handler(async ({ input, context, errors }) => {
  const { id, ...rest } = input.unit;
  if (id !== undefined && !context.store.table(units).find(id)) throw errors.UNIT_NOT_FOUND({ data: { id } });
  const { entry } = await context.store.commit(header(context, "office.saveUnit", input.requestId), (tx) => {
    const unit: Unit = { ...rest, id: id ?? tx.newId() };
    tx.put(units, unit);
  });
  return putOf(entry, units);
});

export const saveVillage = desk.office.saveVillage.handler(async ({ input, context }) => {
  const { entry } = await context.store.commit(
    header(context, "office.saveVillage", input.requestId),
    (tx) => {
      tx.put(villages, input.village);
    },
  );
  return putOf(entry, villages);
});

export const saveHolidayYear = desk.office.saveHolidayYear.handler(async ({ input, context, errors }) => {
  const { year } = input;
  const stray = [...year.restDays, ...year.makeUpWorkdays].find(({ on }) => !on.startsWith(`${year.id}-`));
  if (stray) throw errors.DAY_OUTSIDE_YEAR({ data: { on: stray.on, year: year.id } });
  const { entry } = await context.store.commit(
    header(context, "office.saveHolidayYear", input.requestId),
    (tx) => {
      tx.put(holidayYears, year);
    },
  );
  return putOf(entry, holidayYears);
});

export const createAccount = desk.office.createAccount.handler(async ({ input, context, errors }) => {
  const { password, ...person } = input.account;
  const refusal = passwordRefusal(password, person.loginName);
  if (refusal) throw errors.PASSWORD_REFUSED({ data: refusal });
  const { store, opened } = context;
  const answer = await store.commit(header(context, "office.createAccount", input.requestId), (tx) => {
    if (isTaken(tx, person.loginName))
      throw errors.LOGIN_NAME_TAKEN({ data: { loginName: person.loginName } });
    tx.put(accounts, { ...person, id: tx.newId(), active: true });
  });
  const account = putOf(answer.entry, accounts);
  // The record first: should the power fail between the two, the director sees the account and gives it a password anew.
  if (!answer.repeated)
    await opened.setPassword({ accountId: account.id, loginName: account.loginName, password });
  return account;
});

export const updateAccount = desk.office.updateAccount.handler(async ({ input, context, errors }) => {
  const { entry } = await context.store.commit(
    header(context, "office.updateAccount", input.requestId),
    (tx) => {
      const known = tx.table(accounts).find(input.account.id);
      if (!known) throw errors.ACCOUNT_NOT_FOUND({ data: { id: input.account.id } });
      const next: Account = { ...input.account, loginName: known.loginName };
      if (isDirector(known) && !isDirector(next) && directors(tx).length === 1) throw errors.LAST_DIRECTOR();
      tx.put(accounts, next);
    },
  );
  return putOf(entry, accounts);
});

export const resetPassword = desk.office.resetPassword.handler(async ({ input, context, errors }) => {
  const { store, opened } = context;
  const account = store.table(accounts).find(input.accountId);
  if (!account) throw errors.ACCOUNT_NOT_FOUND({ data: { id: input.accountId } });
  const refusal = passwordRefusal(input.password, account.loginName);
  if (refusal) throw errors.PASSWORD_REFUSED({ data: refusal });
  const about = [`account/${account.id}`];
  await store.commit(header(context, "office.resetPassword", input.requestId, { about }), () => undefined);
  await opened.setPassword({ accountId: account.id, loginName: account.loginName, password: input.password });
  return {};
});

export const office = {
  get,
  update,
  saveUnit,
  saveVillage,
  saveHolidayYear,
  createAccount,
  updateAccount,
  resetPassword,
};

function isDirector({ roles, active }: Account): boolean {
  return active && roles.includes("DIRECTOR");
}

function directors(tables: Tables): Account[] {
  return [...tables.table(accounts).all()].filter(isDirector);
}

function isTaken(tables: Tables, loginName: string): boolean {
  const wanted = loginName.toLowerCase();
  return [...tables.table(accounts).all()].some((account) => account.loginName.toLowerCase() === wanted);
}
