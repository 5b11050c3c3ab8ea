import { Checkbox, Input, Modal, Select } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DeadlineRule } from "#shared/domain/deadline/deadline-rule.ts";
import { DEADLINE_RULES } from "#shared/domain/deadline/deadline-rules.ts";
import { useAct } from "../../client/use-act.ts";
import { useAsk, useDesk } from "../../client/use-desk.ts";
import { Field, FieldGrid, focusFirstError } from "../../ui/Field.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useEnterSubmit } from "../../ui/use-enter-submit.ts";
import { useSettled } from "../../ui/use-settled.ts";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { useToast } from "../../ui/use-toast.ts";
import { readRule, type RuleField, ruleInput, type RuleInput } from "./rule-input.ts";
import { ScopeFields } from "./ScopeFields.tsx";

const EXTENSIONS = ["none", "AGREEMENT", "APPROVAL"] as const;
const DAY_UNITS = ["CALENDAR", "WORKING", "MONTH", "YEAR"] as const;

interface Props {
  readonly rule: DeadlineRule;
  readonly onClose: () => void;
}

/** Changes a rule, saying beforehand what that does to the clocks that run. */
export function RuleDialog({ rule: before, onClose }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const save = useAct(useDesk().deadline.saveRule);
  const [input, setInput] = useState<RuleInput>(() => ruleInput(before));
  const [tried, setTried] = useState(false);
  const [misfit, setMisfit] = useState<"trigger" | "unit" | "name">();
  const form = useRef<HTMLDivElement>(null);
  const isOwn = !DEADLINE_RULES.some(({ id }) => id === before.id);
  const { rule, wrong } = readRule(before, input, isOwn);
  const set = (part: Partial<RuleInput>) => setInput((now) => ({ ...now, ...part }));
  const errorAt = (field: RuleField) =>
    tried && wrong.has(field) ? t(`deadline.dialog.problem.${field}`) : undefined;

  async function handleSave() {
    setTried(true);
    setMisfit(undefined);
    if (rule === undefined) return focusFirstError(form.current);
    const saved = await save.run({
      rule: { ...rule, warnBefore: [...rule.warnBefore] },
    });
    if (saved.ok) {
      toast.done(t("deadline.dialog.saved", saved.value));
      return onClose();
    }
    if (saved.error?.code === "RULE_MISFIT") setMisfit(saved.error.data.problem);
  }
  useShortcut("Ctrl+Enter", () => void handleSave());
  const handleKeyDown = useEnterSubmit(() => void handleSave());

  return (
    <Modal
      open
      width="46rem"
      title={`${t(isOwn ? "deadline.dialog.add" : "deadline.dialog.edit")} · ${t(`deadline.name.${before.purpose}`)}`}
      okText={
        <>
          {t("deadline.dialog.save")} <KeyHint keys="Ctrl+Enter" />
        </>
      }
      onOk={() => void handleSave()}
      confirmLoading={save.busy}
      onCancel={onClose}
    >
      <div ref={form} onKeyDown={handleKeyDown}>
        {misfit && <Notice tone="late">{t(`deadline.dialog.misfit.${misfit}`)}</Notice>}
        {isOwn && (
          <Field label={t("deadline.dialog.name")} required error={errorAt("name")}>
            {(control) => (
              <Input
                {...control}
                maxLength={60}
                value={input.name}
                onChange={(event) => set({ name: event.target.value })}
              />
            )}
          </Field>
        )}
        <p className="rule-trigger">
          {t("app.said", {
            label: t("deadline.dialog.trigger"),
            text: t(`deadline.trigger.${before.trigger}`),
          })}
        </p>
        <LimitFields before={before} input={input} errorAt={errorAt} onChange={set} />
        <h3 className="rule-scope-head">{t("deadline.dialog.scope")}</h3>
        <ScopeFields
          scope={input.scope}
          withEntrusted={before.purpose === "mediate"}
          onChange={(scope) => set({ scope })}
        />
        <Checkbox checked={input.active} onChange={(event) => set({ active: event.target.checked })}>
          {t("deadline.dialog.active")}
        </Checkbox>
        {rule !== undefined && <Preview rule={rule} />}
      </div>
    </Modal>
  );
}

interface LimitProps {
  readonly before: DeadlineRule;
  readonly input: RuleInput;
  readonly errorAt: (field: RuleField) => string | undefined;
  readonly onChange: (part: Partial<RuleInput>) => void;
}

function LimitFields({ before, input, errorAt, onChange }: LimitProps) {
  const { t } = useTranslation();
  const isMinutes = input.unit === "MINUTE";
  const mayCountMinutes = DEADLINE_RULES.some(
    ({ purpose, limit }) => purpose === before.purpose && limit?.unit === "MINUTE",
  );
  const units = [...DAY_UNITS, ...(mayCountMinutes ? (["MINUTE"] as const) : [])];
  return (
    <FieldGrid>
      {before.limit === null ? (
        <p className="rule-no-length">{t("deadline.dialog.noLength")}</p>
      ) : (
        <>
          <Field label={t("deadline.dialog.length")} required error={errorAt("length")}>
            {(control) => (
              <Input
                {...control}
                inputMode="numeric"
                value={input.length}
                onChange={(event) => onChange({ length: event.target.value })}
              />
            )}
          </Field>
          <Field label={t("deadline.dialog.unit")}>
            {(control) => (
              <Select
                {...control}
                value={input.unit}
                options={units.map((value) => ({ value, label: t(`deadline.dialog.units.${value}`) }))}
                onChange={(unit) => onChange({ unit })}
              />
            )}
          </Field>
        </>
      )}
      <Field
        label={t(isMinutes ? "deadline.dialog.warnMinutes" : "deadline.dialog.warn")}
        hint={t("deadline.dialog.warnHint")}
        error={errorAt("warn")}
      >
        {(control) => (
          <Input
            {...control}
            value={input.warn}
            onChange={(event) => onChange({ warn: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("deadline.dialog.extension")}>
        {(control) => (
          <Select
            {...control}
            value={input.extension}
            options={EXTENSIONS.map((value) => ({ value, label: t(`deadline.dialog.extensions.${value}`) }))}
            onChange={(extension) => onChange({ extension })}
          />
        )}
      </Field>
      {input.extension !== "none" && (
        <Field label={t("deadline.dialog.atMost")} hint={t("deadline.dialog.atMostHint")}>
          {(control) => (
            <Input
              {...control}
              inputMode="numeric"
              value={input.atMost}
              addonAfter={t(`deadline.dialog.units.${input.atMostUnit}`)}
              onChange={(event) => onChange({ atMost: event.target.value })}
            />
          )}
        </Field>
      )}
      <Field label={t("deadline.dialog.source")} required error={errorAt("source")} wide>
        {(control) => (
          <Input
            {...control}
            maxLength={200}
            value={input.source === "design" ? t("deadline.rules.design") : input.source}
            onChange={(event) => onChange({ source: event.target.value })}
          />
        )}
      </Field>
      <Checkbox checked={input.pausable} onChange={(event) => onChange({ pausable: event.target.checked })}>
        {t("deadline.dialog.pausable")}
      </Checkbox>
    </FieldGrid>
  );
}

/** What saving would do, asked of the desk once the typing rests. */
function Preview({ rule }: { readonly rule: DeadlineRule }) {
  const { t } = useTranslation();
  const settled = useSettled(rule) ?? rule;
  const answer = useQuery(
    useAsk().deadline.preview.queryOptions({
      input: { rule: { ...settled, warnBefore: [...settled.warnBefore] } },
    }),
  ).data;
  return (
    <Notice tone="info">
      {answer === undefined ? t("deadline.dialog.previewing") : t("deadline.dialog.preview", answer)}
    </Notice>
  );
}
