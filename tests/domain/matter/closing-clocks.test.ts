import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closingClocks } from "#shared/domain/matter/closing-clocks.ts";
import type { ClosingFacts } from "#shared/domain/matter/closing.ts";
import { matterStatus } from "#shared/domain/matter/matter-status.ts";
import { recordClosing } from "#shared/domain/matter/record-closing.ts";
import { addDays, day } from "#shared/kernel/plain-date.ts";
import {
  ACTS,
  aFollowUp,
  afterActs,
  anAcceptedMatter,
  closingEvent,
  CONCLUDED_ON,
} from "#tests/support/closing.ts";

const told = (acts: readonly ClosingFacts[]) =>
  closingClocks(afterActs(anAcceptedMatter(), acts)).map(({ name, startedOn, fixedOn, ended }) => ({
    name,
    startedOn,
    fixedOn,
    ended,
  }));
const AGAIN_ON = day("2026-07-27");
const again: ClosingFacts = {
  ...ACTS["follow-up"],
  form: aFollowUp({ next: "CONTINUE", againOn: AGAIN_ON }),
};

describe("what is owed after a conclusion", () => {
  test("nothing before it", () => expect(told([])).toEqual([]));

  test("the file and the follow-up, from the day of the conclusion", () => {
    expect(told([ACTS.conclude])).toEqual([
      { name: "file-dossier", startedOn: CONCLUDED_ON, fixedOn: null, ended: null },
      { name: "follow-up", startedOn: CONCLUDED_ON, fixedOn: null, ended: null },
    ]);
  });

  test("a follow-up that arranged another is done; the next is owed on the arranged day", () => {
    expect(told([ACTS.conclude, ACTS.archive, again]).slice(1)).toEqual([
      { name: "follow-up", startedOn: CONCLUDED_ON, fixedOn: null, ended: CONCLUDED_ON },
      { name: "follow-up", startedOn: CONCLUDED_ON, fixedOn: AGAIN_ON, ended: null },
    ]);
  });

  test("a reopened matter owes neither, and both once more when it is concluded anew", () => {
    expect(told([ACTS.conclude, ACTS.reopen]).every(({ ended }) => ended !== null)).toBe(true);
    expect(told([ACTS.conclude, ACTS.reopen, ACTS.conclude]).map(({ ended }) => ended)).toEqual([
      CONCLUDED_ON,
      CONCLUDED_ON,
      null,
      null,
    ]);
  });

  test("nothing is both done and due: an open or closed matter owes nothing, whatever happened before", () => {
    const anyFacts = fc.constantFrom<ClosingFacts>(...Object.values(ACTS), again);
    fc.assert(
      fc.property(fc.array(anyFacts, { maxLength: 14 }), (course) => {
        const matter = course.reduce((before, facts) => {
          const around = { today: addDays(CONCLUDED_ON, 1), order: "ARCHIVE_FIRST" } as const;
          const recorded = recordClosing(before, closingEvent(facts), around);
          return recorded.ok ? recorded.value : before;
        }, anAcceptedMatter());
        const owed = closingClocks(matter).filter(({ ended }) => ended === null);
        const status = matterStatus(matter);
        const names = owed.map(({ name }) => name).sort();
        switch (status) {
          case "CONCLUDED":
            return names.join() === "file-dossier,follow-up";
          case "ARCHIVED":
            return names.join() === "follow-up";
          case "SETTLED":
            return names.every((name) => name === "follow-up");
          default:
            return names.length === 0;
        }
      }),
    );
  });
});
