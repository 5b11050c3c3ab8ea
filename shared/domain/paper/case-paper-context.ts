import type { PlainDate } from "../../kernel/plain-date.ts";
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

/** The head of a mediation paper: the seal of whoever mediates, never the centre's (domain §0.2 no. 4). */
export function casePaperHead({ mediation, office }: Pick<CasePaperContext, "mediation" | "office">) {
  const { hostName } = mediation.form;
  return { hostName, sealName: hostName, caseNo: mediation.no, demo: office.demo };
}
