import { z } from "zod";
import {
  ALWAYS_ASKED,
  ASKED_BY_CATEGORY,
  ASKED_BY_OUTCOME,
  ASKED_OF_MEDIATION,
  CALL_CLOSING,
  CALL_OPENING,
} from "../../codes/call-scripts.ts";
import { MATTER_OUTCOMES } from "../../codes/handling.ts";
import { line, requiredLine } from "../../kernel/text.ts";

const Asks = z.array(requiredLine(200)).max(12).readonly();

/** What an office asks when it follows up (回访话术): one document, `"all"`. The defaults hold until somebody changes them. */
export const CallScripts = z
  .object({
    id: z.literal("all"),
    opening: requiredLine(300),
    always: Asks,
    byOutcome: z.record(z.enum(MATTER_OUTCOMES), Asks).readonly(),
    ofMediation: Asks,
    /** The finest category that fits counts. */
    byCategory: z
      .array(z.object({ category: line(4), asks: Asks }).readonly())
      .max(60)
      .readonly(),
    closing: requiredLine(300),
  })
  .readonly();
export type CallScripts = z.infer<typeof CallScripts>;

export const DEFAULT_CALL_SCRIPTS: CallScripts = {
  id: "all",
  opening: CALL_OPENING,
  always: ALWAYS_ASKED,
  byOutcome: ASKED_BY_OUTCOME,
  ofMediation: ASKED_OF_MEDIATION,
  byCategory: ASKED_BY_CATEGORY,
  closing: CALL_CLOSING,
};

const PLACES = ["中心", "事项", "电话"] as const;

/** Why scripts cannot be kept like this. */
export const CallScriptsProblem = z.discriminatedUnion("reason", [
  /** Braces around a word that nothing is put in for. */
  z.object({ reason: z.literal("unknown-place"), place: z.string() }),
  z.object({ reason: z.literal("category-twice"), category: z.string() }),
]);
export type CallScriptsProblem = z.infer<typeof CallScriptsProblem>;

export function callScriptsProblem(scripts: CallScripts): CallScriptsProblem | undefined {
  const { opening, always, byOutcome, ofMediation, byCategory, closing } = scripts;
  const asks = [always, ...Object.values(byOutcome), ofMediation, ...byCategory.map((each) => each.asks)];
  for (const text of [opening, ...asks.flat(), closing]) {
    for (const [, place = ""] of text.matchAll(/\{([^{}]*)\}/gu)) {
      if (!PLACES.some((known) => known === place)) return { reason: "unknown-place", place };
    }
  }
  const categories = byCategory.map(({ category }) => category);
  const twice = categories.find((category, index) => categories.indexOf(category) !== index);
  return twice === undefined ? undefined : { reason: "category-twice", category: twice };
}

export interface CallScript {
  readonly opening: string;
  readonly asks: readonly string[];
  readonly closing: string;
}

/** What to ask about a matter of this category that came to this; null for a mediation case. */
export function callScript(
  scripts: CallScripts,
  facts: {
    readonly center: string;
    readonly phone: string;
    readonly matter: string;
    readonly category: string;
    readonly outcome: (typeof MATTER_OUTCOMES)[number] | null;
  },
): CallScript {
  const { center, phone, matter, category, outcome } = facts;
  const words = new Map<string, string>([
    ["中心", center],
    ["事项", matter],
    ["电话", phone],
  ]);
  const filled = (text: string) =>
    text.replaceAll(/\{([^{}]*)\}/gu, (whole, place: string) => words.get(place) ?? whole);
  const special = scripts.byCategory
    .filter((each) => category.startsWith(each.category))
    .reduce<CallScripts["byCategory"][number] | undefined>(
      (finest, each) =>
        finest === undefined || each.category.length > finest.category.length ? each : finest,
      undefined,
    );
  const general = outcome === null ? scripts.ofMediation : [...scripts.always, ...scripts.byOutcome[outcome]];
  return {
    opening: filled(scripts.opening),
    asks: [...new Set([...general, ...(special?.asks ?? [])])].map(filled),
    closing: filled(scripts.closing),
  };
}
