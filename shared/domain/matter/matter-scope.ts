import type { RuleScope } from "../deadline/deadline-rule.ts";
import type { ScopedTerms, Terms } from "../deadline/terms.ts";
import type { Matter } from "./matter.ts";

/** What is needed of a matter to choose its rules by. */
export type ScopedMatter = Pick<Matter, "category" | "channel" | "isPetition" | "riskColor" | "place">;

/** What a rule may ask about a matter. */
export function scopeOf({ category, channel, isPetition, riskColor, place }: ScopedMatter): RuleScope {
  return {
    category,
    channel,
    isPetition,
    urgency: riskColor === "RED" ? "URGENT" : "ORDINARY",
    villageCode: place.villageCode,
    entrustedBy: null,
  };
}

/** What the office counts by in this matter. */
export function matterTerms(terms: Terms, matter: ScopedMatter): ScopedTerms {
  return { ...terms, scope: scopeOf(matter) };
}
