import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  arrow,
  halfHours,
  laidOut,
  putTo,
  stretched,
  weekOf,
} from "#renderer/features/room/calendar-model.ts";
import type { CalendarRow } from "#shared/contract/room.ts";
import { clockAt } from "#shared/domain/mediation/free-time.ts";
import { DEFAULT_OFFICE_HOURS } from "#shared/domain/mediation/office-hours.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { anId } from "#tests/support/builders.ts";
import { aBooking, anAcceptedCase } from "#tests/support/sittings.ts";

const mediation = anAcceptedCase();
const booking = aBooking(mediation);

function row(from: string, to: string): CalendarRow {
  return {
    sessionId: anId(),
    caseId: mediation.id,
    caseNo: mediation.no,
    category: "0202",
    booking: { ...booking, from, to },
    roomName: "调解室",
    mediators: [],
    parties: [],
    status: "BOOKED",
    acts: ["move"],
  };
}

describe("the calendar", () => {
  test("shows a week from Monday, and at least the hours of the office", () => {
    expect(weekOf(day("2026-07-12"))[0]).toBe("2026-07-06");
    expect(weekOf(day("2026-07-13"))[0]).toBe("2026-07-13");
    const usual = halfHours([], DEFAULT_OFFICE_HOURS);
    expect([usual.at(0), usual.at(-1)]).toEqual([8 * 60, 18 * 60 + 30]);
    expect(halfHours([{ from: "06:45", to: "20:10" }], DEFAULT_OFFICE_HOURS).at(0)).toBe(6 * 60 + 30);
    const evenings = halfHours([], { id: "hours", periods: [{ from: "19:00", to: "23:30" }] });
    expect([evenings.at(0), evenings.at(-1)]).toEqual([18 * 60 + 30, 23 * 60 + 30]);
  });

  test("puts sessions side by side only where they overlap", () => {
    const laid = laidOut([row("09:00", "10:00"), row("09:30", "11:00"), row("11:00", "12:00")]);
    expect(laid.map(({ lane, lanes }) => [lane, lanes])).toEqual([
      [0, 2],
      [1, 2],
      [0, 1],
    ]);
  });

  test("never lays two sessions over each other, whatever their hours", () => {
    const hours = fc.tuple(fc.integer({ min: 0, max: 1300 }), fc.integer({ min: 5, max: 130 }));
    fc.assert(
      fc.property(fc.array(hours, { maxLength: 12 }), (all) => {
        const laid = laidOut(all.map(([from, length]) => row(clockAt(from), clockAt(from + length))));
        for (const [index, one] of laid.entries()) {
          expect(one.lane).toBeLessThan(one.lanes);
          for (const two of laid.slice(index + 1)) {
            const [a, b] = [one.row.booking, two.row.booking];
            if (a.from < b.to && b.from < a.to) {
              expect(one.lane).not.toBe(two.lane);
              expect(one.lanes).toBe(two.lanes);
            }
          }
        }
      }),
    );
  });

  test("moves a session as long as it was, and stretches it no shorter than half an hour", () => {
    expect(putTo(booking, { on: day("2026-07-14"), from: 15 * 60 })).toMatchObject({
      on: "2026-07-14",
      from: "15:00",
      to: "16:30",
    });
    expect(stretched(booking, 30).to).toBe("11:00");
    expect(stretched(booking, -300).to).toBe("09:30");
  });

  test("arrow keys stay within what is shown", () => {
    const days = weekOf(day("2026-07-13"));
    const rows = halfHours([], DEFAULT_OFFICE_HOURS);
    const place = { on: day("2026-07-13"), from: 8 * 60 };
    expect(arrow("ArrowRight", place, days, rows)).toEqual({ on: "2026-07-14", from: 480 });
    expect(arrow("ArrowDown", place, days, rows)).toEqual({ on: "2026-07-13", from: 510 });
    expect(arrow("ArrowUp", place, days, rows)).toBeUndefined();
    expect(arrow("ArrowLeft", place, days, rows)).toBeUndefined();
    expect(arrow("Enter", place, days, rows)).toBeUndefined();
  });
});
