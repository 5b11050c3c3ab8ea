import { useEffect, useMemo } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { SeatNews, SeatWatch } from "#renderer/client/seat-watch.ts";
import { Loading } from "#renderer/ui/Loading.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { useToast } from "#renderer/ui/use-toast.ts";
import type { CountyStatus } from "#shared/contract/county-shapes.ts";
import { ClerkContext, useAsk, useStatus } from "./client/county.ts";
import { CountyRouter } from "./CountyRouter.tsx";
import { BeginPage } from "./session/BeginPage.tsx";
import { LoginPage } from "./session/LoginPage.tsx";

/** What stands before the pages: the first account, the login. */
export function Gate({ watch }: { readonly watch: SeatWatch }) {
  const { t } = useTranslation();
  const status = useStatus();
  useNews(watch);
  if (status.data) return <Entrance status={status.data} />;
  if (!status.isError) return <Loading />;
  return (
    <div className="page">
      <Notice
        tone="late"
        action={<Button onClick={() => void status.refetch()}>{t("app.connection.again")}</Button>}
      >
        {t("county.frame.none")}
      </Notice>
    </div>
  );
}

function Entrance({ status }: { readonly status: CountyStatus }) {
  const queries = useQueryClient();
  const { session } = status;
  const clerk = useMemo(() => (session ? { me: session, status } : undefined), [session, status]);
  const refresh = () => void queries.invalidateQueries();
  if (status.isNew) return <BeginPage onDone={refresh} />;
  if (!clerk) return <LoginPage status={status} onDone={refresh} />;
  return (
    <ClerkContext value={clerk}>
      <CountyRouter />
    </ClerkContext>
  );
}

/** Says what no single form can deal with, and asks anew who is logged in. */
function useNews(watch: SeatWatch): void {
  const { t } = useTranslation();
  const toast = useToast();
  const queries = useQueryClient();
  const ask = useAsk();
  useEffect(() => {
    function handle(news: SeatNews) {
      if (news.kind === "connection-lost") return toast.trouble(t("county.frame.lost"));
      if (news.kind === "trouble") {
        console.error(news.error);
        return toast.trouble(t("county.frame.trouble"));
      }
      if (news.refusal.code === "NOT_ALLOWED") return toast.trouble(t("county.frame.notAllowed"));
      return void queries.invalidateQueries({ queryKey: ask.session.status.key() });
    }
    return watch.subscribe(handle);
  }, [watch, t, toast, queries, ask]);
}
