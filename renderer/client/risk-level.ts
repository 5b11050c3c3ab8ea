import type { RiskColor } from "#shared/domain/visit/visit.ts";

/** The shape in which the colour of a dispute's risk is shown. */
export const RISK_LEVEL = { GREEN: "low", YELLOW: "middle", RED: "high" } as const satisfies Record<
  RiskColor,
  string
>;
