import { type ReactNode, useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { Button, Checkbox, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { WarningRules } from "#shared/domain/warning/warning-rules.ts";
import type { WarningRuleId } from "#shared/domain/warning/warning.ts";
import { hrefTo, places } from "../../client/places.ts";
import { useAct } from "../../client/use-act.ts";
import { useAsk, useDesk } from "../../client/use-desk.ts";
import { useMay, useReadOnly } from "../../client/use-seat.ts";
import { Field } from "../../ui/Field.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Page, Section } from "../../ui/Page.tsx";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { useToast } from "../../ui/use-toast.ts";
import "./warning.css";

type Name = Exclude<keyof WarningRules, "id">;

/** The numbers of each rule, in the order of the rules. */
const RULES: readonly {
  readonly id: WarningRuleId;
  readonly name: Name;
  readonly numbers: readonly string[];
}[] = [
  { id: "W1", name: "repeat", numbers: ["visits", "visitDays", "matters", "matterDays"] },
  { id: "W2", name: "crowd", numbers: ["amber", "orange", "red", "sameRespondent", "respondentDays"] },
  { id: "W3", name: "wage", numbers: ["redPeople", "redDaysBeforeFestival"] },
  { id: "W4", name: "late", numbers: [] },
  { id: "W5", name: "extreme", numbers: [] },
  { id: "W6", name: "harm", numbers: [] },
  { id: "W7", name: "performance", numbers: [] },
  { id: "W8", name: "confirmation", numbers: ["orangeDays", "redDays"] },
  { id: "W9", name: "hot", numbers: ["deviations", "months", "least"] },
  { id: "W10", name: "returned", numbers: ["times"] },
  { id: "W11", name: "sleeping", numbers: ["days"] },
];

/** The thresholds of the warnings. */
export function WarningRulesPage() {
  const { data } = useQuery(useAsk().warning.rules.queryOptions());
  return data ? <RulesForm key={JSON.stringify(data)} initial={data} /> : <Loading />;
}

function RulesForm({ initial }: { readonly initial: WarningRules }) {
  const { t } = useTranslation();
  const toast = useToast();
  const save = useAct(useDesk().warning.saveRules);
  const may = useMay();
  const isReadOnly = useReadOnly();
  const canSave = may("warning.saveRules") && !isReadOnly;
  const [rules, setRules] = useState(initial);
  const [refused, setRefused] = useState<string>();

  async function handleSave() {
    setRefused(undefined);
    const saved = await save.run({ rules });
    if (saved.ok) toast.done(t("warning.rules.saved"));
    else if (saved.error) setRefused(t(`warning.rules.problem.${saved.error.data.problem}`));
  }
  useShortcut("Ctrl+Enter", () => void handleSave(), canSave);
  const set = (name: Name, change: Readonly<Record<string, unknown>>) =>
    setRules((now) => ({ ...now, [name]: { ...now[name], ...change } }));

  return (
    <Page
      title={t("warning.rules.title")}
      hint={t("warning.rules.hint")}
      actions={
        <>
          <Button href={hrefTo(places.warnings())}>{t("warning.rules.back")}</Button>
          {canSave && (
            <Button
              type="primary"
              loading={save.busy}
              aria-keyshortcuts="Control+Enter"
              onClick={() => void handleSave()}
            >
              {t("warning.rules.save")} <KeyHint keys="Ctrl+Enter" />
            </Button>
          )}
        </>
      }
    >
      {refused !== undefined && <Notice tone="late">{refused}</Notice>}
      <Section title={t("warning.rules.list")}>
        {RULES.map(({ id, name, numbers }) => (
          <RuleRow
            key={id}
            title={t(`warning.rule.${id}`)}
            hint={t(`warning.rules.about.${id}`)}
            active={rules[name].active}
            disabled={!canSave}
            onActive={(active) => set(name, { active })}
          >
            {numbers.map((field) => (
              <Threshold
                key={field}
                name={name}
                field={field}
                disabled={!canSave || !rules[name].active}
                value={new Map<string, unknown>(Object.entries(rules[name])).get(field)}
                onChange={(value) => set(name, { [field]: value })}
              />
            ))}
            {name === "extreme" && (
              <Field label={t("warning.rules.words")} hint={t("warning.rules.wordsHint")} wide>
                {({ status, ...control }) => (
                  <Select
                    {...control}
                    status={status}
                    mode="tags"
                    open={false}
                    disabled={!canSave || !rules.extreme.active}
                    value={[...rules.extreme.words]}
                    onChange={(words: string[]) =>
                      set("extreme", {
                        words: words.map((word) => word.trim().slice(0, 20)).filter((word) => word !== ""),
                      })
                    }
                  />
                )}
              </Field>
            )}
          </RuleRow>
        ))}
      </Section>
    </Page>
  );
}

interface RowProps {
  readonly title: string;
  readonly hint: string;
  readonly active: boolean;
  readonly disabled: boolean;
  readonly onActive: (active: boolean) => void;
  readonly children: ReactNode;
}

function RuleRow({ title, hint, active, disabled, onActive, children }: RowProps) {
  return (
    <fieldset className="warning-rule">
      <legend>
        <Checkbox checked={active} disabled={disabled} onChange={(event) => onActive(event.target.checked)}>
          {title}
        </Checkbox>
      </legend>
      <p className="is-soft">{hint}</p>
      <div className="warning-rule-fields">{children}</div>
    </fieldset>
  );
}

interface ThresholdProps {
  readonly name: Name;
  readonly field: string;
  readonly disabled: boolean;
  readonly value: unknown;
  readonly onChange: (value: number) => void;
}

function Threshold({ name, field, disabled, value, onChange }: ThresholdProps) {
  const { i18n } = useTranslation();
  const key = `warning.rules.field.${name}.${field}`;
  // The key is put together from the names above; a test holds that each has its words.
  const label = (i18n.t as (key: string) => string)(key);
  const isWhole = field !== "deviations";
  return (
    <Field label={label}>
      {(control) => (
        <InputNumber
          {...control}
          disabled={disabled}
          min={isWhole ? 1 : 0}
          max={isWhole ? 100_000 : 10}
          step={isWhole ? 1 : 0.5}
          precision={isWhole ? 0 : 1}
          value={typeof value === "number" ? value : null}
          onChange={(next) => next !== null && onChange(next)}
        />
      )}
    </Field>
  );
}
