/** A desk full of chance: documents as years of recording leave them, for laws that must hold whatever was recorded. */
import fc from "fast-check";
import { matters, visits } from "#electron/tables/matter.ts";
import { agreements, mediationCases, mediators } from "#electron/tables/mediation.ts";
import { preventions } from "#electron/tables/report.ts";
import { slips, whistles } from "#electron/tables/slip.ts";
import type { Store, Transaction } from "#electron/storage/store.ts";
import type { Agreement } from "#shared/domain/mediation/agreement.ts";
import { withCaseBrief } from "#shared/domain/mediation/case-brief.ts";
import type { MediationCase } from "#shared/domain/mediation/mediation-case.ts";
import type { ClosingFacts } from "#shared/domain/matter/closing.ts";
import type { Matter } from "#shared/domain/matter/matter.ts";
import type { Prevention } from "#shared/domain/report/prevention.ts";
import { withSlipBrief } from "#shared/domain/referral/slip-progress.ts";
import type { ReferralSlip, SlipEventFacts } from "#shared/domain/referral/slip.ts";
import { withWhistleBrief } from "#shared/domain/whistle/whistle-progress.ts";
import type { Whistle } from "#shared/domain/whistle/whistle.ts";
import { addDays, day, type PlainDate } from "#shared/kernel/plain-date.ts";
import { presiding } from "./agreements.ts";
import { aMatter, anAcceptance, anId, aSlip, aVisit, clerk, slipEvent } from "./builders.ts";
import { aConclusion, aFollowUp, stranger } from "./closing.ts";
import { testUnits, testVillages } from "./desk.ts";
import { anyMediation, mediatedBy } from "./random-cases.ts";
import { aWhistle, WHISTLE_FACTS } from "./whistles.ts";

interface WholeRecord {
  readonly matter: Matter;
  readonly slips: readonly ReferralSlip[];
  readonly whistles: readonly Whistle[];
  readonly cases: readonly MediationCase[];
  readonly agreements: readonly Agreement[];
  readonly preventions: readonly Prevention[];
}

const FIRST_DAY = day("2026-01-01");
const ago = fc.integer({ min: 0, max: 60 });
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null, freq: 2 });

const anyMatter = fc.record({
  opened: fc.integer({ min: 0, max: 240 }),
  laterVisits: fc.array(fc.tuple(ago, fc.integer({ min: 1, max: 30 })), { maxLength: 3 }),
  channel: fc.constantFrom("VISIT", "PHONE", "GRID", "SCREENING", "HOTLINE"),
  category: fc.constantFrom(
    "0101",
    "0202",
    "0203",
    "0402",
    "0503",
    "0601",
    "0701",
    "0902",
    "1102",
    "1501",
    "99",
  ),
  village: fc.constantFrom(null, ...testVillages.map(({ id }) => id)),
  grid: fc.constantFrom("", "", "G01", "G02"),
  risk: fc.constantFrom("GREEN", "YELLOW", "RED"),
  tags: fc.subarray(["MIGRANT_WAGE", "OLD_PETITION", "CROWD_10"]),
  decided: maybe(
    fc.record({
      after: fc.integer({ min: 0, max: 5 }),
      kind: fc.constantFrom("ACCEPTED", "ACCEPTED", "ANSWERED", "GUIDED"),
      promised: ago,
    }),
  ),
  slip: maybe(
    fc.record({
      after: fc.integer({ min: 0, max: 10 }),
      due: fc.integer({ min: 1, max: 40 }),
      unit: fc.constantFrom(...Object.values(testUnits)),
      end: fc.constantFrom(null, "reply", "return", "void", "extended", "rework"),
      ended: ago,
    }),
  ),
  whistled: maybe(fc.record({ after: ago, isCancelled: fc.boolean() })),
  mediated: maybe(anyMediation),
  concluded: maybe(
    fc.record({
      after: ago,
      outcome: fc.constantFrom("RESOLVED", "RESOLVED", "PARTLY", "FAILED", "EXPLAINED"),
      asked: maybe(
        fc.record({
          after: ago,
          level: fc.constantFrom("VERY_GOOD", "FAIR", "POOR", null),
          next: fc.constantFrom("CLOSE", "REOPEN"),
        }),
      ),
      again: maybe(ago),
    }),
  ),
  prevented: maybe(
    fc.record({
      after: ago,
      kind: fc.constantFrom("CRIME", "SUICIDE"),
      confirmed: fc.constantFrom(true, false, null),
    }),
  ),
});
type Drawn = typeof anyMatter extends fc.Arbitrary<infer T> ? T : never;

/** Up to forty matters of eight months with everything that hangs on them. */
export const anyRecords: fc.Arbitrary<readonly WholeRecord[]> = fc
  .array(anyMatter, { minLength: 1, maxLength: 40 })
  .map((drawn) => drawn.map(recordOf));

/** Registered, dealt with, and then every step of the closing by itself, so that each starts and ends its clocks as at a desk. */
export async function putRecords(store: Store, records: readonly WholeRecord[]): Promise<void> {
  const put = (change: (tx: Transaction) => void) =>
    store.commit({ act: "test.fill", by: "test", requestId: anId() }, change);
  await put((tx) => {
    tx.put(mediators, presiding);
    for (const { matter } of records) {
      tx.put(matters, { ...matter, decisions: [], slips: [], whistles: [], cases: [], closing: [] });
      for (const { visitId, no, visitedOn, headCount } of matter.visits)
        tx.put(visits, aVisit({ id: visitId, no, matterId: matter.id }, { visitedOn, headCount }));
    }
  });
  const steps = Math.max(...records.map(({ matter }) => matter.closing.length));
  for (let step = 0; step < steps; step += 1) {
    await put((tx) => {
      for (const { matter } of records)
        tx.put(matters, { ...matter, closing: matter.closing.slice(0, step) });
    });
  }
  await put((tx) => {
    for (const record of records) {
      tx.put(matters, record.matter);
      for (const each of record.slips) tx.put(slips, each);
      for (const each of record.whistles) tx.put(whistles, each);
      for (const each of record.cases) tx.put(mediationCases, each);
      for (const each of record.agreements) tx.put(agreements, each);
      for (const each of record.preventions) tx.put(preventions, each);
    }
  });
}

const noon = (on: PlainDate) => `${on}T04:00:00.000Z`;

function recordOf(drawn: Drawn): WholeRecord {
  const openedOn = addDays(FIRST_DAY, drawn.opened);
  const on = (after: number) => addDays(openedOn, after);
  const { channel, category, village, grid, risk, tags, decided } = drawn;
  const bare = aMatter(
    {},
    {
      visitedOn: openedOn,
      channel,
      category,
      place: { villageCode: village, group: "", text: "" },
      gridCode: grid,
      riskColor: risk,
      tags,
    },
  );
  const matter: Matter = {
    ...bare,
    openedOn,
    openedAt: noon(openedOn),
    visits: [
      ...bare.visits,
      ...drawn.laterVisits.map(([after, headCount]) => ({
        visitId: anId(),
        no: "宁远堡访〔2026〕0002号",
        visitedOn: on(after),
        headCount,
      })),
    ],
    decisions:
      decided === null
        ? []
        : [
            {
              id: anId(),
              at: noon(on(decided.after)),
              by: clerk,
              form:
                decided.kind === "ACCEPTED"
                  ? anAcceptance({ expectedOn: on(decided.after + decided.promised) })
                  : decided.kind === "ANSWERED"
                    ? { kind: "ANSWERED", answer: "已说明" }
                    : { kind: "GUIDED", destination: null, advice: "请到法院立案" },
              paperId: null,
            },
          ],
    closing: closingOf(drawn, on).map((facts) => ({
      id: anId(),
      at: noon(facts.on),
      by: stranger,
      facts,
      paperId: null,
      knew: null,
    })),
  };
  const issued = drawn.slip === null ? [] : [slipOf(drawn.slip, matter.id, on)];
  const whistled = drawn.whistled === null ? [] : [whistleOf(drawn.whistled, matter.id, on)];
  const mediated = drawn.mediated === null ? null : mediatedBy(drawn.mediated, matter, on);
  const withBriefs: Matter = {
    ...matter,
    slips: issued.reduce(withSlipBrief, matter.slips),
    whistles: whistled.reduce(withWhistleBrief, matter.whistles),
    cases: mediated === null ? [] : withCaseBrief([], mediated.mediation, mediated.mediation.openedOn),
  };
  return {
    matter: withBriefs,
    slips: issued,
    whistles: whistled,
    cases: mediated === null ? [] : [mediated.mediation],
    agreements: mediated?.agreements ?? [],
    preventions: drawn.prevented === null ? [] : [preventionOf(drawn.prevented, matter.id, on)],
  };
}

type On = (after: number) => PlainDate;

function closingOf({ concluded }: Drawn, on: On): readonly ClosingFacts[] {
  if (concluded === null) return [];
  const { after, outcome, asked, again } = concluded;
  const facts: ClosingFacts[] = [{ act: "conclude", on: on(after), form: aConclusion({ outcome }) }];
  if (asked === null) return facts;
  const { level, next } = asked;
  const askedOn = after + asked.after;
  const rating = level === null ? null : { level, reason: "" };
  facts.push({ act: "follow-up", on: on(askedOn), form: aFollowUp({ rating, next }) });
  if (next === "REOPEN" && again !== null)
    facts.push({ act: "conclude", on: on(askedOn + again), form: aConclusion({ outcome: "RESOLVED" }) });
  return facts;
}

function slipOf(
  { after, due, unit, end, ended }: NonNullable<Drawn["slip"]>,
  matterId: string,
  on: On,
): ReferralSlip {
  const endedOn = on(after + ended);
  const reply: SlipEventFacts = {
    act: "reply",
    on: endedOn,
    result: "RESOLVED",
    text: "已办结",
    toldOn: null,
    toldWay: "",
  };
  const acts: Readonly<Record<string, readonly SlipEventFacts[]>> = {
    reply: [reply],
    return: [{ act: "return", on: endedOn, reason: "不属本单位", consentBy: "" }],
    void: [{ act: "void", on: endedOn, reason: "开错" }],
    extended: [
      { act: "ask-extension", on: on(after), until: on(after + due + 15), reason: "需要鉴定", unitHead: "" },
      {
        act: "grant-extension",
        on: on(after),
        until: on(after + due + 15),
        approver: "陈志远",
        note: "",
        toldOn: null,
        toldWay: "",
      },
      reply,
    ],
    rework: [
      reply,
      { act: "rework", on: on(after + ended + 1), reason: "未到现场", dueOn: on(after + ended + 11) },
    ],
  };
  const form = { matterId, unitId: unit.id, dueOn: on(after + due) };
  return aSlip(
    {
      issuedOn: on(after),
      issuedAt: noon(on(after)),
      unitName: unit.name,
      events: (end === null ? [] : (acts[end] ?? [])).map(slipEvent),
    },
    form,
  );
}

function whistleOf(
  { after, isCancelled }: NonNullable<Drawn["whistled"]>,
  matterId: string,
  on: On,
): Whistle {
  const issuedOn = on(after);
  const cancelled = { ...WHISTLE_FACTS.cancel, on: issuedOn };
  const whistle = aWhistle(isCancelled ? [cancelled] : [], { matterId, gatherOn: issuedOn });
  return { ...whistle, issuedOn, issuedAt: noon(issuedOn) };
}

function preventionOf(
  { after, kind, confirmed }: NonNullable<Drawn["prevented"]>,
  matterId: string,
  on: On,
): Prevention {
  return {
    id: anId(),
    form: { matterId, kind, on: on(after), people: 2, reason: "双方情绪激动，及时劝离" },
    declaredAt: noon(on(after)),
    declaredBy: clerk,
    verdict: confirmed === null ? null : { confirmed, at: noon(on(after)), by: stranger, note: "" },
  };
}
