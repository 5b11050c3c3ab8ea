import { describe, expect, test } from "vitest";
import type { Dossier } from "#shared/domain/mediation/dossier.ts";
import { lendDossier, type LoanForm, loanOut, takeBackDossier } from "#shared/domain/mediation/loan.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { anId, clerk } from "#tests/support/builders.ts";

const today = day("2026-07-20");
const dossier: Dossier = {
  id: anId(),
  no: "宁远堡人调字〔2026〕第1号",
  caseId: anId(),
  matterId: anId(),
  filedAt: "2026-07-10T01:00:00.000Z",
  filedOn: day("2026-07-10"),
  filedBy: clerk,
  checkedBy: "",
  retention: "Y10",
  note: "",
  items: [],
  totalPages: 21,
  paperIds: [],
  loans: [],
};
const loan: LoanForm = {
  borrower: "李法官",
  unit: "金川区人民法院",
  purpose: "司法确认核对",
  approver: "钱守义",
  outOn: day("2026-07-15"),
  note: "",
};

function lent(from = dossier, parts: Partial<LoanForm> = {}) {
  return lendDossier(from, anId(), { ...loan, ...parts }, today);
}

function out(): { dossier: Dossier; loanId: string } {
  const given = lent();
  if (!given.ok) throw new Error(given.error.reason);
  return { dossier: given.value, loanId: loanOut(given.value)?.id ?? "" };
}

describe("lending a dossier", () => {
  test("it is out until it comes back, and lent to nobody else meanwhile", () => {
    const { dossier: away } = out();
    expect(lent(away)).toMatchObject({
      ok: false,
      error: { reason: "lent-out", borrower: "李法官", outOn: "2026-07-15" },
    });
  });

  test("it is not lent before it was filed, before it last came back, or tomorrow", () => {
    expect(lent(dossier, { outOn: day("2026-07-09") })).toMatchObject({
      error: { reason: "day-before", earliest: "2026-07-10" },
    });
    expect(lent(dossier, { outOn: day("2026-07-21") })).toMatchObject({ error: { reason: "day-in-future" } });
    const { dossier: away, loanId } = out();
    const back = takeBackDossier(
      away,
      loanId,
      { backOn: day("2026-07-18"), pagesBack: 21, noteBack: "" },
      today,
    );
    if (!back.ok) throw new Error(back.error.reason);
    expect(lent(back.value, { outOn: day("2026-07-17") })).toMatchObject({
      error: { reason: "day-before", earliest: "2026-07-18" },
    });
    expect(lent(back.value, { outOn: day("2026-07-18") }).ok).toBe(true);
  });
});

describe("taking a dossier back", () => {
  test("with all its pages it is back in its place", () => {
    const { dossier: away, loanId } = out();
    const back = takeBackDossier(away, loanId, { backOn: today, pagesBack: 21, noteBack: "" }, today);
    expect(back).toMatchObject({
      ok: true,
      value: { loans: [{ borrower: "李法官", backOn: today, pagesBack: 21 }] },
    });
    expect(back.ok && loanOut(back.value)).toBe(undefined);
  });

  test("with other pages it is taken back only when somebody says what is wrong", () => {
    const { dossier: away, loanId } = out();
    const short = { backOn: today, pagesBack: 20, noteBack: "" };
    expect(takeBackDossier(away, loanId, short, today)).toEqual({
      ok: false,
      error: { reason: "pages-differ", pages: 21, pagesBack: 20 },
    });
    expect(takeBackDossier(away, loanId, { ...short, noteBack: "缺第3页，已追查" }, today)).toMatchObject({
      ok: true,
      value: { loans: [{ pagesBack: 20, noteBack: "缺第3页，已追查" }] },
    });
  });

  test("a dossier that is not out cannot come back, nor before it went out", () => {
    expect(
      takeBackDossier(dossier, anId(), { backOn: today, pagesBack: 21, noteBack: "" }, today),
    ).toMatchObject({
      error: { reason: "not-out" },
    });
    const { dossier: away, loanId } = out();
    const early = { backOn: day("2026-07-14"), pagesBack: 21, noteBack: "" };
    expect(takeBackDossier(away, loanId, early, today)).toMatchObject({
      error: { reason: "day-before", earliest: "2026-07-15" },
    });
  });
});
