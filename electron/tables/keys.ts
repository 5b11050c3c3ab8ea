/** How the tables lie on disk, and by what a record is found. */
import type { IssuedPaper } from "#shared/domain/paper/paper.ts";
import { type Appearance, appearanceKey } from "#shared/domain/person/person.ts";
import { subjectOf } from "#shared/domain/report/frozen-report.ts";
import { bareName } from "#shared/domain/visit/bare-name.ts";
import { numberKey, parseLoosely } from "#shared/kernel/numbering.ts";
import { dayOf, type Instant, type PlainDate, yearOf } from "#shared/kernel/plain-date.ts";

/** Sorts behind every day: in the list, what is due comes before what is not. */
export const NEVER_DUE = 99_999_999;

export const whole = () => "all";
export const yearAt = (at: Instant) => String(yearOf(dayOf(at)));

/** Finds the frozen reports of a period and scope. */
export function reportKey(...subject: Parameters<typeof subjectOf>): string {
  return `of:${subjectOf(...subject)}`;
}

/** Days as list columns hold them: 20260302. Only compared, never counted with. */
export function dayColumn(day: PlainDate): number {
  return Number(day.replaceAll("-", ""));
}

export function dayOrNone(day: PlainDate | undefined): number | null {
  return day === undefined ? null : dayColumn(day);
}

/** Finds what belongs to a matter. */
export function matterKey(matterId: string): string {
  return `matter:${matterId}`;
}

/** Finds the tasks a meeting set. */
export function meetingKey(meetingId: string): string {
  return `meeting:${meetingId}`;
}

/** Finds the clocks of a record, `referral/…`. */
export function subjectKey(subject: string): string {
  return `of:${subject}`;
}

/** Finds what belongs to a mediation case. */
export function caseKey(caseId: string): string {
  return `case:${caseId}`;
}

/** Finds the cases a mediator was ever assigned to. */
export function mediatorKey(mediatorId: string): string {
  return `mediator:${mediatorId}`;
}

/** Finds what happened, or is to happen, on a day. */
export function onKey(on: PlainDate): string {
  return `day:${on}`;
}

/** Finds visits by the whole name of somebody who came, and mediation cases by that of a party. */
export function personKey(name: string): string {
  return `person:${bareName(name)}`;
}

/** Finds what somebody in a record was linked with. */
export function appearanceLinkKey(appearance: Appearance): string {
  return `appearance:${appearanceKey(appearance)}`;
}

/** Finds warnings that belong to a month and to no matter. */
export const MONTH_KEY = "month";

/** Finds the grids of a village. */
export function villageKey(villageCode: string): string {
  return `village:${villageCode}`;
}

/** Finds visits by whom they complain of. */
export function againstKey(name: string): string {
  return `against:${bareName(name)}`;
}

/** Finds the papers of one kind issued about a record, `visit/…`. */
export function paperKey(subject: string, kind: IssuedPaper["kind"]): string {
  return `${kind}:${subject}`;
}

/** Finds incoming slips by source and the sender's number (`theirKey`). */
export function theirsKey(theirs: string): string {
  return `theirs:${theirs}`;
}

/** Finds the incoming slip that was made of an item of the county. */
export function countyItemKey(itemId: string): string {
  return `item:${itemId}`;
}

/** Finds a record by its number in any spelling. */
export function noKey(no: string): string {
  return `no:${numberKey(no)}`;
}

/** Finds records by year and sequence when the words of the number were left out. */
export function yearSeqKey(year: number, seq: number): string {
  return `seq:${year}/${seq}`;
}

export function keysOfNumber(no: string): readonly string[] {
  const { year, seq } = parseLoosely(no);
  return year === undefined || seq === undefined ? [noKey(no)] : [noKey(no), yearSeqKey(year, seq)];
}
