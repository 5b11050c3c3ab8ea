import { describe, expect, test } from "vitest";
import type { Dossier } from "#shared/domain/mediation/dossier.ts";
import {
  buildBackCover,
  buildClosingReport,
  buildDossierContents,
  buildDossierCover,
  buildDossierNote,
  buildLoanRegister,
} from "#shared/domain/paper/build-dossier-papers.ts";
import { PaperPayload } from "#shared/domain/paper/payload.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { aMediatedCase } from "#tests/support/agreements.ts";
import { anId, anOffice, clerk } from "#tests/support/builders.ts";
import { aClosedCase } from "#tests/support/dossiers.ts";

const mediation = aClosedCase();
const ctx = { mediation, office: anOffice, on: day("2026-07-02"), villageName: () => "西湾村" };

const dossier: Dossier = {
  id: anId(),
  no: mediation.no,
  caseId: mediation.id,
  matterId: mediation.matterId,
  filedAt: "2026-07-03T01:00:00.000Z",
  filedOn: day("2026-07-03"),
  filedBy: clerk,
  checkedBy: "孙丽",
  retention: "Y30",
  note: "缺身份证复印件，已由村委会出具证明。",
  items: [
    {
      placeKey: "application",
      title: "人民调解申请书",
      source: { kind: "PAPER", paperId: anId() },
      pages: 1,
      firstPage: 1,
      remark: "",
    },
    {
      placeKey: "minutes",
      title: "人民调解记录",
      source: { kind: "PAPER_ONLY" },
      pages: 4,
      firstPage: 2,
      remark: "手写",
    },
  ],
  totalPages: 5,
  paperIds: [],
  loans: [
    {
      id: anId(),
      borrower: "赵国栋",
      unit: "宁远人民法庭",
      purpose: "审查",
      approver: "孙丽",
      outOn: day("2026-08-01"),
      backOn: day("2026-08-03"),
      pagesBack: 5,
      note: "当面清点",
      noteBack: "完好",
    },
  ],
};

describe("the papers that hold a dossier together", () => {
  test("the cover (M-01) tells from acceptance to the day the agreement took effect", () => {
    expect(buildDossierCover(ctx, dossier)).toMatchObject({
      hostName: "宁远堡镇人民调解委员会",
      title: "张某与李某欠款纠纷",
      caseNo: mediation.no,
      mediators: ["赵公道"],
      from: day("2026-06-02"),
      to: day("2026-06-10"),
      filedBy: "王安",
      filedOn: day("2026-07-03"),
      retention: "30年",
      remark: "另附卷宗情况说明",
      totalPages: 5,
    });
  });

  test("the cover of a case without an agreement tells to the day it ended", () => {
    const closed = aClosedCase({ agreements: [] });
    expect(buildDossierCover({ ...ctx, mediation: closed }, { ...dossier, note: "" })).toMatchObject({
      to: day("2026-07-01"),
      remark: "",
    });
    const open = aMediatedCase();
    expect(buildDossierCover({ ...ctx, mediation: open }, dossier).to).toBe(dossier.filedOn);
  });

  test("the contents (M-02) give the pages of each paper", () => {
    expect(buildDossierContents(ctx, dossier).items).toEqual([
      { name: "人民调解申请书", pages: "1", remark: "" },
      { name: "人民调解记录", pages: "2—5", remark: "手写" },
    ]);
  });

  test("note (M-18), back cover (M-19) and loans (C-18) say what the dossier says", () => {
    expect(buildDossierNote(ctx, dossier)).toMatchObject({ note: dossier.note, checkedBy: "孙丽" });
    expect(buildBackCover(ctx, dossier)).toMatchObject({ itemCount: 2, totalPages: 5 });
    expect(buildLoanRegister(ctx, dossier).loans).toEqual([
      {
        borrower: "赵国栋",
        unit: "宁远人民法庭",
        purpose: "审查",
        approver: "孙丽",
        outOn: day("2026-08-01"),
        backOn: day("2026-08-03"),
        pagesBack: 5,
        note: "当面清点；完好",
      },
    ]);
  });

  test("the closing report (M-16) names parties with address and phone, source and agreements", () => {
    const facts = {
      act: "close",
      on: day("2026-07-01"),
      result: "已全部履行。",
      opinion: "同意结案",
    } as const;
    expect(buildClosingReport(ctx, facts, ["宁远堡人调协〔2026〕第1号"])).toMatchObject({
      filledOn: day("2026-07-02"),
      acceptedOn: day("2026-06-02"),
      closedOn: day("2026-07-01"),
      handlers: ["赵公道"],
      source: "依申请调解",
      parties: [
        { side: "申请人", name: "张大山", phone: "13900000001", address: "西湾村三组12号" },
        { side: "被申请人", name: "李有田" },
      ],
      agreementNos: ["宁远堡人调协〔2026〕第1号"],
      result: "已全部履行。",
      opinion: "同意结案",
    });
  });

  test("each of them can be issued", () => {
    const papers = [
      buildDossierCover,
      buildDossierContents,
      buildDossierNote,
      buildBackCover,
      buildLoanRegister,
    ];
    for (const build of papers) {
      const paper = build(ctx, dossier);
      expect(PaperPayload.parse(paper)).toEqual(paper);
    }
  });
});
