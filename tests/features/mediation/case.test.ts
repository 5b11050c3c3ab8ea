import { describe, expect, test } from "vitest";
import { presetHolidayYears } from "#shared/domain/deadline/work-calendar.ts";
import { matters, papers } from "#electron/tables/matter.ts";
import { mediationCases, mediators } from "#electron/tables/mediation.ts";
import { putCase } from "#electron/cases.ts";
import type { CaseFacts, CaseForm } from "#shared/domain/mediation/mediation-case.ts";
import type { VisitForm } from "#shared/domain/visit/visit.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { personParty, presiding } from "#tests/support/agreements.ts";
import { anAcceptance, aRespondent, aVisitForm, aVisitor } from "#tests/support/builders.ts";
import { anAgreementBrief, assistant, caseActs, retired } from "#tests/support/cases.ts";
import { openTestDesk } from "#tests/support/desk.ts";

const { consent, refuse, assign, accept, extend, end, followUp, close, reopen } = caseActs;
const on = "2026-07-10";

/** A desk with mediators and an accepted matter. */
async function withMatter(visit: Partial<VisitForm> = {}) {
  const open = await openTestDesk({ today: on, holidays: presetHolidayYears() });
  await open.store.commit({ act: "test.register", by: "desk", requestId: "mediators" }, (tx) => {
    for (const each of [presiding, assistant, retired]) tx.put(mediators, each);
  });
  const { matterId } = await open.desk.visit.register({ form: aVisitForm(visit) });
  await open.desk.matter.decide({ matterId, form: anAcceptance() });
  return { ...open, matterId };
}

async function opened(visit: Partial<VisitForm> = {}, parts: Partial<CaseForm> = {}) {
  const open = await withMatter(visit);
  const { form } = await open.desk.mediation.propose({ matterId: open.matterId });
  const whole = { ...form, ...parts };
  const { caseId, no } = await open.desk.mediation.open({ form: whole });
  const [one, other] = whole.parties;
  if (one === undefined || other === undefined) throw new Error("two sides");
  const record = (facts: CaseFacts) => open.desk.mediation.record({ caseId, facts });
  const accepted = async () => {
    await record(consent(other.id, on));
    await record(assign());
    return record(accept(on));
  };
  return { ...open, caseId, no, form: whole, one, other, record, accepted };
}

describe("a case", () => {
  test("is opened from a matter with what the intake knows, under a number of its own", async () => {
    const { desk, caseId, no, matterId } = await opened();
    expect(no).toBe("宁远堡人调字〔2026〕第1号");
    const file = await desk.mediation.file({ id: caseId });
    expect(file).toMatchObject({ status: "ASKING", mediation: { matterId }, hints: ["consent-missing"] });
    const matter = await desk.matter.file({ id: matterId });
    expect(matter).toMatchObject({
      status: "MEDIATING",
      matter: { cases: [{ caseId, no, status: "ASKING" }] },
    });
  });

  test("is refused beside an open one, and nothing is saved", async () => {
    const { desk, store, form, no } = await opened();
    const before = store.table(mediationCases).count();
    await expect(desk.mediation.open({ form })).rejects.toMatchObject({
      code: "CASE_REFUSED",
      data: { reason: "case-open", no },
    });
    expect(store.table(mediationCases).count()).toBe(before);
  });

  test("sent twice is opened once", async () => {
    const { desk, matterId } = await withMatter();
    const { form } = await desk.mediation.propose({ matterId });
    const first = await desk.mediation.open({ requestId: "the-same-click", form });
    expect(await desk.mediation.open({ requestId: "the-same-click", form })).toEqual(first);
  });

  test("about a complaint, a punishment or a court's own matter is refused with where to go", async () => {
    const { desk, matterId } = await withMatter({ category: "1304" });
    const { form, obstacles } = await desk.mediation.propose({ matterId });
    expect(obstacles).toMatchObject([{ reason: "category-not-mediable" }]);
    expect(obstacles[0]?.destination).toContain("行政复议");
    await expect(desk.mediation.open({ form })).rejects.toMatchObject({
      data: { reason: "category-not-mediable" },
    });
  });

  test("accepted, gives its acceptance form and the notice of rights, and starts the clock", async () => {
    const { desk, store, caseId, no, accepted } = await opened();
    const { event, status } = await accepted();
    expect(status).toBe("ACCEPTED");
    const file = await desk.mediation.file({ id: caseId });
    expect(file.mediation.due).toMatchObject({ bareOn: "2026-08-10", dueOn: "2026-08-10" });
    expect(file.papers.map(({ kind, subject }) => [kind, subject])).toEqual([
      ["ACCEPTANCE_FORM", `mediation/${caseId}`],
      ["RIGHTS_NOTICE", `mediation/${caseId}`],
    ]);
    expect(store.table(papers).get(event.paperId ?? "")).toMatchObject({
      kind: "ACCEPTANCE_FORM",
      no,
      payload: { acceptedOn: on, mediators: ["赵公道"] },
    });
  });

  test("refused by a side, is over for good: neither it nor another starts", async () => {
    const { desk, caseId, matterId, other, form, record } = await opened();
    expect(await record(refuse(other.id, on))).toMatchObject({ status: "ENDED" });
    const file = await desk.mediation.file({ id: caseId });
    expect(file.papers.map(({ kind }) => kind)).toEqual(["TERMINATION_NOTICE"]);
    expect(await desk.matter.file({ id: matterId })).toMatchObject({ status: "ACCEPTED" });
    await expect(record(reopen(on))).rejects.toMatchObject({ data: { reason: "refused-before" } });
    await expect(desk.mediation.open({ form })).rejects.toMatchObject({
      data: { reason: "refused-before", on, party: "李有田" },
    });
    expect(await desk.mediation.ofMatter({ matterId })).toMatchObject({
      mayOpen: false,
      obstacles: [{ reason: "refused-before", detail: "李有田" }],
    });
  });

  test("extended by consent keeps the old and the new day on paper", async () => {
    const { desk, caseId, record, accepted } = await opened();
    await accepted();
    const { event } = await record(extend("2026-09-15", on));
    const paper = await desk.paper.open({ id: event.paperId ?? "" });
    expect(paper.payload).toMatchObject({
      kind: "EXTENSION_CONSENT",
      dueOn: "2026-08-10",
      toOn: "2026-09-15",
    });
    expect((await desk.mediation.file({ id: caseId })).mediation.due?.dueOn).toBe("2026-09-15");
  });

  test("performed and looked after is closed with follow-up record and closing report", async () => {
    const { desk, store, caseId, record, accepted, later } = await opened();
    await accepted();
    const brief = anAgreementBrief({ performance: "PERFORMED", effectiveOn: day("2026-07-12") });
    await store.commit({ act: "test.agreement", by: "desk", requestId: "agreement" }, (tx) =>
      putCase(tx, { ...tx.table(mediationCases).get(caseId), agreements: [brief] }),
    );
    await later("2026-07-20");
    await expect(record(close("2026-07-20"))).rejects.toMatchObject({
      data: { reason: "follow-up-missing" },
    });
    await record(followUp("2026-07-19"));
    expect(await record(close("2026-07-20"))).toMatchObject({ status: "CLOSED" });
    const kinds = (await desk.mediation.file({ id: caseId })).papers.map(({ kind }) => kind);
    expect(kinds.slice(-2)).toEqual(["FOLLOW_UP_RECORD", "CLOSING_REPORT"]);
  });

  test("with a mediator whose term has ended, or twice the same, is refused and stays as it was", async () => {
    const { desk, caseId, record } = await opened();
    await record(assign());
    const before = await desk.mediation.file({ id: caseId });
    for (const facts of [assign(retired.id, false), assign(), assign(assistant.id), end("2026-07-11")]) {
      await expect(record(facts)).rejects.toMatchObject({ code: "CASE_REFUSED" });
    }
    expect(await desk.mediation.file({ id: caseId })).toEqual(before);
  });
});

describe("what is seen of the parties", () => {
  const idPaper = { type: "111", no: "11010519491231002X", confirmed: false };

  test("is masked until somebody asks with a reason, which the trail keeps", async () => {
    const { desk, as, caseId, one } = await opened({ visitors: [aVisitor({ idPaper })] });
    const { mediation } = await desk.mediation.file({ id: caseId });
    expect(JSON.stringify(mediation)).not.toContain(idPaper.no);
    const asked = { caseId, partyId: one.id, field: "idPaper", reason: "核对身份" } as const;
    expect(await desk.mediation.reveal(asked)).toEqual({ value: idPaper.no });
    const director = await as(["DIRECTOR"]);
    const { rows } = await director.desk.trail.list({ limit: 5, acts: ["mediation.reveal"] });
    expect(rows[0]).toMatchObject({
      reason: "idPaper: 核对身份",
      about: [{ record: `mediation/${caseId}` }],
    });
  });

  test("comes whole only for a correction, which the trail keeps too; the answer of the act is masked", async () => {
    const { desk, caseId, record } = await opened({ visitors: [aVisitor({ idPaper })] });
    const form = await desk.mediation.formToAmend({ caseId, reason: "更正电话" });
    expect(form.parties[0]).toMatchObject({ idPaper: { no: idPaper.no } });
    const { event } = await record({ act: "amend", form: { ...form, hostile: true }, reason: "双方动过手" });
    expect(JSON.stringify(event)).not.toContain(idPaper.no);
    expect((await desk.mediation.file({ id: caseId })).mediation.form.hostile).toBe(true);
  });

  test("an auditor sees rows with shortened names, and no file", async () => {
    const { as, caseId } = await opened();
    const auditor = await as(["AUDITOR"]);
    const { rows } = await auditor.desk.mediation.list({ filter: {}, offset: 0, limit: 10 });
    expect(rows[0]?.title).toBe("张某与李某相邻土地建筑利用纠纷");
    await expect(auditor.desk.mediation.file({ id: caseId })).rejects.toMatchObject({ code: "NOT_ALLOWED" });
  });
});

describe("the list of cases", () => {
  test("is found by number, matter, party and mediator, and tells what is late", async () => {
    const { desk, store, caseId, no, matterId, accepted, later } = await opened();
    await accepted();
    const found = async (filter: Parameters<typeof desk.mediation.list>[0]["filter"]) =>
      (await desk.mediation.list({ filter, offset: 0, limit: 10 })).rows.map(({ id }) => id);
    const matterNo = store.table(matters).get(matterId).no;
    for (const text of [no, matterNo, "李有田", "张大山"]) expect(await found({ text })).toEqual([caseId]);
    expect(await found({ text: "王没有" })).toEqual([]);
    expect(await found({ mediatorId: presiding.id })).toEqual([caseId]);
    expect(await found({ mediatorId: assistant.id })).toEqual([]);
    expect(await found({ text: "李有田", mediatorId: assistant.id })).toEqual([]);
    expect(await found({ status: ["ACCEPTED"] })).toEqual([caseId]);
    expect(await found({ overdue: true })).toEqual([]);

    await later("2026-08-11");
    expect(await found({ overdue: true })).toEqual([caseId]);
    expect(await desk.mediation.counts()).toMatchObject({ byStatus: { ACCEPTED: 1 }, overdue: 1, total: 1 });
    const [row] = (await desk.mediation.list({ filter: {}, offset: 0, limit: 1 })).rows;
    expect(row).toMatchObject({ next: "PERIOD", nextOn: "2026-08-10", overdue: true, mediators: ["赵公道"] });
  });
});

describe("papers a clerk asks for", () => {
  test("are seen before they are issued, and carry the number of the case", async () => {
    const { desk, caseId, one, no } = await opened();
    const form = { kind: "MEDIATION_APPLICATION", partyId: one.id } as const;
    expect(await desk.mediation.previewPaper({ caseId, form })).toMatchObject({
      applicant: { name: "张大山" },
    });
    const { paperId } = await desk.mediation.issuePaper({ caseId, form });
    expect(await desk.paper.open({ id: paperId })).toMatchObject({ kind: "MEDIATION_APPLICATION", no });
  });

  test("of somebody without an agent, a stranger or another case's session are refused", async () => {
    const { desk, caseId, one } = await opened({ respondents: [aRespondent()] });
    const stranger = personParty().id;
    const power = { kind: "POWER_OF_ATTORNEY", partyId: one.id, authority: "", until: "" } as const;
    await expect(desk.mediation.issuePaper({ caseId, form: power })).rejects.toMatchObject({
      data: { reason: "agent-missing", name: "张大山" },
    });
    await expect(
      desk.mediation.issuePaper({ caseId, form: { kind: "MEDIATION_APPLICATION", partyId: stranger } }),
    ).rejects.toMatchObject({ data: { reason: "party-unknown" } });
    await expect(
      desk.mediation.issuePaper({
        caseId,
        form: { kind: "SESSION_NOTICE", sessionId: stranger, partyId: one.id, bring: "" },
      }),
    ).rejects.toMatchObject({ data: { reason: "session-unknown" } });
    await expect(
      desk.mediation.issuePaper({
        caseId,
        form: { kind: "MEDIATION_CERTIFICATE", agreementId: stranger, court: "金川区人民法院" },
      }),
    ).rejects.toMatchObject({ data: { reason: "agreement-unknown" } });
  });
});
