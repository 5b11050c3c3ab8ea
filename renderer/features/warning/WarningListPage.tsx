import { useState } from "react";
import { useQuery, keepPreviousData } from "@tanstack/react-query";
import { Button, Segmented } from "antd";
import { useTranslation } from "react-i18next";
import { type WarningStatus, WarningStatus as Statuses } from "#shared/domain/warning/warning.ts";
import { hrefTo, places, useSearch } from "../../client/places.ts";
import { useAsk } from "../../client/use-desk.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { Page, Section } from "../../ui/Page.tsx";
import { WarningLines } from "./WarningLines.tsx";
import "./warning.css";

const PAGE = 50;

/** All warnings, by how they stand. */
export function WarningListPage() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearch();
  const [shown, setShown] = useState(PAGE);
  const status: WarningStatus = Statuses.options.find((each) => each === search["status"]) ?? "OPEN";
  const { data } = useQuery({
    ...useAsk().warning.list.queryOptions({
      input: { status: [status], offset: 0, limit: Math.min(200, shown) },
      placeholderData: keepPreviousData,
    }),
  });
  return (
    <Page
      title={t("warning.title")}
      hint={t("warning.pageHint")}
      actions={<Button href={hrefTo(places.warningRules())}>{t("warning.rules.open")}</Button>}
    >
      <Segmented
        className="warning-tabs"
        aria-label={t("warning.byStatus")}
        value={status}
        onChange={(next) => {
          setShown(PAGE);
          setSearch({ ...search, status: next === "OPEN" ? "" : next });
        }}
        options={Statuses.options.map((value) => ({ value, label: t(`warning.status.${value}`) }))}
      />
      <Section title={t(`warning.status.${status}`)} hint={data && t("warning.count", { count: data.total })}>
        {!data && <Loading />}
        {data?.total === 0 && <EmptyState title={t("warning.none")} hint={t(`warning.noneHint.${status}`)} />}
        {data && data.total > 0 && <WarningLines rows={data.rows} withMatter label={t("warning.title")} />}
        {data && data.total > data.rows.length && data.rows.length < 200 && (
          <Button onClick={() => setShown(shown + PAGE)}>{t("warning.more")}</Button>
        )}
      </Section>
    </Page>
  );
}
