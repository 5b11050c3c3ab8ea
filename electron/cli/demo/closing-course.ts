import type { ClosingFacts, FollowUpForm } from "#shared/domain/matter/closing.ts";
import type { MatterStatus } from "#shared/domain/matter/matter-status.ts";
import { isHandler, ratingOf } from "#shared/domain/matter/record-closing.ts";
import { addDays, dayOf, timeOf, type Instant } from "#shared/kernel/plain-date.ts";
import { workdaysAfter, type Cast, type Told } from "./cast.ts";
import { Chance } from "./chance.ts";

/** Where a matter stands when its clerk sits down to conclude it. */
const AT_ITS_END: readonly MatterStatus[] = ["ANSWERED", "GUIDED", "REFUSED", "VERIFIED", "MEDIATED"];

const OPINIONS = ["办得快，满意。", "结果认可，就是等得久了点。", "希望村里也常来看看。", ""];
const MISSED = "没人接，晚上再打。";
const CALLS = [
  "告诉他材料齐了，可以等消息。",
  "问他哪天在家，约好上门。",
  "催问办理情况，已答复。",
  "提醒他带身份证来签字。",
];

/** A matter that lies on the desk, and whom to ask about it. */
export interface Lying {
  readonly matterId: string;
  readonly whom: string;
}

/** Whoever reported by code or hotline is called back within the half hour, sometimes somewhat later. */
export function callBack(cast: Cast, { matterId, form, villager }: Told): void {
  if (form.channel !== "QR" && form.channel !== "HOTLINE") return;
  const { rehearsal, desks } = cast;
  const chance = new Chance(Date.parse(rehearsal.now()) + 1);
  const minutes = chance.isOneIn(8) ? chance.between(31, 90) : chance.between(4, 28);
  const at = new Date(Date.parse(rehearsal.now()) + minutes * 60_000).toISOString();
  rehearsal.schedule(at, async () => {
    const whom = villager.visitor.name;
    const text = "核对了反映的情况，告知受理和办理的时间。";
    await desks.clerk.contact.log({
      matterId,
      form: { way: "CALL_OUT", whom, text, missed: false, callBack: true },
    });
  });
}

/** A line or two on the contact log, and, once the work is done, the conclusion and what comes after it. */
export function lookAfter(cast: Cast, told: Told): void {
  const { rehearsal, desks } = cast;
  const { matterId, villager } = told;
  // Chance of its own for each matter: what else happens in the year stays as it was.
  const chance = new Chance(Date.parse(rehearsal.now()));
  const { name } = villager.visitor;
  if (chance.isOneIn(2)) {
    rehearsal.schedule(workdaysAfter(rehearsal.now(), chance.between(1, 6), chance), async () => {
      const way = chance.isOneIn(4) ? "CALL_IN" : "CALL_OUT";
      const missed = way === "CALL_OUT" && chance.isOneIn(5);
      const text = missed ? MISSED : chance.oneOf(CALLS);
      await desks.clerk.contact.log({ matterId, form: { way, whom: name, text, missed, callBack: false } });
    });
  }
  // What was settled at the counter is forgotten most easily: the desk shows what nobody has brought to its end.
  const isSettled = ["answer", "guide", "refuse"].includes(told.story.course.kind);
  if (!chance.isOneIn(isSettled ? 3 : 12)) tryToConclude(cast, { matterId, whom: name }, chance, 3);
}

/** Looks every few weeks whether the unit has answered and the case is over. */
function tryToConclude(cast: Cast, lying: Lying, chance: Chance, tries: number): void {
  const { rehearsal, desks } = cast;
  const { matterId } = lying;
  rehearsal.schedule(workdaysAfter(rehearsal.now(), chance.between(8, 22), chance), async () => {
    const file = await desks.clerk.matter.file({ id: matterId });
    if (AT_ITS_END.includes(file.status) && file.obstacles.length === 0) await conclude(cast, lying, chance);
    else if (tries > 1) tryToConclude(cast, lying, chance, tries - 1);
  });
}

/** Concludes a matter in whose way nothing stands, and plans what comes after it. */
export async function conclude(cast: Cast, lying: Lying, chance: Chance): Promise<void> {
  const { rehearsal, desks } = cast;
  const { matterId } = lying;
  const form = await desks.clerk.matter.proposeConclusion({ matterId });
  const result = form.result === "" ? "双方对处理结果无异议。" : form.result;
  await desks.clerk.matter.record({
    matterId,
    facts: { act: "conclude", on: dayOf(rehearsal.now()), form: { ...form, result, reviewer: "陈志远" } },
  });
  planArchive(cast, lying, chance);
}

export function planArchive(cast: Cast, lying: Lying, chance: Chance): void {
  const { rehearsal } = cast;
  if (chance.isOneIn(20)) return; // still in the tray
  rehearsal.schedule(workdaysAfter(rehearsal.now(), chance.between(1, 8), chance), async () => {
    const on = dayOf(rehearsal.now());
    const place = `${chance.oneOf(["一", "二", "三"])}号柜${chance.between(1, 5)}层`;
    await recordClosing(cast, lying, {
      act: "archive",
      on,
      place,
      pages: chance.between(3, 30),
      retention: "Y10",
    });
    // The follow-up is due in a month; a few are late, a few are forgotten.
    const asked = daysLater(rehearsal.now(), chance.between(5, 32));
    if (!chance.isOneIn(8)) rehearsal.schedule(asked, () => followUp(cast, lying, chance));
  });
}

export async function followUp(cast: Cast, lying: Lying, chance: Chance): Promise<void> {
  const { rehearsal, desks } = cast;
  const { matterId, whom } = lying;
  const { acts, matter } = await desks.mediator.matter.file({ id: matterId });
  if (!acts.includes("follow-up")) return;
  const now = rehearsal.now();
  const on = dayOf(now);
  const isBack = chance.isOneIn(25);
  const isWatched = !isBack && chance.isOneIn(12);
  const form: FollowUpForm = {
    at: timeOf(now),
    way: chance.isOneIn(5) ? "VISIT" : "PHONE",
    whom,
    solved: isBack ? "NO" : isWatched ? "PARTLY" : "YES",
    answered: "YES",
    performed: isBack ? "NO" : "YES",
    relapse: isBack ? "对方又反悔，两家又吵起来了。" : "",
    opinions: chance.oneOf(OPINIONS),
    rating: null,
    next: isBack ? "REOPEN" : isWatched ? "CONTINUE" : "CLOSE",
    againOn: isWatched ? addDays(on, 14) : null,
    by: "马存义",
  };
  await desks.mediator.matter.record({ matterId, facts: { act: "follow-up", on, form } });
  if (isWatched) rehearsal.schedule(daysLater(now, 14), () => followUp(cast, lying, chance));
  if (form.next !== "CLOSE") return;
  const me = { accountId: cast.staff.get("tiaojie")?.id ?? "", name: "马存义" };
  if (!chance.isOneIn(3) && ratingOf(matter.closing) === undefined && !isHandler(matter, me)) {
    const level = chance.oneOf(["VERY_GOOD", "VERY_GOOD", "GOOD", "GOOD", "FAIR", "POOR"] as const);
    const reason = level === "POOR" ? "等的时间太长。" : "";
    const rating = { level, reason };
    const facts: ClosingFacts = { act: "rate", on, way: "PHONE", whom: form.whom, rating };
    await desks.mediator.matter.record({ matterId, facts });
  }
  if (!chance.isOneIn(5)) {
    rehearsal.schedule(workdaysAfter(now, chance.between(0, 3), chance), () =>
      recordClosing(cast, lying, { act: "close", on: dayOf(rehearsal.now()), note: "" }),
    );
  }
}

/** An act that some other course of the matter may have made needless. */
export async function recordClosing(
  { desks }: Cast,
  { matterId }: Lying,
  facts: ClosingFacts,
): Promise<void> {
  const { acts, matter } = await desks.clerk.matter.file({ id: matterId });
  const isOwed = matter.cases.some(({ status }) => status === "PERFORMING" || status === "UNPERFORMED");
  if (acts.includes(facts.act) && !(facts.act === "close" && isOwed))
    await desks.clerk.matter.record({ matterId, facts });
}

function daysLater(at: Instant, days: number): Instant {
  return new Date(Date.parse(at) + days * 86_400_000).toISOString();
}
