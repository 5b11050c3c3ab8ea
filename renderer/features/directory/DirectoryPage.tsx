import type { ReactNode } from "react";
import { useQuery } from "@tanstack/react-query";
import { Segmented } from "antd";
import { useTranslation } from "react-i18next";
import { useSearch } from "../../client/places.ts";
import { useAsk } from "../../client/use-desk.ts";
import { Loading } from "../../ui/Loading.tsx";
import { Page } from "../../ui/Page.tsx";
import { SearchField } from "../../ui/SearchField.tsx";
import { useTypedMatch } from "../../ui/use-typed-match.ts";
import { DutyPart } from "./DutyPart.tsx";
import { GridsPart } from "./GridsPart.tsx";
import type { PartProps } from "./part.ts";
import { PointsPart } from "./PointsPart.tsx";
import { UnitsPart } from "./UnitsPart.tsx";
import "./directory.css";

const PARTS = ["units", "duty", "grids", "points"] as const;
type PartName = (typeof PARTS)[number];

const PART: Readonly<Record<PartName, (props: PartProps) => ReactNode>> = {
  units: UnitsPart,
  duty: DutyPart,
  grids: GridsPart,
  points: PointsPart,
};

/** Whom to call: units and who is on duty there, grid workers, judges and advisers of each village. */
export function DirectoryPage() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearch();
  const { data } = useQuery(useAsk().directory.get.queryOptions());
  const matches = useTypedMatch();
  const part = PARTS.find((name) => name === search["part"]) ?? "units";
  const text = search["text"] ?? "";
  const Shown = PART[part];
  return (
    <Page wide title={t("directory.title")} hint={t("directory.hint")}>
      <div className="directory-bar">
        <Segmented
          aria-label={t("directory.parts")}
          value={part}
          onChange={(next) => setSearch({ ...search, part: next === "units" ? "" : next })}
          options={PARTS.map((value) => ({ value, label: t(`directory.part.${value}`) }))}
        />
        <SearchField
          label={t("directory.search")}
          value={text}
          onChange={(next) => setSearch({ ...search, text: next })}
        />
      </div>
      {data ? (
        <Shown
          key={part}
          book={data}
          isFound={(...texts) => text.trim() === "" || texts.some((each) => matches(each, text))}
        />
      ) : (
        <Loading />
      )}
    </Page>
  );
}
