import type { PlainDate } from "../../kernel/plain-date.ts";
import type { Agreement } from "../mediation/agreement.ts";
import type { SubsidyRules } from "../mediation/dossier.ts";
import type { MediationCase } from "../mediation/mediation-case.ts";
import type { Matter } from "../matter/matter.ts";
import type { ReferralSlip } from "../referral/slip.ts";
import { slipStatus } from "../referral/slip-progress.ts";
import { caseFacts } from "./case-facts.ts";
import { FactTable, type Fact } from "./fact.ts";
import { isIn, matterDims, matterFacts, type Counting } from "./matter-facts.ts";
import type { Prevention } from "./prevention.ts";
import { slipFacts } from "./slip-facts.ts";

/** A matter with everything that was recorded about it: what is read together is counted together. */
export interface WholeMatter {
  readonly matter: Matter;
  readonly slips: readonly ReferralSlip[];
  /** The days on which other units were called together (吹哨), but for whistles that were cancelled. */
  readonly whistledOn: readonly PlainDate[];
  readonly cases: readonly { readonly mediation: MediationCase; readonly agreements: readonly Agreement[] }[];
  readonly preventions: readonly Prevention[];
}

/** The period, the one before it and the same of last year, gathered in one pass over the records. */
export class Gathering {
  readonly now = new FactTable();
  readonly before = new FactTable();
  readonly lastYear = new FactTable();
  readonly #countings: readonly (readonly [FactTable, Counting])[];
  readonly #rules: SubsidyRules;

  constructor(
    countings: { readonly now: Counting; readonly before: Counting; readonly lastYear: Counting },
    rules: SubsidyRules,
  ) {
    this.#countings = [
      [this.now, countings.now],
      [this.before, countings.before],
      [this.lastYear, countings.lastYear],
    ];
    this.#rules = rules;
  }

  add(whole: WholeMatter): void {
    for (const [table, counting] of this.#countings) table.add(factsOf(whole, counting, this.#rules));
  }
}

function factsOf(
  { matter, slips, whistledOn, cases, preventions }: WholeMatter,
  counting: Counting,
  rules: SubsidyRules,
): Fact[] {
  if (matter.openedOn > counting.days.to) return [];
  const facts = matterFacts(matter, counting, passedOn(slips, whistledOn));
  if (slips.length + cases.length + preventions.length === 0) return facts;
  const usual = matterDims(matter);
  for (const slip of slips) facts.push(...slipFacts(slip, counting));
  for (const { mediation, agreements } of cases)
    facts.push(...caseFacts(mediation, agreements, counting, rules, usual));
  for (const { id, form, verdict } of preventions) {
    if (verdict?.confirmed !== true || !isIn(counting.days, form.on)) continue;
    facts.push({
      measure: "prevented",
      on: form.on,
      record: `prevention/${id}`,
      matterId: matter.id,
      amount: form.people,
      paid: 0,
      dims: { ...usual, prevented: form.kind },
    });
  }
  return facts;
}

/** The day the matter first went to other units, by a slip or a whistle that stands. */
function passedOn(slips: readonly ReferralSlip[], whistledOn: readonly PlainDate[]): PlainDate | null {
  const issued = slips.filter((slip) => slipStatus(slip) !== "VOIDED").map(({ issuedOn }) => issuedOn);
  return [...issued, ...whistledOn].sort()[0] ?? null;
}
