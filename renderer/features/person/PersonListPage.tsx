import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearch } from "#renderer/client/places.ts";
import { useAsk } from "#renderer/client/use-desk.ts";
import { EmptyState } from "#renderer/ui/EmptyState.tsx";
import { Loading } from "#renderer/ui/Loading.tsx";
import { Page, Section } from "#renderer/ui/Page.tsx";
import { SearchField } from "#renderer/ui/SearchField.tsx";
import { appearanceKey } from "#shared/domain/person/person.ts";
import { AppearanceLine, LinkLines, UndoneLines } from "./PersonLines.tsx";

const STEP = 20;
const MOST = 100;

/** Persons that somebody has said appear in several records, each with who said so and why. */
export function PersonListPage() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearch();
  const [limit, setLimit] = useState(STEP);
  const [limitUndone, setLimitUndone] = useState(STEP);
  const { text = "" } = search;
  const { data } = useQuery(
    useAsk().person.list.queryOptions({
      input: { text, offset: 0, limit },
      placeholderData: keepPreviousData,
    }),
  );
  const { data: undone } = useQuery(
    useAsk().person.undone.queryOptions({
      input: { offset: 0, limit: limitUndone },
      placeholderData: keepPreviousData,
    }),
  );
  return (
    <Page title={t("person.title")} hint={t("person.hint")}>
      <div className="filter-bar person-filter" role="search" aria-label={t("person.filter")}>
        <SearchField
          label={t("person.text")}
          value={text}
          onChange={(typed) => {
            setLimit(STEP);
            setSearch({ ...search, text: typed });
          }}
        />
      </div>
      <Section title={t("person.list")} hint={data && t("person.count", { count: data.total })}>
        {!data && <Loading />}
        {data?.total === 0 && (
          <EmptyState
            title={t(text === "" ? "person.none" : "person.nothing")}
            hint={t(text === "" ? "person.noneHint" : "person.nothingHint")}
          />
        )}
        {data && data.total > 0 && (
          <ul className="persons" aria-label={t("person.list")}>
            {data.persons.map((person) => (
              <li key={person.links[0]?.id}>
                <ul className="person-appearances">
                  {person.appearances.map((each) => (
                    <li key={appearanceKey(each.appearance)}>
                      <AppearanceLine of={each} />
                    </li>
                  ))}
                </ul>
                <LinkLines person={person} />
              </li>
            ))}
          </ul>
        )}
        {data && data.total > data.persons.length && limit < MOST && (
          <Button onClick={() => setLimit(limit + STEP)}>{t("person.more")}</Button>
        )}
      </Section>
      {undone && undone.total > 0 && (
        <Section title={t("person.undone")} hint={t("person.undoneHint", { count: undone.total })}>
          <UndoneLines undone={undone.rows} />
          {undone.total > undone.rows.length && limitUndone < MOST && (
            <Button onClick={() => setLimitUndone(limitUndone + STEP)}>{t("person.moreUndone")}</Button>
          )}
        </Section>
      )}
    </Page>
  );
}
