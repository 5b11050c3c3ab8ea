/** Mediation cases by chance, with what became of them. */
import fc from "fast-check";
import { withAgreementBrief } from "#shared/domain/mediation/agreement-brief.ts";
import type { Agreement, AgreementFacts } from "#shared/domain/mediation/agreement.ts";
import type { CaseFacts, MediationCase } from "#shared/domain/mediation/mediation-case.ts";
import type { Matter } from "#shared/domain/matter/matter.ts";
import { addDays, type PlainDate } from "#shared/kernel/plain-date.ts";
import { aMediatedCase, anAgreement, aPayment, signedActs, terms } from "./agreements.ts";
import { anId, clerk } from "./builders.ts";
import { caseActs } from "./cases.ts";

const ago = fc.integer({ min: 0, max: 60 });
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null, freq: 2 });

export const anyMediation = fc.record({
  after: fc.integer({ min: 0, max: 10 }),
  source: fc.constantFrom("APPLICATION", "INITIATIVE", "ENTRUSTED"),
  host: fc.constantFrom("COMMITTEE", "COMMITTEE", "TOWNSHIP_LAND"),
  end: fc.constantFrom(null, "FAILED", "REFUSED", "taken-up-again"),
  ended: ago,
  asked: maybe(ago),
  people: fc.constantFrom(null, 6, 12),
  graded: maybe(fc.record({ after: ago, grade: fc.constantFrom("major", "general") })),
  agreed: maybe(
    fc.record({
      form: fc.constantFrom("WRITTEN", "ORAL"),
      reached: ago,
      payments: fc.array(fc.tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 0, max: 2 })), {
        minLength: 1,
        maxLength: 3,
      }),
      applied: maybe(
        fc.record({ after: ago, result: fc.constantFrom(null, "VALID", "DISMISSED", "WITHDRAWN") }),
      ),
      sued: maybe(ago),
    }),
  ),
});
export type DrawnMediation = typeof anyMediation extends fc.Arbitrary<infer T> ? T : never;

/** The case of a matter, and its agreement where one was reached. `on`: so many days after the matter was opened. */
export function mediatedBy(
  { after, source, host, end, ended, asked, people, graded, agreed }: DrawnMediation,
  { id: matterId, category, tags }: Matter,
  on: (after: number) => PlainDate,
): { readonly mediation: MediationCase; readonly agreements: readonly Agreement[] } {
  const openedOn = on(after);
  const facts: CaseFacts[] = [{ act: "accept", on: openedOn, ruleId: "D-01" }];
  if (end !== null) {
    const ending = end === "taken-up-again" ? "FAILED" : end;
    const endFacts = { act: "end", ending, on: on(after + ended), reason: "NO_AGREEMENT_POSSIBLE" } as const;
    facts.push({ ...endFacts, note: "", otherRoutes: "可以起诉。" });
    if (end === "taken-up-again")
      facts.push({ act: "reopen", on: on(after + ended + 3), reason: "愿意再谈" });
  }
  if (asked !== null) facts.push(caseActs.followUp(on(after + asked)));
  const mass = people === null ? null : { people, households: 3 };
  const entrustedBy = source === "ENTRUSTED" ? "COURT" : null;
  const bare = aMediatedCase(
    { matterId, category, tags, startMode: source, entrustedBy, hostKind: host, mass },
    {
      matterId,
      openedOn,
      openedAt: noon(openedOn),
      events: [
        ...facts.map((each) => event(each, "on" in each ? each.on : openedOn)),
        ...(graded === null ? [] : [event(caseActs.grade(graded.grade), on(after + graded.after))]),
      ],
    },
  );
  if (agreed === null) return { mediation: bare, agreements: [] };
  const reachedOn = on(after + agreed.reached);
  const payments = agreed.payments.map(([due]) =>
    aPayment({ amountFen: 100_000, due: { kind: "ON", on: addDays(reachedOn, due) } }),
  );
  const acts: AgreementFacts[] = [
    ...signedActs(reachedOn),
    ...payments.flatMap(({ id }, index) =>
      // Nothing, half, or all of it.
      Array.from({ length: agreed.payments[index]?.[1] ?? 0 }, (): AgreementFacts => ({
        act: "perform",
        obligationId: id,
        on: addDays(reachedOn, 20),
        amountFen: 50_000,
        way: "CASH",
        isComplete: false,
        witness: "",
        note: "",
        receipt: false,
      })),
    ),
    ...confirmationActs(agreed.applied, bare.form.parties, (days) => addDays(reachedOn, days)),
    ...(agreed.sued === null ? [] : [aSuit(bare.form.parties, addDays(reachedOn, agreed.sued))]),
  ];
  const agreement: Agreement = {
    ...anAgreement({ form: agreed.form, reachedOn, obligations: payments }, bare),
    draftedAt: noon(reachedOn),
    events: acts.map((each) => event(each, "on" in each ? each.on : reachedOn)),
  };
  return { mediation: withAgreementBrief(bare, agreement, terms), agreements: [agreement] };
}

type Applied = NonNullable<DrawnMediation["agreed"]>["applied"];
type Parties = MediationCase["form"]["parties"];

function confirmationActs(
  applied: Applied,
  parties: Parties,
  on: (days: number) => PlainDate,
): readonly AgreementFacts[] {
  if (applied === null) return [];
  const applicants = parties.map(({ id }) => id);
  const asked = {
    act: "apply-confirmation",
    on: on(applied.after),
    court: "金川区人民法院",
    applicants,
  } as const;
  if (applied.result === null) return [asked];
  const { result } = applied;
  return [asked, { act: "confirmation-result", result, on: on(applied.after + 15), no: "", note: "" }];
}

function aSuit([party]: Parties, on: PlainDate): AgreementFacts {
  return { act: "sue", partyId: party?.id ?? "", on, court: "金川区人民法院", no: "" };
}

const noon = (on: PlainDate) => `${on}T04:00:00.000Z`;

function event<F>(facts: F, on: PlainDate) {
  return { id: anId(), at: noon(on), by: clerk, facts, paperId: null };
}
