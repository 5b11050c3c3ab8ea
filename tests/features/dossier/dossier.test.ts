import { describe, expect, test } from "vitest";
import { attachments, matters, papers } from "#electron/tables/matter.ts";
import { mediationCases } from "#electron/tables/mediation.ts";
import type { FilingForm } from "#shared/domain/mediation/file-dossier.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { aMatter, anId } from "#tests/support/builders.ts";
import { openTestDesk, type TestDesk } from "#tests/support/desk.ts";
import { aClosedCase, aFiling, aPaper, aScan, dossierFacts } from "#tests/support/dossiers.ts";

type Facts = ReturnType<typeof dossierFacts>;

/** A desk that holds a closed case with its papers and scans. */
async function deskWithClosedCase(parts: Partial<Facts> = {}) {
  const open = await openTestDesk({ roles: ["MEDIATOR"] });
  const matter = aMatter();
  const facts = dossierFacts({ ...parts, mediation: { ...aClosedCase(), matterId: matter.id } });
  const { mediation } = facts;
  await open.store.commit({ act: "test", by: "desk", requestId: anId() }, (tx) => {
    tx.put(matters, matter);
    tx.put(mediationCases, mediation);
    for (const paper of facts.papers)
      tx.put(papers, { ...paper, matterId: matter.id, subject: `mediation/${mediation.id}` });
    for (const scan of facts.attachments) tx.put(attachments, { ...scan, matterId: matter.id });
  });
  return { ...open, facts, caseId: mediation.id, matter };
}

const asInput = ({ entries, ...form }: FilingForm) => ({ ...form, entries: [...entries] });

async function file({ desk, facts, caseId }: Pick<TestDesk, "desk"> & { facts: Facts; caseId: string }) {
  return desk.dossier.file({ caseId, form: asInput(aFiling(facts)) });
}

describe("the dossier of a case", () => {
  test("is checked, filed, and its four papers are issued in one act; the case is then filed", async () => {
    const open = await deskWithClosedCase();
    const { desk, store, caseId, matter } = open;
    const checked = await desk.dossier.check({ caseId });
    expect(checked.obstacle).toBeNull();
    expect(checked.places.filter(({ isMissing }) => isMissing)).toEqual([]);
    const before = store.last().seq;
    const filed = await file(open);
    expect(store.last().seq).toBe(before + 1);
    expect(filed).toMatchObject({ no: open.facts.mediation.no, totalPages: 6, loans: [] });
    const made = filed.paperIds.map((id) => store.table(papers).get(id));
    expect(made.map(({ kind, no, subject }) => [kind, no, subject])).toEqual(
      ["DOSSIER_COVER", "DOSSIER_CONTENTS", "BACK_COVER"].map((kind) => [
        kind,
        filed.no,
        `dossier/${filed.id}`,
      ]),
    );
    expect(made[1]?.payload).toMatchObject({
      items: [
        { name: "受理登记表", pages: "1" },
        { name: "权利义务告知书", pages: "2" },
        { name: "身份证", pages: "3" },
        { name: "调解记录", pages: "4" },
        { name: "调解协议书", pages: "5" },
        { name: "结案报告表", pages: "6" },
      ],
    });
    const { status, papers: listed } = await desk.mediation.file({ id: caseId });
    expect(status).toBe("FILED");
    expect(listed).toHaveLength(8);
    expect(store.table(matters).get(matter.id).cases.at(-1)?.status).toBe("FILED");
    expect(await desk.dossier.get({ caseId })).toEqual({ dossier: filed });
  });

  test("a note is issued only when there is something to note", async () => {
    const { desk, store, facts, caseId } = await deskWithClosedCase({ attachments: [] });
    await expect(desk.dossier.file({ caseId, form: asInput(aFiling(facts)) })).rejects.toMatchObject({
      code: "FILING_REFUSED",
      data: { reason: "required-missing", places: ["当事人身份证明"] },
    });
    const note = "当事人未带身份证，经村委会核实。";
    const filed = await desk.dossier.file({ caseId, form: asInput(aFiling(facts, { note })) });
    expect(filed.paperIds.map((id) => store.table(papers).get(id).kind)).toEqual([
      "DOSSIER_COVER",
      "DOSSIER_CONTENTS",
      "DOSSIER_NOTE",
      "BACK_COVER",
    ]);
  });

  test("a refused filing saves nothing", async () => {
    const spoilt = aPaper("SESSION_NOTICE", {
      voided: { at: "2026-06-11T01:00:00.000Z", by: { accountId: anId(), name: "王安" }, reason: "日期写错" },
    });
    const { desk, store, facts, caseId } = await deskWithClosedCase({
      papers: [...dossierFacts().papers, spoilt],
    });
    const form = aFiling(facts);
    const before = store.last().seq;
    await expect(
      desk.dossier.file({
        caseId,
        form: {
          ...asInput(form),
          entries: [...form.entries, { kind: "PAPER", paperId: spoilt.id, pages: 1, remark: "" }],
        },
      }),
    ).rejects.toMatchObject({ code: "FILING_REFUSED", data: { reason: "voided-paper" } });
    expect(store.last().seq).toBe(before);
    expect(await desk.dossier.get({ caseId })).toEqual({ dossier: null });
  });

  test("a second click files once", async () => {
    const { desk, facts, caseId } = await deskWithClosedCase();
    const input = { caseId, form: asInput(aFiling(facts)), requestId: anId() };
    const [one, two] = [await desk.dossier.file(input), await desk.dossier.file(input)];
    expect(two).toEqual(one);
  });

  test("the whole dossier is printed in one act, and every paper of it counts the print", async () => {
    const open = await deskWithClosedCase();
    const { desk, store, caseId } = open;
    const filed = await file(open);
    const known = await desk.dossier.papers({ caseId });
    expect(known).toHaveLength(8);
    const before = store.last().seq;
    const printed = await desk.dossier.print({ dossierId: filed.id });
    expect(store.last().seq).toBe(before + 1);
    expect(printed.map(({ id }) => id).toSorted()).toEqual(known.map(({ id }) => id).toSorted());
    expect(printed.every(({ prints }) => prints.length === 1 && prints[0]?.reason === "整卷打印")).toBe(true);
  });

  test("a scan that is labelled later moves to its place", async () => {
    const scan = aScan(undefined);
    const { desk, caseId } = await deskWithClosedCase({ attachments: [scan] });
    const identity = async () =>
      (await desk.dossier.check({ caseId })).places.find(({ key }) => key === "identity")?.scans.length;
    expect(await identity()).toBe(0);
    await desk.attachment.relabel({ id: scan.id, label: "identity" });
    expect(await identity()).toBe(1);
  });
});

describe("lending", () => {
  test("the dossier goes out, is listed as out, comes back counted, and the register is issued", async () => {
    const open = await deskWithClosedCase();
    const { desk, store } = open;
    const filed = await file(open);
    const form = {
      borrower: "李法官",
      unit: "金川区人民法院",
      purpose: "司法确认核对",
      approver: "钱守义",
      outOn: day("2026-07-10"),
      note: "",
    };
    const lent = await desk.dossier.lend({ dossierId: filed.id, form });
    await expect(desk.dossier.lend({ dossierId: filed.id, form })).rejects.toMatchObject({
      code: "LOAN_REFUSED",
      data: { reason: "lent-out" },
    });
    const onlyOut = { filter: { onlyOut: true }, offset: 0, limit: 10 };
    expect((await desk.dossier.list(onlyOut)).rows).toMatchObject([
      { no: filed.no, totalPages: 6, out: { borrower: "李法官", outOn: "2026-07-10" } },
    ]);
    const loanId = lent.loans[0]!.id; // just lent
    const back = { backOn: day("2026-07-10"), pagesBack: 5, noteBack: "" };
    await expect(desk.dossier.takeBack({ dossierId: filed.id, loanId, form: back })).rejects.toMatchObject({
      data: { reason: "pages-differ", pages: 6, pagesBack: 5 },
    });
    await desk.dossier.takeBack({ dossierId: filed.id, loanId, form: { ...back, pagesBack: 6 } });
    expect((await desk.dossier.list(onlyOut)).total).toBe(0);
    const { rows } = await desk.dossier.list({ filter: { text: filed.no }, offset: 0, limit: 10 });
    expect(rows).toMatchObject([{ id: filed.id, out: null }]);

    const { paperId } = await desk.dossier.issueRegister({ dossierId: filed.id });
    expect(store.table(papers).get(paperId).payload).toMatchObject({
      kind: "LOAN_REGISTER",
      loans: [{ borrower: "李法官", pagesBack: 6 }],
    });
  });
});

describe("the subsidy grade", () => {
  test("is proposed once the dossier is filed, and settled by a person; another needs a reason", async () => {
    const open = await deskWithClosedCase();
    const { desk, caseId } = open;
    expect((await desk.dossier.subsidy({ caseId })).proposal.obstacles).toEqual(["not-filed"]);
    await file(open);
    const { proposal, settled } = await desk.dossier.subsidy({ caseId });
    expect(proposal.gradeKey).toBe("simple");
    expect(settled).toBeNull();
    await expect(
      desk.mediation.record({ caseId, facts: { act: "grade", gradeKey: "major", reason: "" } }),
    ).rejects.toMatchObject({ data: { reason: "grade-reason-missing" } });
    await desk.mediation.record({ caseId, facts: { act: "grade", gradeKey: "simple", reason: "" } });
    expect((await desk.dossier.subsidy({ caseId })).settled).toMatchObject({ gradeKey: "simple" });
  });

  test("an unknown case has no dossier", async () => {
    const { desk } = await openTestDesk();
    await expect(desk.dossier.check({ caseId: anId() })).rejects.toMatchObject({ code: "CASE_NOT_FOUND" });
    await expect(desk.dossier.issueRegister({ dossierId: anId() })).rejects.toMatchObject({
      code: "DOSSIER_NOT_FOUND",
    });
  });
});
