import { useInfiniteQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FollowUpDialog } from "#renderer/client/closing/FollowUpDialog.tsx";
import { useAsk } from "#renderer/client/use-desk.ts";
import { useToday } from "#renderer/client/use-seat.ts";
import { CountTabs } from "#renderer/ui/CountTabs.tsx";
import { EmptyState } from "#renderer/ui/EmptyState.tsx";
import { Loading } from "#renderer/ui/Loading.tsx";
import { Page } from "#renderer/ui/Page.tsx";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import { useToast } from "#renderer/ui/use-toast.ts";
import type { FollowUpRow } from "#shared/contract/follow-up.ts";
import { addDays, day } from "#shared/kernel/plain-date.ts";
import { CallCard } from "./CallCard.tsx";
import { CallList } from "./CallList.tsx";
import "./follow-up.css";

/** Whom the feature that keeps the contact log logs about. */
export interface Called {
  readonly id: string;
  readonly no: string;
  readonly title: string;
  readonly speakerName: string;
}

interface Props {
  readonly renderContact: (matter: Called) => ReactNode;
}

/** Rows read at a time. */
const WINDOW = 200;
type Span = "today" | "week" | "all";
const SPANS: readonly Span[] = ["today", "week", "all"];

/** Whom to call, what is most overdue first: script, number, result, and the next one, all by keys. */
export function FollowUpPage({ renderContact }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const toast = useToast();
  const [span, setSpan] = useState<Span>("week");
  const [at, setAt] = useState(0);
  const [isAsking, setAsking] = useState(false);
  const until = { today, week: addDays(today, 6), all: day("2999-12-31") }[span];
  const { data, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery(
    useAsk().followUp.list.infiniteOptions({
      input: (offset: number) => ({ until, offset, limit: WINDOW }),
      initialPageParam: 0,
      getNextPageParam: ({ rows }, pages) => (rows.length < WINDOW ? undefined : pages.length * WINDOW),
    }),
  );
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const counts = data?.pages[0]?.counts;
  const index = Math.min(at, Math.max(0, rows.length - 1));
  const row = rows[index];
  const isLast = index === rows.length - 1;
  const more = () => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  };
  const go = (to: number) => {
    if (to > index && isLast) more();
    setAt(Math.max(0, Math.min(to, rows.length - 1)));
  };
  useShortcut("Alt+N", () => go(index + 1), !isAsking && rows.length > 0);
  useShortcut("Alt+P", () => go(index - 1), !isAsking && rows.length > 0);

  return (
    <Page title={t("closing.list.title")} hint={t("closing.list.hint")} wide filled>
      <CountTabs
        label={t("closing.list.dueLabel")}
        tabs={SPANS.map((each) => ({
          key: each,
          text: t(`closing.list.${each}`),
          count: counts?.[each],
          isOn: each === span,
          isLate: each === "today" && (counts?.overdue ?? 0) > 0,
          onClick: () => {
            setSpan(each);
            setAt(0);
          },
        }))}
      />
      {data === undefined ? (
        <Loading />
      ) : row === undefined ? (
        <EmptyState title={t("closing.list.empty")} hint={t("closing.list.emptyHint")} />
      ) : (
        <div className="follow-ups">
          <CallList
            rows={rows}
            current={index}
            onPick={go}
            more={hasNextPage && { busy: isFetching, onClick: more }}
          />
          <CallCard
            key={row.id}
            row={row}
            contact={renderContact(calledOf(row))}
            onRecord={() => setAsking(true)}
            isAsking={isAsking}
          />
        </div>
      )}
      {isAsking && row?.of.kind === "matter" && (
        <FollowUpDialog
          matter={calledOf(row)}
          whom={row.of.speakerName}
          mayRate={row.of.mayRate}
          onClose={() => setAsking(false)}
          onRecorded={() => {
            setAsking(false);
            toast.done(t("closing.list.done", { no: row.no }));
          }}
        />
      )}
    </Page>
  );
}

function calledOf({ matterId, no, title, of, people }: FollowUpRow): Called {
  const speakerName = of.kind === "matter" ? of.speakerName : (people[0]?.name ?? "");
  return { id: matterId, no, title, speakerName };
}
