import i18next from "i18next";
import { beforeAll, describe, expect, test } from "vitest";
import { startTexts } from "#renderer/client/start-texts.ts";
import { cellText, headText, workbookCell } from "#renderer/features/ledger/cell-text.ts";
import { searchFromView, viewFromSearch } from "#renderer/features/ledger/ledger-view.ts";
import { chosenColumns, LEDGERS, LedgerKind, type LedgerColumn } from "#shared/domain/ledger/ledger.ts";
import { day } from "#shared/kernel/plain-date.ts";

beforeAll(() => startTexts("zh-CN"));

const column = (kind: LedgerKind, key: string): LedgerColumn => {
  const found = LEDGERS[kind].columns.find((each) => each.key === key);
  if (!found) throw new Error(`no column ${key}`);
  return found;
};

describe("the words of a ledger", () => {
  test("every column has a head and every state a word, in both languages", () => {
    for (const language of ["zh-CN", "en"]) {
      const t = i18next.getFixedT(language);
      for (const kind of LedgerKind.options) {
        const { columns, state } = LEDGERS[kind];
        for (const each of columns) expect(headText(t, each), each.key).not.toContain("ledger.");
        for (const option of state.options)
          expect(cellText(t, column(kind, state.column), option), `${kind} ${option}`).not.toBe(option);
      }
    }
  });

  test("days and numbers stay what they are for a spreadsheet, words are said, money is yuan", () => {
    const t = i18next.getFixedT("zh-CN");
    expect(workbookCell(t, column("matters", "openedOn"), "2026-03-02")).toBe("2026-03-02");
    expect(workbookCell(t, column("matters", "amount"), 120_050)).toBe(120_050);
    expect(workbookCell(t, column("matters", "matterStatus"), "CLOSED")).toBe("已销号");
    expect(cellText(t, column("matters", "amount"), 120_050)).toBe("1200.50");
    expect(cellText(t, column("matters", "category"), "7777")).toBe("7777");
    expect(cellText(t, column("matters", "outcome"), null)).toBe("");
  });
});

describe("the view of a ledger", () => {
  test("comes back from its address, and an unreadable address shows this year's visits", () => {
    const today = day("2026-07-10");
    const usual = viewFromSearch({}, today);
    expect(usual).toEqual({ kind: "visits", filter: { from: "2026-01-01", to: "2026-12-31" } });
    expect(viewFromSearch({ kind: "?", from: "soon", category: "x", villageCode: "1" }, today)).toEqual(
      usual,
    );
    const view = {
      kind: "cases",
      filter: { from: day("2025-02-01"), to: day("2025-02-28"), category: "09", state: "FILED" },
    } as const;
    expect(viewFromSearch(searchFromView(view), today)).toEqual(view);
  });

  test("unknown columns are no columns: the usual ones take their place", () => {
    expect(chosenColumns("slips", ["gone"])).toEqual(chosenColumns("slips", undefined));
    expect(chosenColumns("slips", ["unit", "slipNo"]).map(({ key }) => key)).toEqual(["slipNo", "unit"]);
  });
});
