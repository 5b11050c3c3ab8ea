import i18next from "i18next";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ageModel,
  answersModel,
  categoryModel,
  type ChartWords,
  heatTiles,
  trendModel,
} from "#renderer/features/report/charts/chart-model.ts";
import { heightOf, optionOf } from "#renderer/features/report/charts/chart-option.ts";
import { startTexts } from "#renderer/client/start-texts.ts";
import {
  periodAfter,
  periodAt,
  searchFromView,
  viewFromSearch,
} from "#renderer/features/report/period-search.ts";
import type { ReportPack } from "#shared/contract/report.ts";
import { periodBefore, type Period } from "#shared/domain/report/period.ts";
import { day, type PlainDate } from "#shared/kernel/plain-date.ts";
import { anAcceptance, aVisitForm } from "#tests/support/builders.ts";
import { openTestDesk } from "#tests/support/desk.ts";

const WORDS: ChartWords = {
  time: "时间",
  category: "类别",
  age: "自受理起",
  unit: "单位",
  accepted: "受理",
  now: "本期",
  lastYear: "上年",
  open: "在办",
  overdue: "超期",
  nameOf: (_, { name }) => name,
};

const packOf = async (period: Period): Promise<ReportPack> => {
  const { desk } = await openTestDesk({ today: "2026-07-10" });
  for (const category of ["0202", "0202", "0804"]) {
    const { matterId } = await desk.visit.register({ form: aVisitForm({ category }) });
    await desk.matter.decide({ matterId, form: anAcceptance() });
  }
  for await (const step of await desk.report.build({ period, villageCode: null }))
    if (step.phase === "end") return step.pack;
  throw new Error("the report was not built");
};

describe("pictures of a report", () => {
  test("show the numbers of its tables and nothing else", async () => {
    const pack = await packOf({ kind: "HALF", year: 2026, half: 2 });
    const category = categoryModel(pack, WORDS);
    expect(category.labels.length).toBe(2);
    expect(category.series[0]?.values.toSorted()).toEqual([1, 2]);
    expect(ageModel(pack, WORDS).labels.length).toBe(4);
    expect(answersModel(pack, WORDS).labels).toEqual([]);
    const tiles = heatTiles(pack);
    expect(tiles.find(({ name }) => name === "西湾村")).toMatchObject({ value: 3, step: 4 });
    expect(tiles.filter(({ value }) => value === 0).every(({ step }) => step === 0)).toBe(true);
  });

  test("the course of a year ends with this month: what has not been is not nothing", async () => {
    const trend = trendModel(await packOf({ kind: "YEAR", year: 2026 }), WORDS);
    expect(trend?.labels.at(-1)).toBe("7月");
    expect(trend?.series[0]?.values).toEqual([0, 0, 0, 0, 0, 0, 3]);
  });

  test("a course over two years says the year of each time, one within a year does not", async () => {
    const byId: ChartWords = { ...WORDS, nameOf: (_, { id }) => id };
    const within = trendModel(await packOf({ kind: "HALF", year: 2026, half: 1 }), byId);
    expect(within?.labels).toEqual(["01", "02", "03", "04", "05", "06"]);
    const range = { kind: "RANGE", from: day("2025-12-01"), to: day("2026-02-28") } as const;
    expect(trendModel(await packOf(range), byId)?.labels).toEqual(["2025-12", "2026-01", "2026-02"]);
  });

  test("have a word in both languages for every row and column they are drawn from", async () => {
    const pack = await packOf({ kind: "YEAR", year: 2026 });
    await startTexts("zh-CN");
    const asked: string[] = [];
    const listening: ChartWords = {
      ...WORDS,
      nameOf: (what, { id, name }) => {
        if (what !== "time" && what !== "category") asked.push(`${what}Of.${id}`);
        return name;
      },
    };
    ageModel(pack, listening);
    answersModel(pack, listening);
    expect(asked.length).toBe(8);
    for (const language of ["zh-CN", "en"])
      for (const key of asked)
        expect(i18next.exists(`report.charts.${key}`, { lng: language, fallbackLng: [] }), key).toBe(true);
  });

  test("a single month has no course of its own", async () => {
    expect(trendModel(await packOf({ kind: "MONTH", year: 2026, month: 7 }), WORDS)).toBeUndefined();
  });

  test("are told apart by patterns, say what they are, and stand still", async () => {
    const model = ageModel(await packOf({ kind: "MONTH", year: 2026, month: 7 }), WORDS);
    expect(optionOf(model, "未化解事项", { fontFamily: "serif", fontSize: 12 })).toMatchObject({
      animation: false,
      aria: { enabled: true, decal: { show: true }, label: { description: "未化解事项" } },
    });
    expect(heightOf(model)).toBeGreaterThan(10);
  });
});

const anyDay = fc
  .date({ min: new Date("2001-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date): PlainDate => day(date.toISOString().slice(0, 10)));
const anyKind = fc.constantFrom("MONTH", "QUARTER", "HALF", "YEAR", "RANGE" as const);

describe("the period of a report", () => {
  test("comes back from its address; an unreadable one shows this month", () => {
    const today = day("2026-07-10");
    fc.assert(
      fc.property(anyKind, anyDay, (kind, on) => {
        const view = { period: periodAt(kind, on), villageCode: "620302100205", part: "charts" } as const;
        expect(viewFromSearch(searchFromView(view), today)).toEqual(view);
      }),
    );
    expect(viewFromSearch({ period: "soon", village: "x", part: "?" }, today)).toEqual({
      period: { kind: "MONTH", year: 2026, month: 7 },
      villageCode: null,
      part: "tables",
    });
  });

  test("one step on and one back is where one was", () => {
    fc.assert(
      fc.property(anyKind, anyDay, (kind, on) => {
        const period = periodAt(kind, on);
        expect(periodBefore(periodAfter(period))).toEqual(period);
      }),
    );
  });
});
