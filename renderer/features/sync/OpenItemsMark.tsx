import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useAsk } from "../../client/use-desk.ts";

/** Another seat may bring items in. */
const AGAIN_MS = 60_000;

/** How many items of the county are open, beside the menu entry. */
export function OpenItemsMark() {
  const { t } = useTranslation();
  const { data } = useQuery(
    useAsk().sync.inbox.queryOptions({ input: { open: true, limit: 1 }, refetchInterval: AGAIN_MS }),
  );
  if (!data || data.open === 0) return null;
  return (
    <span className="count-mark" role="img" aria-label={t("sync.mark", { count: data.open })}>
      {data.open}
    </span>
  );
}
