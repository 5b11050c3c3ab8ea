import { useEffect } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { SeatNews, SeatWatch } from "../client/seat-watch.ts";
import { useAsk } from "../client/use-desk.ts";
import { useToast } from "../ui/use-toast.ts";

/** Says what no single form can deal with, and asks the desk anew how it stands. */
export function useSeatNews(watch: SeatWatch): void {
  const { t } = useTranslation();
  const toast = useToast();
  const queries = useQueryClient();
  const ask = useAsk();

  useEffect(() => {
    function handle(news: SeatNews) {
      switch (news.kind) {
        case "connection-lost":
          toast.trouble(t("app.connection.lost"));
          return;
        case "trouble":
          console.error(news.error);
          toast.trouble(t("app.trouble"));
          return;
        case "refused":
          if (news.refusal.code === "NOT_ALLOWED") toast.trouble(t("app.refused.notAllowed"));
          else if (news.refusal.code === "READ_ONLY")
            toast.trouble(t(`app.refused.readOnly.${news.refusal.data.cause}`));
          if (news.refusal.code !== "NOT_ALLOWED")
            void queries.invalidateQueries({ queryKey: ask.session.status.key() });
      }
    }
    return watch.subscribe(handle);
  }, [watch, t, toast, queries, ask]);
}
