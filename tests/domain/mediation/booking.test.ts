import { describe, expect, test } from "vitest";
import { workCalendar } from "#shared/domain/deadline/work-calendar.ts";
import { bookingAdvice, checkBooking, type BookingSurroundings } from "#shared/domain/mediation/booking.ts";
import { freeSlots, nextFree } from "#shared/domain/mediation/free-time.ts";
import { knownRooms } from "#shared/domain/mediation/known-rooms.ts";
import { DEFAULT_OFFICE_HOURS as hours, officeHoursProblem } from "#shared/domain/mediation/office-hours.ts";
import { findClash, occupationOf, type Occupation } from "#shared/domain/mediation/occupation.ts";
import type { MediationCase } from "#shared/domain/mediation/mediation-case.ts";
import type { Booking } from "#shared/domain/mediation/session.ts";
import { checkDigitFor } from "#shared/kernel/identity-number.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { aMediator, boss, personParty, presiding } from "#tests/support/agreements.ts";
import { anId } from "#tests/support/builders.ts";
import { aBooking, anAcceptedCase, THE_FIELD, THE_ROOM } from "#tests/support/sittings.ts";

const roomOf = (id: string) => knownRooms([]).find((room) => room.id === id);

function around(mediation: MediationCase, parts: Partial<BookingSurroundings> = {}): BookingSurroundings {
  return {
    mediation,
    room: roomOf(THE_ROOM),
    mediator: (id) => (id === presiding.id ? presiding : undefined),
    today: day("2026-07-10"),
    now: "09:00",
    isHeld: false,
    ...parts,
  };
}

describe("a booking", () => {
  const mediation = anAcceptedCase();

  test("of an accepted case, ahead of time, with its own people, is taken", () => {
    expect(checkBooking(aBooking(mediation), around(mediation))).toBeUndefined();
  });

  test("that is over before it is booked is refused; one that has begun is taken", () => {
    const over = aBooking(mediation, { on: day("2026-07-10"), from: "08:00", to: "09:00" });
    expect(checkBooking(over, around(mediation))).toMatchObject({ reason: "in-the-past" });
    expect(checkBooking({ ...over, to: "09:30" }, around(mediation))).toBeUndefined();
    expect(checkBooking({ ...over, on: day("2026-07-09") }, around(mediation))).toMatchObject({
      reason: "in-the-past",
    });
  });

  test("that was held without one is entered afterwards, once it is over and not before the case was accepted", () => {
    const held = aBooking(mediation, { on: day("2026-07-09") });
    const entering = { ...around(mediation), isHeld: true };
    expect(checkBooking(held, entering)).toBeUndefined();
    expect(checkBooking(aBooking(mediation), entering)).toEqual({ reason: "not-over-yet", to: "10:30" });
    const due = {
      ruleId: "D-01",
      from: day("2026-07-10"),
      bareOn: day("2026-08-10"),
      dueOn: day("2026-08-10"),
    };
    expect(checkBooking(held, { ...entering, mediation: { ...mediation, due } })).toEqual({
      reason: "before-acceptance",
      acceptedOn: "2026-07-10",
    });
  });

  test("that ends before it begins is refused", () => {
    const reversed = aBooking(mediation, { from: "10:00", to: "10:00" });
    expect(checkBooking(reversed, around(mediation))).toMatchObject({ reason: "hours-reversed" });
  });

  test("of a case that is not accepted, or over, is refused with the status", () => {
    const asking = { ...mediation, events: [] };
    expect(checkBooking(aBooking(asking), around(asking))).toEqual({
      reason: "case-not-in-mediation",
      status: "ASKING",
    });
  });

  test("with a mediator whose term ends before that day names the day", () => {
    const late = aMediator({ id: presiding.id, termEndsOn: day("2026-07-12") });
    expect(checkBooking(aBooking(mediation), around(mediation, { mediator: () => late }))).toEqual({
      reason: "term-ended",
      name: presiding.name,
      endedOn: "2026-07-12",
    });
  });

  test("with a mediator who withdrew, left, or was never assigned is refused", () => {
    const [assigned] = mediation.mediators;
    if (assigned === undefined) throw new Error("the case has a mediator");
    const recused = { on: day("2026-07-09"), askedBy: "李有田", reason: "是申请人的亲戚" };
    const without = { ...mediation, mediators: [{ ...assigned, recused }] };
    expect(checkBooking(aBooking(without), around(without))).toMatchObject({ reason: "mediator-recused" });
    const gone = aMediator({ id: presiding.id, active: false });
    expect(checkBooking(aBooking(mediation), around(mediation, { mediator: () => gone }))).toMatchObject({
      reason: "mediator-inactive",
    });
    const stranger = aBooking(mediation, { mediatorIds: [anId()] });
    expect(checkBooking(stranger, around(mediation))).toMatchObject({ reason: "mediator-not-assigned" });
  });

  test("names a party of another case is refused", () => {
    const stranger = aBooking(mediation, { partyIds: [anId()] });
    expect(checkBooking(stranger, around(mediation))).toMatchObject({ reason: "party-unknown" });
  });

  test("in the field says where; a room out of use is refused", () => {
    const outside = aBooking(mediation, { roomId: THE_FIELD });
    const field = around(mediation, { room: roomOf(THE_FIELD) });
    expect(checkBooking(outside, field)).toMatchObject({ reason: "place-missing" });
    expect(checkBooking({ ...outside, place: "西湾村打麦场" }, field)).toBeUndefined();
    const closed = { ...knownRooms([])[0]!, active: false }; // every office begins with a room
    expect(checkBooking(aBooking(mediation), around(mediation, { room: closed }))).toMatchObject({
      reason: "room-inactive",
    });
  });

  test("of hostile parties needs separate entry, and a room with one door is advised against", () => {
    const hostile = anAcceptedCase({ hostile: true });
    const together = aBooking(hostile);
    expect(checkBooking(together, around(hostile))).toEqual({ reason: "separate-entry-needed" });
    const apart = { ...together, separateEntry: true };
    expect(checkBooking(apart, around(hostile))).toBeUndefined();
    const calendar = workCalendar([]);
    expect(bookingAdvice(apart, { mediation: hostile, room: roomOf(THE_ROOM), calendar, hours })).toEqual([
      "no-second-door",
    ]);
  });

  test("in the evening or on a Sunday is advised against, never refused", () => {
    const sunday = aBooking(mediation, { on: day("2026-07-12"), from: "19:00", to: "20:00" });
    expect(checkBooking(sunday, around(mediation))).toBeUndefined();
    const calendar = workCalendar([]);
    expect(bookingAdvice(sunday, { mediation, room: roomOf(THE_ROOM), calendar, hours })).toEqual([
      "outside-office-hours",
      "rest-day",
    ]);
  });
});

const other = aMediator({ name: "孙和气" });
const strangers = [
  personParty({ name: "马国良", phone: "13900000071" }),
  personParty({ name: "陈二牛", phone: "13900000072", side: "RESPONDENT" }),
];

function standing(mediation: MediationCase, parts: Partial<Booking> = {}): Occupation {
  const booking = aBooking(mediation, parts);
  return occupationOf(booking, { sessionId: anId(), mediation, room: roomOf(booking.roomId) });
}

describe("two sessions at the same hour", () => {
  const mine = anAcceptedCase();
  const theirs = anAcceptedCase({ parties: strangers }, other);

  test("clash in one room, which is named with the session in the way", () => {
    const stands = standing(mine);
    expect(findClash(standing(theirs, { from: "10:00", to: "11:00" }), [stands])).toEqual({
      with: "room",
      name: "调解室",
      sessionId: stands.sessionId,
      caseNo: mine.no,
      on: "2026-07-13",
      from: "09:00",
      to: "10:30",
    });
  });

  test("one after the other, or on other days, do not clash", () => {
    expect(findClash(standing(theirs, { from: "10:30", to: "11:00" }), [standing(mine)])).toBeUndefined();
    expect(findClash(standing(theirs, { on: day("2026-07-14") }), [standing(mine)])).toBeUndefined();
  });

  test("in the field leave the room free, but not the mediator", () => {
    const outside = { roomId: THE_FIELD, place: "西湾村打麦场" };
    expect(findClash(standing(theirs, outside), [standing(mine, outside)])).toBeUndefined();
    const same = anAcceptedCase({ parties: strangers });
    expect(findClash(standing(same, outside), [standing(mine)])).toMatchObject({
      with: "mediator",
      name: presiding.name,
    });
  });

  test("clash for a party of both cases: by identity number, old or new, or by name and phone", () => {
    const outside = { roomId: THE_FIELD, place: "西湾村打麦场" };
    const number = (no: string) => ({ idPaper: { type: "111", no, confirmed: false } });
    const withParty = (party: MediationCase["form"]["parties"][number]) =>
      standing(anAcceptedCase({ parties: [party, strangers[1]!] }, other), outside); // two were made above
    const known = standing(
      anAcceptedCase({
        parties: [
          personParty({
            name: "张大山",
            ...number(`62030219750302001${checkDigitFor("62030219750302001")}`),
          }),
          boss,
        ],
      }),
    );
    const asked = (party: Partial<ReturnType<typeof personParty>>) =>
      findClash(withParty(personParty({ phone: "", ...party })), [known]);
    expect(asked({ name: "张大山", ...number("620302750302001") })).toMatchObject({ with: "party" });
    expect(asked({ name: "张大 山", phone: "139-0000-0001" })).toMatchObject({ with: "party" });
    expect(asked({ name: "张大山", phone: "" })).toBeUndefined();
    expect(asked({ name: "张小山", phone: "13900000001" })).toBeUndefined();
  });

  test("are never in their own way", () => {
    const stands = standing(mine);
    expect(findClash({ ...stands, from: "10:00", to: "11:00" }, [stands])).toBeUndefined();
  });
});

describe("the next free hour", () => {
  const mine = anAcceptedCase();
  const stands = standing(mine, { from: "08:30", to: "11:00" });
  const wanted = standing(anAcceptedCase({ parties: strangers }, other), { from: "10:00", to: "11:30" });
  const everyDay = () => true;

  test("is the first gap of the day that is long enough, else the next working day's", () => {
    expect(freeSlots(wanted, wanted.on, [stands], hours)).toEqual([
      { on: "2026-07-13", from: "11:00", to: "12:00" },
      { on: "2026-07-13", from: "14:30", to: "18:00" },
    ]);
    expect(nextFree(wanted, () => [stands], everyDay, hours)).toEqual({
      on: "2026-07-13",
      from: "14:30",
      to: "16:00",
    });
    const allDay = { ...stands, to: "18:00" };
    expect(nextFree(wanted, () => [allDay], everyDay, hours)).toEqual({
      on: "2026-07-14",
      from: "08:30",
      to: "10:00",
    });
  });

  test("keeps to the hours the office has set", () => {
    const evenings = { id: "hours", periods: [{ from: "19:00", to: "21:00" }] } as const;
    expect(nextFree(wanted, () => [stands], everyDay, evenings)).toEqual({
      on: "2026-07-13",
      from: "19:00",
      to: "20:30",
    });
    expect(freeSlots(wanted, wanted.on, [stands], evenings)).toEqual([
      { on: "2026-07-13", from: "19:00", to: "21:00" },
    ]);
  });

  test("skips days on which nobody works, and is unknown when nothing is free", () => {
    const allDay = { ...stands, to: "18:00" };
    const skipping = nextFree(
      wanted,
      () => [allDay],
      (on) => on !== day("2026-07-14"),
      hours,
    );
    expect(skipping?.on).toBe("2026-07-15");
    expect(
      nextFree(
        wanted,
        () => [allDay],
        () => false,
        hours,
      ),
    ).toBeUndefined();
  });
});

test("office hours end after they begin, and stand in the order of the day", () => {
  const of = (...periods: readonly { readonly from: string; readonly to: string }[]) =>
    officeHoursProblem({ id: "hours", periods });
  expect(officeHoursProblem(hours)).toBeUndefined();
  expect(of({ from: "12:00", to: "08:30" })).toEqual({ reason: "reversed", from: "12:00", to: "08:30" });
  expect(of({ from: "08:30", to: "12:00" }, { from: "11:00", to: "13:00" })).toEqual({
    reason: "out-of-order",
    from: "11:00",
    to: "13:00",
  });
});
