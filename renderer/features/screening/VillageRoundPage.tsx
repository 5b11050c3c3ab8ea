import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { VillageRound } from "#shared/contract/screening.ts";
import type { ScreeningReport } from "#shared/domain/screening/report.ts";
import { dayOf, timeOf } from "#shared/kernel/plain-date.ts";
import { dayText } from "../../client/day-text.ts";
import { FoundRecord } from "../../client/FoundRecord.tsx";
import { hrefTo, places, useGo } from "../../client/places.ts";
import { useAct } from "../../client/use-act.ts";
import { useAsk, useDesk } from "../../client/use-desk.ts";
import { useFoundDraft } from "../../client/use-found-draft.ts";
import { useMay, useReadOnly } from "../../client/use-seat.ts";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { Page, Section } from "../../ui/Page.tsx";
import { TimeLine } from "../../ui/TimeLine.tsx";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { FoundList } from "./FoundList.tsx";
import { PeriodHint } from "./PeriodHint.tsx";
import { ReportEditor } from "./ReportEditor.tsx";
import { emptyReport, inputOf, ReportInput } from "./report-input.ts";
import { monthDay } from "./span-text.ts";
import "./screening.css";

interface Props {
  readonly roundId: string;
  readonly villageCode: string;
}

/** One village in one period: the form while it has not reported, the report afterwards. */
export function VillageRoundPage({ roundId, villageCode }: Props) {
  const { t } = useTranslation();
  const answer = useQuery(useAsk().screening.village.queryOptions({ input: { roundId, villageCode } }));
  const [correcting, setCorrecting] = useState(false);
  return (
    <FoundRecord
      answer={answer}
      title={t("screening.report.gone")}
      hint={t("screening.report.goneHint")}
      list={places.screenings()}
      toList={t("screening.report.back")}
    >
      {(round) =>
        round.report !== null && !correcting ? (
          <ReportView round={round} report={round.report} onCorrect={() => setCorrecting(true)} />
        ) : (
          <Begun round={round} onCorrected={correcting ? () => setCorrecting(false) : undefined} />
        )
      }
    </FoundRecord>
  );
}

/** The form, with what was begun of it earlier. */
function Begun(props: { readonly round: VillageRound; readonly onCorrected: (() => void) | undefined }) {
  const { round, onCorrected } = props;
  const { report, roundId, villageCode } = round;
  const draftName = report === null ? `screening:${roundId}` : `screening-correction:${report.id}`;
  const [draft, putAside] = useFoundDraft(draftName, ReportInput);
  const [times, setTimes] = useState(0);
  if (draft === undefined) return <Loading />;
  // A round has many villages, and a draft is kept of the one that was typed last.
  const kept = draft?.content.villageCode === villageCode ? draft : null;
  const fresh = report === null ? emptyReport(villageCode) : inputOf(report);
  return (
    <ReportEditor
      key={times}
      round={round}
      start={kept?.content ?? fresh}
      savedAt={kept?.savedAt}
      draftName={draftName}
      onCorrected={onCorrected}
      onRestart={() => {
        putAside();
        setTimes(times + 1);
      }}
    />
  );
}

interface ViewProps {
  readonly round: VillageRound;
  readonly report: ScreeningReport;
  readonly onCorrect: () => void;
}

function ReportView({ round, report, onCorrect }: ViewProps) {
  const { t } = useTranslation();
  const go = useGo();
  const may = useMay();
  const isReadOnly = useReadOnly();
  const issue = useAct(useDesk().screening.issue);
  const { acts, paperId } = round;
  const { no, form, reportedOn, reportedBy } = report;
  const canCorrect = acts.includes("correct") && may("screening.correct") && !isReadOnly;
  const canPrint = acts.includes("print") && may("screening.issue") && !isReadOnly;

  async function handlePrint() {
    if (issue.busy) return;
    const issued = await issue.run({ reportId: report.id });
    if (issued.ok) go(places.paper(issued.value.paperId));
  }
  useShortcut("Ctrl+P", () => void handlePrint(), canPrint);
  useShortcut("Alt+G", onCorrect, canCorrect);
  return (
    <Page
      title={t("screening.report.title", { village: round.villageName })}
      hint={<PeriodHint round={round} />}
      wide
      actions={
        <>
          <Button href={hrefTo(places.screenings())}>{t("screening.report.back")}</Button>
          {canCorrect && (
            <Button aria-keyshortcuts="Alt+G" onClick={onCorrect}>
              {t("screening.report.correct")} <KeyHint keys="Alt+G" />
            </Button>
          )}
          {paperId !== null && (
            <Button href={hrefTo(places.paper(paperId))}>{t("screening.report.reprint")}</Button>
          )}
          {canPrint && (
            <Button
              type="primary"
              loading={issue.busy}
              aria-keyshortcuts="Control+P"
              onClick={() => void handlePrint()}
            >
              {t("screening.report.print")} <KeyHint keys="Ctrl+P" />
            </Button>
          )}
        </>
      }
    >
      <Section
        title={t("screening.report.no", { no })}
        hint={t("screening.report.by", { on: dayText(t, reportedOn), name: reportedBy.name })}
      >
        <p>
          {t("screening.report.went", {
            names: form.screeners.join(t("app.listComma")),
            days: form.days.map((on) => monthDay(t, on)).join(t("app.listComma")),
          })}
        </p>
        {form.nil === null ? (
          <FoundList report={report} entries={round.found} />
        ) : (
          <p>
            <strong>{t("screening.report.nil", { ...form.nil })}</strong>
          </p>
        )}
      </Section>
      {report.former.length > 0 && (
        <Section title={t("screening.report.former")}>
          <TimeLine
            items={report.former.map(({ form: before, at, by, reason }) => ({
              key: at,
              at: `${dayText(t, dayOf(at))} ${timeOf(at)}`,
              title: t("screening.report.formerRow", { name: by.name, reason }),
              children: (
                <p>
                  {before.nil === null
                    ? t("screening.report.formerFound", {
                        count: before.found.length,
                        people: before.found.map(({ person }) => person).join(t("app.listComma")),
                      })
                    : t("screening.report.formerNil", { words: before.nil.words })}
                </p>
              ),
            }))}
          />
        </Section>
      )}
    </Page>
  );
}
