import { Button } from "antd";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCodeName } from "#renderer/client/use-code-name.ts";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import type { ReportPack } from "#shared/contract/report.ts";
import type { TextKey } from "#shared/locales/texts.ts";
import { BuildState } from "../BuildState.tsx";
import { usePeriodText } from "../use-period-text.ts";
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
    () => [categoryModel(pack, words), ageModel(pack, words), answersModel(pack, words)],
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
  const { t, i18n } = useTranslation();
  const codeName = useCodeName();
  return useMemo(
    () => ({
      time: t("report.charts.time"),
      category: t("report.charts.kind"),
      age: t("report.charts.sinceAccepted"),
      unit: t("report.charts.unit"),
      accepted: t("report.charts.accepted"),
      now: t("report.charts.now"),
      lastYear: t("report.charts.lastYear"),
      open: t("report.charts.open"),
      overdue: t("report.charts.overdue"),
      nameOf: (what, { id, name }) => {
        if (what === "category") return codeName("category", id);
        if (what === "time") return i18n.language === "zh-CN" ? name : timeText(i18n.language, id);
        return t(`report.charts.${what}Of.${id}` as TextKey); // a test asks for the words of every row and column drawn
      },
    }),
    [t, i18n.language, codeName],
  );
}

/** `03`, `Q1`, `2026-03`, `2026-Q1` or `2026`, in words. */
function timeText(language: string, id: string): string {
  const [part = "", year = ""] = id.split("-").toReversed();
  const month = new Intl.DateTimeFormat(language, { month: "short", timeZone: "UTC" });
  const text = /^\d\d$/.test(part) ? month.format(Date.UTC(2000, Number(part) - 1)) : part;
  return `${text} ${year}`.trim();
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
  const periodText = usePeriodText();
  const model = useMemo(() => trendModel(pack, words), [pack, words]);
  if (model === undefined) return null;
  const title = t("report.charts.trend", { period: periodText(pack.period) });
  return <ChartFigure model={model} title={title} withTable={withTable} />;
}
