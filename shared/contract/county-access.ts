import type { CountyRole } from "../domain/sync/county-role.ts";
import type { CountyContract } from "./county.ts";

/** `"feature.procedure"` of every procedure of the county's page. */
export type CountyProcedure = {
  [
    Feature in keyof Omit<CountyContract, "desk"> & string
  ]: `${Feature}.${keyof CountyContract[Feature] & string}`;
}[keyof Omit<CountyContract, "desk"> & string];

const ADMINISTRATOR: readonly CountyRole[] = ["ADMINISTRATOR"];
const WORK: readonly CountyRole[] = ["ADMINISTRATOR", "CLERK"];
const READ: readonly CountyRole[] = ["ADMINISTRATOR", "CLERK", "VIEWER"];

/** Who may call what at the county's page. `open`: before anyone logs in. `everyone`: any account. */
export const COUNTY_ACCESS: Readonly<Record<CountyProcedure, "open" | "everyone" | readonly CountyRole[]>> = {
  "session.status": "open",
  "session.begin": "open",
  "session.login": "open",
  "session.logout": "everyone",
  "session.changePassword": "everyone",
  "office.list": "everyone",
  "office.file": "everyone",
  "office.create": ADMINISTRATOR,
  "office.invite": ADMINISTRATOR,
  "office.confirm": ADMINISTRATOR,
  "office.revoke": ADMINISTRATOR,
  "office.suspend": ADMINISTRATOR,
  "office.allowNewEpoch": ADMINISTRATOR,
  "slip.list": READ,
  "slip.record": WORK,
  "matter.list": READ,
  "matter.file": READ,
  "matter.attachment": READ,
  "item.list": READ,
  "item.query": WORK,
  "item.assign": WORK,
  "item.supervise": WORK,
  "item.notice": WORK,
  "item.withdraw": WORK,
  "table.list": READ,
  "table.holidays": WORK,
  "table.directory": WORK,
  "table.deadlineRules": WORK,
  "table.codeTable": WORK,
  "bundle.begin": WORK,
  "bundle.piece": WORK,
  "bundle.import": WORK,
  "bundle.export": WORK,
  "bundle.read": WORK,
  "trail.list": ["ADMINISTRATOR", "AUDITOR"],
  "account.list": ADMINISTRATOR,
  "account.create": ADMINISTRATOR,
  "account.update": ADMINISTRATOR,
  "account.resetPassword": ADMINISTRATOR,
};
