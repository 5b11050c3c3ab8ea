import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkDossier } from "#shared/domain/mediation/dossier-check.ts";
import { fileDossier } from "#shared/domain/mediation/file-dossier.ts";
import { aMediatedCase } from "#tests/support/agreements.ts";
import { anId, clerk } from "#tests/support/builders.ts";
import { aClosedCase, aFiling, aPaper, aScan, dossierFacts } from "#tests/support/dossiers.ts";

const voided = { at: "2026-06-11T01:00:00.000Z", by: clerk, reason: "写错了姓名" };

function refusal(...given: Parameters<typeof fileDossier>) {
  const filed = fileDossier(...given);
  return filed.ok ? undefined : filed.error;
}

function titles(...given: Parameters<typeof fileDossier>) {
  const filed = fileDossier(...given);
  return filed.ok ? filed.value.items.map(({ title }) => title) : filed.error;
}

describe("what a dossier would hold", () => {
  test("every paper and scan stands at its place, in the order of the locality", () => {
    const { places } = checkDossier(dossierFacts());
    expect(
      places
        .filter(({ papers, scans }) => papers.length + scans.length > 0)
        .map(({ key, papers, scans }) => [
          key,
          ...papers.map(({ kind }) => kind),
          ...scans.map(({ name }) => name),
        ]),
    ).toEqual([
      ["application", "ACCEPTANCE_FORM"],
      ["rights", "RIGHTS_NOTICE"],
      ["identity", "身份证.jpg"],
      ["minutes", "MEDIATION_RECORD"],
      ["agreement", "AGREEMENT"],
      ["other", "CLOSING_REPORT"],
    ]);
  });

  test("what is required and not there is missing; an agreement only when one was reached", () => {
    const missing = (mediation = aClosedCase()) =>
      checkDossier(dossierFacts({ mediation, papers: [], attachments: [] }))
        .places.filter(({ isMissing }) => isMissing)
        .map(({ key }) => key);
    expect(missing()).toEqual(["application", "rights", "identity", "minutes", "agreement"]);
    expect(missing(aClosedCase({ agreements: [] }))).toEqual([
      "application",
      "rights",
      "identity",
      "minutes",
    ]);
  });

  test("a voided paper is told apart, with its reason, and fills no place", () => {
    const paper = aPaper("RIGHTS_NOTICE", { voided });
    const checked = checkDossier(dossierFacts({ papers: [paper] }));
    expect(checked.voided).toEqual([
      { id: paper.id, kind: "RIGHTS_NOTICE", no: paper.no, reason: "写错了姓名" },
    ]);
    expect(checked.places.find(({ key }) => key === "rights")?.isMissing).toBe(true);
  });

  test("a paper that no place takes, and a scan nobody has labelled, go with the other material", () => {
    const rule = {
      id: "dossier" as const,
      places: [{ key: "a", name: "协议", paperKinds: ["AGREEMENT"], scanKinds: [], need: "ALWAYS" as const }],
    };
    const facts = dossierFacts({ rule, papers: [aPaper("RIGHTS_NOTICE")], attachments: [aScan(undefined)] });
    expect(
      checkDossier(facts).places.map(({ name, papers, scans }) => [name, papers.length, scans.length]),
    ).toEqual([
      ["协议", 0, 0],
      ["其他材料", 1, 1],
    ]);
  });

  test("land and inheritance are proposed for thirty years, a quarrel of neighbours for ten", () => {
    const retention = (category: string) => {
      const mediation = aClosedCase();
      return checkDossier(
        dossierFacts({ mediation: { ...mediation, form: { ...mediation.form, category } } }),
      ).retention;
    };
    expect(retention("0901")).toBe("Y30");
    expect(retention("0103")).toBe("Y30");
    expect(retention("0202")).toBe("Y10");
  });
});

describe("filing a dossier", () => {
  test("numbers the pages from 1 on, issued papers before scans, in the order of the places", () => {
    const facts = dossierFacts();
    const form = aFiling(facts);
    const entries = form.entries.map((entry, index) => ({ ...entry, pages: index + 1 })).toReversed();
    const filed = fileDossier(facts, { ...form, entries });
    expect(filed).toMatchObject({ ok: true, value: { totalPages: 21 } });
    if (!filed.ok) return;
    expect(filed.value.items.map(({ title, firstPage, pages }) => [title, firstPage, pages])).toEqual([
      ["受理登记表", 1, 1],
      ["权利义务告知书", 2, 2],
      ["身份证", 4, 6],
      ["调解记录", 10, 3],
      ["调解协议书", 13, 4],
      ["结案报告表", 17, 5],
    ]);
  });

  test("a case that is still being mediated is refused with where it stands", () => {
    const facts = dossierFacts({ mediation: aMediatedCase() });
    expect(refusal(facts, aFiling(facts))).toEqual({ reason: "not-closed", status: "MEDIATING" });
  });

  test("a case is filed once", () => {
    const filedOn = aClosedCase().openedOn;
    const mediation = aClosedCase({ dossier: { dossierId: anId(), filedOn, retention: "Y10" } });
    const facts = dossierFacts({ mediation });
    expect(refusal(facts, aFiling(facts))).toEqual({ reason: "filed-already", filedOn });
  });

  test("a voided paper never goes in", () => {
    const paper = aPaper("RIGHTS_NOTICE", { voided });
    const facts = dossierFacts({ papers: [...dossierFacts().papers, paper] });
    const form = aFiling(facts);
    const entries = [...form.entries, { kind: "PAPER" as const, paperId: paper.id, pages: 1, remark: "" }];
    expect(refusal(facts, { ...form, entries })).toEqual({
      reason: "voided-paper",
      kind: "RIGHTS_NOTICE",
      no: paper.no,
    });
    expect(refusal(facts, form)).toBeUndefined();
  });

  test("a valid paper of the case is not left out", () => {
    const facts = dossierFacts();
    const form = aFiling(facts);
    expect(refusal(facts, { ...form, entries: form.entries.slice(1) })).toMatchObject({
      reason: "left-out",
      kind: "ACCEPTANCE_FORM",
    });
  });

  test("something required that is missing needs a note that says why, or the paper itself", () => {
    const facts = dossierFacts({ attachments: [] });
    const form = aFiling(facts);
    expect(refusal(facts, form)).toEqual({ reason: "required-missing", places: ["当事人身份证明"] });
    expect(refusal(facts, { ...form, note: "当事人未带身份证，经村委会核实。" })).toBeUndefined();
    const typed = {
      kind: "PAPER_ONLY" as const,
      placeKey: "identity",
      title: "身份证复印件",
      pages: 2,
      remark: "",
    };
    expect(titles(facts, { ...form, entries: [...form.entries, typed] })).toContain("身份证复印件");
  });

  test("pages that nobody has counted are named", () => {
    const facts = dossierFacts();
    const form = aFiling(facts);
    const entries = form.entries.map((entry) => (entry.kind === "SCAN" ? { ...entry, pages: null } : entry));
    expect(refusal(facts, { ...form, entries })).toEqual({ reason: "pages-missing", title: "身份证" });
  });

  test("nothing is put in twice, and nothing of another case", () => {
    const facts = dossierFacts();
    const form = aFiling(facts);
    const [first] = form.entries;
    expect(refusal(facts, { ...form, entries: [...form.entries, first!] })).toMatchObject({
      reason: "entry-unknown",
    }); // a filing has entries
    const stranger = { kind: "SCAN" as const, attachmentId: anId(), pages: 1, remark: "" };
    expect(refusal(facts, { ...form, entries: [...form.entries, stranger] })).toMatchObject({
      reason: "entry-unknown",
    });
  });

  test("the papers of a dossier are not material of one", () => {
    const facts = dossierFacts();
    const form = aFiling(facts);
    const cover = aPaper("DOSSIER_COVER");
    expect(refusal({ ...facts, papers: [...facts.papers, cover] }, form)).toBeUndefined();
  });

  test("pages follow on each other without a gap, whatever is put in", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            pages: fc.integer({ min: 1, max: 999 }),
            label: fc.constantFrom("identity", "evidence", "other"),
          }),
          {
            minLength: 1,
            maxLength: 30,
          },
        ),
        (scans) => {
          const attachments = scans.map(({ label, pages }) => aScan(label as "identity", { pages })); // one of the three above
          const facts = dossierFacts({ attachments });
          const filed = fileDossier(facts, aFiling(facts, { note: "见情况说明" }));
          if (!filed.ok) return false;
          const { items, totalPages } = filed.value;
          let next = 1;
          for (const { firstPage, pages } of items) {
            if (firstPage !== next) return false;
            next += pages;
          }
          return totalPages === next - 1 && items.length === facts.papers.length + attachments.length;
        },
      ),
    );
  });
});
