import type { DeskStatus, SessionInfo } from "#shared/contract/session.ts";
import { passwordRefusal, type Account } from "#shared/domain/account/account.ts";
import { ORPCError } from "@orpc/server";
import { desk, IDLE_MINUTES, type DeskCore, type Seat, type Session } from "../../context.ts";
import {
  FolderInUseError,
  FolderRefusedError,
  type OpenedFolder,
  type UnlockAnswer,
} from "../../storage/folder.ts";
import { accounts, offices } from "../../tables/office.ts";

export const status = desk.session.status.handler(async ({ context }): Promise<DeskStatus> => {
  const { seat, core } = context;
  const opened = core.opened();
  const office = opened?.store.table(offices).find("office");
  const readOnly = opened?.store.readOnly();
  return {
    state: opened ? "open" : (await core.folder.state()) === "empty" ? "empty" : "closed",
    session: seat.session ? sessionInfo(seat.session) : null,
    locked: seat.locked,
    idleMinutes: IDLE_MINUTES,
    office: office ? { centerName: office.centerName, demo: office.demo } : null,
    readOnly: readOnly ? { cause: readOnly.trouble, damage: [...readOnly.damage] } : null,
    version: core.version,
    clockBehind: opened?.clockBehind() ?? false,
    now: core.surroundings.now(),
  };
});

export const login = desk.session.login.handler(async ({ input, context }) => {
  const { core, seat } = context;
  const opened = await unlockAndOpen(core, input.loginName, input.password);
  return enter(core, seat, opened.folder, opened.account, "session.login");
});

export const unlock = desk.session.unlock.handler(async ({ input, context }) => {
  const { core, seat, session } = context;
  const { folder, account } = await unlockAndOpen(core, session.loginName, input.password);
  return enter(core, seat, folder, account, "session.unlock");
});

export const lock = desk.session.lock.handler(({ context }) => {
  context.seat.locked = true;
  return {};
});

export const logout = desk.session.logout.handler(async ({ context }) => {
  const { seat, session, store, newId } = context;
  seat.session = null;
  seat.locked = false;
  if (!store.readOnly())
    await store.commit({ act: "session.logout", by: session.accountId, requestId: newId() }, () => undefined);
  return {};
});

export const touch = desk.session.touch.handler(({ context }) => {
  const at = Date.parse(context.now());
  context.seat.touchedAt = at;
  return { lockAt: new Date(at + IDLE_MINUTES * 60_000).toISOString() };
});

export const changePassword = desk.session.changePassword.handler(async ({ input, context, errors }) => {
  const { core, session, opened, store, newId } = context;
  await provePassword(core, session.loginName, input.current);
  const refusal = passwordRefusal(input.next, session.loginName);
  if (refusal) throw errors.PASSWORD_REFUSED({ data: refusal });
  const { accountId, loginName } = session;
  await opened.setPassword({ accountId, loginName, password: input.next });
  await store.commit(
    { act: "session.changePassword", by: accountId, requestId: newId(), about: [`account/${accountId}`] },
    () => undefined,
  );
  return {};
});

export const recover = desk.session.recover.handler(async ({ input, context, errors }) => {
  const { core } = context;
  const answer = await core.folder.unlockWithRecovery(input.recoveryKey);
  if (answer.outcome === "wrong") throw errors.RECOVERY_KEY_WRONG({ data: { problem: answer.problem } });
  const opened = await openOrRefuse(core, answer.dataKey);
  const account = findAccount(opened, input.loginName);
  if (!account?.active) throw errors.NO_SUCH_ACCOUNT();
  const refusal = passwordRefusal(input.next, account.loginName);
  if (refusal) throw errors.PASSWORD_REFUSED({ data: refusal });
  await opened.setPassword({ accountId: account.id, loginName: account.loginName, password: input.next });
  const recoveryKey = await opened.renewRecoveryKey();
  await opened.store.commit(
    {
      act: "session.recover",
      by: account.id,
      requestId: core.surroundings.newId(),
      about: [`account/${account.id}`],
    },
    () => undefined,
  );
  return { recoveryKey };
});

export const session = { status, login, unlock, lock, logout, touch, changePassword, recover };

/** The password opens the vault; the account must also still be in use. */
async function unlockAndOpen(core: DeskCore, loginName: string, password: string) {
  const dataKey = await provePassword(core, loginName, password);
  const folder = await openOrRefuse(core, dataKey);
  const account = findAccount(folder, loginName);
  if (!account?.active) throw new ORPCError("ACCOUNT_OUT_OF_USE", { status: 409 });
  return { folder, account };
}

async function provePassword(core: DeskCore, loginName: string, password: string): Promise<Uint8Array> {
  const answer: UnlockAnswer = await core.folder.unlock(loginName, password);
  switch (answer.outcome) {
    case "unlocked":
      return answer.unlocked.dataKey;
    case "wrong":
      throw new ORPCError("LOGIN_FAILED", { status: 409, data: { triesLeft: answer.triesLeft } });
    case "locked":
      throw new ORPCError("ACCOUNT_LOCKED", { status: 409, data: { until: answer.until } });
  }
}

async function openOrRefuse(core: DeskCore, dataKey: Uint8Array): Promise<OpenedFolder> {
  try {
    return await core.openWith(dataKey);
  } catch (error) {
    if (error instanceof FolderInUseError) {
      throw new ORPCError("FOLDER_IN_USE", {
        status: 409,
        data: { host: error.host, pid: error.pid },
        cause: error,
      });
    }
    if (error instanceof FolderRefusedError) {
      throw new ORPCError("FOLDER_REFUSED", {
        status: 409,
        data: { reason: error.reason, detail: error.detail },
        cause: error,
      });
    }
    throw error;
  }
}

function findAccount({ store }: OpenedFolder, loginName: string): Account | undefined {
  const wanted = loginName.toLowerCase();
  return [...store.table(accounts).all()].find((account) => account.loginName.toLowerCase() === wanted);
}

async function enter(
  core: DeskCore,
  seat: Seat,
  folder: OpenedFolder,
  account: Account,
  act: string,
): Promise<SessionInfo> {
  const { now, newId } = core.surroundings;
  const at = now();
  if (!folder.store.readOnly()) {
    await folder.store.commit({ act, by: account.id, requestId: newId() }, () => undefined);
  }
  const { id: accountId, loginName, name, roles } = account;
  seat.session = { accountId, loginName, name, roles, since: at };
  seat.locked = false;
  seat.touchedAt = Date.parse(at);
  return sessionInfo(seat.session);
}

function sessionInfo({ accountId, loginName, name, roles, since }: Session): SessionInfo {
  return { accountId, loginName, name, roles: [...roles], since };
}
