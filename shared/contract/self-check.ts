import { z } from "zod";
import { CheckedId, SelfCheck } from "../domain/self-check/self-check.ts";
import { act, base, refusals } from "./common.ts";

/** 本中心自查: the thresholds. The values are those of the report. */
export const selfCheck = {
  get: base.output(SelfCheck),
  save: base
    .input(act({ selfCheck: SelfCheck }))
    .output(SelfCheck)
    .errors(refusals({ LIMITS_OUT_OF_ORDER: { data: z.object({ ids: z.array(CheckedId) }) } })),
};
