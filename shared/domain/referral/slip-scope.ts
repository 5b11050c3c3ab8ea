import type { RuleScope } from "../deadline/deadline-rule.ts";
import type { ScopedTerms, Terms } from "../deadline/terms.ts";
import { scopeOf, type ScopedMatter } from "../matter/matter-scope.ts";
import type { ReferralSlip } from "./slip.ts";

type ScopedSlip = Pick<ReferralSlip, "form">;

/** What a rule may ask about a slip: of its matter, and how urgent the slip itself says it is. */
export function slipScope({ form }: ScopedSlip, matter: ScopedMatter): RuleScope {
  return { ...scopeOf(matter), urgency: form.urgency };
}

/** What the office counts by for this slip. */
export function slipTerms(terms: Terms, slip: ScopedSlip, matter: ScopedMatter): ScopedTerms {
  return { ...terms, scope: slipScope(slip, matter) };
}
