/** Warning levels on public governance screens, 1 the gravest. */
export const WARNING_LEVELS = ["1", "2", "3"] as const;

/** Event level (事件级别), 01 the gravest. */
export const EVENT_LEVELS = ["01", "02", "03", "04"] as const;

/** Event scale (事件规模) of the upward record GB/T 31000. */
export const EVENT_SCALES = ["01", "02", "03"] as const;

/** Scale by the number of people involved. The standard's thresholds were not found; these are in common use. [own] */
export function eventScale(people: number): (typeof EVENT_SCALES)[number] {
  if (people >= 30) return "03";
  return people >= 5 ? "02" : "01";
}
