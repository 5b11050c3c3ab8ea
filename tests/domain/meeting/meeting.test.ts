import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { presetHolidayYears, workCalendar } from "#shared/domain/deadline/work-calendar.ts";
import { agendaReasons, colourHistory, proposeAgenda } from "#shared/domain/meeting/agenda.ts";
import type { ConferenceBrief } from "#shared/domain/meeting/meeting-brief.ts";
import { DEFAULT_MEETING_RULES, nextConference } from "#shared/domain/meeting/meeting-rules.ts";
import {
  cancelMeeting,
  MEETING_ACTS,
  MeetingAct,
  MeetingStatus,
  meetingStatus,
  statusProblem,
} from "#shared/domain/meeting/meeting.ts";
import { GROUP_OF_ROLE, ROLE_GROUPS, rolesIn } from "#shared/domain/meeting/consultation-role.ts";
import {
  namedTasks,
  recordTask,
  TASK_ACTS,
  TaskAct,
  TaskStatus,
  taskStatus,
  type MeetingTask,
  type TaskFacts,
} from "#shared/domain/meeting/task.ts";
import { needsConference } from "#shared/domain/referral/ping-pong.ts";
import { addDays, day, weekday } from "#shared/kernel/plain-date.ts";
import { aMatter, anId, aVisit, aVisitForm, clerk } from "#tests/support/builders.ts";
import { aTaskForm } from "#tests/support/meetings.ts";

const AT = "2026-07-17T08:40:00.000Z";
const TODAY = day("2026-07-20");
const calendar = workCalendar(presetHolidayYears());

/** The shortest way into each status. */
const WAY_TO: Readonly<Record<TaskStatus, readonly TaskAct[]>> = {
  OPEN: [],
  DONE: ["finish"],
  SET_ASIDE: ["set-aside"],
};

function facts(act: TaskAct): TaskFacts {
  return act === "finish" ? { act, on: TODAY, note: "" } : { act, on: TODAY, reason: "原因" };
}

function aTask(acts: readonly TaskAct[]): MeetingTask {
  return {
    id: anId(),
    matterId: anId(),
    meeting: { kind: "CONFERENCE", id: anId(), no: "宁远堡综会〔2026〕1号", on: day("2026-07-17") },
    form: aTaskForm({ what: "走访" }),
    setAt: AT,
    setBy: clerk,
    events: acts.map((act) => ({ at: AT, by: clerk, facts: facts(act) })),
  };
}

describe("a task of a meeting", () => {
  for (const status of TaskStatus.options) {
    for (const act of TaskAct.options) {
      const isAllowed = TASK_ACTS[status].includes(act);
      test(`that is ${status} ${isAllowed ? "takes" : "refuses"} ${act}`, () => {
        const task = aTask(WAY_TO[status]);
        expect(taskStatus(task)).toBe(status);
        const recorded = recordTask(task, { at: AT, by: clerk, facts: facts(act) }, TODAY);
        expect(recorded.ok).toBe(isAllowed);
      });
    }
  }

  test("is not done before the meeting, nor on a day to come", () => {
    const on = (text: string) =>
      recordTask(aTask([]), { at: AT, by: clerk, facts: { act: "finish", on: day(text), note: "" } }, TODAY);
    expect(on("2026-07-16")).toMatchObject({ error: { reason: "day-before" } });
    expect(on("2026-07-21")).toMatchObject({ error: { reason: "day-in-future" } });
  });

  test("without words of its own stands for the decision", () => {
    const named = namedTasks([aTaskForm(), aTaskForm({ what: "走访" })], "一、丈量。\n二、答复。");
    expect(named.map(({ what }) => what)).toEqual(["一、丈量。 二、答复。", "走访"]);
  });
});

describe("a meeting", () => {
  const NOW = { at: AT, by: clerk, reason: "防汛" };
  const STANDING = {
    PLANNED: { held: null, cancelled: null },
    HELD: { held: {}, cancelled: null },
    CANCELLED: { held: null, cancelled: NOW },
  } as const satisfies Record<MeetingStatus, unknown>;
  for (const status of MeetingStatus.options) {
    for (const act of MeetingAct.options) {
      const isAllowed = MEETING_ACTS[status].includes(act);
      test(`that is ${status} ${isAllowed ? "takes" : "refuses"} ${act}`, () => {
        expect(meetingStatus(STANDING[status])).toBe(status);
        expect(statusProblem(STANDING[status], act) === undefined).toBe(isAllowed);
      });
    }
  }

  test("cancelled keeps why", () => {
    expect(cancelMeeting(STANDING.PLANNED, NOW)).toMatchObject({ value: { cancelled: NOW } });
    expect(cancelMeeting(STANDING.HELD, NOW).ok).toBe(false);
  });
});

describe("the weekly conference", () => {
  test("of a Friday in the holidays is held on the next working day", () => {
    const next = (after: string) => nextConference(day(after), DEFAULT_MEETING_RULES, calendar).on;
    expect(next("2026-07-10")).toBe("2026-07-17");
    expect(next("2026-09-26")).toBe("2026-10-08");
  });

  test("always comes later, and within a week where no holiday lies", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 5 }), (days, wanted) => {
        const after = addDays(day("2026-06-22"), days);
        const { on } = nextConference(after, { ...DEFAULT_MEETING_RULES, weekday: wanted }, calendar);
        expect(on > after && on <= addDays(after, 7)).toBe(true);
        expect(weekday(on)).toBe(wanted);
      }),
    );
  });
});

describe("what a conference deals with", () => {
  const slip = (status: "RETURNED" | "HANDLING", dueOn = "2026-08-01") => ({
    slipId: anId(),
    no: "宁远堡综转〔2026〕1号",
    unitId: anId(),
    unitName: "司法所",
    status,
    dueOn: day(dueOn),
    extension: "NONE" as const,
    supervision: null,
    touchedOn: day("2026-07-13"),
  });
  const dealt = (returns: number): ConferenceBrief => ({
    kind: "CONFERENCE",
    meetingId: anId(),
    no: "宁远堡综会〔2026〕1号",
    on: day("2026-07-17"),
    at: AT,
    by: clerk,
    openTasks: 0,
    before: "RED",
    after: "YELLOW",
    decision: "一周内见面。",
    unitId: null,
    unitName: "",
    returns,
  });

  test("is red, yellow, overdue, brought by hand, or came back twice; the most pressing first", () => {
    const returned = aMatter({ slips: [slip("RETURNED"), slip("RETURNED")] });
    const [red, yellow] = [aMatter({ riskColor: "RED" }), aMatter({ riskColor: "YELLOW" })];
    const late = aMatter({ slips: [slip("HANDLING", "2026-07-01")] });
    const [brought, quiet] = [aMatter(), aMatter()];
    const all = [quiet, yellow, late, brought, red, returned];
    const agenda = proposeAgenda(all, new Set([brought.id]), TODAY);
    expect(agenda.map(({ matter, reasons }) => [matter.id, reasons])).toEqual([
      [returned.id, ["RETURNED"]],
      [red.id, ["RED"]],
      [brought.id, ["BROUGHT"]],
      [late.id, ["OVERDUE"]],
      [yellow.id, ["YELLOW"]],
    ]);
  });

  test("stays on the agenda until a conference has dealt with it, and returns are counted anew from then", () => {
    const slips = [slip("RETURNED"), slip("RETURNED")];
    expect(agendaReasons(aMatter({ slips }), false, TODAY)).toEqual(["RETURNED"]);
    const settled = { slips, meetings: [dealt(2)] };
    expect(needsConference(settled)).toBe(false);
    expect(needsConference({ ...settled, slips: [...slips, slip("RETURNED"), slip("RETURNED")] })).toBe(true);
  });

  test("shows how the colour went: a visit only raises it, a conference may lower it", () => {
    const visit = (riskColor: "GREEN" | "YELLOW" | "RED", registeredAt: string) =>
      aVisit({ form: aVisitForm({ riskColor }), registeredAt });
    const steps = colourHistory({ openedAt: "2026-07-10T02:00:00.000Z", meetings: [dealt(0)] }, [
      visit("YELLOW", "2026-07-10T02:00:00.000Z"),
      visit("GREEN", "2026-07-13T02:00:00.000Z"),
      visit("RED", "2026-07-14T02:00:00.000Z"),
    ]);
    expect(steps.map(({ colour, by }) => [colour, by])).toEqual([
      ["YELLOW", "OPENED"],
      ["RED", "VISIT"],
      ["YELLOW", "CONFERENCE"],
    ]);
  });
});

test("the roles of a consultation are one of 1, seven of 7, and X", () => {
  expect(ROLE_GROUPS.map((group) => rolesIn(group).length)).toEqual([1, 7, 3]);
  expect(Object.keys(GROUP_OF_ROLE)).toHaveLength(11);
});
