import { describe, expect, test } from "vitest";
import { type DialogAct, readAct, startAct } from "#renderer/features/mediation/act-input.ts";
import { PlainDate } from "#shared/kernel/plain-date.ts";
import { anAcceptedNewCase, aNewCase } from "#tests/support/cases.ts";

const TODAY = PlainDate.parse("2026-06-10");
const by = { today: TODAY, me: "马明礼", ruleId: "D-01" };

describe("what the dialogs of a case make of their fields", () => {
  const mediation = aNewCase();
  const partyId = mediation.form.parties[0]?.id ?? "";

  test("an ending is not recorded before the other routes were told", () => {
    const input = startAct(mediation, {}, by);
    expect(readAct("end", input)).toMatchObject({ ok: true, facts: { act: "end", on: TODAY } });
    const silent = readAct("end", { ...input, otherRoutes: " " });
    expect(silent.ok ? [] : [...silent.problems]).toEqual([["otherRoutes", "required"]]);
  });

  test("whoever refuses is told the routes of this kind of dispute", () => {
    const input = startAct(mediation, { partyId }, by);
    expect(readAct("refuse", input)).toMatchObject({
      ok: true,
      facts: { partyId, otherRoutes: input.otherRoutes },
    });
  });

  test("each dialog sends its own fields only", () => {
    const read = readAct("consent", startAct(mediation, { partyId }, by));
    expect(read.ok && read.facts).toEqual({ act: "consent", partyId, on: TODAY, way: "WRITTEN", note: "" });
  });

  test("a mediator has to be chosen, and presides as long as nobody else does", () => {
    const none = readAct("assign", startAct(mediation, {}, by));
    expect(none.ok ? [] : [...none.problems]).toEqual([["mediatorId", "required"]]);
    expect(startAct(mediation, {}, by).presiding).toBe(true);
    expect(startAct(anAcceptedNewCase(), {}, by).presiding).toBe(false);
  });

  test.each<[DialogAct, readonly string[]]>([
    ["recuse", ["askedBy", "reason"]],
    ["extend", ["toOn", "reason"]],
    ["reopen", ["reason"]],
  ])("%s says what it lacks", (act, fields) => {
    const mediatorId = crypto.randomUUID();
    const read = readAct(act, startAct(mediation, { mediatorId }, by));
    expect(read.ok ? [] : [...read.problems.keys()]).toEqual(fields);
  });
});
