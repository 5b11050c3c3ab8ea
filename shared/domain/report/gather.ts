import { dayOf, type PlainDate } from "../../kernel/plain-date.ts";
import type { Agreement } from "../mediation/agreement.ts";
import type { Mediator } from "../mediation/committee.ts";
import type { SubsidyRules } from "../mediation/dossier.ts";
import type { MediationCase } from "../mediation/mediation-case.ts";
import type { Matter } from "../matter/matter.ts";
import type { ReferralSlip } from "../referral/slip.ts";
import { slipStatus } from "../referral/slip-progress.ts";
import { caseFacts } from "./case-facts.ts";
import { NO_DIMS, type Dims, type Fact } from "./fact.ts";
import { FactTable } from "./fact-table.ts";
import { earliest, isIn, matterDims, matterFacts, type Counting, type ReadMatter } from "./matter-facts.ts";
import type { Prevention } from "./prevention.ts";
import type { ScreeningReport } from "../screening/report.ts";
import type { ScreeningRound } from "../screening/round.ts";
import { foundInRounds, roundFacts, screenedMatter } from "./screening-facts.ts";
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

const NONE: ReadonlySet<string> = new Set();

/** The period, the one before it and the same of last year, gathered in one pass over the records. */
export class Gathering {
  readonly now: FactTable;
  readonly before: FactTable;
  readonly lastYear: FactTable;
  readonly #countings: readonly (readonly [FactTable, Counting])[];
  readonly #rules: SubsidyRules;
  readonly #usual = new Map<string, Dims>();
  /** Matters that are counted with the round that found them. */
  readonly #foundInRounds = new Map<FactTable, ReadonlySet<string>>();

  constructor(
    { now, before, lastYear }: Readonly<Record<"now" | "before" | "lastYear", Counting>>,
    rules: SubsidyRules,
  ) {
    this.now = new FactTable(now.bucketOf);
    this.before = new FactTable(before.bucketOf);
    // Of a year, the one before it and the same of last year are one.
    const isSame = before.days.from === lastYear.days.from && before.days.to === lastYear.days.to;
    this.lastYear = isSame ? this.before : new FactTable(lastYear.bucketOf);
    this.#countings = [
      [this.now, now],
      [this.before, before],
      ...(isSame ? [] : [[this.lastYear, lastYear] as const]),
    ];
    this.#rules = rules;
  }

  /** What the rounds found, before the matters: some of them came from it. */
  addScreenings(reports: readonly ScreeningReport[]): void {
    for (const [table, counting] of this.#countings) {
      const { facts, matterIds } = foundInRounds(reports, counting);
      table.add(facts);
      this.#foundInRounds.set(table, matterIds);
    }
  }

  /** Of a village only what it owed of the round itself. */
  addRound(round: ScreeningRound, villageCode: string | null): void {
    for (const [table, counting] of this.#countings) table.add(roundFacts(round, villageCode, counting));
  }

  /** The register as it stands, of those who had been appointed by the end. */
  addMediators(mediators: readonly Mediator[]): void {
    for (const [table, { days }] of this.#countings) {
      const serving = mediators.filter(({ active, appointedOn }) => active && appointedOn <= days.to);
      table.add(serving.map(servingFact));
    }
  }

  add(whole: WholeMatter): void {
    const { matter, slips, whistledOn } = whole;
    const read: ReadMatter = {
      matter,
      slips,
      usual: this.#shared(matterDims(matter)),
      decidedOn: matter.decisions.map(({ at }) => dayOf(at)),
      passedOn: passedOn(matter, slips, whistledOn),
    };
    for (const [table, counting] of this.#countings) {
      if (matter.openedOn > counting.days.to) continue;
      table.add(factsOf(whole, read, counting, this.#rules));
      table.add(screenedMatter(matter, counting, this.#foundInRounds.get(table) ?? NONE));
    }
  }

  /** One object for all matters that are alike: it is kept with every fact. */
  #shared(dims: Dims): Dims {
    const key = Object.values(dims).join(" ");
    const known = this.#usual.get(key);
    if (known) return known;
    this.#usual.set(key, dims);
    return dims;
  }
}

function factsOf(
  { matter, slips, cases, preventions }: WholeMatter,
  read: ReadMatter,
  counting: Counting,
  rules: SubsidyRules,
): Fact[] {
  const facts = matterFacts(read, counting);
  for (const slip of slips) facts.push(...slipFacts(slip, counting));
  for (const { mediation, agreements } of cases)
    facts.push(...caseFacts({ matter, mediation, agreements }, counting, rules, read.usual));
  for (const { id, form, verdict } of preventions) {
    if (verdict?.confirmed !== true || !isIn(counting.days, form.on)) continue;
    facts.push({
      measure: "prevented",
      on: form.on,
      record: `prevention/${id}`,
      matterId: matter.id,
      amount: form.people,
      dims: { prevented: form.kind },
      usual: read.usual,
    });
  }
  return facts;
}

function servingFact({ id, appointedOn, fullTime, sex, isMember }: Mediator): Fact {
  return {
    measure: "serving",
    on: appointedOn,
    record: `mediator/${id}`,
    matterId: "",
    amount: 0,
    dims: { fullTime: fullTime ? "yes" : "no", sex, member: isMember ? "yes" : "no" },
    usual: NO_DIMS,
  };
}

/** The day the matter first went to other units, by a slip or a whistle that stands, or into mediation. */
function passedOn(
  { cases }: Matter,
  slips: readonly ReferralSlip[],
  whistledOn: readonly PlainDate[],
): PlainDate | null {
  const issued = slips.filter((slip) => slipStatus(slip) !== "VOIDED").map(({ issuedOn }) => issuedOn);
  return earliest([...issued, ...whistledOn, ...cases.map(({ openedAt }) => dayOf(openedAt))]);
}
