import type { Office, Unit } from "../office/office.ts";
import type { Destination, RefusalReason } from "./decision.ts";

type Route = Destination["route"];

/** A place to be sent to, ready to be chosen. Its words are printed on the notice, hence Chinese in every language. */
export interface DestinationPreset {
  readonly route: Route;
  readonly name: string;
  readonly address: string;
  readonly phone: string;
}

/** Organs nearly every matter may be guided to: of the office's own list where it has them, of the county otherwise. */
const ORGANS: readonly {
  readonly route: Route;
  readonly presetKeys: readonly string[];
  readonly ofCounty: string;
}[] = [
  { route: "SUIT", presetKeys: ["court-tribunal", "county-court"], ofCounty: "人民法院" },
  { route: "ARBITRATION", presetKeys: ["county-labour"], ofCounty: "劳动人事争议仲裁委员会" },
  { route: "ADMIN_REVIEW", presetKeys: [], ofCounty: "人民政府行政复议机构" },
  { route: "PETITION", presetKeys: ["petition-office", "county-petition"], ofCounty: "信访局" },
  { route: "POLICE", presetKeys: ["police-station"], ofCounty: "公安局" },
  { route: "DISCIPLINE", presetKeys: ["discipline"], ofCounty: "纪委监委" },
  { route: "LEGAL_AID", presetKeys: ["legal-aid"], ofCounty: "法律援助中心" },
];

/** Where the visitor can be sent, the office's own units with address and phone first. */
export function destinationPresets(
  office: Pick<Office, "township">,
  units: readonly Unit[],
): readonly DestinationPreset[] {
  const active = units.filter((unit) => unit.active);
  const organs = ORGANS.flatMap(({ route, presetKeys, ofCounty }) => {
    const own = active
      .filter((unit) => presetKeys.includes(unit.presetKey))
      .map((unit) => presetOf(route, unit));
    return own.length > 0
      ? own
      : [{ route, name: `${office.township.county}${ofCounty}`, address: "", phone: "" }];
  });
  const named = new Set(organs.map((preset) => preset.name));
  const rest = active.filter((unit) => !named.has(unit.name)).map((unit) => presetOf("UNIT", unit));
  return [...organs, ...rest];
}

function presetOf(route: Route, { name, address, phone }: Unit): DestinationPreset {
  return { route, name, address, phone };
}

/** What usually goes with a reason: the route, the article, the limits to watch. Offered, never forced. */
interface ReasonPreset {
  readonly route: Route | null;
  readonly legalBasis: string;
  readonly timeLimits: string;
}

const CIVIL_LIMIT = "向人民法院请求保护民事权利的诉讼时效期间一般为三年";
const REVIEW_LIMITS = "行政复议自知道该行政行为之日起六十日内申请；行政诉讼自知道之日起六个月内起诉";

/**
 * Civil Code art. 188; Administrative Reconsideration Law art. 20; Administrative Procedure Law art. 46; Petition Regulations
 * art. 19, 22, 31; Several Provisions on People's Mediation Work (2002) art. 22.
 */
export const REASON_PRESETS: Readonly<Record<RefusalReason, ReasonPreset>> = {
  RESERVED_ORGAN: { route: null, legalBasis: "《人民调解工作若干规定》第二十二条", timeLimits: "" },
  COURT_SEIZED: { route: "SUIT", legalBasis: "《人民调解工作若干规定》第二十二条", timeLimits: CIVIL_LIMIT },
  OTHER_ORGAN_HANDLING: { route: "UNIT", legalBasis: "《人民调解工作若干规定》第二十二条", timeLimits: "" },
  CRIME_OR_PUNISHMENT: { route: "POLICE", legalBasis: "《人民调解法》第二十五条", timeLimits: "" },
  ADMIN_DISPUTE: {
    route: "ADMIN_REVIEW",
    legalBasis: "《信访工作条例》第三十一条",
    timeLimits: REVIEW_LIMITS,
  },
  ALREADY_HANDLED: { route: "PETITION", legalBasis: "《信访工作条例》第十九条", timeLimits: "" },
  OUTSIDE_TOWNSHIP: { route: null, legalBasis: "《信访工作条例》第二十条", timeLimits: "" },
  NO_FACTS: { route: "LEGAL_AID", legalBasis: "《信访工作条例》第十九条", timeLimits: "" },
  OTHER: { route: null, legalBasis: "", timeLimits: "" },
};
