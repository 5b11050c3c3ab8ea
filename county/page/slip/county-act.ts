/** What the county, as the unit a slip was sent to, records on it; the likeliest first. */
export const COUNTY_ACTS = ["reply", "accept", "sign", "return"] as const;
export type CountyAct = (typeof COUNTY_ACTS)[number];
