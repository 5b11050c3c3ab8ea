import { useState } from "react";
import { Button, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { useAct } from "#renderer/client/use-act.ts";
import { EmptyState } from "#renderer/ui/EmptyState.tsx";
import { Field, FieldGrid } from "#renderer/ui/Field.tsx";
import { Section } from "#renderer/ui/Page.tsx";
import type { SentTable } from "#shared/contract/county-shapes.ts";
import { type CodeItem, codeItems } from "#shared/domain/sync/code-table.ts";
import { DownBodies } from "#shared/domain/sync/down.ts";
import { useCounty, useToday } from "../client/county.ts";
import { PasteBox } from "./PasteBox.tsx";
import { pastedRows } from "./pasted.ts";
import { SendBar } from "./SendBar.tsx";

function itemsFrom(sent: SentTable | undefined): readonly CodeItem[] {
  return codeItems(DownBodies["code-table"].safeParse(sent?.body).data?.items ?? []);
}

/** A list of codes with names, under a name of the county's choosing. Desks look values up in it for the county's platforms. */
export function CodeTablePart({ sent }: { readonly sent: readonly SentTable[] }) {
  const { t } = useTranslation();
  const today = useToday();
  const send = useAct(useCounty().table.codeTable);
  const [table, setTable] = useState<string>(sent[0]?.name ?? "");
  const [items, setItems] = useState<readonly CodeItem[]>(() => itemsFrom(sent[0]));
  const [version, setVersion] = useState<string>(today);
  const last = sent.find(({ name }) => name === table.trim());

  const codes = items.map(({ code }) => code);
  const twice = codes.filter((code, index) => codes.indexOf(code) !== index);
  const empty = items.filter(({ code, name }) => code === "" || name === "");
  const problem =
    table.trim() === ""
      ? t("county.tables.noName")
      : version.trim() === ""
        ? t("county.tables.noVersion")
        : items.length === 0
          ? t("county.tables.noItems")
          : empty.length > 0
            ? t("county.tables.emptyItems", {
                list: empty.map((item) => items.indexOf(item) + 1).join(t("app.listComma")),
              })
            : twice.length > 0
              ? t("county.tables.twice", { list: [...new Set(twice)].join(t("app.listComma")) })
              : undefined;

  return (
    <>
      <Section
        title={t("county.tables.part.code-table")}
        hint={t("county.tables.codeHint")}
        actions={
          sent.length > 0 && (
            <Select
              aria-label={t("county.tables.sentBefore")}
              placeholder={t("county.tables.sentBefore")}
              {...(last ? { value: last.name } : {})}
              options={sent.map(({ name }) => ({ value: name, label: name }))}
              onChange={(name) => {
                setTable(name);
                setItems(itemsFrom(sent.find((each) => each.name === name)));
              }}
            />
          )
        }
      >
        <div className="stack is-wide">
          <FieldGrid>
            <Field label={t("county.tables.tableName")} required>
              {(control) => (
                <Input
                  {...control}
                  maxLength={60}
                  value={table}
                  onChange={(event) => setTable(event.target.value)}
                />
              )}
            </Field>
            <Field label={t("county.tables.version")} required>
              {(control) => (
                <Input
                  {...control}
                  maxLength={40}
                  value={version}
                  onChange={(event) => setVersion(event.target.value)}
                />
              )}
            </Field>
          </FieldGrid>
          {items.length === 0 ? (
            <EmptyState title={t("county.tables.noItems")} hint={t("county.tables.noItemsHint")} />
          ) : (
            <div className="long-table" tabIndex={0} role="region" aria-label={t("county.tables.items")}>
              <table className="plain-table">
                <thead>
                  <tr>
                    <th scope="col">{t("county.tables.row")}</th>
                    <th scope="col">{t("county.tables.code")}</th>
                    <th scope="col">{t("county.tables.name")}</th>
                    <td />
                  </tr>
                </thead>
                <tbody>
                  {items.map(({ code, name }, index) => (
                    <tr key={`${index} ${code}`}>
                      <td className="figures is-soft">{index + 1}</td>
                      <td className="figures">{code}</td>
                      <td>{name}</td>
                      <td className="plain-table-acts">
                        <Button
                          size="small"
                          type="text"
                          aria-label={t("county.tables.removeRow", { n: index + 1 })}
                          onClick={() => setItems(items.filter((_, at) => at !== index))}
                        >
                          {t("office.remove")}
                        </Button>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
          <PasteBox
            hint={t("county.tables.pasteItems")}
            onTake={(text) => {
              const pasted = pastedRows(text).map(([code = "", ...name]) => ({ code, name: name.join(" ") }));
              const renewed = new Set(pasted.map(({ code }) => code));
              setItems([...items.filter(({ code }) => !renewed.has(code)), ...pasted]);
            }}
          />
        </div>
      </Section>
      <SendBar
        last={last}
        busy={send.busy}
        problem={problem}
        send={(offices) =>
          send.run({
            offices,
            body: { table: table.trim(), version: version.trim(), items: [...items] },
          })
        }
      />
    </>
  );
}
