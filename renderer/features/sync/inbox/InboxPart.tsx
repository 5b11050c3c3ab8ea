import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Button, Segmented } from "antd";
import { useTranslation } from "react-i18next";
import type { CountyItem } from "#shared/domain/sync/sync-record.ts";
import { hrefTo, places, useSearch } from "../../../client/places.ts";
import { useAsk } from "../../../client/use-desk.ts";
import { useToday } from "../../../client/use-seat.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Loading } from "../../../ui/Loading.tsx";
import { StatusTag } from "../../../ui/StatusTag.tsx";
import { atText } from "../words.ts";
import { ItemFile } from "./ItemFile.tsx";
import { dueText, isLate, KIND_TONE, stateOf, textOf } from "./item-text.ts";

/** Items read at a time. */
const WINDOW = 50;

/** What the county asks, assigns, supervises and tells: the list, and one of it to read and answer. */
export function InboxPart() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearch();
  const all = search["all"] === "1";
  const { data, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery(
    useAsk().sync.inbox.infiniteOptions({
      input: (before: number | undefined) => ({
        limit: WINDOW,
        ...(all ? {} : { open: true }),
        ...(before === undefined ? {} : { before }),
      }),
      initialPageParam: undefined as number | undefined, // the first window has nothing to come before
      getNextPageParam: ({ items }) => (items.length < WINDOW ? undefined : items.at(-1)?.seq),
    }),
  );
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const chosen = useChosen(items, search["item"]);
  if (!data) return <Loading />;

  return (
    <>
      <Segmented
        className="inbox-filter"
        aria-label={t("sync.inbox.filter")}
        value={all ? "all" : "open"}
        onChange={(shown) => setSearch(shown === "all" ? { all: "1" } : {})}
        options={[
          { value: "open", label: t("sync.inbox.open", { count: data.pages[0]?.open ?? 0 }) },
          { value: "all", label: t("sync.inbox.all") },
        ]}
      />
      {items.length === 0 && !chosen ? (
        <EmptyState title={t("sync.inbox.empty")} hint={t("sync.inbox.emptyHint")} />
      ) : (
        <div className="inbox">
          <nav className="inbox-list" aria-label={t("sync.inbox.list")}>
            {items.map((item) => (
              <Row key={item.id} item={item} isOn={item.id === chosen?.id} all={all} />
            ))}
            {hasNextPage && (
              <Button type="link" loading={isFetching} onClick={() => void fetchNextPage()}>
                {t("sync.inbox.older")}
              </Button>
            )}
          </nav>
          {chosen ? (
            <ItemFile key={chosen.id} item={chosen} />
          ) : (
            <p className="sync-soft inbox-choose">{t("sync.inbox.choose")}</p>
          )}
        </div>
      )}
    </>
  );
}

/** The item of the address. It stays on screen when closing it took it off the list of open ones. */
function useChosen(items: readonly CountyItem[], id: string | undefined): CountyItem | undefined {
  const listed = items.find((item) => item.id === id);
  const seq = Number(id ?? 0);
  const { data } = useQuery({
    ...useAsk().sync.inbox.queryOptions({ input: { before: seq + 1, limit: 1 } }),
    enabled: Number.isSafeInteger(seq) && seq > 0 && !listed,
  });
  return listed ?? data?.items.find((item) => item.id === id);
}

interface RowProps {
  readonly item: CountyItem;
  readonly isOn: boolean;
  readonly all: boolean;
}

function Row({ item, isOn, all }: RowProps) {
  const { t } = useTranslation();
  const today = useToday();
  const { title, text, dueOn, no } = textOf(item);
  const state = stateOf(item);
  const late = isLate(item, today);
  const isOpen = state !== "withdrawn" && state !== "closed";
  const search = { item: item.id, ...(all ? { all: "1" } : {}) };
  return (
    <a
      href={hrefTo(places.reportUpward("inbox", search))}
      className={`inbox-row${state === "unread" ? " is-unread" : ""}`}
      aria-current={isOn ? "true" : undefined}
    >
      <span className="inbox-row-head">
        <StatusTag tone={KIND_TONE[item.kind]}>{t(`sync.inbox.kind.${item.kind}`)}</StatusTag>
        {state !== "read" && <span className="sync-soft">{t(`sync.inbox.state.${state}`)}</span>}
        {dueOn !== null && isOpen && (
          <span className={late ? "is-late" : "sync-soft"}>{dueText(t, dueOn, late)}</span>
        )}
      </span>
      <span className="inbox-row-title">{title || [no, text].filter(Boolean).join(" ")}</span>
      <span className="sync-soft">{atText(t, item.at)}</span>
    </a>
  );
}
