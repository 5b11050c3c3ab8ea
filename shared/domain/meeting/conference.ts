import { z } from "zod";
import { cutText } from "../../kernel/cut-text.ts";
import { RecordId } from "../../kernel/ids.ts";
import { dayOf, Instant, PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { line, prose, requiredLine } from "../../kernel/text.ts";
import { wantedClock, type WantedClock } from "../deadline/wanted-clock.ts";
import { CONCLUDED_STATUSES, matterStatus } from "../matter/matter-status.ts";
import type { Matter } from "../matter/matter.ts";
import { ClockTime } from "../mediation/session.ts";
import { Actor } from "../paper/actor.ts";
import { returnsOf } from "../referral/ping-pong.ts";
import { RiskColor } from "../visit/visit.ts";
import { BRIEF_WORDS, type ConferenceBrief } from "./meeting-brief.ts";
import { heldProblem, MeetingCourse, statusProblem, type MeetingRefusal } from "./meeting.ts";
import { namedTasks, TaskForm } from "./task.ts";

/** Somebody who sat at the table: of the office, of a unit, or a guest. */
export const MeetingMember = z.object({ name: requiredLine(40), unit: line(60) }).readonly();
export type MeetingMember = z.infer<typeof MeetingMember>;

/** What a conference made of one matter. */
export const ConferenceItem = z
  .object({
    matterId: RecordId,
    after: RiskColor,
    decision: prose(2000).refine((text) => text.trim() !== "", { error: "required" }),
    /** The one unit that is competent from now on; a slip can be issued to it at once. */
    unitId: RecordId.nullable(),
    tasks: z.array(TaskForm).max(10).readonly(),
  })
  .readonly();
export type ConferenceItem = z.infer<typeof ConferenceItem>;

/** The minutes of a case conference (会商研判记录, C-16) as they are written down. */
export const ConferenceForm = z
  .object({
    on: PlainDate,
    from: ClockTime,
    to: ClockTime,
    place: line(120),
    host: requiredLine(40),
    recorder: requiredLine(40),
    members: z.array(MeetingMember).min(1).max(60).readonly(),
    items: z.array(ConferenceItem).max(100).readonly(),
    /** 其他事项 */
    other: prose(4000),
  })
  .readonly();
export type ConferenceForm = z.infer<typeof ConferenceForm>;

/** A matter somebody asked the conference to look at. */
export const BroughtMatter = z
  .object({ matterId: RecordId, note: line(200), at: Instant, by: Actor })
  .readonly();

/** A case conference (会商研判): planned for a day, held with minutes, or cancelled. */
export const Conference = z
  .object({
    ...MeetingCourse,
    brought: z.array(BroughtMatter).readonly(),
    held: z
      .object({
        no: z.string(),
        form: ConferenceForm,
        at: Instant,
        by: Actor,
        paperId: RecordId,
        /** What the matters were when they were dealt with, in the order of the items. */
        before: z.array(
          z.object({ matterNo: z.string(), colour: RiskColor, unitName: z.string() }).readonly(),
        ),
      })
      .readonly()
      .nullable(),
  })
  .readonly();
export type Conference = z.infer<typeof Conference>;

export interface ConferenceSurroundings {
  readonly findMatter: (id: string) => Matter | undefined;
  readonly unitName: (id: string) => string;
  readonly today: PlainDate;
}

/** One matter with what the conference decided on it, its tasks named. */
export interface DealtWith {
  readonly matter: Matter;
  readonly item: ConferenceItem;
  readonly unitName: string;
}

/** What holding a conference like this deals with; nothing is dealt with twice, and nothing that is concluded. */
export function holdConference(
  conference: Conference,
  form: ConferenceForm,
  { findMatter, unitName, today }: ConferenceSurroundings,
): Result<readonly DealtWith[], MeetingRefusal> {
  const tasks = form.items.flatMap((item) => item.tasks);
  const problem = statusProblem(conference, "hold") ?? heldProblem({ ...form, tasks }, today);
  if (problem !== undefined) return err(problem);
  if (form.items.length === 0 && form.other.trim() === "") return err({ reason: "nothing-dealt-with" });
  const seen = new Set<string>();
  const dealt: DealtWith[] = [];
  for (const item of form.items) {
    const matter = findMatter(item.matterId);
    const isOpen = matter !== undefined && !CONCLUDED_STATUSES.includes(matterStatus(matter));
    if (!isOpen || seen.has(item.matterId)) {
      return err({ reason: "matter-not-open", no: matter?.no ?? "" });
    }
    seen.add(item.matterId);
    dealt.push({
      matter,
      item: { ...item, tasks: namedTasks(item.tasks, item.decision) },
      unitName: item.unitId === null ? "" : unitName(item.unitId),
    });
  }
  return ok(dealt);
}

/** The matter after a conference dealt with it: its colour with the reason, and its returned slips settled. */
export function withConference(
  { matter, item, unitName }: DealtWith,
  held: {
    readonly meetingId: string;
    readonly no: string;
    readonly on: PlainDate;
    readonly at: Instant;
    readonly by: Actor;
  },
): Matter {
  const brief: ConferenceBrief = {
    kind: "CONFERENCE",
    ...held,
    before: matter.riskColor,
    after: item.after,
    decision: cutText(item.decision, BRIEF_WORDS),
    unitId: item.unitId,
    unitName,
    returns: returnsOf(matter.slips),
    openTasks: item.tasks.length,
  };
  return { ...matter, riskColor: item.after, meetings: [...matter.meetings, brief] };
}

/** The day of a conference that is planned stands on the board until it was held or cancelled. */
export function conferenceClocks({
  plan,
  plannedAt,
  plannedBy,
  held,
  cancelled,
}: Conference): readonly WantedClock[] {
  return [
    wantedClock({
      name: "conference",
      matterId: null,
      ownerId: plannedBy.accountId,
      startedOn: dayOf(plannedAt),
      fixedOn: plan.on,
      ended: held?.form.on ?? (cancelled === null ? null : "now"),
    }),
  ];
}
