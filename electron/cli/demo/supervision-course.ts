import { lastDay } from "#shared/domain/deadline/time-limit.ts";
import { dayOf, type Instant, type PlainDate } from "#shared/kernel/plain-date.ts";
import { slips } from "../../tables/slip.ts";
import { calendar, minuteOf, printPaper, type Cast } from "./cast.ts";

/** Head of the demonstration's centre, who signs. */
const SIGNER = "陈志远";

/** What happens to a slip that its unit forgot: urged one working day after its day, supervised three after. */
export function planSupervision(cast: Cast, slipId: string): void {
  const { dueOn } = cast.rehearsal.store.table(slips).get(slipId).form;
  cast.rehearsal.schedule(workdayAfter(dueOn, 1), () => supervise(cast, slipId));
  cast.rehearsal.schedule(workdayAfter(dueOn, 3), () => supervise(cast, slipId));
}

/** A unit that will be late asks in time, and the director agrees: two working days before its day. */
export function planExtension(cast: Cast, slipId: string, replied: Instant): void {
  const { rehearsal, desks } = cast;
  const { dueOn } = rehearsal.store.table(slips).get(slipId).form;
  if (dayOf(replied) <= dueOn) return;
  const until = dayOf(replied);
  rehearsal.schedule(minuteOf(dueOn, 9 * 60), async () => {
    const on = dayOf(rehearsal.now());
    const reason = "需要现场勘查和征求双方意见，暂不能办结";
    const facts = { act: "ask-extension", on, until, reason, unitHead: "" } as const;
    await desks.clerk.referral.record({ slipId, facts });
    await desks.director.referral.decideExtension({
      slipId,
      decision: { granted: true, on, until, note: "同意延期", toldOn: on, toldWay: "电话" },
    });
    const { paperId } = await desks.clerk.referral.issueExtension({ slipId });
    await printPaper(desks.clerk, paperId, "A4");
  });
}

/** The next step against the unit, on paper; nothing when it has answered in the meantime. */
async function supervise({ desks, rehearsal }: Cast, slipId: string): Promise<void> {
  const { form, suggested } = await desks.director.supervision.propose({ slipId });
  if (suggested === undefined || suggested === "LISTED") return;
  const { supervisionId, paperId } = await desks.director.supervision.issue({
    form: { ...form, signer: SIGNER },
  });
  await printPaper(desks.director, paperId, "A4");
  const on = dayOf(rehearsal.now());
  await desks.director.supervision.record({ supervisionId, facts: { act: "deliver", on, receivedBy: "" } });
}

function workdayAfter(on: PlainDate, length: number): Instant {
  return minuteOf(lastDay(on, { length, unit: "WORKING" }, calendar), 9 * 60 + 15);
}
