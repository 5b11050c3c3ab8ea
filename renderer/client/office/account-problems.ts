import type { NewAccount } from "#shared/contract/setup.ts";
import { LoginName, passwordRefusal } from "#shared/domain/account/account.ts";

export type AccountProblem =
  "name-missing" | "login-name" | "login-name-taken" | "roles-missing" | "password";

/** What is still wrong with a new account, by field. `taken` holds the login names of the others. */
export function accountProblems(account: NewAccount, taken: readonly string[]): readonly AccountProblem[] {
  const problems: AccountProblem[] = [];
  if (account.name.trim() === "") problems.push("name-missing");
  if (!LoginName.safeParse(account.loginName).success) problems.push("login-name");
  else if (taken.some((name) => name.toLowerCase() === account.loginName.toLowerCase()))
    problems.push("login-name-taken");
  if (account.roles.length === 0) problems.push("roles-missing");
  if (passwordRefusal(account.password, account.loginName)) problems.push("password");
  return problems;
}
