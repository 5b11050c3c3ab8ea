import { useState } from "react";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { TrailRow } from "#shared/domain/trail/trail.ts";
import { dayOf, timeOf } from "#shared/kernel/plain-date.ts";
import { hrefTo, places } from "../../client/places.ts";
import { useMay } from "../../client/use-seat.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Page } from "../../ui/Page.tsx";
import { actText, splitReason } from "./act-text.ts";
import { TrailFilters } from "./TrailFilters.tsx";
import { type TrailFilter, useTrail } from "./use-trail.ts";
import { VerifyPanel } from "./VerifyPanel.tsx";
import "./trail.css";

export function TrailPage() {
  const { t } = useTranslation();
  const may = useMay();
  const [filter, setFilter] = useState<TrailFilter>({});
  const [verifying, setVerifying] = useState(0);
  const { rows, loaded, hasMore, damage } = useTrail(filter);

  const columns: readonly Column<TrailRow>[] = [
    {
      key: "at",
      title: t("trail.column.at"),
      width: "10.2rem",
      cell: ({ at }) => `${dayOf(at)} ${timeOf(at)}`,
    },
    {
      key: "who",
      title: t("trail.column.who"),
      width: "5.6rem",
      cell: ({ name }) => name || t("trail.desk"),
    },
    {
      key: "act",
      title: t("trail.column.act"),
      width: "minmax(10.5rem, 0.8fr)",
      cell: ({ act }) => <ActName act={act} />,
    },
    {
      key: "about",
      title: t("trail.column.about"),
      width: "minmax(13.2rem, 1.2fr)",
      cell: (row) => <About row={row} />,
    },
    {
      key: "reason",
      title: t("trail.column.reason"),
      width: "minmax(7rem, 1fr)",
      cell: (row) => <Reason row={row} />,
    },
    {
      key: "seq",
      title: t("trail.column.seq"),
      width: "10rem",
      cell: ({ seq, hash }) => (
        <span className="trail-chain" title={hash}>
          {seq} · {hash.slice(0, 8)}
        </span>
      ),
    },
  ];
  return (
    <Page
      title={t("trail.title")}
      hint={t("trail.hint")}
      wide
      filled
      actions={
        may("trail.verify") && (
          <Button onClick={() => setVerifying((times) => times + 1)}>{t("trail.verify.action")}</Button>
        )
      }
    >
      {damage && (
        <Notice tone="late">
          {damage.line === undefined
            ? t("trail.damagedFile", { file: damage.file })
            : t("trail.damagedLine", { file: damage.file, line: damage.line })}
        </Notice>
      )}
      {verifying > 0 && <VerifyPanel key={verifying} />}
      <TrailFilters filter={filter} onChange={setFilter} />
      <DataTable
        key={JSON.stringify(filter)}
        label={t("trail.title")}
        columns={columns}
        rows={rows}
        rowKey={({ seq }) => String(seq)}
        empty={<EmptyState title={t("trail.empty")} hint={t("trail.emptyHint")} />}
        foot={hasMore ? t("trail.loaded", { count: loaded }) : t("ui.table.count", { count: loaded })}
      />
    </Page>
  );
}

function ActName({ act }: { readonly act: string }) {
  const { t } = useTranslation();
  const text = actText(act);
  return text ? t(text) : act;
}

function Reason({ row }: { readonly row: TrailRow }) {
  const { t } = useTranslation();
  const { field, text } = splitReason(row.reason);
  return (
    <span title={text}>
      {field && <span className="trail-field">{t(field)}</span>}
      {text}
    </span>
  );
}

/** Records a person knows by a number. A slip and its paper, a visit and its form carry one number: it is said once. */
function About({ row }: { readonly row: TrailRow }) {
  const { t } = useTranslation();
  const numbered = [...new Map(row.about.map((each) => [each.no, each])).values()].filter(
    ({ no }) => no !== "",
  );
  return (
    <span className="trail-about" title={numbered.map(({ no }) => no).join(t("app.listComma"))}>
      {numbered.map(({ record, no }) => {
        const [table, id = ""] = record.split("/");
        if (table === "matter")
          return (
            <a key={record} href={hrefTo(places.matter(id))}>
              {no}
            </a>
          );
        return <span key={record}>{no}</span>;
      })}
    </span>
  );
}
