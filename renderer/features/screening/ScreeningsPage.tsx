import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { RoundColumn } from "#shared/contract/screening.ts";
import type { ScreeningPlan } from "#shared/domain/screening/plan.ts";
import { dayText } from "../../client/day-text.ts";
import { hrefTo, places, useGo, useSearch } from "../../client/places.ts";
import { useAct } from "../../client/use-act.ts";
import { useAsk, useDesk } from "../../client/use-desk.ts";
import { useMay, useReadOnly } from "../../client/use-seat.ts";
import { useVillageName } from "../../client/use-village-name.ts";
import { useConfirm } from "../../ui/ConfirmDialog.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { Page } from "../../ui/Page.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { shortSpan, spanText, STATUS_TONE, statusText } from "./span-text.ts";
import "./screening.css";

/** As many periods as stand beside each other on the usual screen. */
const COLUMNS = 6;

/** Villages × periods: who found what, who says that there is nothing, and who has not said anything yet. */
export function ScreeningsPage() {
  const { t } = useTranslation();
  const go = useGo();
  const may = useMay();
  const [search, setSearch] = useSearch();
  const offset = Math.max(0, Number.parseInt(search["offset"] ?? "0", 10) || 0);
  const { data } = useQuery(
    useAsk().screening.board.queryOptions({
      input: { offset, limit: COLUMNS },
      placeholderData: keepPreviousData,
    }),
  );
  const rounds = data?.rounds ?? [];
  const isReadOnly = useReadOnly();
  const mayReport = may("screening.report") && !isReadOnly;
  const next = nextOwed(rounds);
  const enterNext = () => next && go(places.screening(next.roundId, next.villageCode));
  useShortcut("Alt+N", () => enterNext(), mayReport && next !== undefined);
  if (!data) return <Loading />;

  return (
    <Page
      title={t("screening.title")}
      hint={t("screening.hint")}
      wide
      actions={
        <>
          <Button href={hrefTo(places.screeningPlan())}>{t("screening.toPlan")}</Button>
          {mayReport && next !== undefined && (
            <Button type="primary" aria-keyshortcuts="Alt+N" onClick={enterNext}>
              {t("screening.next")} <KeyHint keys="Alt+N" />
            </Button>
          )}
        </>
      }
    >
      {data.total === 0 ? (
        <NoRounds hasPlan={data.hasPlan} />
      ) : (
        <>
          <Board rounds={rounds} />
          {data.total > COLUMNS && (
            <div className="screening-paging">
              <Button
                disabled={offset + COLUMNS >= data.total}
                onClick={() => setSearch({ offset: `${offset + COLUMNS}` })}
              >
                {t("screening.older")}
              </Button>
              <Button
                disabled={offset === 0}
                onClick={() => setSearch({ offset: `${Math.max(0, offset - COLUMNS)}` })}
              >
                {t("screening.newer")}
              </Button>
            </div>
          )}
        </>
      )}
    </Page>
  );
}

function NoRounds({ hasPlan }: { readonly hasPlan: boolean }) {
  const { t } = useTranslation();
  const may = useMay();
  const { data: plan } = useQuery(useAsk().screening.plan.queryOptions());
  if (hasPlan) return <EmptyState title={t("screening.futureTitle")} hint={startsText(plan)} />;
  return (
    <EmptyState
      title={t("screening.none")}
      hint={t("screening.noneHint")}
      action={
        may("screening.savePlan") && (
          <Button type="primary" href={hrefTo(places.screeningPlan())}>
            {t("screening.setPlan")}
          </Button>
        )
      }
    />
  );

  function startsText(known: ScreeningPlan | null | undefined): string {
    return known ? t("screening.future", { on: dayText(t, known.startsOn) }) : "";
  }
}

function Board({ rounds }: { readonly rounds: readonly RoundColumn[] }) {
  const { t } = useTranslation();
  const villageName = useVillageName();
  const may = useMay();
  const codes = [
    ...new Set(rounds.flatMap(({ cells }) => cells.map(({ villageCode }) => villageCode))),
  ].sort();
  return (
    <div className="screening-board">
      <table className="plain-table" aria-label={t("screening.table")}>
        <thead>
          <tr>
            <th scope="col">{t("screening.village")}</th>
            {rounds.map((round) => (
              <th key={round.id} scope="col">
                <span className="figures">{shortSpan(t, round)}</span>
                {round.important !== "" && <StatusTag tone="wait">{round.important}</StatusTag>}
                {may("screening.issueSummary") && <SummaryButton round={round} />}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {codes.map((code) => (
            <tr key={code}>
              <th scope="row">{villageName(code)}</th>
              {rounds.map((round) => (
                <td key={round.id}>
                  <Cell round={round} villageCode={code} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ round, villageCode }: { readonly round: RoundColumn; readonly villageCode: string }) {
  const { t } = useTranslation();
  const villageName = useVillageName();
  const may = useMay();
  const cell = round.cells.find((each) => each.villageCode === villageCode);
  if (cell === undefined) return null;
  const status = statusText(t, cell);
  const tag = <StatusTag tone={STATUS_TONE[cell.status]}>{status}</StatusTag>;
  if (!may("screening.village")) return tag;
  return (
    <a
      className="screening-cell"
      href={hrefTo(places.screening(round.id, villageCode))}
      aria-label={t("screening.cell", {
        village: villageName(villageCode),
        period: spanText(t, round),
        status,
      })}
    >
      {tag}
    </a>
  );
}

/** The summary of a round, after a question where villages are missing. */
function SummaryButton({ round }: { readonly round: RoundColumn }) {
  const { t } = useTranslation();
  const go = useGo();
  const confirm = useConfirm();
  const isReadOnly = useReadOnly();
  const issue = useAct(useDesk().screening.issueSummary);
  const period = spanText(t, round);
  const missing = round.cells.filter(({ status }) => status !== "NIL" && status !== "FOUND").length;

  async function handleIssue() {
    if (missing > 0) {
      const agreed = await confirm({
        title: t("screening.confirmSummary.title", { period }),
        body: t("screening.confirmSummary.body", { count: missing }),
        yes: t("screening.confirmSummary.yes"),
      });
      if (agreed === false) return;
    }
    const issued = await issue.run({ roundId: round.id });
    if (issued.ok) go(places.paper(issued.value.paperId));
  }
  return (
    <Button
      size="small"
      type="text"
      disabled={isReadOnly}
      loading={issue.busy}
      aria-label={t("screening.summaryOf", { period })}
      onClick={() => void handleIssue()}
    >
      {t("screening.summary")}
    </Button>
  );
}

/** The village to enter next: the latest first of those that are late, then of those that are due, then of the running period. */
function nextOwed(rounds: readonly RoundColumn[]) {
  for (const status of ["LATE", "DUE", "RUNNING"] as const) {
    for (const { id: roundId, cells } of rounds) {
      const cell = cells.find((each) => each.status === status);
      if (cell !== undefined) return { roundId, villageCode: cell.villageCode };
    }
  }
  return undefined;
}
