/**
 * The centre's own check (本中心自查): what it can honestly tell of itself, in four colours by thresholds of its own. It is not the
 * province's index and is never called by its name. [design, domain 5.3]
 */
import { z } from "zod";
import type { Tag } from "../../codes/tags.ts";

/**
 * 矛盾化解 · 超期 · 重复来访 · 涉众 · 欠薪 · 家暴和民转刑苗头 · 单位响应 · 群众满意 · 协议履行 · 排查覆盖
 */
export const CheckedId = z.enum([
  "resolved",
  "overdue",
  "repeat",
  "mass",
  "wages",
  "violence",
  "answers",
  "content",
  "performed",
  "screened",
]);
export type CheckedId = z.infer<typeof CheckedId>;

export const CheckColour = z.enum(["GREEN", "BLUE", "ORANGE", "RED"]);
export type CheckColour = z.infer<typeof CheckColour>;

interface Dimension {
  readonly id: CheckedId;
  /** Per cent, or a number of matters. */
  readonly unit: "percent" | "count";
  /** More is better, or less is. */
  readonly better: "more" | "less";
}

export const DIMENSIONS: readonly Dimension[] = [
  { id: "resolved", unit: "percent", better: "more" },
  { id: "overdue", unit: "count", better: "less" },
  { id: "repeat", unit: "percent", better: "less" },
  { id: "mass", unit: "count", better: "less" },
  { id: "wages", unit: "count", better: "less" },
  { id: "violence", unit: "count", better: "less" },
  { id: "answers", unit: "percent", better: "more" },
  { id: "content", unit: "percent", better: "more" },
  { id: "performed", unit: "percent", better: "more" },
  { id: "screened", unit: "percent", better: "more" },
];

/** Where green, blue and orange end; what lies beyond is red. */
const Limits = z.object({ green: z.number(), blue: z.number(), orange: z.number() }).readonly();
export type Limits = z.infer<typeof Limits>;

/** One document, `"all"`. */
export const SelfCheck = z.object({ id: z.literal("all"), limits: z.record(CheckedId, Limits) }).readonly();
export type SelfCheck = z.infer<typeof SelfCheck>;

/** To be edited by every office. [own] */
export const DEFAULT_SELF_CHECK: SelfCheck = {
  id: "all",
  limits: {
    resolved: { green: 90, blue: 80, orange: 70 },
    overdue: { green: 0, blue: 2, orange: 5 },
    repeat: { green: 5, blue: 10, orange: 20 },
    mass: { green: 0, blue: 1, orange: 3 },
    wages: { green: 0, blue: 2, orange: 5 },
    violence: { green: 0, blue: 1, orange: 2 },
    answers: { green: 95, blue: 85, orange: 70 },
    content: { green: 95, blue: 90, orange: 80 },
    performed: { green: 95, blue: 85, orange: 70 },
    screened: { green: 100, blue: 95, orange: 85 },
  },
};

/** Thresholds as they were saved, with the usual ones for a dimension that was not yet there then. */
export function withEveryLimit(saved: SelfCheck): SelfCheck {
  return { ...saved, limits: { ...DEFAULT_SELF_CHECK.limits, ...saved.limits } };
}

/** Tags that three of the dimensions count among the open matters. */
const TAGS_OF = {
  mass: ["CROWD_5", "CROWD_10", "CROWD_30", "GROUP_VISIT"],
  wages: ["MIGRANT_WAGE"],
  violence: ["FAMILY_VIOLENCE", "CRIME_SIGN"],
} as const satisfies Record<string, readonly Tag[]>;

/** What an open matter is counted for besides, by its tags: `{ mass: "yes", wages: "no", violence: "no" }`. */
export function concernsOf(tags: readonly string[]): Readonly<Record<keyof typeof TAGS_OF, "yes" | "no">> {
  const has = (wanted: readonly string[]) => (tags.some((tag) => wanted.includes(tag)) ? "yes" : "no");
  return { mass: has(TAGS_OF.mass), wages: has(TAGS_OF.wages), violence: has(TAGS_OF.violence) };
}

export function dimensionOf(id: CheckedId): Dimension {
  const found = DIMENSIONS.find((dimension) => dimension.id === id);
  if (found === undefined) throw new Error(`no dimension ${id}`);
  return found;
}

/** The colour of a value; undefined when there is no value, as of a rate of fewer than five cases. */
export function colourOf(
  id: CheckedId,
  value: number | null,
  { limits }: SelfCheck,
): CheckColour | undefined {
  if (value === null) return undefined;
  const { green, blue, orange } = limits[id];
  const reaches = (limit: number) => (dimensionOf(id).better === "more" ? value >= limit : value <= limit);
  if (reaches(green)) return "GREEN";
  if (reaches(blue)) return "BLUE";
  return reaches(orange) ? "ORANGE" : "RED";
}

/** Limits that would skip a colour, or turn the order round. */
export function wrongLimits({ limits }: SelfCheck): readonly CheckedId[] {
  return DIMENSIONS.filter(({ id, better }) => {
    const { green, blue, orange } = limits[id];
    return better === "more" ? !(green > blue && blue > orange) : !(green < blue && blue < orange);
  }).map(({ id }) => id);
}
