import { describe, expect, test } from "vitest";
import { timeLine } from "#shared/domain/matter/time-line.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { anAcceptance, anId, aSlip, aVisit, clerk, slipEvent } from "#tests/support/builders.ts";

const at = (time: string) => `2026-07-10T${time}:00.000Z`;
const paper = {
  id: anId(),
  kind: "ACCEPTANCE" as const,
  no: "宁远堡综受〔2026〕1号",
  subject: "matter/x",
  matterId: anId(),
  templateVersion: 1,
  digest: "",
  issuedAt: at("02:00"),
  issuedBy: clerk,
  prints: [{ at: at("02:05"), by: clerk, layout: "A4" as const, reason: "" }],
  voided: null,
};

describe("the time line of a matter", () => {
  const slip = aSlip({
    issuedAt: at("03:00"),
    events: [slipEvent({ act: "sign", on: day("2026-07-13"), signedBy: "赵所" })],
  });
  const line = timeLine({
    matter: {
      decisions: [{ id: anId(), at: at("02:00"), by: clerk, form: anAcceptance(), paperId: paper.id }],
      cases: [],
      meetings: [],
      closing: [],
    },
    visits: [aVisit({ registeredAt: at("01:00") })],
    papers: [paper, { ...paper, kind: "SLIP", issuedAt: at("03:00"), prints: [] }],
    slips: [{ slip }],
    whistles: [],
    riskNotes: [],
    attachments: [],
    contacts: [],
  });

  test("tells what happened in the order it was entered, each with who", () => {
    expect(line.map(({ kind }) => kind)).toEqual([
      "visit",
      "decision",
      "paper-issued",
      "paper-printed",
      "slip-issued",
      "slip-event",
    ]);
    expect(line.every(({ by }) => by.name === clerk.name)).toBe(true);
  });
  test("tells a slip once, not again as its own paper", () => {
    expect(line.filter(({ at: when }) => when === at("03:00"))).toHaveLength(1);
  });
});
