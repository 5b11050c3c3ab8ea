import { z } from "zod";
import { Warning, WarningRuleId, WarningStatus } from "../domain/warning/warning.ts";
import { WarningRules, WarningRulesProblem } from "../domain/warning/warning-rules.ts";
import { RecordId } from "../kernel/ids.ts";
import { requiredLine } from "../kernel/text.ts";
import { act, base, refusals } from "./common.ts";

/** A warning with how it stands and the matter it belongs to; number and title are empty for one of a month. */
export const WarningRow = z.object({
  warning: Warning,
  status: WarningStatus,
  matterNo: z.string(),
  title: z.string(),
});
export type WarningRow = z.infer<typeof WarningRow>;

export const warning = {
  /** Those of a matter that have not ended, the gravest first. */
  ofMatter: base.input(z.object({ matterId: RecordId })).output(z.array(WarningRow)),
  list: base
    .input(
      z.object({
        status: z.array(WarningStatus).max(4).optional(),
        rules: z.array(WarningRuleId).max(20).optional(),
        offset: z.int().nonnegative(),
        limit: z.int().min(1).max(200),
      }),
    )
    .output(z.object({ rows: z.array(WarningRow), total: z.int() })),
  /** A person says whether it is so, and why. */
  judge: base
    .input(
      act({
        id: z.string().max(200),
        verdict: z.enum(["CONFIRMED", "DISMISSED"]),
        reason: requiredLine(300),
      }),
    )
    .output(WarningRow)
    .errors(refusals({ WARNING_NOT_FOUND: {}, WARNING_ENDED: {} })),
  rules: base.output(WarningRules),
  /** Open matters are looked at again with the new thresholds at once, in the background. */
  saveRules: base
    .input(act({ rules: WarningRules }))
    .output(WarningRules)
    .errors(refusals({ RULES_REFUSED: { data: z.object({ problem: WarningRulesProblem }) } })),
};
