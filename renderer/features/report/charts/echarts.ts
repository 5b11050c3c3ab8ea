/** Only what the report draws; loaded when somebody looks at pictures. */
import { BarChart, LineChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, type EChartsCoreOption, use as draws } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

draws([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, SVGRenderer]);

export interface Drawn {
  readonly resize: () => void;
  readonly dispose: () => void;
}

/** Draws into a box. Nothing moves, and patterns tell the series apart on a black-and-white print. */
export function draw(box: HTMLElement, option: EChartsCoreOption): Drawn {
  const chart = init(box, null, { renderer: "svg" });
  chart.setOption(option);
  return { resize: () => chart.resize(), dispose: () => chart.dispose() };
}
