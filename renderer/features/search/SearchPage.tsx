import { useEffect, useRef } from "react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useTranslation } from "react-i18next";
import { hrefTo, places, useSearch } from "#renderer/client/places.ts";
import { useAsk } from "#renderer/client/use-desk.ts";
import { useMay } from "#renderer/client/use-seat.ts";
import { EmptyState } from "#renderer/ui/EmptyState.tsx";
import { Field } from "#renderer/ui/Field.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { Page, Section } from "#renderer/ui/Page.tsx";
import { SearchGroup, type SearchHit, type SearchState } from "#shared/domain/search/search.ts";
import { HitLine } from "./HitLine.tsx";
import { placeOfHit } from "./hit-place.ts";
import { useTyped } from "./use-typed.ts";
import "./search.css";

const PER_GROUP = 10;
const PER_STEP = 50;
/** While the index is being built the page looks again. */
const AGAIN_MS = 2_000;

/** Everything that was found, by what it is. */
export function SearchPage() {
  const { t } = useTranslation();
  const may = useMay();
  const [search, setSearch] = useSearch();
  const { text = "" } = search;
  const group = SearchGroup.safeParse(search["group"]).data;
  const typed = useTyped(text);
  const agreed = useRef(text);
  // Field and address follow each other: whichever has changed since they agreed leads.
  useEffect(() => {
    if (text !== agreed.current) typed.fill(text);
    else if (typed.settled !== text) setSearch({ ...search, text: typed.settled });
    agreed.current = text !== agreed.current ? text : typed.settled;
  });
  return (
    <Page
      title={t("search.page")}
      hint={t("search.hint")}
      actions={may("person.list") && <Button href={hrefTo(places.persons())}>{t("search.persons")}</Button>}
    >
      <div className="search-field">
        <Field label={t("search.label")}>
          {(control) => (
            <Input
              {...control}
              autoFocus
              allowClear
              maxLength={80}
              autoComplete="off"
              value={typed.text}
              onCompositionStart={typed.beginComposing}
              onCompositionEnd={typed.endComposing}
              onChange={(event) => typed.set(event.target.value)}
            />
          )}
        </Field>
      </div>
      {text === "" ? (
        <EmptyState title={t("search.begin")} hint={t("search.beginHint")} />
      ) : group === undefined ? (
        <AllGroups text={text} onGroup={(chosen) => setSearch({ text, group: chosen })} />
      ) : (
        <OneGroup text={text} group={group} onAll={() => setSearch({ text })} />
      )}
    </Page>
  );
}

interface AllProps {
  readonly text: string;
  readonly onGroup: (group: SearchGroup) => void;
}

function AllGroups({ text, onGroup }: AllProps) {
  const { t } = useTranslation();
  const { data } = useQuery({
    ...useAsk().search.find.queryOptions({ input: { text, limit: PER_GROUP } }),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.state.phase === "building" ? AGAIN_MS : false),
  });
  if (!data) return null;
  return (
    <>
      <Building state={data.state} />
      {data.groups.length === 0 && <Nothing text={text} />}
      {data.groups.map(({ group, hits, more }) => (
        <Section
          key={group}
          title={t(`search.group.${group}`)}
          actions={more && <Button onClick={() => onGroup(group)}>{t("search.allOfGroup")}</Button>}
        >
          <Hits hits={hits} />
        </Section>
      ))}
    </>
  );
}

interface OneProps {
  readonly text: string;
  readonly group: SearchGroup;
  readonly onAll: () => void;
}

function OneGroup({ text, group, onAll }: OneProps) {
  const { t } = useTranslation();
  const { data, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery(
    useAsk().search.find.infiniteOptions({
      input: (after: number) => ({ text, group, limit: PER_STEP, after }),
      initialPageParam: 0,
      getNextPageParam: (last, all) => (last.groups[0]?.more ? all.length * PER_STEP : undefined),
    }),
  );
  if (!data) return null;
  const hits = data.pages.flatMap(({ groups }) => groups[0]?.hits ?? []);
  const [first] = data.pages;
  return (
    <>
      {first && <Building state={first.state} />}
      <Section
        title={t(`search.group.${group}`)}
        actions={<Button onClick={onAll}>{t("search.allGroups")}</Button>}
      >
        {hits.length === 0 ? <Nothing text={text} /> : <Hits hits={hits} />}
        {hasNextPage && (
          <Button loading={isFetching} onClick={() => void fetchNextPage()}>
            {t("search.further")}
          </Button>
        )}
      </Section>
    </>
  );
}

function Hits({ hits }: { readonly hits: readonly SearchHit[] }) {
  return (
    <ul className="search-list">
      {hits.map((hit) => (
        <li key={`${hit.kind}-${hit.id}`}>
          <a href={hrefTo(placeOfHit(hit))}>
            <HitLine hit={hit} />
          </a>
        </li>
      ))}
    </ul>
  );
}

function Nothing({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  return <EmptyState title={t("search.nothing", { text })} hint={t("search.nothingHint")} />;
}

/** What is still being taken in may be missing: said, never hidden. */
function Building({ state }: { readonly state: SearchState }) {
  const { t } = useTranslation();
  if (state.phase === "ready") return null;
  const percent = state.of === 0 ? 0 : Math.floor((state.done / state.of) * 100);
  return <Notice tone="wait">{t("search.building", { percent })}</Notice>;
}
