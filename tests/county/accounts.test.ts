import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Clerk, clerkAt } from "#build/demo/clerk.ts";
import { quickDatabase } from "#tests/support/databases.ts";
import { TestClock } from "#tests/support/desk.ts";
import { aWholeCounty, type WholeCounty } from "#tests/support/whole-county.ts";

const PASSWORD = "Jinchuan#2026";

describe("accounts of the county", { timeout: 60_000 }, () => {
  const clock = new TestClock("2026-07-10");
  let county: WholeCounty;
  let clerk: Clerk;
  beforeAll(async () => {
    county = await aWholeCounty(clock.now, quickDatabase);
    ({ clerk } = county);
  }, 60_000);
  afterAll(() => county.close());

  test("a weak password is refused with its reason, a login name is given once", async () => {
    const facts = { loginName: "jingban", name: "陆小琴", roles: ["CLERK" as const] };
    await expect(clerk.account.create({ ...facts, password: "12345678" })).rejects.toMatchObject({
      code: "PASSWORD_REFUSED",
      data: { reason: "too-few-kinds" },
    });
    await clerk.account.create({ ...facts, password: PASSWORD });
    await expect(
      clerk.account.create({ ...facts, loginName: "JingBan", password: PASSWORD }),
    ).rejects.toMatchObject({ code: "LOGIN_NAME_TAKEN" });
  });

  test("the last administrator keeps the role and stays in use", async () => {
    const [own] = (await clerk.account.list()).filter(({ roles }) => roles.includes("ADMINISTRATOR"));
    const facts = { id: own?.id ?? "", name: own?.name ?? "", roles: ["CLERK" as const], active: true };
    await expect(clerk.account.update(facts)).rejects.toMatchObject({ code: "LAST_ADMINISTRATOR" });
    await expect(
      clerk.account.update({ ...facts, roles: ["ADMINISTRATOR"], active: false }),
    ).rejects.toMatchObject({ code: "LAST_ADMINISTRATOR" });
    const nobody = { ...facts, id: "30000000-0000-4000-8000-000000000001" };
    await expect(clerk.account.update(nobody)).rejects.toMatchObject({ code: "ACCOUNT_NOT_FOUND" });
  });

  test("whoever is taken out of use is out at once, and a reset password ends the old session", async () => {
    const other = clerkAt(county.url);
    await other.session.login({ loginName: "jingban", password: PASSWORD });
    const [account] = (await clerk.account.list()).filter(({ loginName }) => loginName === "jingban");
    const id = account?.id ?? "";
    await clerk.account.resetPassword({ id, password: "Another#2026" });
    await expect(other.office.list()).rejects.toMatchObject({ code: "NOT_LOGGED_IN" });
    await other.session.login({ loginName: "jingban", password: "Another#2026" });
    await clerk.account.update({ id, name: "陆小琴", roles: ["CLERK"], active: false });
    await expect(other.office.list()).rejects.toMatchObject({ code: "NOT_LOGGED_IN" });
    await expect(
      other.session.login({ loginName: "jingban", password: "Another#2026" }),
    ).rejects.toMatchObject({
      code: "LOGIN_FAILED",
    });
  });

  test("the old password is asked for, and the new one holds", async () => {
    await clerk.account.create({
      loginName: "chayue",
      name: "石国栋",
      roles: ["VIEWER"],
      password: PASSWORD,
    });
    const other = clerkAt(county.url);
    await other.session.login({ loginName: "chayue", password: PASSWORD });
    await expect(other.session.changePassword({ old: "wrong", next: "Another#2026" })).rejects.toMatchObject({
      code: "LOGIN_FAILED",
    });
    await other.session.changePassword({ old: PASSWORD, next: "Another#2026" });
    expect(await other.session.status()).toMatchObject({ session: { loginName: "chayue" } });
  });

  test("five wrong passwords lock the account; after ten minutes the right one opens it", async () => {
    await clerk.account.create({ loginName: "shenji", name: "魏岚", roles: ["AUDITOR"], password: PASSWORD });
    const other = clerkAt(county.url);
    const wrong = () => other.session.login({ loginName: "shenji", password: "wrong" });
    for (const triesLeft of [4, 3, 2, 1])
      await expect(wrong()).rejects.toMatchObject({ code: "LOGIN_FAILED", data: { triesLeft } });
    await expect(wrong()).rejects.toMatchObject({ code: "ACCOUNT_LOCKED" });
    const right = () => other.session.login({ loginName: "shenji", password: PASSWORD });
    await expect(right()).rejects.toMatchObject({ code: "ACCOUNT_LOCKED" });
    clock.pass(11);
    expect(await right()).toMatchObject({ session: { loginName: "shenji" } });
  });

  test("a session that nobody touched for two hours has ended", async () => {
    const other = clerkAt(county.url);
    await other.session.login({ loginName: "chayue", password: "Another#2026" });
    clock.pass(121);
    expect(await other.session.status()).toMatchObject({ session: null });
    await clerk.session.login({ loginName: "xianji", password: PASSWORD });
  });

  test("one address that goes on guessing has to wait; right passwords are not counted", async () => {
    const right = clerkAt(county.url);
    for (let n = 0; n < 12; n += 1) await right.session.login({ loginName: "xianji", password: PASSWORD });
    const guesser = clerkAt(county.url);
    const codes: string[] = [];
    for (let n = 0; n < 12; n += 1)
      await guesser.session
        .login({ loginName: `nobody${n}`, password: "wrong" })
        .catch((error: { code: string }) => codes.push(error.code));
    expect(codes.at(-1)).toBe("SLOW_DOWN");
  });

  test("the trail tells who did what, newest first, and is searched by person, act or detail", async () => {
    await clerk.office.create({ office: "620302100", name: "宁远堡镇综治中心" });
    const all = await clerk.trail.list({ limit: 3 });
    expect(all.rows[0]).toMatchObject({ act: "office.create", office: "620302100", name: "赵县" });
    expect(all.total).toBeGreaterThan(10);
    expect((await clerk.trail.list({ limit: 3, offset: 1 })).rows[0]?.seq).toBe(all.rows[1]?.seq);
    const reset = await clerk.trail.list({ limit: 10, text: "resetPassword" });
    expect(reset.rows).toMatchObject([{ detail: "jingban" }]);
    expect(await clerk.trail.list({ limit: 10, office: "620302100" })).toMatchObject({ total: 1 });
    expect(await clerk.trail.list({ limit: 10, text: "%" })).toMatchObject({ total: 0 });
  });
});
