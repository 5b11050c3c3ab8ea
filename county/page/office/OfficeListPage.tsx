import { useMemo, useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useGo } from "#renderer/client/places.ts";
import { CountTabs } from "#renderer/ui/CountTabs.tsx";
import { type Column, DataTable } from "#renderer/ui/DataTable.tsx";
import { EmptyState } from "#renderer/ui/EmptyState.tsx";
import { Page } from "#renderer/ui/Page.tsx";
import { SearchField } from "#renderer/ui/SearchField.tsx";
import type { InvitationPaper, OfficeRow } from "#shared/contract/county-shapes.ts";
import { shortOfficeName } from "#shared/domain/office/founding-names.ts";
import { useAsk, useMay, useNow } from "../client/county.ts";
import { places } from "../client/places.ts";
import { useRows } from "../client/rows.ts";
import { ageText, momentText, spanText } from "../client/words.ts";
import { InvitationView } from "./InvitationView.tsx";
import { InviteDialog } from "./InviteDialog.tsx";
import { inOrderOfNeed, isWaitingForUs, needOf } from "./office-need.ts";
import { OfficeState } from "./OfficeState.tsx";

const TABS = ["all", "ours", "odd", "fine"] as const;
type Tab = (typeof TABS)[number];

export function OfficeListPage() {
  const { t } = useTranslation();
  const go = useGo();
  const may = useMay();
  const now = useNow();
  const { data } = useQuery(useAsk().office.list.queryOptions({ refetchInterval: 30_000 }));
  const [tab, setTab] = useState<Tab>("all");
  const [text, setText] = useState("");
  const [inviting, setInviting] = useState(false);
  const [invitation, setInvitation] = useState<InvitationPaper>();

  const isIn = (row: OfficeRow, which: Tab) =>
    which === "all" ||
    (which === "ours" && isWaitingForUs(row)) ||
    (which === "odd" && !["fine", "invited"].includes(needOf(row, now)) && !isWaitingForUs(row)) ||
    (which === "fine" && needOf(row, now) === "fine");
  const shown = useMemo(
    () =>
      data &&
      inOrderOfNeed(
        data.filter((row) => isIn(row, tab) && `${row.name} ${row.office}`.includes(text.trim())),
        now,
      ),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- isIn reads only what is listed
    [data, tab, text, now],
  );
  const rows = useRows(shown);
  const columns = useColumns();

  if (invitation) return <InvitationView paper={invitation} onDone={() => setInvitation(undefined)} />;
  return (
    <Page
      title={t("county.offices.title")}
      hint={t("county.offices.hint")}
      wide
      filled
      actions={
        may("office.create") && (
          <Button type="primary" onClick={() => setInviting(true)}>
            {t("county.invite.action")}
          </Button>
        )
      }
    >
      <div className="list-head">
        <CountTabs
          label={t("county.offices.tabs")}
          tabs={TABS.map((key) => ({
            key,
            text: t(`county.offices.tab.${key}`),
            count: data?.filter((row) => isIn(row, key)).length,
            isOn: tab === key,
            isLate: key === "ours" && data?.some(isWaitingForUs) === true,
            onClick: () => setTab(key),
          }))}
        />
        <SearchField label={t("county.offices.search")} value={text} onChange={setText} />
      </div>
      <DataTable
        key={`${tab} ${text}`}
        label={t("county.offices.title")}
        columns={columns}
        rows={rows}
        rowKey={({ office }) => office}
        onOpen={({ office }) => go(places.office(office))}
        marked={isWaitingForUs}
        empty={
          data?.length === 0 ? (
            <EmptyState
              title={t("county.offices.none")}
              hint={t("county.offices.noneHint")}
              action={
                may("office.create") && (
                  <Button type="primary" onClick={() => setInviting(true)}>
                    {t("county.invite.action")}
                  </Button>
                )
              }
            />
          ) : (
            <EmptyState title={t("county.offices.nothing")} hint={t("county.offices.nothingHint")} />
          )
        }
      />
      {inviting && (
        <InviteDialog
          onInvited={(paper) => {
            setInviting(false);
            setInvitation(paper);
          }}
          onClose={() => setInviting(false)}
        />
      )}
    </Page>
  );
}

function useColumns(): readonly Column<OfficeRow>[] {
  const { t } = useTranslation();
  const now = useNow();
  const dash = <span className="is-soft">—</span>;
  return [
    {
      key: "name",
      title: t("county.offices.name"),
      width: "minmax(8.6rem, 1.2fr)",
      cell: ({ name, office }) => (
        <span className="cut" title={`${name} ${office}`}>
          {shortOfficeName(name)} <span className="is-soft figures">{office}</span>
        </span>
      ),
    },
    {
      key: "state",
      title: t("county.offices.state"),
      width: "minmax(11.4rem, 1.1fr)",
      cell: (row) => <OfficeState row={row} />,
    },
    {
      key: "entry",
      title: t("county.offices.lastEntry"),
      width: "minmax(7.4rem, 0.7fr)",
      cell: ({ lastEntryAt, lastSeq }) =>
        lastEntryAt === null ? (
          dash
        ) : (
          <span title={`${momentText(lastEntryAt)} · ${lastSeq}`}>{ageText(t, lastEntryAt, now)}</span>
        ),
    },
    {
      key: "heard",
      title: t("county.offices.lastHeard"),
      width: "minmax(6.8rem, 0.6fr)",
      cell: ({ lastHeardAt }) =>
        lastHeardAt === null ? (
          dash
        ) : (
          <span title={momentText(lastHeardAt)}>{ageText(t, lastHeardAt, now)}</span>
        ),
    },
    {
      key: "slips",
      title: t("county.offices.openSlips"),
      width: "5.6rem",
      align: "end",
      cell: ({ openSlips }) => (openSlips === 0 ? dash : <strong>{openSlips}</strong>),
    },
    {
      key: "down",
      title: t("county.offices.downWaiting"),
      width: "5.6rem",
      align: "end",
      cell: ({ downSeq, downApplied }) => (downSeq > downApplied ? downSeq - downApplied : dash),
    },
    {
      key: "clock",
      title: t("county.offices.clock"),
      width: "minmax(6.6rem, 0.5fr)",
      align: "end",
      cell: ({ clockAheadMs }) =>
        clockAheadMs === null
          ? dash
          : Math.abs(clockAheadMs) < 60_000
            ? t("county.clock.right")
            : `${t(clockAheadMs > 0 ? "county.clock.fast" : "county.clock.slow")} ${spanText(t, clockAheadMs)}`,
    },
    {
      key: "version",
      title: t("county.offices.version"),
      width: "5rem",
      cell: ({ version }) => (version === "" ? dash : <span className="cut">{version}</span>),
    },
  ];
}
