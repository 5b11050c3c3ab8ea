import type { PlainDate } from "../../kernel/plain-date.ts";
import type { HostKind } from "../mediation/committee.ts";
import type { MediationCase } from "../mediation/mediation-case.ts";
import type { Office } from "../office/office.ts";
import type { VillageName } from "./printed-words.ts";

/** What every paper of a mediation case is built from, besides the facts of its own. */
export interface CasePaperContext {
  readonly mediation: MediationCase;
  readonly office: Office;
  /** The day that is printed: the day of the act that issues the paper. */
  readonly on: PlainDate;
  readonly villageName: VillageName;
}

/** What the papers call the procedure, by who conducts it: only a committee's is 人民调解. */
const PROCEDURES: Readonly<Record<HostKind, string>> = {
  COMMITTEE: "人民调解",
  TOWNSHIP_LAND: "农村土地承包纠纷调解",
  POLICE: "治安调解",
  OTHER: "调解",
};

/** The head of a mediation paper: the seal of whoever mediates, never the centre's (domain §0.2 no. 4). */
export function casePaperHead({ mediation, office }: Pick<CasePaperContext, "mediation" | "office">) {
  const { hostKind, hostName } = mediation.form;
  return { hostName, procedure: PROCEDURES[hostKind], caseNo: mediation.no, demo: office.demo };
}
