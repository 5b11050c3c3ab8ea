import { describe, expect, test } from "vitest";
import { day } from "#shared/kernel/plain-date.ts";
import { digestOf } from "#electron/papers.ts";
import { aSlipForm, aVisitForm } from "#tests/support/builders.ts";
import { openTestDesk, testUnits } from "#tests/support/desk.ts";

async function withSlip() {
  const open = await openTestDesk({ today: "2026-07-10" });
  const { visitId, matterId } = await open.desk.visit.register({ form: aVisitForm() });
  const issued = await open.desk.referral.issue({ form: aSlipForm({ matterId, unitId: testUnits.land.id }) });
  return { ...open, visitId, matterId, ...issued };
}

describe("an issued paper", () => {
  test("is frozen: a unit renamed afterwards leaves it as printed, and its digest is proved", async () => {
    const { desk, as, paperId } = await withSlip();
    await (
      await as(["DIRECTOR"])
    ).desk.office.saveUnit({ unit: { ...testUnits.land, name: "宁远堡自然资源和规划所" } });
    const paper = await desk.paper.open({ id: paperId });
    expect(paper.payload).toMatchObject({ unit: "宁远堡镇自然资源所" });
    expect(paper.digest).toBe(digestOf(paper));
  });

  test("printed once is the original; every later print needs a reason and is kept", async () => {
    const { desk, paperId } = await withSlip();
    expect((await desk.paper.print({ id: paperId, layout: "A4", reason: "" })).prints).toHaveLength(1);
    await expect(desk.paper.print({ id: paperId, layout: "A4", reason: " " })).rejects.toMatchObject({
      code: "REPRINT_REASON_MISSING",
    });
    const { prints } = await desk.paper.print({ id: paperId, layout: "PLY_140", reason: "卡纸" });
    expect(prints.map(({ layout, reason }) => [layout, reason])).toEqual([
      ["A4", ""],
      ["PLY_140", "卡纸"],
    ]);
  });

  test("sent to the printer twice by one click is printed once", async () => {
    const { desk, paperId } = await withSlip();
    const request = { id: paperId, layout: "A4", reason: "", requestId: "print-once" } as const;
    await desk.paper.print(request);
    expect((await desk.paper.print(request)).prints).toHaveLength(1);
  });

  test("is printed only in the sizes of its kind", async () => {
    const { desk, paperId } = await withSlip();
    await expect(desk.paper.print({ id: paperId, layout: "STRIP_80", reason: "" })).rejects.toMatchObject({
      code: "LAYOUT_NOT_OFFERED",
    });
  });

  test("voided with its slip stays visible with the reason, and is printed no more", async () => {
    const { desk, paperId, slipId, matterId } = await withSlip();
    await desk.referral.record({
      slipId,
      facts: { act: "void", on: day("2026-07-10"), reason: "受文单位写错" },
    });
    const paper = await desk.paper.open({ id: paperId });
    expect(paper.voided).toMatchObject({ reason: "受文单位写错" });
    await expect(desk.paper.print({ id: paperId, layout: "A4", reason: "再打" })).rejects.toMatchObject({
      code: "PAPER_VOIDED",
    });
    const again = await desk.referral.issue({ form: aSlipForm({ matterId, unitId: testUnits.justice.id }) });
    expect(again.no).toBe("宁远堡综转〔2026〕2号");
  });

  test("of a visit is issued once: the second asking gives the same paper", async () => {
    const { desk, visitId } = await withSlip();
    const first = await desk.paper.issueForVisit({ visitId, kind: "VISIT_RECEIPT" });
    expect(await desk.paper.issueForVisit({ visitId, kind: "VISIT_RECEIPT" })).toEqual(first);
    expect(await desk.paper.issueForVisit({ visitId, kind: "VISIT_FORM" })).not.toEqual(first);
  });

  test("opened and printed leaves a line in the trail each", async () => {
    const { desk, as, paperId } = await withSlip();
    await desk.paper.open({ id: paperId });
    await desk.paper.print({ id: paperId, layout: "A4", reason: "" });
    const { rows } = await (await as(["DIRECTOR"])).desk.trail.list({ limit: 10, about: `paper/${paperId}` });
    expect(rows.map(({ act }) => act)).toEqual(["paper.print", "paper.open", "referral.issue"]);
  });
});
