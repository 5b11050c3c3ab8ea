/** Visits and matters counted again: registered, accepted, closed, open, asked afterwards. */
import type { ClosingFacts } from "#shared/domain/matter/closing.ts";
import type { Matter } from "#shared/domain/matter/matter.ts";
import type { MediationCase } from "#shared/domain/mediation/mediation-case.ts";
import type { ReferralSlip } from "#shared/domain/referral/slip.ts";
import type { Whistle } from "#shared/domain/whistle/whistle.ts";
import type { Counts } from "./counts.ts";
import { chinaDay, dayNumber, type Raw } from "./raw.ts";

/** `inRounds`: matters that are counted with the round that found them. */
export function countMatters(raw: Raw, counts: Counts, inRounds: ReadonlySet<string>): void {
  for (const matter of mattersIn(raw, counts)) {
    const acceptedOn = acceptance(raw, counts, matter);
    countVisits(counts, matter);
    countRegistration(raw, counts, matter, acceptedOn);
    countCourse(raw, counts, matter, acceptedOn);
    countFollowUps(raw, counts, matter);
    if (matter.channel !== "SCREENING" || inRounds.has(matter.id) || !counts.within(matter.openedOn))
      continue;
    counts.plus("screened");
    counts.plus("screened-people", matter.visits[0]?.headCount ?? 1);
  }
}

export function mattersIn(raw: Raw, { scope: { villageCode, to } }: Counts): readonly Matter[] {
  const found: Matter[] = [];
  for (const matter of raw.rows<Matter>("matter")) {
    if (matter.openedOn > to) continue;
    if (villageCode === null || matter.place.villageCode === villageCode) found.push(matter);
  }
  return found;
}

/** Once for the office, once for the place and once for the grid. */
function plusAt({ plus }: Counts, { place, gridCode }: Matter, name: string): void {
  const village = place.villageCode ?? "";
  plus(name);
  plus(`place/${village}/${name}`);
  if (gridCode.trim() !== "") plus(`grid/${village}/${gridCode.trim()}/${name}`);
}

function countVisits(counts: Counts, matter: Matter): void {
  let soFar = 0;
  let last = "";
  for (const { visitedOn, headCount } of matter.visits) {
    if (visitedOn > counts.scope.to) continue;
    soFar += 1;
    if (visitedOn < counts.scope.from) continue;
    if (visitedOn > last) last = visitedOn;
    plusAt(counts, matter, "visits");
    counts.plus("visitors", headCount);
  }
  if (last === "") return;
  counts.plus("visited");
  if (soFar < 2) return;
  plusAt(counts, matter, "repeat");
  counts.lists.repeat.push({ matter, amount: soFar, last });
}

/** The first day on which it was decided to accept, or on which other units or mediators had it. */
function acceptance(raw: Raw, { scope: { countAnswered, to } }: Counts, matter: Matter): string | null {
  const days: string[] = [];
  for (const { at, form } of matter.decisions)
    if (form.kind === "ACCEPTED" || (countAnswered && form.kind === "ANSWERED")) days.push(chinaDay(at));
  for (const slip of raw.rows<ReferralSlip>("referral")) {
    if (slip.form.matterId !== matter.id) continue;
    if (slip.events.every(({ facts }) => facts.act !== "void")) days.push(slip.issuedOn);
  }
  for (const whistle of raw.rows<Whistle>("whistle")) {
    if (whistle.form.matterId !== matter.id) continue;
    if (whistle.events.every(({ facts }) => facts.act !== "cancel")) days.push(whistle.issuedOn);
  }
  for (const mediation of raw.rows<MediationCase>("mediation"))
    if (mediation.matterId === matter.id) days.push(chinaDay(mediation.openedAt));
  const [first] = days.sort();
  return first !== undefined && first <= to ? first : null;
}

function countRegistration(raw: Raw, counts: Counts, matter: Matter, acceptedOn: string | null): void {
  const { plus, scope } = counts;
  if (!counts.within(matter.openedOn)) return;
  plusAt(counts, matter, "registered");
  plus(`registered/channel/${matter.channel}`);
  const [clock] = raw.clocksOf(`matter/${matter.id}`, "decide");
  if (clock === undefined) return;
  const days = matter.decisions.map(({ at }) => chinaDay(at));
  if (acceptedOn !== null) days.push(acceptedOn);
  const [decidedOn] = days.sort();
  if (decidedOn !== undefined && decidedOn <= scope.to) {
    plus("decisions-due");
    if (decidedOn <= clock.dueOn) plus("decisions-in-time");
  } else if (clock.dueOn < scope.to) plus("decisions-due");
}

/** Where it stands: a reopening undoes the conclusions before it. */
function countCourse(raw: Raw, counts: Counts, matter: Matter, acceptedOn: string | null): void {
  const { plus, scope } = counts;
  let concluded: Extract<ClosingFacts, { act: "conclude" }> | null = null;
  for (const { facts } of matter.closing) {
    if (facts.on > scope.to) continue;
    if (facts.act === "conclude") concluded = facts;
    if (facts.act === "reopen" || (facts.act === "follow-up" && facts.form.next === "REOPEN"))
      concluded = null;
    if (!counts.within(facts.on)) continue;
    if (facts.act === "rate") counts.rating(facts.rating.level);
    if (facts.act === "follow-up" && facts.form.rating !== null) counts.rating(facts.form.rating.level);
  }
  const isResolved = concluded !== null && concluded.form.outcome === "RESOLVED";
  if (acceptedOn !== null && counts.within(acceptedOn)) {
    plusAt(counts, matter, "accepted");
    plus(`accepted/kind/${matter.category.slice(0, 2)}`);
    plus(`accepted/time/${scope.columnOf(acceptedOn)}`);
    plus(`accepted/kind-time/${matter.category.slice(0, 2)} ${scope.columnOf(acceptedOn)}`);
    plus(`accepted/channel/${matter.channel}`);
    if (isResolved && concluded?.on === matter.openedOn) plus("same-day");
  }
  if (concluded !== null && counts.within(concluded.on)) {
    const { outcome } = concluded.form;
    if (acceptedOn === null) {
      plus("otherwise");
      plus(`otherwise/outcome/${outcome}`);
    } else {
      plusAt(counts, matter, "closed");
      plus(`closed/outcome/${outcome}`);
      plus("days-taken", Math.max(0, dayNumber(concluded.on) - dayNumber(acceptedOn)));
      const due = dueDay(raw, matter, scope.to);
      if (due !== null) plus("closed-with-a-day");
      if (due !== null && concluded.on <= due) plus("closed-on-time");
      if (isResolved) plusAt(counts, matter, "resolved");
      if (isResolved && matter.tags.includes("OLD_PETITION")) plus("old-petitions");
    }
  }
  if (acceptedOn !== null && concluded === null) countOpen(raw, counts, matter, acceptedOn);
}

function countOpen(raw: Raw, counts: Counts, matter: Matter, acceptedOn: string): void {
  const { plus, scope, lists } = counts;
  plusAt(counts, matter, "open");
  const amount = dayNumber(scope.to) - dayNumber(acceptedOn);
  const age = amount < 30 ? "0" : amount < 60 ? "30" : amount <= 90 ? "60" : "91";
  plus(`open/age/${age}`);
  const due = dueDay(raw, matter, scope.to);
  const isLate = due !== null && due < scope.to;
  if (isLate) plusAt(counts, matter, "overdue");
  if (isLate) plus(`overdue/age/${age}`);
  const row = { matter, amount, last: isLate ? "是" : "" };
  lists.unresolved.push(row);
  if (matter.riskColor === "RED" || matter.riskColor === "YELLOW") lists.risk.push(row);
}

/** The day promised last, or the last day of its slips; an extension that was granted moves it. */
function dueDay(raw: Raw, matter: Matter, to: string): string | null {
  let promised: string | null = null;
  for (const { at, form } of matter.decisions)
    if (form.kind === "ACCEPTED" && chinaDay(at) <= to) promised = form.expectedOn;
  let due = promised;
  for (const slip of raw.slipsOf(matter.id)) {
    if (slip.issuedOn > to) continue;
    let slipDue: string | null = slip.form.dueOn;
    let isGranted = false;
    for (const { facts } of slip.events) {
      if (facts.on > to) continue;
      if (facts.act === "void" || facts.act === "return") slipDue = null;
      if (facts.act === "rework") slipDue = facts.dueOn;
      if (facts.act === "grant-extension") slipDue = facts.until;
      if (facts.act === "grant-extension") isGranted = true;
      if (facts.act === "ask-extension" || facts.act === "refuse-extension") isGranted = false;
    }
    if (slipDue === null || (promised !== null && !isGranted)) continue;
    if (due === null || slipDue > due) due = slipDue;
  }
  return due;
}

/** By the clocks as the journal has them. One that a reopening made needless is not counted. */
function countFollowUps(raw: Raw, counts: Counts, matter: Matter): void {
  for (const clock of raw.clocksOf(`matter/${matter.id}`, "follow-up")) {
    if (!counts.within(clock.dueOn) || clock.startedOn > counts.scope.to) continue;
    let isAsked = false;
    for (const { facts } of matter.closing)
      if (facts.act === "follow-up" && facts.on === clock.endedOn && facts.on <= counts.scope.to)
        isAsked = true;
    if (clock.endedOn !== null && !isAsked && clock.endedOn <= clock.dueOn) continue;
    counts.plus("follow-ups");
    if (isAsked) counts.plus("follow-ups-done");
  }
}
