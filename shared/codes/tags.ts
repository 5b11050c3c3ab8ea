/** Tags (标签) on a matter, in the order they are offered. */
export const TAGS = [
  "MIGRANT_WAGE",
  "CROWD_5",
  "CROWD_10",
  "CROWD_30",
  "GROUP_VISIT",
  "REPEAT_VISIT",
  "CRIME_SIGN",
  "EXTREME",
  "FAMILY_VIOLENCE",
  "MINOR",
  "ELDERLY_SUPPORT",
  "DISABLED",
  "MENTAL",
  "VETERAN",
  "REQUISITION",
  "ILLEGAL_FUNDRAISING",
  "BRIDE_PRICE",
  "LAND",
  "GANG_CLUE",
  "CROSS_TOWNSHIP",
  "ENTERPRISE",
  "OUTSIDER",
  "OLD_PETITION",
  "SUED",
  "POLICE_CALLED",
  "UTILITIES",
  "SECRET_CLUE",
] as const;
export type Tag = (typeof TAGS)[number];

/** Never to be entered into the desk (不得录入涉密信息): choosing it stops the registration with that sentence. */
export const FORBIDDEN_TAG: Tag = "SECRET_CLUE";
