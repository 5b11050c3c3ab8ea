import { describe, expect, test } from "vitest";
import {
  DirectInput,
  freshDirect,
  partiesToAsk,
  readDirect,
} from "#renderer/features/mediation/direct-input.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { anId } from "#tests/support/builders.ts";

const TODAY = day("2026-06-10");

function typed(parts: Partial<DirectInput["case"]> = {}): DirectInput {
  const fresh = freshDirect(TODAY, "宁远堡镇人民调解委员会", anId);
  const names = ["张大山", "李有田"];
  return {
    ...fresh,
    case: {
      ...fresh.case,
      title: "张大山与李有田邻里纠纷",
      category: "0202",
      summary: "排水沟被堵。",
      parties: fresh.case.parties.map((party, index) => ({ ...party, name: names[index] ?? "" })),
      ...parts,
    },
  };
}

describe("a case to be opened directly, as it is typed", () => {
  test("begins with two sides on application today, and tells what is missing by field", () => {
    const fresh = freshDirect(TODAY, "宁远堡镇人民调解委员会", anId);
    expect(fresh.case.parties.map(({ side }) => side)).toEqual(["APPLICANT", "RESPONDENT"]);
    const read = readDirect(fresh, TODAY);
    const missing = read.ok ? [] : [...read.problems.keys()];
    expect(missing).toEqual(
      expect.arrayContaining(["category", "parties.0.name", "parties.1.name", "summary"]),
    );
  });

  test("asks those for consent who did not apply; what was ticked for others does not count", () => {
    const input = typed();
    const [applicant, respondent] = input.case.parties;
    expect(partiesToAsk(input)).toEqual([respondent]);
    expect(partiesToAsk(typed({ startMode: "INITIATIVE" }))).toHaveLength(2);
    const consents = [applicant, respondent].map((party) => ({
      partyId: party?.id ?? "",
      on: TODAY,
      way: "ORAL" as const,
    }));
    const read = readDirect({ ...input, consents }, TODAY);
    expect(read.ok && read.form.consents).toEqual([consents[1]]);
  });

  test("is kept as a draft and read again unchanged", () => {
    const input = typed();
    expect(DirectInput.parse(JSON.parse(JSON.stringify(input)))).toEqual(input);
  });
});
