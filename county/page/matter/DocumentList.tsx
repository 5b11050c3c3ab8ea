import { useTranslation } from "react-i18next";
import { Section } from "#renderer/ui/Page.tsx";
import { StatusTag } from "#renderer/ui/StatusTag.tsx";
import type { CountyDocument } from "#shared/contract/county-shapes.ts";
import { policyRows } from "#shared/domain/sync/policy.ts";
import { POLICY } from "#shared/domain/sync/policy-tables.ts";
import { momentText, useLabel, useWord } from "../client/words.ts";
import { CODE_WORDS } from "./code-words.ts";

/** What a person looks for first, first. */
const ORDER = ["matter", "visit", "mediation", "agreement", "referral"];
/** Ids, codes and marks of machines: true, and of no use to a reader. */
const NOT_SHOWN =
  /(?:^|\.)(?:id|[a-zA-Z]*Id|crossSealNo|presetKey|templateVersion|digest|villageCode|gridCode|respondents\.kind)$/;

/** Records as the office sent them, by table, with the words that the policy has for each field. */
export function DocumentList({ documents }: { readonly documents: readonly CountyDocument[] }) {
  const label = useLabel();
  const tables = [...new Set(documents.map(({ table }) => table))].toSorted(
    (a, b) => rank(a) - rank(b) || a.localeCompare(b),
  );
  return tables.map((table) => {
    const policy = POLICY[table];
    return (
      <Section key={table} title={policy ? label(policy.label) : table}>
        <div className="stack is-wide">
          {documents
            .filter((each) => each.table === table)
            .map((each) => (
              <Record key={each.id} document={each} />
            ))}
        </div>
      </Section>
    );
  });
}

function rank(table: string): number {
  const index = ORDER.indexOf(table);
  return index < 0 ? ORDER.length : index;
}

function Record({ document: { table, doc, whole, at } }: { readonly document: CountyDocument }) {
  const { t } = useTranslation();
  const label = useLabel();
  const show = useShown(table);
  const rows = policyRows(POLICY[table]?.fields ?? {})
    .filter(({ field }) => !NOT_SHOWN.test(field))
    .map(({ field, label: words }) => ({ field, words, shown: show(field, valuesAt(doc, field.split("."))) }))
    .filter(({ shown }) => shown !== "");
  return (
    <article className="held-record">
      <header>
        <strong>{typeof doc["no"] === "string" ? doc["no"] : ""}</strong>{" "}
        <StatusTag tone={whole ? "done" : "plain"}>
          {t(whole ? "county.matter.whole" : "county.matter.maskedTag")}
        </StatusTag>{" "}
        <span className="is-soft">{t("county.matter.asOf", { at: momentText(at) })}</span>
      </header>
      <dl className="facts">
        {rows.map(({ field, words, shown }) => (
          <Fact key={field} label={label(words)} text={shown} />
        ))}
      </dl>
    </article>
  );
}

function Fact({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <div className={text.length > 60 ? "is-wide" : ""}>
      <dt>{label}</dt>
      <dd className="prose">{text}</dd>
    </div>
  );
}

function useShown(table: string): (field: string, values: readonly unknown[]) => string {
  const { t } = useTranslation();
  const word = useWord();
  return (field, values) => {
    const words = CODE_WORDS[table]?.[field];
    const texts = values.map((value) => {
      if (typeof value === "boolean") return value ? t("county.yes") : "";
      if (typeof value === "number")
        return field.endsWith("Fen") ? t("county.matter.yuan", { yuan: value / 100 }) : String(value);
      if (typeof value !== "string") return "";
      if (/^\d{4}-\d\d-\d\dT.*Z$/.test(value)) return momentText(value);
      return words === undefined ? value : word(words, value);
    });
    return [...new Set(texts.filter((text) => text.trim() !== ""))].join(t("app.listComma"));
  };
}

/** Every value under a path, through lists; a masked document may lack any of it. */
function valuesAt(value: unknown, [name, ...rest]: readonly string[]): readonly unknown[] {
  if (Array.isArray(value))
    return value.flatMap((each) => valuesAt(each, name === undefined ? [] : [name, ...rest]));
  if (name === undefined) return [value];
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return [];
  return valuesAt((value as Readonly<Record<string, unknown>>)[name], rest); // an object that has the field
}
