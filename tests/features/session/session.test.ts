import { describe, expect, test } from "vitest";
import { ACCESS } from "#shared/contract/access.ts";
import { contract } from "#shared/contract/index.ts";
import { openTestDesk, PASSWORD } from "#tests/support/desk.ts";

describe("who may use the desk", () => {
  test("every procedure of the contract has an access rule, and no rule names a procedure that is not there", () => {
    const procedures = Object.entries(contract).flatMap(([feature, group]) =>
      Object.keys(group).map((name) => `${feature}.${name}`),
    );
    expect(Object.keys(ACCESS).sort()).toEqual(procedures.sort());
  });

  test("nobody reads a matter without a login", async () => {
    const { whole } = await openTestDesk();
    await expect(whole.client().matter.counts()).rejects.toMatchObject({ code: "NOT_LOGGED_IN" });
  });

  test("before a login a seat learns the state and the name of the office, and nothing else", async () => {
    const { whole } = await openTestDesk();
    const status = await whole.client().session.status();
    expect(status).toMatchObject({
      state: "open",
      session: null,
      office: { centerName: "宁远堡镇社会治安综合治理中心" },
    });
  });

  test("a mediator may not change the office, and is told which roles may", async () => {
    const { desk } = await openTestDesk({ roles: ["MEDIATOR"] });
    const refused = desk.office.saveVillage({
      village: { id: "620302100204", name: "白家咀村", active: true },
    });
    await expect(refused).rejects.toMatchObject({ code: "NOT_ALLOWED", data: { roles: ["DIRECTOR"] } });
  });

  test("an auditor reads the trail but not the papers", async () => {
    const { as } = await openTestDesk();
    const { desk } = await as(["AUDITOR"]);
    expect((await desk.trail.list({ limit: 5 })).rows.length).toBeGreaterThan(0);
    await expect(desk.paper.open({ id: "00000000-0000-4000-8000-0000000000ff" })).rejects.toMatchObject({
      code: "NOT_ALLOWED",
    });
  });
});

describe("a seat", () => {
  test("locks after ten idle minutes and not before", async () => {
    const { desk, clock } = await openTestDesk();
    clock.pass(9);
    await desk.matter.counts();
    clock.pass(1);
    await expect(desk.matter.counts()).rejects.toMatchObject({ code: "SEAT_LOCKED" });
  });

  test("stays open while the person is at work", async () => {
    const { desk, clock } = await openTestDesk();
    for (let round = 0; round < 4; round += 1) {
      clock.pass(9);
      await desk.session.touch();
    }
    expect(await desk.matter.counts()).toMatchObject({ total: 0 });
  });

  test("opens again with the same person's password and no other", async () => {
    const { desk, account } = await openTestDesk();
    await desk.session.lock();
    await expect(desk.session.unlock({ password: "Falsches#1" })).rejects.toMatchObject({
      code: "LOGIN_FAILED",
    });
    expect(await desk.session.unlock({ password: PASSWORD })).toMatchObject({ accountId: account.id });
    expect(await desk.matter.counts()).toMatchObject({ total: 0 });
  });

  test("locks when the clock is set back, because nobody can tell how long it was", async () => {
    const { desk, clock } = await openTestDesk();
    clock.moveTo("2021-07-10");
    await expect(desk.matter.counts()).rejects.toMatchObject({ code: "SEAT_LOCKED" });
  });

  test("tells nothing after a logout", async () => {
    const { desk } = await openTestDesk();
    await desk.session.logout();
    await expect(desk.matter.counts()).rejects.toMatchObject({ code: "NOT_LOGGED_IN" });
  });
});

describe("a password", () => {
  test("locks the account after five wrong tries, also for the right one", async () => {
    const { whole, account } = await openTestDesk();
    const stranger = whole.client();
    for (let left = 4; left >= 0; left -= 1) {
      const wrong = stranger.session.login({ loginName: account.loginName, password: "Falsches#1" });
      await expect(wrong).rejects.toMatchObject({ code: "LOGIN_FAILED", data: { triesLeft: left } });
    }
    const right = stranger.session.login({ loginName: account.loginName, password: PASSWORD });
    await expect(right).rejects.toMatchObject({ code: "ACCOUNT_LOCKED" });
  });

  test.each([
    ["Ab#1xyz", { reason: "too-short" }],
    ["abcdefgh1", { reason: "too-few-kinds" }],
    ["Clerk#2026", { reason: "holds-login-name" }],
  ])("%s is refused with the reason", async (next, refusal) => {
    const { desk } = await openTestDesk();
    const changed = desk.session.changePassword({ current: PASSWORD, next });
    await expect(changed).rejects.toMatchObject({ code: "PASSWORD_REFUSED", data: refusal });
  });

  test("is changed only by somebody who knows the old one", async () => {
    const { desk, whole, account } = await openTestDesk();
    const guessed = desk.session.changePassword({ current: "Falsches#1", next: "Xinmima#77" });
    await expect(guessed).rejects.toMatchObject({ code: "LOGIN_FAILED" });
    await desk.session.changePassword({ current: PASSWORD, next: "Xinmima#77" });
    expect(
      await whole.client().session.login({ loginName: account.loginName, password: "Xinmima#77" }),
    ).toMatchObject({
      accountId: account.id,
    });
  });

  test("forgotten is set anew with the recovery key, which is spent by it", async () => {
    const { whole, account } = await openTestDesk();
    const stranger = whole.client();
    const next = "Huifu#2026";
    const { recoveryKey } = await stranger.session.recover({
      recoveryKey: "MEMORY-RECOVERY-KEY",
      loginName: account.loginName,
      next,
    });
    expect(recoveryKey).not.toBe("MEMORY-RECOVERY-KEY");
    const again = stranger.session.recover({
      recoveryKey: "MEMORY-RECOVERY-KEY",
      loginName: account.loginName,
      next,
    });
    await expect(again).rejects.toMatchObject({ code: "RECOVERY_KEY_WRONG" });
    expect(await stranger.session.login({ loginName: account.loginName, password: next })).toMatchObject({
      accountId: account.id,
    });
  });

  test("never reaches the journal: a login leaves who and when, and nothing of the password", async () => {
    const { store } = await openTestDesk();
    const entries = await store.trail({ limit: 50 });
    expect(entries.map((entry) => entry.act)).toContain("session.login");
    expect(JSON.stringify(entries)).not.toContain(PASSWORD);
  });
});
