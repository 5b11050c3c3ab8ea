import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { hrefTo, places } from "#renderer/client/places.ts";
import { useAsk, useDesk } from "#renderer/client/use-desk.ts";
import { saveWorkbook } from "#renderer/client/workbook/save-workbook.ts";
import { EmptyState } from "#renderer/ui/EmptyState.tsx";
import { Loading } from "#renderer/ui/Loading.tsx";
import { Section } from "#renderer/ui/Page.tsx";
import { StatusTag } from "#renderer/ui/StatusTag.tsx";
import type { FrozenRow } from "#shared/contract/report.ts";
import { reportWorkbook } from "#shared/domain/report/report-workbook.ts";
import { dayOf, timeOf } from "#shared/kernel/plain-date.ts";
import { FrozenDialog } from "./FrozenDialog.tsx";
import { usePeriodText } from "./use-period-text.ts";

/** Shown at once: an office makes a dozen and a half a year. */
const SHOWN = 200;

/** What was handed in, newest first: each as paper, as a spreadsheet, and with what a correction changed. */
export function FrozenPart() {
  const { t } = useTranslation();
  const desk = useDesk();
  const periodText = usePeriodText();
  const [looked, setLooked] = useState<FrozenRow>();
  const { data } = useQuery(useAsk().report.frozen.queryOptions({ input: { offset: 0, limit: SHOWN } }));
  if (data === undefined) return <Loading />;
  if (data.total === 0)
    return <EmptyState title={t("report.frozen.none")} hint={t("report.frozen.noneHint")} />;

  async function handleSave({ id, no }: FrozenRow) {
    const { payload } = await desk.report.get({ reportId: id });
    const name = `${payload.scopeName}${payload.title} ${no}.xlsx`;
    await saveWorkbook(reportWorkbook(payload), name, new AbortController().signal);
  }

  return (
    <Section title={t("report.part.frozen")} hint={t("report.frozen.hint")}>
      <div className="report-across">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t("report.frozen.no")}</th>
              <th scope="col">{t("report.frozen.period")}</th>
              <th scope="col">{t("report.frozen.at")}</th>
              <th scope="col">{t("report.frozen.by")}</th>
              <th scope="col">{t("report.frozen.state")}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <a href={hrefTo(places.paper(row.paperId))}>{row.no}</a>
                </th>
                <td className="is-whole">{periodText(row.period)}</td>
                <td className="figures is-whole">{`${dayOf(row.frozenAt)} ${timeOf(row.frozenAt)}`}</td>
                <td className="is-whole">{row.frozenBy.name}</td>
                <td>
                  <Standing row={row} />
                </td>
                <td className="plain-table-acts">
                  <Button size="small" href={hrefTo(places.paper(row.paperId))}>
                    {t("report.frozen.print")}
                  </Button>
                  <Button
                    size="small"
                    aria-label={`${t("report.save")} ${row.no}`}
                    onClick={() => void handleSave(row)}
                  >
                    {t("report.save")}
                  </Button>
                  <Button
                    size="small"
                    aria-label={`${t("report.frozen.look")} ${row.no}`}
                    onClick={() => setLooked(row)}
                  >
                    {t("report.frozen.look")}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {looked && <FrozenDialog row={looked} onClose={() => setLooked(undefined)} />}
    </Section>
  );
}

function Standing({ row: { corrects, correctedBy } }: { readonly row: FrozenRow }) {
  const { t } = useTranslation();
  if (correctedBy !== null)
    return <StatusTag tone="plain">{t("report.frozen.correctedBy", { no: correctedBy.no })}</StatusTag>;
  return corrects === null ? (
    <StatusTag tone="done">{t("report.frozen.valid")}</StatusTag>
  ) : (
    <StatusTag tone="done">{t("report.frozen.corrects", { no: corrects.no })}</StatusTag>
  );
}
