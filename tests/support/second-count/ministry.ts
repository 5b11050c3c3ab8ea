/** The ministry's tables, and judicial confirmation and performance, made of the second counts: cells by row. */
import { paidRateOf, plain, rateOf, wanOf, type SecondCell } from "./cells.ts";
import type { Counts } from "./counts.ts";
import { MOJ_TYPES } from "./moj-types.ts";

type ByRow = Readonly<Record<string, SecondCell>>;

const COMMITTEES = ["VILLAGE", "NEIGHBOURHOOD", "TOWNSHIP", "STREET", "ENTERPRISE", "OTHER"];
const SOURCES =
  "INITIATIVE APPLICATION entrusted COURT PROCURATORATE POLICE PETITION_OFFICE OTHER_DEPARTMENT".split(" ");
export const PREVENTED = ["DISPUTE", "SUICIDE", "CRIME", "MASS_PETITION", "MASS_FIGHT"];

export function committeeCells({ n }: Counts): ByRow {
  const cells: Record<string, SecondCell> = {};
  for (const name of ["total", "people", "success", "hard", "form-oral", "form-written", "performed", "sued"])
    cells[name] = plain(n(`moj/${name}`));
  cells["money"] = wanOf(n("moj/fen"));
  cells["confirmed"] = plain(n("moj/result-VALID"));
  for (const kind of COMMITTEES) cells[`committee-${kind}`] = plain(n(`moj/committee-${kind}`));
  for (const source of SOURCES) cells[`source-${source}`] = plain(n(`moj/source-${source}`));
  for (const type of MOJ_TYPES) cells[`type-${type}`] = plain(n(`moj/type-${type}`));
  return cells;
}

export function registerCells({ n }: Counts): ByRow {
  return {
    mediators: plain(n("register")),
    "full-time": plain(n("register/full-time")),
    "part-time": plain(n("register/part-time")),
    men: plain(n("register/men")),
    women: plain(n("register/women")),
    members: plain(n("register/members")),
    subsidies: plain(n("subsidies")),
    "subsidy-money": plain(n("subsidy-yuan")),
  };
}

export function confirmationCells({ n }: Counts): ByRow {
  return {
    agreements: plain(n("agreements")),
    written: plain(n("written")),
    "written-applied": plain(n("written-applied")),
    "confirmation-rate": rateOf(n("written-applied"), n("written")),
    applied: plain(n("applied")),
    valid: plain(n("result-VALID")),
    dismissed: plain(n("result-DISMISSED")),
    withdrawn: plain(n("result-WITHDRAWN")),
    due: plain(n("obligations")),
    performed: plain(n("performed")),
    "performed-rate": rateOf(n("performed"), n("obligations")),
    owed: wanOf(n("owed-fen")),
    paid: wanOf(n("paid-fen")),
    "paid-rate": paidRateOf(n("paid-fen"), n("owed-fen"), n("payments")),
    sued: plain(n("sued")),
  };
}
