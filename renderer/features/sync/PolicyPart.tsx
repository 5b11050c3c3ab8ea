import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { PolicyTable } from "#shared/contract/sync.ts";
import { useAsk } from "../../client/use-desk.ts";
import { Loading } from "../../ui/Loading.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Section } from "../../ui/Page.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { labelText } from "./words.ts";

/** What of every table goes up as it is, masked or not at all. */
export function PolicyPart() {
  const { t, i18n } = useTranslation();
  const { data: tables } = useQuery(useAsk().sync.policy.queryOptions({ staleTime: Infinity }));
  if (!tables) return <Loading />;
  return (
    <>
      <div className="sync-notices">
        <Notice tone="info">
          <p>{t("sync.policy.intro")}</p>
          <p>{t("sync.policy.whole")}</p>
          <p>
            <strong>{t("sync.policy.sealed")}</strong>
          </p>
        </Notice>
      </div>
      {tables.map((table) => (
        <Section
          key={table.table}
          title={labelText(i18n.language, table.label)}
          actions={
            table.wholeWhenAddressed && <StatusTag tone="plain">{t("sync.policy.wholeTag")}</StatusTag>
          }
        >
          <Rows rows={table.rows} />
        </Section>
      ))}
    </>
  );
}

type Row = PolicyTable["rows"][number];

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  const { t, i18n } = useTranslation();
  const said = (some: readonly string[]) =>
    some.length === 0 ? t("sync.policy.none") : [...new Set(some)].join(t("app.listComma"));
  const label = (row: Row) => labelText(i18n.language, row.label);
  return (
    <dl className="sync-policy">
      <dt>{t("sync.policy.kept")}</dt>
      <dd>{said(rows.filter(({ treat }) => treat === "kept").map(label))}</dd>
      <dt>{t("sync.policy.masked")}</dt>
      <dd>
        {said(
          rows.flatMap((row) =>
            row.treat === "kept" || row.treat === "left-out"
              ? []
              : [
                  t("sync.policy.maskedItem", {
                    label: label(row),
                    how: t(`sync.policy.treat.${row.treat}`),
                  }),
                ],
          ),
        )}
      </dd>
      <dt>{t("sync.policy.leftOut")}</dt>
      <dd>{said(rows.filter(({ treat }) => treat === "left-out").map(label))}</dd>
    </dl>
  );
}
