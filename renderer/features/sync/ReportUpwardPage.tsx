import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { hrefTo, places } from "../../client/places.ts";
import { useAsk } from "../../client/use-desk.ts";
import { Loading } from "../../ui/Loading.tsx";
import { Page } from "../../ui/Page.tsx";
import { PartsNav } from "../../ui/PartsNav.tsx";
import { ConflictsPart } from "./conflicts/ConflictsPart.tsx";
import { CountyPart } from "./county/CountyPart.tsx";
import { InboxPart } from "./inbox/InboxPart.tsx";
import { PolicyPart } from "./PolicyPart.tsx";
import { ReportPart } from "./report/ReportPart.tsx";
import { StickPart } from "./stick/StickPart.tsx";
import { useCountyWork } from "./use-county-work.tsx";
import "./sync.css";

const PARTS = ["report", "stick", "inbox", "conflicts", "policy", "county"] as const;
type PartName = (typeof PARTS)[number];

/** While another seat reports, how it stands is asked again every other second. */
const WATCH_MS = 2_000;

/** 上报, and all that goes on between this office and its county. */
export function ReportUpwardPage({ part }: { readonly part: string }) {
  const { t } = useTranslation();
  const [, { running }] = useCountyWork();
  const { data: status } = useQuery(
    useAsk().sync.status.queryOptions({
      refetchInterval: ({ state }) => (state.data?.running && !running ? WATCH_MS : false),
    }),
  );
  if (!status) return <Loading />;
  const current = PARTS.find((name) => name === part) ?? "report";
  const isJoined = status.state === "joined";
  const offered: Readonly<Record<PartName, boolean>> = {
    report: true,
    stick: status.state !== "apart",
    inbox: isJoined,
    conflicts: status.conflicts > 0 || current === "conflicts",
    policy: true,
    county: isJoined,
  };
  const counts: Partial<Record<PartName, number>> = { inbox: status.openItems, conflicts: status.conflicts };

  return (
    <Page title={t("sync.title")} hint={t("sync.hint")}>
      <PartsNav
        label={t("sync.parts.label")}
        current={current}
        parts={PARTS.filter((name) => offered[name]).map((name) => ({
          name,
          text: t(`sync.parts.${name}`),
          href: hrefTo(places.reportUpward(name === "report" ? "" : name)),
          count: counts[name] ?? 0,
        }))}
      />
      {current === "report" && <ReportPart status={status} />}
      {current === "stick" && <StickPart status={status} />}
      {current === "inbox" && <InboxPart />}
      {current === "conflicts" && <ConflictsPart />}
      {current === "policy" && <PolicyPart />}
      {current === "county" && <CountyPart status={status} />}
    </Page>
  );
}
