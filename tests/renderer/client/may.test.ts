import { describe, expect, test } from "vitest";
import { may } from "#renderer/client/use-seat.ts";

describe("what a person is offered", () => {
  test("the auditor sees the trail and proves it, and registers nothing", () => {
    expect(may("trail.list", ["AUDITOR"])).toBe(true);
    expect(may("trail.verify", ["AUDITOR"])).toBe(true);
    expect(may("visit.register", ["AUDITOR"])).toBe(false);
  });

  test("only the director changes the office", () => {
    expect(may("office.update", ["CLERK", "MEDIATOR"])).toBe(false);
    expect(may("office.update", ["CLERK", "DIRECTOR"])).toBe(true);
  });

  test("everybody sees the list of matters", () => {
    expect(may("matter.list", ["MEDIATOR"])).toBe(true);
  });
});
