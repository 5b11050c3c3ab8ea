import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { reasonText } from "../client/deadline/clock-text.ts";
import { useAsk } from "../client/use-desk.ts";
import { useDeskNow } from "../client/use-seat.ts";
import { useToast } from "../ui/use-toast.ts";

const EVERY_HALF_MINUTE = 30_000;
/** More sentences than this at once are only counted. */
const MOST_SAID = 3;

/** Says once when something turns amber or red, on whatever page a person is, and keeps the number of overdue things in the title. */
export function ClockNews() {
  const { t } = useTranslation();
  const toast = useToast();
  const now = useDeskNow();
  const [since, setSince] = useState(now);
  const news = useQuery(
    useAsk().today.news.queryOptions({
      input: { since },
      refetchInterval: EVERY_HALF_MINUTE,
      placeholderData: (before) => before,
    }),
  ).data;
  const said = useRef<string>(undefined);

  useEffect(() => {
    if (news === undefined || said.current === news.at || news.turned.length === 0) return;
    said.current = news.at;
    setSince(news.at);
    if (news.turned.length > MOST_SAID) toast.tell(t("today.turned.many", { count: news.turned.length }));
    else
      for (const row of news.turned) {
        const what = reasonText(t, row);
        if (row.colour === "red") toast.trouble(t("today.turned.red", { what }));
        else toast.tell(t("today.turned.amber", { what }));
      }
  }, [news, t, toast]);

  useTitleCount(news?.overdue ?? 0);
  return null;
}

/** Pages name themselves in the title; the number is put before whatever stands there. */
function useTitleCount(count: number): void {
  useEffect(() => {
    const mark = () => {
      const bare = document.title.replace(/^\(\d+\) /, "");
      const wanted = count === 0 ? bare : `(${count}) ${bare}`;
      if (document.title !== wanted) document.title = wanted;
    };
    mark();
    const title = document.querySelector("title");
    if (title === null) return undefined;
    const observer = new MutationObserver(mark);
    observer.observe(title, { childList: true, characterData: true, subtree: true });
    return () => observer.disconnect();
  }, [count]);
}
