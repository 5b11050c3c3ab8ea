import { describe, expect, test } from "vitest";
import { inOrderOfNeed, isWaitingForUs, needOf } from "#county/page/office/office-need.ts";
import type { OfficeRow } from "#shared/contract/county-shapes.ts";

const NOW = "2026-07-10T02:00:00.000Z";

function anOffice(parts: Partial<OfficeRow> = {}): OfficeRow {
  return {
    office: "620302100",
    name: "宁远堡镇综治中心",
    state: "joined",
    epoch: 1,
    lastSeq: 20,
    appliedSeq: 20,
    lastEntryAt: NOW,
    lastHeardAt: NOW,
    gaps: [],
    stopped: null,
    exceptions: 0,
    version: "0.1.0",
    clockAheadMs: 0,
    downSeq: 0,
    downApplied: 0,
    openSlips: 0,
    ...parts,
  };
}
const stop = (reason: "fork" | "suspended") => ({ reason, seq: 8, held: "", sent: "", since: NOW });

describe("what an office most needs to be looked at for", () => {
  test.each([
    ["nothing", {}, "fine"],
    ["two copies before everything else", { stopped: stop("fork"), gaps: [{ from: 3, to: 4 }] }, "fork"],
    ["a request to join", { state: "asking" }, "asking"],
    ["a gap before a clock that is off", { gaps: [{ from: 3, to: 4 }], clockAheadMs: 3_600_000 }, "gap"],
    ["an entry that could not be used", { exceptions: 1 }, "exceptions"],
    ["a clock an hour slow", { clockAheadMs: -3_600_000 }, "clock"],
    ["a clock five minutes off is let pass", { clockAheadMs: 300_000 }, "fine"],
    ["silence for more than a week", { lastHeardAt: "2026-07-02T02:00:00.000Z" }, "silent"],
    ["six days are no silence", { lastHeardAt: "2026-07-04T02:00:00.000Z" }, "fine"],
    ["nothing ever heard", { lastHeardAt: null }, "never"],
    ["suspended by us", { state: "suspended", stopped: stop("suspended") }, "suspended"],
    ["a revoked key, whatever else there is", { state: "revoked", exceptions: 2 }, "revoked"],
  ] as const)("%s", (_, parts, need) => {
    expect(needOf(anOffice(parts as Partial<OfficeRow>), NOW)).toBe(need);
  });

  test("what waits for a person comes first, then whoever has been silent longest", () => {
    const rows = [
      anOffice({ office: "620302101" }),
      anOffice({ office: "620302102", lastHeardAt: "2026-06-20T02:00:00.000Z" }),
      anOffice({ office: "620302103", lastHeardAt: "2026-06-10T02:00:00.000Z" }),
      anOffice({ office: "620302104", state: "asking" }),
      anOffice({ office: "620302105", stopped: stop("fork") }),
    ];
    expect(inOrderOfNeed(rows, NOW).map(({ office }) => office.slice(-1))).toEqual(["5", "4", "3", "2", "1"]);
    expect(rows.filter(isWaitingForUs).map(({ office }) => office.slice(-1))).toEqual(["4", "5"]);
  });
});
