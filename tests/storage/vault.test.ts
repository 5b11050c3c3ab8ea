import fc from "fast-check";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { realDisk } from "#electron/storage/disk.ts";
import { FolderRefusedError } from "#electron/storage/folder.ts";
import { newRecoveryKey, readRecoveryKey } from "#electron/storage/recovery-key.ts";
import { Vault, type Stretch } from "#electron/storage/vault.ts";

const root = mkdtempSync(join(tmpdir(), "desk-vault-"));
afterAll(() => rmSync(root, { recursive: true }));
const cheap: Stretch = { N: 16, r: 1, p: 1 };
const director = { loginName: "zhuren", accountId: "account-1", password: "春眠不觉晓 2026" };

async function aVault(start = "2026-03-02T01:00:00.000Z") {
  const folder = mkdtempSync(join(root, "v-"));
  const clock = { now: start };
  const open = () => new Vault({ disk: realDisk, folder, now: () => clock.now, stretch: cheap });
  const created = await open().create([director]);
  return { folder, clock, open, vault: open(), ...created };
}

function minutes(from: string, count: number): string {
  return new Date(Date.parse(from) + count * 60_000).toISOString();
}

describe("the vault", () => {
  test("opens with the right password, whatever the case and width of the login name", async () => {
    const { vault, dataKey } = await aVault();
    const answer = await vault.unlock(" ＺhuRen ", director.password);
    expect(answer).toMatchObject({ outcome: "unlocked", unlocked: { accountId: "account-1" } });
    expect(answer.outcome === "unlocked" && Buffer.from(dataKey).equals(answer.unlocked.dataKey)).toBe(true);
  });

  test("five wrong tries lock the account for a quarter of an hour, across restarts", async () => {
    const { open, clock } = await aVault();
    for (const triesLeft of [4, 3, 2, 1])
      expect(await open().unlock("zhuren", "x")).toEqual({ outcome: "wrong", triesLeft });
    const until = minutes(clock.now, 15);
    expect(await open().unlock("zhuren", "x")).toEqual({ outcome: "locked", until });
    expect(await open().unlock("zhuren", director.password)).toEqual({ outcome: "locked", until });
    clock.now = minutes(clock.now, 15);
    expect(await open().unlock("zhuren", director.password)).toMatchObject({ outcome: "unlocked" });
    expect(await open().unlock("zhuren", "x")).toEqual({ outcome: "wrong", triesLeft: 4 });
  });

  test("many tries at once are no more than five", async () => {
    const { vault } = await aVault();
    const answers = await Promise.all(Array.from({ length: 12 }, () => vault.unlock("zhuren", "x")));
    expect(answers.filter(({ outcome }) => outcome === "wrong")).toHaveLength(4);
  });

  test("a clock set back neither opens a locked account early nor locks it for years", async () => {
    const { open, clock } = await aVault();
    for (let i = 0; i < 5; i += 1) await open().unlock("zhuren", "x");
    clock.now = "2021-03-02T01:00:00.000Z";
    expect(await open().unlock("zhuren", director.password)).toEqual({
      outcome: "locked",
      until: "2021-03-02T01:15:00.000Z",
    });
    clock.now = "2021-03-02T01:15:00.000Z";
    expect(await open().unlock("zhuren", director.password)).toMatchObject({ outcome: "unlocked" });
  });

  test("an unknown name is answered like a wrong password", async () => {
    const { vault } = await aVault();
    expect(await vault.unlock("nobody", "x")).toEqual({ outcome: "wrong", triesLeft: 4 });
  });

  test("a new password replaces the old one; others keep theirs; a removed account has none", async () => {
    const { vault, dataKey } = await aVault();
    await vault.setPassword({ loginName: "clerk", accountId: "account-2", password: "a" }, dataKey);
    await vault.setPassword({ loginName: "clerk", accountId: "account-2", password: "b" }, dataKey);
    expect(await vault.unlock("clerk", "a")).toMatchObject({ outcome: "wrong" });
    expect(await vault.unlock("clerk", "b")).toMatchObject({
      outcome: "unlocked",
      unlocked: { accountId: "account-2" },
    });
    expect(await vault.unlock("zhuren", director.password)).toMatchObject({ outcome: "unlocked" });
    await vault.removeAccount("account-2", dataKey);
    expect(await vault.unlock("clerk", "b")).toMatchObject({ outcome: "wrong" });
  });

  test("a key that is not the folder's is never wrapped over the one that is", async () => {
    const { vault } = await aVault();
    await expect(vault.setPassword({ ...director, password: "new" }, new Uint8Array(32))).rejects.toThrow(
      "not the key",
    );
    expect(await vault.unlock("zhuren", director.password)).toMatchObject({ outcome: "unlocked" });
    await expect(vault.create([director])).rejects.toThrow("has a vault");
  });

  test("the printed recovery key opens it until it is renewed", async () => {
    const { vault, recoveryKey, dataKey } = await aVault();
    expect(await vault.unlockWithRecovery(recoveryKey.toLowerCase().replaceAll("-", " "))).toMatchObject({
      outcome: "unlocked",
    });
    const renewed = await vault.renewRecoveryKey(dataKey);
    expect(await vault.unlockWithRecovery(recoveryKey)).toEqual({
      outcome: "wrong",
      problem: "not-this-folder",
    });
    expect(await vault.unlockWithRecovery(renewed)).toMatchObject({ outcome: "unlocked" });
    expect(await vault.unlockWithRecovery("ABCDE")).toEqual({ outcome: "wrong", problem: "mistyped" });
  });

  test("any byte of vault.json flipped: the director still logs in, from the copy of the version before", async () => {
    const { folder, open, dataKey } = await aVault();
    await open().renewRecoveryKey(dataKey);
    const whole = readFileSync(join(folder, "vault.json"));
    for (let at = 0; at < whole.length; at += 1) {
      const bytes = Buffer.from(whole);
      bytes[at]! ^= 1; // inside the file
      writeFileSync(join(folder, "vault.json"), bytes);
      expect(await open().unlock("zhuren", director.password), `byte ${at}`).toMatchObject({
        outcome: "unlocked",
      });
    }
  });

  test("a folder of a newer version is refused", async () => {
    const { folder, open, dataKey } = await aVault();
    await open().setFormat(2, dataKey);
    await open()
      .setFormat(2, dataKey)
      .catch(() => undefined);
    await expect(open().unlock("zhuren", director.password)).rejects.toThrow(FolderRefusedError);
    await expect(open().unlock("zhuren", director.password)).rejects.toMatchObject({
      reason: "newer-version",
    });
    expect(readFileSync(join(folder, "vault.json"), "utf8")).toContain('"format": 2');
  });
});

describe("a recovery key", () => {
  test("is six groups of five characters that cannot be misread", () => {
    expect(newRecoveryKey()).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]{5}$/);
  });

  test("is read whatever the case, the dashes and the usual misreadings; one wrong character is noticed", () => {
    fc.assert(
      fc.property(fc.nat(29), fc.nat(31), (at, other) => {
        const key = newRecoveryKey();
        const plain = readRecoveryKey(key);
        expect(plain).toBeDefined();
        expect(readRecoveryKey(key.replaceAll("0", "o").replaceAll("1", "l").replaceAll("-", "—"))).toBe(
          plain,
        );
        const typed = key.replaceAll("-", "").split("");
        const wrong = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[other]!; // 32 of them
        if (typed[at] === wrong) return;
        typed[at] = wrong;
        expect(readRecoveryKey(typed.join(""))).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});
