import { describe, expect, test } from "vitest";
import { day } from "#shared/kernel/plain-date.ts";
import { openTestDesk, testUnits } from "#tests/support/desk.ts";
import { anAcceptance, aRespondent, aVisitForm, aVisitor } from "#tests/support/builders.ts";

/** Twelve migrant workers, five of them speak; more than 50 000 yuan of wages are owed (CASE-01). */
function wageGroup() {
  const names = ["关大成", "石小军", "马国良", "陈二牛", "周长青"];
  return aVisitForm({
    visitedOn: day("2026-07-10"),
    visitors: names.map((name, index) =>
      aVisitor({
        name,
        representing: "REPRESENTATIVE",
        phone: `1390000000${index}`,
        address: { villageCode: null, group: "", text: "邻市清水县" },
      }),
    ),
    headCount: 12,
    respondents: [aRespondent({ kind: "UNIT", name: "兴旺养殖场工地", note: "包工头罗某" })],
    category: "0701",
    statement: "在养殖场工地干了三个月，工头拖欠12人工资5万多元。",
    wish: "要回工资。",
    involvedCount: 12,
    amount: { exactFen: 5_000_000, asSaid: "5万多元" },
    riskColor: "YELLOW",
    tags: ["MIGRANT_WAGE", "CROWD_10", "OUTSIDER"],
  });
}

describe("from the counter to the slip (CASE-01)", () => {
  test("a wage group is registered, accepted, sent to the labour office, and comes back answered", async () => {
    const { desk, later } = await openTestDesk({ today: "2026-07-10" });

    const registered = await desk.visit.register({ form: wageGroup() });
    expect(registered).toMatchObject({
      no: "宁远堡访〔2026〕0001号",
      matterNo: "宁远堡事〔2026〕0001号",
      ordinal: 1,
    });

    const { matterId } = registered;
    const decision = await desk.matter.decide({ matterId, form: anAcceptance({ mode: "REFER" }) });
    expect(decision.paperId).not.toBeNull();

    const proposal = await desk.referral.propose({ matterId, kind: "ASSIGN" });
    expect(proposal.form.summary).toContain("5万多元");
    expect(proposal.suggestedUnits[0]?.unitId).toBe(testUnits.labour.id);
    const form = { ...proposal.form, unitId: testUnits.labour.id };
    const preview = await desk.referral.preview({ form });
    const issued = await desk.referral.issue({ form, requestId: "issue-once-1" });
    expect(issued.no).toBe("宁远堡综交〔2026〕1号");
    expect(await desk.referral.issue({ form, requestId: "issue-once-1" })).toEqual(issued);

    const paper = await desk.paper.open({ id: issued.paperId });
    expect(paper.payload).toEqual({ ...preview, crossSealNo: "交2026-00001" });
    expect(paper.payload).toMatchObject({ petitionerMasked: "关**等12人", unit: "宁远堡镇人社所" });
    expect(JSON.stringify(paper.payload)).toContain("石小军");

    await later("2026-07-13");
    const { slipId } = issued;
    await desk.referral.record({
      slipId,
      facts: { act: "deliver", on: day("2026-07-10"), way: "HAND", receivedBy: "收发室" },
    });
    await desk.referral.record({ slipId, facts: { act: "sign", on: day("2026-07-13"), signedBy: "赵所" } });
    const replied = await desk.referral.record({
      slipId,
      facts: {
        act: "reply",
        on: day("2026-07-13"),
        result: "PARTLY",
        text: "已付2万元，余款另定日期。",
        toldOn: day("2026-07-13"),
        toldWay: "电话",
      },
    });
    expect(replied.status).toBe("REPLIED");

    const file = await desk.matter.file({ id: matterId });
    expect(file.status).toBe("REPLIED");
    expect(file.matter.slips).toEqual([
      expect.objectContaining({ status: "REPLIED", unitName: "宁远堡镇人社所" }),
    ]);
    expect(file.papers.map(({ kind }) => kind)).toEqual(["ACCEPTANCE", "SLIP"]);
  });

  test("a second visit by the spokesman is offered as a look-alike and becomes the second visit of the matter", async () => {
    const { desk, later } = await openTestDesk({ today: "2026-07-10" });
    const first = await desk.visit.register({ form: wageGroup() });

    await later("2026-07-11");
    const offered = await desk.visit.lookAlikes({
      visitors: [{ name: "关大成", idNo: "", phone: "139 0000 0000", villageCode: null }],
      respondents: ["兴旺养殖场工地"],
    });
    expect(offered).toEqual([
      expect.objectContaining({
        matterId: first.matterId,
        linkable: true,
        reasons: ["same-parties", "same-phone", "same-name-village"],
      }),
    ]);
    expect(offered[0]?.visitor).toMatchObject({ name: "关**", phone: "139****0000" });

    const form = aVisitForm({
      visitedOn: day("2026-07-11"),
      visitors: [aVisitor({ name: "关大成" })],
      linkTo: first.matterId,
      category: "0701",
    });
    const second = await desk.visit.register({ form });
    expect(second).toMatchObject({ matterId: first.matterId, matterNo: first.matterNo, ordinal: 2 });
    const { rows } = await desk.matter.list({
      filter: {},
      sort: "openedAt",
      descending: true,
      offset: 0,
      limit: 20,
    });
    expect(rows).toEqual([
      expect.objectContaining({
        visitCount: 2,
        headCount: 12,
        speaker: "关**",
        title: "关某等12人与兴旺养殖场工地劳动合同、劳务派遣纠纷",
      }),
    ]);
  });
});
