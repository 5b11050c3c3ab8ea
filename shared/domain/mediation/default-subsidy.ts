import type { SubsidyRules } from "./dossier.ts";

/**
 * Grades of the case subsidy (以案定补) as a street office published them (domain §4.8): what makes a case major or general is theirs, the sums
 * are each county's own and stay open until it has said them.
 */
export const DEFAULT_SUBSIDY_RULES: SubsidyRules = {
  id: "subsidy",
  needsPerformance: true,
  needsDossier: true,
  grades: [
    {
      key: "major",
      name: "重大疑难",
      yuan: null,
      fromPeople: 10,
      fromAmountYuan: 100_000,
      categories: ["0903", "0904"],
      tags: ["CROWD_10", "CROWD_30", "GROUP_VISIT", "CRIME_SIGN", "EXTREME"],
    },
    {
      key: "general",
      name: "一般",
      yuan: null,
      fromPeople: null,
      fromAmountYuan: null,
      categories: ["0303", "0507", "0701", "0901", "0902", "1102"],
      tags: ["MIGRANT_WAGE", "CROWD_5", "REQUISITION"],
    },
    {
      key: "simple",
      name: "简易",
      yuan: null,
      fromPeople: null,
      fromAmountYuan: null,
      categories: [],
      tags: [],
    },
  ],
};
