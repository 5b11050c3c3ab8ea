import { describe, expect, test } from "vitest";
import { matters, visits } from "#electron/tables/matter.ts";
import { mediationCases } from "#electron/tables/mediation.ts";
import { presetHolidayYears } from "#shared/domain/deadline/work-calendar.ts";
import type { DirectCase } from "#shared/domain/mediation/open-directly.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { boss } from "#tests/support/agreements.ts";
import { WEST_BAY } from "#tests/support/builders.ts";
import { aNewCase } from "#tests/support/cases.ts";
import { openTestDesk } from "#tests/support/desk.ts";

const on = day("2026-07-10");

function aDirectCase(form: Partial<DirectCase["form"]> = {}, parts: Partial<DirectCase> = {}): DirectCase {
  const { matterId: _, ...fresh } = aNewCase({ category: "0202", startedOn: on }).form;
  const place = { villageCode: WEST_BAY, group: "三组", text: "" };
  return { form: { ...fresh, ...form }, place, court: "", consents: [], ...parts };
}

async function opening() {
  const open = await openTestDesk({ today: on, holidays: presetHolidayYears() });
  const counted = () =>
    [visits, matters, mediationCases].map((spec) => open.store.table<never>(spec).count());
  return { ...open, counted };
}

describe("a case opened directly", () => {
  test("makes visit, accepted matter and case in one line of the journal, each with its number", async () => {
    const { desk, store } = await opening();
    const before = store.last().seq;
    const direct = aDirectCase({}, { consents: [{ partyId: boss.id, on, way: "PHONE" }] });
    const { caseId, no, matterNo } = await desk.mediation.openDirectly({ direct });
    expect(store.last().seq).toBe(before + 1);
    expect([no, matterNo]).toEqual(["宁远堡人调字〔2026〕第1号", "宁远堡事〔2026〕0001号"]);

    const { mediation, status, hints } = await desk.mediation.file({ id: caseId });
    expect({ status, hints }).toEqual({ status: "ASKING", hints: [] });
    const file = await desk.matter.file({ id: mediation.matterId });
    expect(file).toMatchObject({
      status: "MEDIATING",
      matter: {
        channel: "VISIT",
        place: { villageCode: WEST_BAY },
        decisions: [{ form: { mode: "MEDIATE" } }],
      },
      visits: [{ no: "宁远堡访〔2026〕0001号", ordinal: 1 }],
      papers: [{ kind: "ACCEPTANCE" }],
    });
  });

  test("sent twice is opened once", async () => {
    const { desk, counted } = await opening();
    const direct = aDirectCase();
    const first = await desk.mediation.openDirectly({ requestId: "the-same-click", direct });
    expect(await desk.mediation.openDirectly({ requestId: "the-same-click", direct })).toEqual(first);
    expect(counted()).toEqual([1, 1, 1]);
  });

  test("is accepted like any other once everybody agreed and somebody presides", async () => {
    const { desk } = await opening();
    const { caseId } = await desk.mediation.openDirectly({ direct: aDirectCase() });
    await expect(
      desk.mediation.record({ caseId, facts: { act: "accept", on, ruleId: "D-01" } }),
    ).rejects.toMatchObject({ data: { reason: "consent-missing", name: boss.name } });
  });

  test.each([
    ["category-not-mediable", aDirectCase({ category: "1304" })],
    ["category-not-mediable", aDirectCase({ category: "1502" })],
    ["side-missing", aDirectCase({ parties: [boss] })],
    ["entruster-missing", aDirectCase({ startMode: "ENTRUSTED" })],
    ["day-in-future", aDirectCase({ startedOn: day("2026-07-11") })],
    ["court-seized", aDirectCase({}, { court: "金川区人民法院" })],
    [
      "party-unknown",
      aDirectCase({}, { consents: [{ partyId: "20000000-0000-4000-8000-0000000000ff", on, way: "ORAL" }] }),
    ],
    ["day-before", aDirectCase({}, { consents: [{ partyId: boss.id, on: day("2026-07-09"), way: "ORAL" }] })],
  ] as const)("is refused with %s, and nothing is saved", async (reason, direct) => {
    const { desk, counted } = await opening();
    await expect(desk.mediation.openDirectly({ direct })).rejects.toMatchObject({
      code: "CASE_REFUSED",
      data: { reason },
    });
    expect(counted()).toEqual([0, 0, 0]);
  });

  test("from a court that has the dispute is opened as entrusted by it", async () => {
    const { desk } = await opening();
    const direct = aDirectCase({ startMode: "ENTRUSTED", entrustedBy: "COURT" }, { court: "金川区人民法院" });
    const { caseId } = await desk.mediation.openDirectly({ direct });
    const { mediation } = await desk.mediation.file({ id: caseId });
    const { matter } = await desk.matter.file({ id: mediation.matterId });
    expect(matter.channel).toBe("TRANSFER");
  });

  test("in a village the office does not have is not registered", async () => {
    const { desk } = await opening();
    const place = { villageCode: "620302999999", group: "", text: "" };
    await expect(desk.mediation.openDirectly({ direct: aDirectCase({}, { place }) })).rejects.toMatchObject({
      code: "VISIT_NOT_READY",
      data: { problems: [{ reason: "village-unknown", at: "place.villageCode" }] },
    });
  });
});
