import type { TextKey } from "#shared/locales/texts.ts";

/** What each act of the journal is called; the order is that of the filter. */
export const ACT_TEXT = {
  "visit.register": "trail.act.visit.register",
  "visit.reveal": "trail.act.visit.reveal",
  "matter.decide": "trail.act.matter.decide",
  "referral.issue": "trail.act.referral.issue",
  "referral.deliver": "trail.act.referral.deliver",
  "referral.sign": "trail.act.referral.sign",
  "referral.accept": "trail.act.referral.accept",
  "referral.return": "trail.act.referral.return",
  "referral.reply": "trail.act.referral.reply",
  "referral.verify": "trail.act.referral.verify",
  "referral.rework": "trail.act.referral.rework",
  "referral.void": "trail.act.referral.void",
  "paper.issueForVisit": "trail.act.paper.issueForVisit",
  "paper.open": "trail.act.paper.open",
  "paper.print": "trail.act.paper.print",
  "attachment.finish": "trail.act.attachment.finish",
  "attachment.read": "trail.act.attachment.read",
  "agreement.draft": "trail.act.agreement.draft",
  "agreement.revise": "trail.act.agreement.revise",
  "agreement.print": "trail.act.agreement.print",
  "agreement.sign": "trail.act.agreement.sign",
  "agreement.mediator-sign": "trail.act.agreement.mediator-sign",
  "agreement.seal": "trail.act.agreement.seal",
  "agreement.discard": "trail.act.agreement.discard",
  "agreement.perform": "trail.act.agreement.perform",
  "agreement.renege": "trail.act.agreement.renege",
  "agreement.sue": "trail.act.agreement.sue",
  "agreement.apply-confirmation": "trail.act.agreement.apply-confirmation",
  "agreement.confirmation-result": "trail.act.agreement.confirmation-result",
  "agreement.enforce": "trail.act.agreement.enforce",
  "session.login": "trail.act.session.login",
  "session.unlock": "trail.act.session.unlock",
  "session.lock": "trail.act.session.lock",
  "session.logout": "trail.act.session.logout",
  "session.changePassword": "trail.act.session.changePassword",
  "session.recover": "trail.act.session.recover",
  "setup.run": "trail.act.setup.run",
  "office.update": "trail.act.office.update",
  "office.saveUnit": "trail.act.office.saveUnit",
  "office.saveVillage": "trail.act.office.saveVillage",
  "office.saveHolidayYear": "trail.act.office.saveHolidayYear",
  "office.createAccount": "trail.act.office.createAccount",
  "office.updateAccount": "trail.act.office.updateAccount",
  "office.resetPassword": "trail.act.office.resetPassword",
  "backup.choose": "trail.act.backup.choose",
  "backup.run": "trail.act.backup.run",
  "desk.backup": "trail.act.desk.backup",
  "desk.export": "trail.act.desk.export",
  "desk.restore": "trail.act.desk.restore",
} as const satisfies Record<string, TextKey>;

/** An act of a newer version has no sentence here yet; its name is better than nothing. */
export function actText(act: string): TextKey | undefined {
  return Object.hasOwn(ACT_TEXT, act) ? ACT_TEXT[act as keyof typeof ACT_TEXT] : undefined; // just asked
}

const FIELD_TEXT: Readonly<Record<string, TextKey>> = {
  idNo: "trail.field.idNo",
  phone: "trail.field.phone",
  address: "trail.field.address",
  name: "trail.field.name",
  guardianPhone: "trail.field.guardianPhone",
};

/** A reveal keeps which field was looked at before the reason: `phone: 回访核实`. */
export function splitReason(reason: string): { readonly field?: TextKey; readonly text: string } {
  const found = /^(\w+): (.*)$/su.exec(reason);
  const field = FIELD_TEXT[found?.[1] ?? ""];
  return field ? { field, text: found?.[2] ?? "" } : { text: reason };
}
