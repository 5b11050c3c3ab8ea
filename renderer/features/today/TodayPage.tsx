import type { InferContractRouterOutputs } from "@orpc/contract";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import { ClockSection } from "#renderer/client/deadline/ClockSection.tsx";
import { dayText } from "#renderer/client/day-text.ts";
import { places } from "#renderer/client/places.ts";
import { useAsk } from "#renderer/client/use-desk.ts";
import { useToday } from "#renderer/client/use-seat.ts";
import { EmptyState } from "#renderer/ui/EmptyState.tsx";
import { Loading } from "#renderer/ui/Loading.tsx";
import { Page } from "#renderer/ui/Page.tsx";
import type { today } from "#shared/contract/today.ts";
import { useRowKeys } from "./use-row-keys.ts";
import "./today.css";

interface Props {
  /** The queue at the counter, before everything else. */
  readonly queue?: ReactNode;
  /** Warnings and what is beside the clocks: sessions, reporting. */
  readonly aside: ReactNode;
}

/** Asked again by itself: a board hangs on the wall for hours. */
const EVERY_HALF_MINUTE = 30_000;

/** What the day asks for: what is overdue, what is soon due, and where each is done. */
export function TodayPage({ queue, aside }: Props) {
  const { t, i18n } = useTranslation();
  const on = useToday();
  const board = useQuery(useAsk().today.board.queryOptions({ refetchInterval: EVERY_HALF_MINUTE })).data;
  const list = useRef<HTMLDivElement>(null);
  const handleKeyDown = useRowKeys(list, board !== undefined);
  const weekday = new Intl.DateTimeFormat(i18n.language, { weekday: "long", timeZone: "UTC" });

  return (
    <Page
      title={t("today.title")}
      wide
      hint={
        <>
          {t("today.hint", { on: dayText(t, on), weekday: weekday.format(Date.parse(on)) })}
          <span className="today-keys">{t("today.keys")}</span>
        </>
      }
    >
      {queue}
      <div className="today-columns">
        <div ref={list} onKeyDown={handleKeyDown}>
          {board === undefined ? <Loading /> : <Parts board={board} />}
        </div>
        <div className="today-aside">{aside}</div>
      </div>
    </Page>
  );
}

type Board = InferContractRouterOutputs<typeof today>["board"];

function Parts({ board }: { readonly board: Board }) {
  const { t } = useTranslation();
  const due = board.due.filter(({ total }) => total > 0);
  if (board.callBacks.total + board.overdue.total + due.length === 0)
    return <EmptyState title={t("today.nothing")} hint={t("today.nothingHint")} />;
  return (
    <>
      <ClockSection
        title={t("today.callBacks")}
        part={board.callBacks}
        all={places.deadlines({ kind: "matter" })}
      />
      <ClockSection
        title={t("today.overdue")}
        part={board.overdue}
        all={places.deadlines({ colour: "red" })}
      />
      {due.map((part) => (
        <ClockSection
          key={part.kind}
          title={t(`deadline.kind.${part.kind}`)}
          hint={t("today.due")}
          part={part}
          all={places.deadlines({ kind: part.kind, colour: "amber" })}
        />
      ))}
    </>
  );
}
