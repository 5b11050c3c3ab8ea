import { Button } from "antd";
import { lazy, Suspense, useMemo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { hrefTo, places, useSearch } from "#renderer/client/places.ts";
import { useToday } from "#renderer/client/use-seat.ts";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { Loading } from "#renderer/ui/Loading.tsx";
import { Page } from "#renderer/ui/Page.tsx";
import { PartsNav } from "#renderer/ui/PartsNav.tsx";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import type { ReportPack } from "#shared/contract/report.ts";
import { BuildState } from "./BuildState.tsx";
import { FrozenPart } from "./FrozenPart.tsx";
import { NarrativePart } from "./NarrativePart.tsx";
import { PackActs } from "./PackActs.tsx";
import { PARTS, searchFromView, viewFromSearch, type ReportView } from "./period-search.ts";
import { PeriodPicker } from "./PeriodPicker.tsx";
import { PreventionPart } from "./PreventionPart.tsx";
import { SettingsPart } from "./SettingsPart.tsx";
import { TablesPart } from "./TablesPart.tsx";
import { useNarrative } from "./use-narrative.ts";
import { useReportBuild } from "./use-report-build.ts";
import "./report.css";

// Charts are large: only who looks at them waits for them.
const ChartsPart = lazy(async () => ({ default: (await import("./charts/ChartsPart.tsx")).ChartsPart }));
const BoardPart = lazy(async () => ({ default: (await import("./BoardPart.tsx")).BoardPart }));

/** The report of a period: every table, pictures, the written report, and what was handed in. */
export function ReportPage() {
  const { t } = useTranslation();
  const today = useToday();
  const [search, setSearch] = useSearch();
  const view = useMemo(() => viewFromSearch(search, today), [search, today]);
  const show = (next: Partial<ReportView>) => setSearch(searchFromView({ ...view, ...next }));
  const { build, stop, again } = useReportBuild(view.period, view.villageCode);
  useShortcut("Alt+R", again, build.state !== "running");
  const standing = standingPart(view.part, again);

  return (
    <Page
      title={t("report.title")}
      wide
      actions={
        <Button aria-keyshortcuts="Alt+R" disabled={build.state === "running"} onClick={again}>
          {t("report.again")} <KeyHint keys="Alt+R" />
        </Button>
      }
    >
      <PartsNav
        label={t("report.parts")}
        current={view.part}
        parts={PARTS.map((part) => ({
          name: part,
          text: t(`report.part.${part}`),
          href: hrefTo(places.reports(searchFromView({ ...view, part }))),
        }))}
      />
      {standing ?? (
        <>
          <PeriodPicker view={view} onChange={show} />
          <BuildState build={build} onStop={stop} onAgain={again}>
            {(pack) => <PackPart key={pack.buildId} pack={pack} part={view.part} onFrozen={again} />}
          </BuildState>
        </>
      )}
    </Page>
  );
}

/** The parts that need no report of a period. */
function standingPart(part: ReportView["part"], again: () => void): ReactNode {
  switch (part) {
    case "frozen":
      return <FrozenPart />;
    case "prevention":
      return <PreventionPart onChanged={again} />;
    case "settings":
      return <SettingsPart onSaved={again} />;
    default:
      return undefined;
  }
}

interface PackProps {
  readonly pack: ReportPack;
  readonly part: ReportView["part"];
  readonly onFrozen: () => void;
}

function PackPart({ pack, part, onFrozen }: PackProps) {
  const narrative = useNarrative(pack);
  return (
    <>
      <PackActs pack={pack} narrative={narrative} onFrozen={onFrozen} />
      <Suspense fallback={<Loading />}>
        {part === "charts" ? (
          <ChartsPart pack={pack} />
        ) : part === "board" ? (
          <BoardPart pack={pack} />
        ) : part === "narrative" ? (
          <NarrativePart narrative={narrative} />
        ) : (
          <TablesPart pack={pack} />
        )}
      </Suspense>
    </>
  );
}
