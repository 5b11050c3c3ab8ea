import { z } from "zod";
import { requiredLine } from "../../kernel/text.ts";

const active = z.boolean();
const days = z.int().min(1).max(3650);
const count = z.int().min(1).max(100_000);

/** The thresholds of the early-warning rules (预警规则). One record, id `"all"`; every number is the office's to change. */
export const WarningRules = z
  .object({
    id: z.literal("all"),
    /** W1 重复来访: one person again on one matter, or with many matters. */
    repeat: z.object({ active, visits: count, visitDays: days, matters: count, matterDays: days }).readonly(),
    /** W2 涉众: many people, or several matters against the same respondent. */
    crowd: z
      .object({
        active,
        amber: count,
        orange: count,
        red: count,
        sameRespondent: count,
        respondentDays: days,
      })
      .readonly(),
    /** W3 涉农民工工资. */
    wage: z.object({ active, redPeople: count, redDaysBeforeFestival: days }).readonly(),
    /** W4 临期、超期: as the deadline rules warn. */
    late: z.object({ active }).readonly(),
    /** W5 极端言行: a tag, or one of these words in what was said. */
    extreme: z.object({ active, words: z.array(requiredLine(20)).max(100).readonly() }).readonly(),
    /** W6 民转刑、家暴、未成年人, by tag. */
    harm: z.object({ active }).readonly(),
    /** W7 履行风险: an obligation past its day. */
    performance: z.object({ active }).readonly(),
    /** W8 司法确认期限: days left at which it turns orange and red. */
    confirmation: z.object({ active, orangeDays: days, redDays: days }).readonly(),
    /** W9 热点: this month above the mean and some deviations of the months before. */
    hot: z
      .object({ active, deviations: z.number().min(0).max(10), months: z.int().min(2).max(24), least: count })
      .readonly(),
    /** W10 反复退回. */
    returned: z.object({ active, times: count }).readonly(),
    /** W11 长期无进展. */
    sleeping: z.object({ active, days }).readonly(),
  })
  .readonly();
export type WarningRules = z.infer<typeof WarningRules>;

/** Domain §5.4. The words are those of the petition regulations' list of conduct and of everyday threats. [own] */
export const DEFAULT_WARNING_RULES: WarningRules = {
  id: "all",
  repeat: { active: true, visits: 2, visitDays: 30, matters: 3, matterDays: 90 },
  crowd: { active: true, amber: 5, orange: 10, red: 30, sameRespondent: 2, respondentDays: 30 },
  wage: { active: true, redPeople: 10, redDaysBeforeFestival: 30 },
  late: { active: true },
  extreme: {
    active: true,
    words: [
      "自杀",
      "跳楼",
      "喝药",
      "喝农药",
      "不活了",
      "同归于尽",
      "砍死",
      "弄死",
      "杀了",
      "杀人",
      "放火",
      "点火",
      "汽油",
      "炸了",
      "报复",
      "堵路",
      "堵门",
      "拉横幅",
      "带刀",
    ],
  },
  harm: { active: true },
  performance: { active: true },
  confirmation: { active: true, orangeDays: 10, redDays: 3 },
  hot: { active: true, deviations: 2, months: 6, least: 5 },
  returned: { active: true, times: 2 },
  sleeping: { active: true, days: 7 },
};

export const WarningRulesProblem = z.enum(["crowd-not-rising", "confirmation-not-falling", "no-words"]);
export type WarningRulesProblem = z.infer<typeof WarningRulesProblem>;

/** Why rules cannot be kept like this; undefined when they can. */
export function warningRulesProblem({
  crowd,
  confirmation,
  extreme,
}: WarningRules): WarningRulesProblem | undefined {
  if (crowd.amber > crowd.orange || crowd.orange > crowd.red) return "crowd-not-rising";
  if (confirmation.orangeDays < confirmation.redDays) return "confirmation-not-falling";
  if (extreme.active && extreme.words.length === 0) return "no-words";
  return undefined;
}
