import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { calledNow, ticketLabel } from "#shared/domain/queue/ticket.ts";
import { hrefTo, places } from "../../client/places.ts";
import { useAsk } from "../../client/use-desk.ts";
import { useMay } from "../../client/use-seat.ts";
import "./queue.css";

/** The queue at the counter on the board of the day: how many wait, who was called last. */
export function QueueCard() {
  const { t } = useTranslation();
  const may = useMay();
  const { data } = useQuery({
    ...useAsk().queue.today.queryOptions({ refetchInterval: 15_000 }),
    enabled: may("queue.today"),
  });
  if (!data || data.tickets.length === 0) return null;
  const [last] = calledNow(data.tickets);
  return (
    <div className="queue-card">
      <strong>{t("queue.waiting", { count: data.waiting })}</strong>
      {last && <span>{t("queue.called", { label: ticketLabel(last.ticket.seq), window: last.window })}</span>}
      <Button href={hrefTo(places.queue())}>{t("queue.title")}</Button>
    </div>
  );
}
