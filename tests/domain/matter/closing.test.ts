import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reopens, type ClosingFacts } from "#shared/domain/matter/closing.ts";
import {
  allowedMatterActs,
  lastTouchedOn,
  MATTER_ACTS,
  MatterAct,
  matterStatus,
  MatterStatus,
  OPEN_MATTER_STATUSES,
  CONCLUDED_STATUSES,
} from "#shared/domain/matter/matter-status.ts";
import type { Matter } from "#shared/domain/matter/matter.ts";
import { linkVisit } from "#shared/domain/matter/open-matter.ts";
import { conclusionObstacles, ratingOf, recordClosing } from "#shared/domain/matter/record-closing.ts";
import { ClosingOrder } from "#shared/domain/office/office.ts";
import { slipBrief } from "#shared/domain/referral/slip-progress.ts";
import type { SlipStatus } from "#shared/domain/referral/slip-status.ts";
import { whistleBrief } from "#shared/domain/whistle/whistle-progress.ts";
import { addDays, day } from "#shared/kernel/plain-date.ts";
import { aMatter, anAcceptance, anId, aRefusal, aSlip, aVisit, clerk } from "#tests/support/builders.ts";
import {
  aConclusion,
  ACTS,
  aFollowUp,
  afterActs,
  anAcceptedMatter,
  closingEvent,
  CONCLUDED_ON,
  stranger,
} from "#tests/support/closing.ts";
import { WHISTLE_IN } from "#tests/support/whistles.ts";

const slip = (status: SlipStatus): Matter["slips"][number] => ({
  ...slipBrief(aSlip()),
  status,
  touchedOn: day("2026-07-12"),
});
const mediated = (status: Matter["cases"][number]["status"], agreed = false): Matter["cases"][number] => ({
  caseId: anId(),
  no: "宁远堡人调字〔2026〕第1号",
  openedAt: "2026-07-10T02:00:00.000Z",
  openedBy: clerk,
  status,
  agreed,
  nextOn: null,
  touchedOn: day("2026-07-13"),
});
const decided = (form: Matter["decisions"][number]["form"]): Matter["decisions"] => [
  { id: anId(), at: "2026-07-10T02:00:00.000Z", by: clerk, form, paperId: null },
];

/** A matter in each status there is. */
const IN: Readonly<Record<MatterStatus, () => Matter>> = {
  REGISTERED: () => aMatter(),
  ANSWERED: () => aMatter({ decisions: decided({ kind: "ANSWERED", answer: "已说明" }) }),
  GUIDED: () =>
    aMatter({ decisions: decided({ kind: "GUIDED", destination: aRefusal().destination, advice: "" }) }),
  REFUSED: () => aMatter({ decisions: decided(aRefusal()) }),
  ACCEPTED: () => anAcceptedMatter(),
  REFERRED: () => anAcceptedMatter({ slips: [slip("ISSUED")] }),
  RETURNED: () => anAcceptedMatter({ slips: [slip("RETURNED")] }),
  REPLIED: () => anAcceptedMatter({ slips: [slip("REPLIED")] }),
  VERIFIED: () => anAcceptedMatter({ slips: [slip("VERIFIED")] }),
  WHISTLED: () => anAcceptedMatter({ whistles: [whistleBrief(WHISTLE_IN.CALLED())] }),
  JOINTLY_DEALT: () => anAcceptedMatter({ whistles: [whistleBrief(WHISTLE_IN.CLOSED())] }),
  MEDIATING: () => anAcceptedMatter({ cases: [mediated("MEDIATING")] }),
  MEDIATED: () => anAcceptedMatter({ cases: [mediated("PERFORMING", true)] }),
  REOPENED: () => afterActs(anAcceptedMatter(), [ACTS.conclude, ACTS.reopen]),
  CONCLUDED: () => afterActs(anAcceptedMatter(), [ACTS.conclude]),
  ARCHIVED: () => afterActs(anAcceptedMatter(), [ACTS.conclude, ACTS.archive]),
  FOLLOWED_UP: () => afterActs(anAcceptedMatter(), [ACTS.conclude, ACTS["follow-up"]], "FOLLOW_UP_FIRST"),
  SETTLED: () => afterActs(anAcceptedMatter(), [ACTS.conclude, ACTS.archive, ACTS["follow-up"]]),
  CLOSED: () => afterActs(anAcceptedMatter(), [ACTS.conclude, ACTS.archive, ACTS["follow-up"], ACTS.close]),
};
const BLOCKED: readonly MatterStatus[] = ["REFERRED", "REPLIED", "WHISTLED", "MEDIATING"];
const around = { today: CONCLUDED_ON, order: "ARCHIVE_FIRST" } as const;
const refusalOf = (matter: Matter, facts: ClosingFacts, by = stranger) => {
  const recorded = recordClosing(matter, closingEvent(facts, { by }), around);
  return recorded.ok ? undefined : recorded.error;
};

describe("where a matter stands from its conclusion on", () => {
  test.each(MatterStatus.options)("%s", (status) => expect(matterStatus(IN[status]())).toBe(status));

  test("is open or concluded, never both", () => {
    expect([...OPEN_MATTER_STATUSES, ...CONCLUDED_STATUSES].sort()).toEqual([...MatterStatus.options].sort());
  });
});

describe("every act in every status", () => {
  const pairs = ClosingOrder.options.flatMap((order) =>
    MatterStatus.options.flatMap((status) =>
      Object.values(ACTS).map((facts) => [order, status, facts.act, facts] as const),
    ),
  );
  test.each(pairs)("%s, %s: %s is taken when the table allows it", (order, status, act, facts) => {
    const recorded = recordClosing(IN[status](), closingEvent(facts), { today: CONCLUDED_ON, order });
    const isAllowed = allowedMatterActs(status, order).includes(act);
    const isBlocked = act === "conclude" && BLOCKED.includes(status);
    expect(recorded.ok).toBe(isAllowed && !isBlocked);
    if (recorded.ok) expect(recorded.value.closing).toHaveLength(IN[status]().closing.length + 1);
  });
  test("the acts of other pages stand in the same table", () => {
    expect(new Set(Object.values(MATTER_ACTS).flat())).toEqual(new Set(MatterAct.options));
  });
  test("nothing but a visit is put on a closed matter until it is reopened", () => {
    expect(MATTER_ACTS.CLOSED).toEqual(["link-visit", "reopen"]);
  });
});

describe("what keeps a matter from being concluded", () => {
  test("a slip nobody answered, one nobody looked at, a whistle or a case that goes on: each named", () => {
    const matter = anAcceptedMatter({
      slips: [slip("HANDLING"), slip("REPLIED"), slip("VERIFIED"), slip("VOIDED"), slip("RETURNED")],
      whistles: [WHISTLE_IN.GATHERED(), WHISTLE_IN.TALKED(), WHISTLE_IN.CLOSED()].map(whistleBrief),
      cases: [mediated("ENDED"), mediated("ASKING")],
    });
    expect(conclusionObstacles(matter).map(({ reason }) => reason)).toEqual([
      "slip-open",
      "slip-unverified",
      "whistle-open",
      "whistle-tasks-open",
      "case-running",
    ]);
    expect(refusalOf(matter, ACTS.conclude)).toMatchObject({
      reason: "slip-open",
      slipId: matter.slips[0]?.slipId,
    });
  });
  test("an agreement that is still being performed does not: its own clock goes on", () => {
    expect(refusalOf(IN.MEDIATED(), ACTS.conclude)).toBeUndefined();
  });
  test("but it keeps the matter from being closed until it is performed or the case is over", () => {
    const closing = (status: "PERFORMING" | "UNPERFORMED" | "PERFORMED" | "CLOSED") =>
      refusalOf({ ...IN.SETTLED(), cases: [mediated(status, true)] }, ACTS.close)?.reason;
    expect(closing("PERFORMING")).toBe("case-performing");
    expect(closing("UNPERFORMED")).toBe("case-performing");
    expect(closing("PERFORMED")).toBeUndefined();
    expect(closing("CLOSED")).toBeUndefined();
  });
  test("no result, nobody told, told on a day to come (invariant 15)", () => {
    const concluding = (parts: Parameters<typeof aConclusion>[0]) =>
      refusalOf(IN.ACCEPTED(), { ...ACTS.conclude, form: aConclusion(parts) })?.reason;
    expect(concluding({ result: " " })).toBe("result-missing");
    expect(concluding({ told: null })).toBe("told-missing");
    expect(concluding({ told: { on: CONCLUDED_ON, way: "PHONE", whom: " " } })).toBe("told-missing");
    expect(concluding({ told: { on: addDays(CONCLUDED_ON, 1), way: "PHONE", whom: "张大山" } })).toBe(
      "told-day-wrong",
    );
  });
  test("a day to come, a day before the matter", () => {
    const on = (when: string) => refusalOf(IN.ACCEPTED(), { ...ACTS.conclude, on: day(when) })?.reason;
    expect(on("2026-07-21")).toBe("day-in-future");
    expect(on("2026-07-09")).toBe("day-before");
  });
});

describe("filing and follow-up", () => {
  test("come in the order the office has set, and the refusal says what comes first", () => {
    const concluded = IN.CONCLUDED();
    expect(refusalOf(concluded, ACTS["follow-up"])).toEqual({
      reason: "out-of-turn",
      act: "follow-up",
      first: "archive",
    });
    const other = recordClosing(concluded, closingEvent(ACTS.archive), {
      ...around,
      order: "FOLLOW_UP_FIRST",
    });
    expect(other).toMatchObject({ ok: false, error: { reason: "out-of-turn", first: "follow-up" } });
  });
  test("a change of the order strands no matter half way", () => {
    for (const order of ClosingOrder.options) {
      expect(allowedMatterActs("ARCHIVED", order)).toContain("follow-up");
      expect(allowedMatterActs("FOLLOWED_UP", order)).toContain("archive");
    }
  });
  test("asking again later leaves the matter where it stands, and needs the day", () => {
    const again = (againOn: string | null): ClosingFacts => ({
      ...ACTS["follow-up"],
      form: aFollowUp({ next: "CONTINUE", againOn: againOn === null ? null : day(againOn) }),
    });
    expect(refusalOf(IN.ARCHIVED(), again(null))?.reason).toBe("again-not-later");
    expect(refusalOf(IN.ARCHIVED(), again("2026-07-20"))?.reason).toBe("again-not-later");
    expect(matterStatus(afterActs(IN.ARCHIVED(), [again("2026-07-27")]))).toBe("ARCHIVED");
  });
  test("a follow-up that finds the quarrel back reopens, with what was found", () => {
    const back = (relapse: string): ClosingFacts => ({
      ...ACTS["follow-up"],
      form: aFollowUp({ solved: "NO", next: "REOPEN", relapse }),
    });
    expect(refusalOf(IN.ARCHIVED(), back(" "))?.reason).toBe("reopen-reason-missing");
    expect(matterStatus(afterActs(IN.ARCHIVED(), [back("墙又砌起来了")]))).toBe("REOPENED");
  });
});

describe("satisfaction", () => {
  test("is asked once", () => {
    const rated = afterActs(IN.ARCHIVED(), [ACTS.rate]);
    expect(refusalOf(rated, ACTS.rate)).toEqual({
      reason: "rated-already",
      on: CONCLUDED_ON,
      by: stranger.name,
    });
    const within: ClosingFacts = {
      ...ACTS["follow-up"],
      form: aFollowUp({ rating: { level: "FAIR", reason: "" } }),
    };
    expect(refusalOf(rated, within)?.reason).toBe("rated-already");
    expect(ratingOf(afterActs(IN.ARCHIVED(), [within]).closing)).toBeDefined();
  });
  test("not by whoever decided, concluded, or is named as in charge", () => {
    expect(refusalOf(IN.ARCHIVED(), ACTS.rate, clerk)).toEqual({
      reason: "rated-by-handler",
      name: clerk.name,
    });
    const named = { accountId: anId(), name: "宁远堡镇自然资源所" };
    expect(refusalOf(IN.ARCHIVED(), ACTS.rate, named)?.reason).toBe("rated-by-handler");
    expect(refusalOf(IN.ARCHIVED(), ACTS.rate, stranger)).toBeUndefined();
  });
  test("once more after the matter was reopened and concluded anew", () => {
    const rated = afterActs(IN.ARCHIVED(), [ACTS.rate, ACTS.reopen, ACTS.conclude]);
    expect(refusalOf(rated, ACTS.rate)).toBeUndefined();
  });
});

describe("a reopened matter", () => {
  test("forgets where it stood before, not what happened", () => {
    const closed = afterActs(IN.VERIFIED(), [ACTS.conclude, ACTS.reopen]);
    expect(matterStatus(closed)).toBe("REOPENED");
    expect(closed.slips).toHaveLength(1);
  });
  test("stands where its new slip, case or decision puts it", () => {
    const reopened = afterActs(IN.VERIFIED(), [ACTS.conclude, ACTS.reopen]);
    const standing = (parts: Partial<Matter>) => matterStatus({ ...reopened, ...parts });
    expect(standing({ slips: [...reopened.slips, slip("ISSUED")] })).toBe("REFERRED");
    expect(standing({ cases: [mediated("ASKING")] })).toBe("MEDIATING");
    expect(standing({ decisions: [...reopened.decisions, ...decided(anAcceptance())] })).toBe("ACCEPTED");
  });
  test("and where a case of before is taken up again", () => {
    const reopened = afterActs(anAcceptedMatter({ cases: [mediated("ENDED")] }), [
      ACTS.conclude,
      ACTS.reopen,
    ]);
    expect(matterStatus({ ...reopened, cases: [mediated("MEDIATING")] })).toBe("MEDIATING");
  });
  test("a later visit reopens nothing by itself", () => {
    expect(matterStatus(linkVisit(IN.CLOSED(), aVisit({ ordinal: 2 })))).toBe("CLOSED");
  });
});

test("the last touch is the latest day of whatever happened", () => {
  expect(lastTouchedOn(aMatter())).toBe("2026-07-10");
  expect(lastTouchedOn(anAcceptedMatter({ slips: [slip("ISSUED")], cases: [mediated("ENDED")] }))).toBe(
    "2026-07-13",
  );
  const noted = { count: 1, lastOn: day("2026-07-15"), calledBackAt: null };
  expect(lastTouchedOn(anAcceptedMatter({ contacts: noted }))).toBe("2026-07-15");
  expect(lastTouchedOn(IN.CONCLUDED())).toBe(CONCLUDED_ON);
});

describe("whatever is tried in whatever order", () => {
  const anyFacts = fc.constantFrom<ClosingFacts>(
    ...Object.values(ACTS),
    { ...ACTS["follow-up"], form: aFollowUp({ next: "REOPEN", opinions: "没解决" }) },
    { ...ACTS["follow-up"], form: aFollowUp({ next: "CONTINUE", againOn: addDays(CONCLUDED_ON, 7) }) },
    { ...ACTS["follow-up"], form: aFollowUp({ rating: { level: "POOR", reason: "太慢" } }) },
  );
  const anyCourse = fc.array(fc.tuple(anyFacts, fc.constantFrom(...ClosingOrder.options)), { maxLength: 14 });
  const run = (course: readonly (readonly [ClosingFacts, ClosingOrder])[]) =>
    course.reduce((matter, [facts, order]) => {
      const recorded = recordClosing(matter, closingEvent(facts), { today: CONCLUDED_ON, order });
      return recorded.ok ? recorded.value : matter;
    }, anAcceptedMatter());

  test("closed means concluded, told, filed and followed up since the last reopening", () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        const matter = run(course);
        const since = matter.closing.slice(matter.closing.findLastIndex(reopens) + 1);
        const acts = since.map(({ facts }) => facts.act);
        if (matterStatus(matter) !== "CLOSED") return true;
        return ["conclude", "archive", "follow-up", "close"].every((act) => acts.includes(act as "close"));
      }),
    );
  });
  test("from every status some act leads on", () => {
    fc.assert(
      fc.property(anyCourse, fc.constantFrom(...ClosingOrder.options), (course, order) => {
        const status = matterStatus(run(course));
        return allowedMatterActs(status, order).some((act) => act !== "link-visit");
      }),
    );
  });
  test("no satisfaction is asked twice between two reopenings", () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        const rounds: number[] = [0];
        for (const event of run(course).closing) {
          const { facts } = event;
          const isAsked = facts.act === "rate" || (facts.act === "follow-up" && facts.form.rating !== null);
          if (isAsked) rounds.push((rounds.pop() ?? 0) + 1);
          if (reopens(event)) rounds.push(0);
        }
        return rounds.every((asked) => asked <= 1);
      }),
    );
  });
});
