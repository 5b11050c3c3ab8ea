import { describe, expect, test } from "vitest";
import {
  entriesOf,
  type Filing,
  filingRows,
  missingPlaces,
  NOTHING_CHANGED,
  totalPages,
} from "#renderer/features/dossier/filing-model.ts";
import { checkDossier } from "#shared/domain/mediation/dossier-check.ts";
import { fileDossier } from "#shared/domain/mediation/file-dossier.ts";
import { aScan, dossierFacts } from "#tests/support/dossiers.ts";

const scan = aScan("identity", { pages: 2 });
const facts = dossierFacts({ attachments: [scan] });
const check = checkDossier(facts);
const counted = new Map(facts.papers.map(({ id }) => [id, 1]));
const rowsOf = (filing: Partial<Filing> = {}, pages = counted) =>
  filingRows(check, { ...NOTHING_CHANGED, ...filing }, pages);

describe("the lines of a dossier to be", () => {
  test("carry the page numbers that filing gives", () => {
    const rows = rowsOf();
    const filed = fileDossier(facts, {
      entries: entriesOf(rows),
      checkedBy: "",
      retention: "Y10",
      note: "",
    });
    expect(filed.ok && filed.value.items.map(({ firstPage }) => firstPage)).toEqual(
      rows.map(({ firstPage }) => firstPage),
    );
    expect(filed.ok && filed.value.totalPages).toBe(totalPages(rows));
  });

  test("a number typed by the clerk goes before the counted one", () => {
    expect(totalPages(rowsOf({ pages: { [scan.id]: 5 } }))).toBe(10);
  });

  test("behind a line that is not counted nothing is numbered", () => {
    const rows = rowsOf({ pages: { [scan.id]: null } });
    expect(rows.map(({ firstPage }) => firstPage)).toEqual([1, 2, 3, null, null, null]);
    expect(totalPages(rows)).toBeNull();
  });

  test("a scan that stays out has no number and is not sent; its place is then missing", () => {
    const rows = rowsOf({ leftOut: [scan.id] });
    expect(rows.find(({ key }) => key === scan.id)?.firstPage).toBeNull();
    expect(entriesOf(rows)).toHaveLength(facts.papers.length);
    expect(missingPlaces(check, rows).map(({ key }) => key)).toEqual(["identity"]);
    expect(missingPlaces(check, rowsOf())).toEqual([]);
  });

  test("what exists on paper only fills a missing place", () => {
    const paperOnly = [{ key: "a", placeKey: "identity", title: "身份证复印件" }];
    const rows = rowsOf({ leftOut: [scan.id], paperOnly });
    expect(missingPlaces(check, rows)).toEqual([]);
    expect(entriesOf(rows)).toContainEqual({
      kind: "PAPER_ONLY",
      placeKey: "identity",
      title: "身份证复印件",
      pages: 1,
      remark: "",
    });
  });
});
