import { Button } from "antd";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import type { ReportPack } from "#shared/contract/report.ts";
import { BuildState } from "../BuildState.tsx";
import { useReportBuild } from "../use-report-build.ts";
import {
  ageModel,
  answersModel,
  categoryModel,
  type ChartWords,
  heatTiles,
  trendModel,
} from "./chart-model.ts";
import { ChartFigure } from "./ChartFigure.tsx";
import { HeatGrid } from "./HeatGrid.tsx";

/** Pictures of the report, each with the table behind it. */
export function ChartsPart({ pack }: { readonly pack: ReportPack }) {
  const { t } = useTranslation();
  const words = useChartWords();
  const [withTables, setWithTables] = useState(false);
  useShortcut("Alt+T", () => setWithTables(!withTables));
  const models = useMemo(
    () => [categoryModel(pack, words), ageModel(pack, words), answersModel(pack)],
    [pack, words],
  );
  const tiles = useMemo(() => heatTiles(pack), [pack]);
  return (
    <div className="pictures">
      <div className="pictures-acts">
        <Button
          aria-keyshortcuts="Alt+T"
          aria-pressed={withTables}
          onClick={() => setWithTables(!withTables)}
        >
          {t("report.charts.tables")} <KeyHint keys="Alt+T" />
        </Button>
      </div>
      <Trend pack={pack} withTable={withTables} />
      {models.map((model) => (
        <ChartFigure
          key={model.id}
          model={model}
          title={t(`report.charts.${model.id}`)}
          withTable={withTables}
        />
      ))}
      <HeatGrid tiles={tiles} title={t("report.charts.heat")} withTable={withTables} />
    </div>
  );
}

function useChartWords(): ChartWords {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      time: t("report.charts.time"),
      accepted: t("report.charts.accepted"),
      now: t("report.charts.now"),
      lastYear: t("report.charts.lastYear"),
      open: t("report.charts.open"),
      overdue: t("report.charts.overdue"),
    }),
    [t],
  );
}

interface TrendProps {
  readonly pack: ReportPack;
  readonly withTable: boolean;
}

/** The course over the period; of a single month that of its year. */
function Trend({ pack, withTable }: TrendProps) {
  const words = useChartWords();
  const own = useMemo(() => trendModel(pack, words), [pack, words]);
  return own === undefined ? (
    <TrendOfYear pack={pack} withTable={withTable} />
  ) : (
    <TrendFigure pack={pack} withTable={withTable} />
  );
}

function TrendOfYear({ pack, withTable }: TrendProps) {
  const year = Number(pack.from.slice(0, 4));
  const { build, stop, again } = useReportBuild({ kind: "YEAR", year }, pack.villageCode);
  return (
    <BuildState build={build} onStop={stop} onAgain={again}>
      {(whole) => <TrendFigure pack={whole} withTable={withTable} />}
    </BuildState>
  );
}

function TrendFigure({ pack, withTable }: TrendProps) {
  const { t } = useTranslation();
  const words = useChartWords();
  const model = useMemo(() => trendModel(pack, words), [pack, words]);
  if (model === undefined) return null;
  const title = t("report.charts.trend", { period: pack.periodName });
  return <ChartFigure model={model} title={title} withTable={withTable} />;
}
