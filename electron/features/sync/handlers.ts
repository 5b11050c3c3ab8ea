import { ORPCError } from "@orpc/server";
import { POLICY } from "#shared/domain/sync/policy-tables.ts";
import { policyRows } from "#shared/domain/sync/policy.ts";
import { desk } from "../../context.ts";

export const policy = desk.sync.policy.handler(() =>
  Object.entries(POLICY).map(([table, { label, fields, matterAt }]) => ({
    table,
    label,
    wholeWhenAddressed: matterAt !== undefined,
    rows: [...policyRows(fields)],
  })),
);

function apart(): never {
  throw new ORPCError("NOT_JOINED", { status: 409 });
}

export const sync = {
  policy,
  status: desk.sync.status.handler(apart),
  join: desk.sync.join.handler(apart),
  joinByBundle: desk.sync.joinByBundle.handler(apart),
  push: desk.sync.push.handler(apart),
  ledger: desk.sync.ledger.handler(apart),
  seen: desk.sync.seen.handler(apart),
  exportBundle: desk.sync.exportBundle.handler(apart),
  bundlePiece: desk.sync.bundlePiece.handler(apart),
  beginImport: desk.sync.beginImport.handler(apart),
  importPiece: desk.sync.importPiece.handler(apart),
  importBundle: desk.sync.importBundle.handler(apart),
  inbox: desk.sync.inbox.handler(apart),
  markRead: desk.sync.markRead.handler(apart),
  answer: desk.sync.answer.handler(apart),
  rotateKey: desk.sync.rotateKey.handler(apart),
  goOnAsNewEpoch: desk.sync.goOnAsNewEpoch.handler(apart),
  conflicts: desk.sync.conflicts.handler(apart),
  settleConflict: desk.sync.settleConflict.handler(apart),
};
