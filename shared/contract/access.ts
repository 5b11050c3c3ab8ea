import type { Role } from "../domain/account/account.ts";
import type { Contract } from "./index.ts";

/** `"feature.procedure"` of every procedure there is. */
export type ProcedureName = {
  [Feature in keyof Contract & string]: `${Feature}.${keyof Contract[Feature] & string}`;
}[keyof Contract & string];

/** `open`: also before anyone logs in. `locked`: also while the seat is locked. `everyone`: any account. Otherwise: one of these roles. */
export type Access = "open" | "locked" | "everyone" | readonly Role[];

/** Those who deal with the matter itself. */
const DESK: readonly Role[] = ["DIRECTOR", "CLERK", "MEDIATOR", "REVIEWER", "COMMISSIONER"];
const DIRECTOR: readonly Role[] = ["DIRECTOR"];

/** Who may call what. The compiler refuses a procedure that is missing here, and one that is not in the contract. */
export const ACCESS: Readonly<Record<ProcedureName, Access>> = {
  "session.status": "open",
  "session.login": "open",
  "session.recover": "open",
  "session.unlock": "locked",
  "session.logout": "locked",
  "session.lock": "everyone",
  "session.touch": "everyone",
  "session.changePassword": "everyone",
  "setup.divisions": "open",
  "setup.presets": "open",
  "setup.run": "open",
  "office.get": "everyone",
  "office.update": DIRECTOR,
  "office.saveUnit": DIRECTOR,
  "office.saveVillage": DIRECTOR,
  "office.saveHolidayYear": DIRECTOR,
  "office.createAccount": DIRECTOR,
  "office.updateAccount": DIRECTOR,
  "office.resetPassword": DIRECTOR,
  "visit.register": DESK,
  "visit.lookAlikes": DESK,
  "visit.get": DESK,
  "visit.reveal": DESK,
  "draft.list": "everyone",
  "draft.load": "everyone",
  "draft.save": "everyone",
  "draft.discard": "everyone",
  "matter.list": "everyone",
  "matter.counts": "everyone",
  "matter.file": "everyone",
  "matter.decide": DESK,
  "matter.find": "everyone",
  "referral.propose": DESK,
  "referral.preview": DESK,
  "referral.issue": DESK,
  "referral.record": DESK,
  "paper.issueForVisit": DESK,
  "paper.open": DESK,
  "paper.print": DESK,
  "attachment.begin": DESK,
  "attachment.piece": DESK,
  "attachment.finish": DESK,
  "attachment.relabel": DESK,
  "attachment.read": DESK,
  "trail.list": ["DIRECTOR", "AUDITOR", "REVIEWER", "COMMISSIONER"],
  "backup.status": "everyone",
  "backup.choose": DIRECTOR,
  "backup.run": DESK,
  "committee.get": "everyone",
  "committee.saveMediator": DIRECTOR,
  "committee.saveRoom": DIRECTOR,
  "committee.saveDossierRule": DIRECTOR,
  "committee.saveSubsidyRules": DIRECTOR,
  "sync.status": "everyone",
  "sync.policy": "everyone",
  "sync.join": DIRECTOR,
  "sync.joinByBundle": DIRECTOR,
  "sync.push": DESK,
  "sync.ledger": "everyone",
  "sync.seen": "everyone",
  "sync.exportBundle": DESK,
  "sync.bundlePiece": DESK,
  "sync.beginImport": DESK,
  "sync.importPiece": DESK,
  "sync.importBundle": DESK,
  "sync.inbox": "everyone",
  "sync.markRead": DESK,
  "sync.answer": DESK,
  "sync.rotateKey": DIRECTOR,
  "sync.goOnAsNewEpoch": DIRECTOR,
  "sync.conflicts": DESK,
  "sync.settleConflict": DIRECTOR,
  "trail.verify": ["DIRECTOR", "AUDITOR"],
};
