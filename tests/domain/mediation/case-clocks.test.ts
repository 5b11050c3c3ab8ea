import { describe, expect, test } from "vitest";
import { caseClocks } from "#shared/domain/mediation/case-clocks.ts";
import type { CaseFacts } from "#shared/domain/mediation/mediation-case.ts";
import { aMatter } from "#tests/support/builders.ts";
import { aNewCase, caseActs, caseEvent } from "#tests/support/cases.ts";

function followUpAfter(...acts: readonly CaseFacts[]) {
  const mediation = { ...aNewCase(), events: acts.map(caseEvent) };
  return caseClocks(mediation, aMatter(), []).find(({ name }) => name === "follow-up");
}

describe("the follow-up of a case that ended without an agreement", () => {
  test("is owed from the day of the end", () => {
    expect(followUpAfter(caseActs.accept(), caseActs.end("2026-06-25"))).toMatchObject({
      startedOn: "2026-06-25",
      ended: null,
    });
  });

  test("stays done, and keeps its day, when the case is closed later", () => {
    const acts = [caseActs.accept(), caseActs.end("2026-06-25"), caseActs.followUp("2026-07-01")] as const;
    expect(followUpAfter(...acts, caseActs.close("2026-07-10"))).toMatchObject({
      startedOn: "2026-06-25",
      ended: "2026-07-01",
    });
  });

  test("is owed no more while the case is taken up again", () => {
    expect(
      followUpAfter(caseActs.accept(), caseActs.end("2026-06-25"), caseActs.reopen("2026-07-01")),
    ).toBeUndefined();
  });
});
