import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ConferenceRow } from "#shared/contract/conference.ts";
import { MeetingStatus, type MeetingPlan } from "#shared/domain/meeting/meeting.ts";
import { hrefTo, places, useGo, useSearch } from "../../client/places.ts";
import { useAct } from "../../client/use-act.ts";
import { useAsk, useDesk } from "../../client/use-desk.ts";
import { useMay } from "../../client/use-seat.ts";
import { useWindows } from "../../client/use-windows.ts";
import { linkColumn } from "../../ui/columns.tsx";
import { CountTabs } from "../../ui/CountTabs.tsx";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { Page } from "../../ui/Page.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { MeetingRulesDialog } from "./MeetingRulesDialog.tsx";
import { PlanDialog } from "./PlanDialog.tsx";
import { MEETING_TONE, meetingRefusalText } from "./refusal-text.ts";
import "./meeting.css";

/** Case conferences: what is planned first, then what was held. */
export function ConferenceListPage() {
  const { t } = useTranslation();
  const go = useGo();
  const may = useMay();
  const desk = useDesk();
  const [search, setSearch] = useSearch();
  const status = MeetingStatus.safeParse(search["status"]).data;
  const fetch = useCallback(
    (offset: number, limit: number) => desk.conference.list({ ...(status && { status }), offset, limit }),
    [desk, status],
  );
  const rows = useWindows(["conference.list", status], fetch);
  const counts = useQuery(useAsk().conference.counts.queryOptions()).data;
  const columns = useColumns();
  const [open, setOpen] = useState<"plan" | "rules">();
  const mayPlan = may("conference.plan");
  useShortcut("Alt+N", () => setOpen("plan"), mayPlan && open === undefined);

  return (
    <Page
      title={t("meeting.list.title")}
      hint={t("meeting.list.hint")}
      wide
      filled
      actions={
        <>
          {may("conference.saveRules") && (
            <Button onClick={() => setOpen("rules")}>{t("meeting.rules.title")}</Button>
          )}
          {mayPlan && (
            <Button type="primary" aria-keyshortcuts="Alt+N" onClick={() => setOpen("plan")}>
              {t("meeting.list.plan")} <KeyHint keys="Alt+N" />
            </Button>
          )}
        </>
      }
    >
      <CountTabs
        label={t("meeting.list.tabs")}
        tabs={[
          {
            key: "all",
            text: t("meeting.list.all"),
            count: counts?.total,
            isOn: status === undefined,
            onClick: () => setSearch({}),
          },
          ...MeetingStatus.options.map((each) => ({
            key: each,
            text: t(`meeting.status.${each}`),
            count: counts && (counts.byStatus[each] ?? 0),
            isOn: status === each,
            onClick: () => setSearch({ status: each }),
          })),
        ]}
      />
      <DataTable
        label={t("meeting.list.title")}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        onOpen={({ id }) => go(places.conference(id))}
        empty={<EmptyState title={t("meeting.list.none")} hint={t("meeting.list.noneHint")} />}
      />
      {open === "plan" && <NewConference onClose={() => setOpen(undefined)} />}
      {open === "rules" && <MeetingRulesDialog onClose={() => setOpen(undefined)} />}
    </Page>
  );
}

function NewConference({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const go = useGo();
  const plan = useAct(useDesk().conference.plan);
  const [said, setSaid] = useState<string>();
  const proposed = useQuery({ ...useAsk().conference.propose.queryOptions(), staleTime: Infinity }).data;
  if (proposed === undefined) return null;

  async function handlePlan(arranged: MeetingPlan) {
    const planned = await plan.run({ plan: arranged });
    if (planned.ok) return go(places.conference(planned.value.id));
    if (planned.error?.code === "MEETING_REFUSED") setSaid(meetingRefusalText(t, planned.error.data));
  }
  return (
    <PlanDialog
      title={t("meeting.list.plan")}
      yes={t("meeting.plan.yes")}
      start={proposed}
      busy={plan.busy}
      said={said}
      onPlan={(arranged) => void handlePlan(arranged)}
      onClose={onClose}
    />
  );
}

function useColumns(): readonly Column<ConferenceRow>[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      linkColumn({
        key: "on",
        title: t("meeting.column.on"),
        width: "10rem",
        href: ({ id }) => hrefTo(places.conference(id)),
        text: ({ on, from }) => `${on} ${from}`,
      }),
      {
        key: "no",
        title: t("meeting.column.no"),
        width: "13rem",
        cell: ({ no }) => <span className="figures">{no}</span>,
      },
      {
        key: "place",
        title: t("meeting.plan.place"),
        width: "minmax(6rem, 1fr)",
        cell: ({ place }) => (
          <span className="cut" title={place}>
            {place}
          </span>
        ),
      },
      {
        key: "host",
        title: t("meeting.form.host"),
        width: "7rem",
        cell: ({ host }) => <span className="cut">{host}</span>,
      },
      {
        key: "matters",
        title: t("meeting.column.matters"),
        width: "8.8rem",
        cell: ({ matters, status }) =>
          matters === 0
            ? ""
            : t(status === "PLANNED" ? "meeting.column.brought" : "meeting.column.dealt", { count: matters }),
      },
      {
        key: "tasks",
        title: t("meeting.column.tasks"),
        width: "7rem",
        cell: ({ openTasks }) => (openTasks === 0 ? "" : t("meeting.column.open", { count: openTasks })),
      },
      {
        key: "status",
        title: t("meeting.column.status"),
        width: "7.2rem",
        cell: ({ status }) => (
          <StatusTag tone={MEETING_TONE[status]}>{t(`meeting.status.${status}`)}</StatusTag>
        ),
      },
    ],
    [t],
  );
}
