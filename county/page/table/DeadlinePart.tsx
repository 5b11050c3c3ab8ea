import { useState } from "react";
import { Input, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import { useAct } from "#renderer/client/use-act.ts";
import { Field } from "#renderer/ui/Field.tsx";
import { Section } from "#renderer/ui/Page.tsx";
import { StatusTag } from "#renderer/ui/StatusTag.tsx";
import type { SentTable } from "#shared/contract/county-shapes.ts";
import { DeadlineRule, type RuleLimit } from "#shared/domain/deadline/deadline-rule.ts";
import { DEADLINE_RULES } from "#shared/domain/deadline/deadline-rules.ts";
import { DownBodies } from "#shared/domain/sync/down.ts";
import { useCounty, useToday } from "../client/county.ts";
import { useWord } from "../client/words.ts";
import { SendBar } from "./SendBar.tsx";

const UNITS = [
  "CALENDAR",
  "WORKING",
  "MONTH",
  "YEAR",
  "MINUTE",
] as const satisfies readonly RuleLimit["unit"][];
/** Longest limit that the rules allow. */
const MOST = 1000;

/** The rules as the county sent them last; those it never sent are the package's own. */
function rulesFrom(sent: SentTable | undefined): readonly DeadlineRule[] {
  const rules = DownBodies["deadline-rules"].safeParse(sent?.body).data?.rules ?? [];
  const changed = new Map(
    rules.flatMap((rule) => {
      const read = DeadlineRule.safeParse(rule);
      return read.success ? [[read.data.id, read.data] as const] : []; // a pair
    }),
  );
  return DEADLINE_RULES.map((rule) => changed.get(rule.id) ?? rule);
}

/** How long each limit is in this county. Where a clock starts and by which article is the rule's own. */
export function DeadlinePart({ sent }: { readonly sent: readonly SentTable[] }) {
  const { t } = useTranslation();
  const word = useWord();
  const today = useToday();
  const send = useAct(useCounty().table.deadlineRules);
  const [last] = sent;
  const [rules, setRules] = useState(() => rulesFrom(last));
  const [version, setVersion] = useState<string>(today);
  const change = (id: string, limit: RuleLimit) =>
    setRules(rules.map((rule) => (rule.id === id ? { ...rule, limit } : rule)));
  const isOwn = (rule: DeadlineRule) => {
    const preset = DEADLINE_RULES.find(({ id }) => id === rule.id);
    return preset?.limit?.length === rule.limit?.length && preset?.limit?.unit === rule.limit?.unit;
  };
  return (
    <>
      <Section title={t("county.tables.part.deadline-rules")} hint={t("county.tables.deadlineHint")}>
        <div className="stack is-wide">
          <Field label={t("county.tables.version")} required>
            {(control) => (
              <Input
                {...control}
                className="version-field"
                maxLength={40}
                value={version}
                onChange={(event) => setVersion(event.target.value)}
              />
            )}
          </Field>
          <div className="long-table" tabIndex={0} role="region" aria-label={t("county.tables.rule")}>
            <table className="plain-table">
              <thead>
                <tr>
                  <th scope="col">{t("county.tables.code")}</th>
                  <th scope="col">{t("county.tables.rule")}</th>
                  <th scope="col">{t("county.tables.limit")}</th>
                  <td />
                </tr>
              </thead>
              <tbody>
                {rules.map((rule) => {
                  const name = word("codes.deadlineRule", rule.id);
                  const { limit } = rule;
                  return (
                    <tr key={rule.id}>
                      <td className="figures">{rule.id}</td>
                      <td>{name === rule.id ? word("deadline.name", rule.purpose) : name}</td>
                      <td className="limit-cell">
                        {limit && (
                          <>
                            <InputNumber
                              aria-label={t("county.tables.limitOf", { rule: rule.id })}
                              min={1}
                              max={MOST}
                              precision={0}
                              value={limit.length}
                              onChange={(length) => length !== null && change(rule.id, { ...limit, length })}
                            />
                            <Select
                              aria-label={t("county.tables.unitOf", { rule: rule.id })}
                              value={limit.unit}
                              onChange={(unit) => change(rule.id, { ...limit, unit })}
                              options={UNITS.map((value) => ({
                                value,
                                label: t(`county.tables.limitUnit.${value}`),
                              }))}
                            />
                          </>
                        )}
                      </td>
                      <td>
                        {!isOwn(rule) && <StatusTag tone="busy">{t("county.tables.changed")}</StatusTag>}
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
        </div>
      </Section>
      <SendBar
        last={last}
        busy={send.busy}
        problem={version.trim() === "" ? t("county.tables.noVersion") : undefined}
        send={(offices) => send.run({ offices, body: { version: version.trim(), rules: [...rules] } })}
      />
    </>
  );
}
