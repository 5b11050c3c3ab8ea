import type { SlipEventFacts } from "#shared/domain/referral/slip.ts";
import { dayOf, type Instant } from "#shared/kernel/plain-date.ts";
import { slips } from "../../tables/slip.ts";
import { RETURNS, type Course } from "./story.ts";
import { planExtension, planSupervision } from "./supervision-course.ts";
import { minuteOf, printPaper, unitFor, workdaysAfter, type Cast, type Told } from "./cast.ts";

type SlipCourse = Extract<Course, { kind: "slip" }>;

const SIGNERS = ["张所", "李干事", "王主任", "刘站长", "赵文书"];

/** Issues the slip, prints it, and plans what the unit does with it. */
export async function sendOn(
  cast: Cast,
  told: Told,
  course: SlipCourse,
  unitId = unitFor(cast, course.unit, told.villager),
): Promise<void> {
  const { desks, chance } = cast;
  const { matterId } = told;
  const { form } = await desks.clerk.referral.propose({ matterId, kind: course.slip });
  const { slipId, paperId } = await desks.clerk.referral.issue({
    form: { ...form, unitId, approver: "陈志远" },
  });
  await printPaper(desks.clerk, paperId, chance.isOneIn(3) ? "PLY_140" : "A4");
  if (chance.isOneIn(30)) await printPaper(desks.clerk, paperId, "A4", "卡纸，重新打印");

  if (chance.isOneIn(30)) {
    const reason = "受文单位选错，重新签发";
    await record(cast, slipId, (on) => ({ act: "void", on, reason }));
    return sendOn(cast, told, course, unitId);
  }
  planDelivery(cast, told, course, slipId);
}

function planDelivery(cast: Cast, told: Told, course: SlipCourse, slipId: string): void {
  const { rehearsal, chance } = cast;
  const delivered = workdaysAfter(rehearsal.now(), chance.between(0, 1), chance);
  rehearsal.schedule(delivered, async () => {
    await record(cast, slipId, (on) => ({
      act: "deliver",
      on,
      way: chance.isOneIn(5) ? "ONLINE" : "HAND",
      receivedBy: chance.oneOf(SIGNERS),
    }));
    if (chance.isOneIn(12)) planReturn(cast, told, course, slipId, delivered);
    else planHandling(cast, course, slipId, delivered);
  });
}

function planReturn(cast: Cast, told: Told, course: SlipCourse, slipId: string, delivered: Instant): void {
  const { rehearsal, chance } = cast;
  const returned = workdaysAfter(delivered, chance.between(1, 4), chance);
  rehearsal.schedule(returned, async () => {
    await record(cast, slipId, (on) => ({ act: "return", on, reason: chance.oneOf(RETURNS), consentBy: "" }));
    if (chance.isOneIn(3)) return; // still on the clerk's desk
    const again: SlipCourse = { ...course, slip: "REFER" };
    const other = unitFor(cast, "justice-office", told.villager);
    rehearsal.schedule(workdaysAfter(returned, 1, chance), () => sendOn(cast, told, again, other));
  });
}

function planHandling(cast: Cast, course: SlipCourse, slipId: string, delivered: Instant): void {
  const { rehearsal, chance } = cast;
  const signed = workdaysAfter(delivered, chance.between(0, 1), chance);
  const accepted = workdaysAfter(signed, 1, chance);
  const signer = chance.oneOf(SIGNERS);
  rehearsal.schedule(signed, () => record(cast, slipId, (on) => ({ act: "sign", on, signedBy: signer })));
  // Signed for, and then nothing: overdue one day.
  if (chance.isOneIn(14)) return planLate(cast, course, slipId, () => accept(cast, slipId, signer));
  rehearsal.schedule(accepted, () => accept(cast, slipId, signer));
  if (chance.isOneIn(12)) return planLate(cast, course, slipId);
  const replied = workdaysAfter(accepted, chance.between(2, 16), chance);
  planExtension(cast, slipId, replied);
  planReply(cast, course, slipId, replied);
}

function accept(cast: Cast, slipId: string, handlerName: string): Promise<void> {
  return record(cast, slipId, (on) => ({ act: "accept", on, handlerName, phone: "", expectedOn: null }));
}

/** A unit that forgot the slip is urged and supervised; most answer then, a few stay silent. */
function planLate(cast: Cast, course: SlipCourse, slipId: string, before?: () => Promise<void>): void {
  const { rehearsal, chance } = cast;
  planSupervision(cast, slipId);
  if (chance.isOneIn(30)) return;
  const { dueOn } = rehearsal.store.table(slips).get(slipId).form;
  const answered = workdaysAfter(minuteOf(dueOn, 10 * 60), chance.between(2, 6), chance);
  if (before !== undefined) rehearsal.schedule(minuteOf(dayOf(answered), 8 * 60 + 50), before);
  planReply(cast, course, slipId, answered);
}

function planReply(cast: Cast, course: SlipCourse, slipId: string, replied: Instant): void {
  const { rehearsal, chance } = cast;
  rehearsal.schedule(replied, () =>
    record(cast, slipId, (on) => ({
      act: "reply",
      on,
      result: course.result,
      text: chance.oneOf(course.replies),
      toldOn: on,
      toldWay: "电话",
    })),
  );
  const checked = workdaysAfter(replied, chance.between(1, 5), chance);
  if (chance.isOneIn(10)) {
    const due = dayOf(workdaysAfter(checked, 7, chance));
    const reason = "未说明是否已答复诉求人，请补办";
    rehearsal.schedule(checked, () =>
      record(cast, slipId, (on) => ({ act: "rework", on, reason, dueOn: due })),
    );
    const secondReply = minuteOf(due, 16 * 60);
    rehearsal.schedule(secondReply, () =>
      record(cast, slipId, (on) => ({
        act: "reply",
        on,
        result: course.result,
        text: "已当面答复诉求人，双方无异议。",
        toldOn: on,
        toldWay: "当面",
      })),
    );
    rehearsal.schedule(workdaysAfter(secondReply, 2, chance), () => verify(cast, slipId));
  } else if (!chance.isOneIn(200)) {
    rehearsal.schedule(checked, () => verify(cast, slipId));
  }
}

function verify(cast: Cast, slipId: string): Promise<void> {
  return record(cast, slipId, (on) => ({ act: "verify", on, note: "电话核实，诉求人认可" }));
}

async function record(
  { desks, rehearsal }: Cast,
  slipId: string,
  facts: (on: ReturnType<typeof dayOf>) => SlipEventFacts,
): Promise<void> {
  await desks.clerk.referral.record({ slipId, facts: facts(dayOf(rehearsal.now())) });
}
