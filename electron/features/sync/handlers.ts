import { readInvitation } from "#shared/domain/sync/join.ts";
import { POLICY } from "#shared/domain/sync/policy-tables.ts";
import { policyRows } from "#shared/domain/sync/policy.ts";
import { desk } from "../../context.ts";
import { joinByNetwork, prepareJoin, rotateKeys } from "../../sync/join.ts";
import { beginOwnEpoch, mayBeginOwnEpoch } from "../../sync/new-epoch.ts";
import { Report } from "../../sync/report.ts";
import { findTie, officeCode } from "../../sync/sync-desk.ts";
import { stateOf } from "../../sync/sync-state.ts";
import {
  beginImport,
  bundlePiece,
  exportBundle,
  importBundle,
  importPiece,
  joinByBundle,
} from "./bundles.ts";
import { conflicts, settleConflict } from "./conflicts.ts";
import { answer, inbox, markRead } from "./inbox.ts";
import { ledgerOf } from "./ledger.ts";
import { seenOf } from "./seen.ts";
import { statusOf } from "./status.ts";
import { alone, syncDesk, triedOnce } from "./sync-work.ts";

export const status = desk.sync.status.handler(({ context }) => statusOf(syncDesk(context)));

export const policy = desk.sync.policy.handler(() =>
  Object.entries(POLICY).map(([table, { label, fields, matterAt }]) => ({
    table,
    label,
    wholeWhenAddressed: matterAt !== undefined,
    rows: [...policyRows(fields)],
  })),
);

export const join = desk.sync.join.handler(async ({ input, context, errors, signal }) => {
  const invitation = readInvitation(input.invitation, officeCode(context.store));
  if (!invitation.ok) throw errors.INVITATION_REFUSED({ data: invitation.error });
  // an invitation without an address is for a stick
  if (invitation.value.url === "") throw errors.INVITATION_REFUSED({ data: { reason: "not-an-invitation" } });
  const work = syncDesk(context);
  const asked = await prepareJoin(work, invitation.value, input.requestId);
  const tried = await triedOnce(() => joinByNetwork(work, asked, signal ?? new AbortController().signal));
  if (!("done" in tried)) throw errors.SYNC_TROUBLE({ data: tried });
  return statusOf(work);
});

export const push = desk.sync.push.handler(async ({ input, context, errors, signal }) => {
  const tie = findTie(context.store);
  if (!tie?.county || tie.url === "") throw errors.NOT_JOINED();
  if (stateOf(context.opened).running) throw errors.ALREADY_RUNNING();
  const { confirmRecords } = input;
  return alone(context, signal, (stop, state) =>
    new Report(syncDesk(context), state, tie, { signal: stop, confirmRecords }).run(),
  );
});

export const ledger = desk.sync.ledger.handler(({ context }) => ledgerOf(syncDesk(context)));

export const seen = desk.sync.seen.handler(({ input, context }) => {
  if (!findTie(context.store)?.county) return [];
  const work = syncDesk(context);
  return Promise.all(input.records.map((record) => seenOf(work, record)));
});

export const rotateKey = desk.sync.rotateKey.handler(async ({ context, errors, signal }) => {
  const tie = findTie(context.store);
  if (!tie?.county || tie.url === "") throw errors.NOT_JOINED();
  const work = syncDesk(context);
  const tried = await triedOnce(() => rotateKeys(work, tie, signal ?? new AbortController().signal));
  if (!("done" in tried)) throw errors.SYNC_TROUBLE({ data: tried });
  return statusOf(work);
});

export const goOnAsNewEpoch = desk.sync.goOnAsNewEpoch.handler(async ({ input, context, errors }) => {
  const tie = findTie(context.store);
  if (!tie?.county) throw errors.NOT_JOINED();
  const work = syncDesk(context);
  if (!mayBeginOwnEpoch(work, tie)) throw errors.NOT_STOPPED();
  const { reason, requestId } = input;
  await beginOwnEpoch(work, tie, { reason, requestId });
  return statusOf(syncDesk(context));
});

export const sync = {
  status,
  policy,
  join,
  joinByBundle,
  push,
  ledger,
  seen,
  exportBundle,
  bundlePiece,
  beginImport,
  importPiece,
  importBundle,
  inbox,
  markRead,
  answer,
  rotateKey,
  goOnAsNewEpoch,
  conflicts,
  settleConflict,
};
