import type { EChartsCoreOption } from "echarts/core";
import type { ChartModel } from "./chart-model.ts";

/** Dark enough on paper, and told apart without colour by their patterns. */
const COLOURS = ["#0d5449", "#b8914a", "#154a78", "#8c8577"];
const INK = "#1b2725";
const PAPER = "#fffefb";

/** The letters of a picture: it measures its words, so their family is named and their size is in pixels. */
export interface Letters {
  readonly fontFamily: string;
  readonly fontSize: number;
}

/** How a model is drawn. Long names stand on the side, short ones below. */
export function optionOf(
  { kind, labels, series }: ChartModel,
  description: string,
  letters: Letters,
): EChartsCoreOption {
  const words = { color: INK, ...letters };
  const em = letters.fontSize;
  const isLying = isLyingDown(kind, labels);
  const names = {
    type: "category",
    data: [...labels],
    inverse: isLying,
    axisLabel: {
      ...words,
      ...(kind === "line" ? { hideOverlap: true } : { interval: 0 }),
      ...(isLying && { width: em * 13, overflow: "truncate" }),
    },
  };
  const numbers = { type: "value", minInterval: 1, axisLabel: words };
  return {
    animation: false,
    color: COLOURS,
    textStyle: words,
    aria: { enabled: true, label: { description }, decal: { show: kind !== "line" } },
    grid: {
      left: em * (isLying ? 14 : 4),
      right: 32,
      top: em * (series.length > 1 ? 3 : 2),
      bottom: em * 2.4,
    },
    legend: series.length > 1 ? { top: 0, itemGap: 24, textStyle: words } : { show: false },
    tooltip: { trigger: "axis", renderMode: "richText" },
    xAxis: isLying ? numbers : names,
    yAxis: isLying ? names : numbers,
    series: series.map(({ name, values }) => ({
      name,
      type: kind === "line" ? "line" : "bar",
      data: [...values],
      barMaxWidth: 26,
      ...(kind === "stacked"
        ? { stack: "all" }
        : {
            label: {
              show: true,
              ...words,
              position: isLying ? "right" : "top",
              textBorderColor: PAPER,
              textBorderWidth: 4,
            },
          }),
      ...(kind === "line" && { symbol: "rect", symbolSize: 8, lineStyle: { width: 2.5 } }),
    })),
  };
}

/** Time goes from left to right, however long its names. */
function isLyingDown(kind: ChartModel["kind"], labels: readonly string[]): boolean {
  return kind === "stacked" || (kind === "bars" && labels.some((label) => label.length > 6));
}

/** Height in rem: a lying bar needs a line of its own. */
export function heightOf({ kind, labels, series }: ChartModel): number {
  if (!isLyingDown(kind, labels)) return 18;
  const each = kind === "stacked" ? 1.9 : 1.1 + series.length * 1.1;
  return Math.max(12, 4 + labels.length * each);
}
