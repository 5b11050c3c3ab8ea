import { useRef, useState } from "react";
import { Input, Radio } from "antd";
import { useTranslation } from "react-i18next";
import { ClosingOrder } from "#shared/domain/office/office.ts";
import { PatternFields } from "../../client/office/PatternFields.tsx";
import { KIND_TEXT, patternProblems, patternProblemText } from "../../client/office/pattern-problems.ts";
import { useAct } from "../../client/use-act.ts";
import { useDesk } from "../../client/use-desk.ts";
import { useOffice, useToday } from "../../client/use-seat.ts";
import { Field, FieldGrid, focusFirstError, Group } from "../../ui/Field.tsx";
import { Section } from "../../ui/Page.tsx";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { useToast } from "../../ui/use-toast.ts";

import { SaveBar } from "./SaveBar.tsx";

type NameField = "centerName" | "committeeName" | "shortName" | "phone" | "address";

const FIELDS = [
  {
    field: "centerName",
    label: "office.names.center",
    hint: "office.names.centerHint",
    most: 60,
    required: true,
  },
  {
    field: "committeeName",
    label: "office.names.committee",
    hint: "office.names.committeeHint",
    most: 60,
    required: true,
  },
  {
    field: "shortName",
    label: "office.names.short",
    hint: "office.names.shortHint",
    most: 20,
    required: true,
  },
  { field: "phone", label: "office.names.phone", hint: "office.names.phoneHint", most: 30, required: false },
  {
    field: "address",
    label: "office.names.address",
    hint: "office.names.addressHint",
    most: 120,
    required: false,
  },
] as const satisfies readonly { readonly field: NameField; readonly [other: string]: unknown }[];

export function OfficeSettings() {
  const { t } = useTranslation();
  const desk = useDesk();
  const toast = useToast();
  const today = useToday();
  const { office } = useOffice();
  const update = useAct(desk.office.update);
  const form = useRef<HTMLDivElement>(null);
  const [changed, setChanged] = useState<Partial<typeof office>>({});
  const [tried, setTried] = useState(false);
  const now = { ...office, ...changed };
  const missing = FIELDS.filter(({ field, required }) => required && now[field].trim() === "");

  async function handleSave() {
    setTried(true);
    if (missing.length > 0 || patternProblems(now.numberPatterns).size > 0)
      return focusFirstError(form.current);
    const { id: _id, township: _township, demo: _demo, ...given } = now;
    const result = await update.run({ office: given });
    if (result.ok) {
      setChanged({});
      toast.done(t("office.saved"));
    } else if (result.error) {
      const { kind, problem } = result.error.data;
      const text = Object.entries(KIND_TEXT).find(([name]) => name === kind)?.[1];
      toast.trouble(
        t("setup.refused.pattern", { kind: text ? t(text) : kind, problem: t(patternProblemText(problem)) }),
      );
    }
  }
  useShortcut("Ctrl+Enter", () => void handleSave());

  return (
    <div ref={form}>
      <Section
        title={t("office.names.title")}
        hint={`${office.township.province} ${office.township.county} ${office.township.name}`}
      >
        <FieldGrid>
          {FIELDS.map(({ field, label, hint, most, required }) => (
            <Field
              key={field}
              label={t(label)}
              required={required}
              hint={t(hint)}
              error={tried && missing.some((one) => one.field === field) && t("office.missing")}
            >
              {(control) => (
                <Input
                  {...control}
                  maxLength={most}
                  value={now[field]}
                  onChange={(event) => setChanged({ ...changed, [field]: event.target.value })}
                />
              )}
            </Field>
          ))}
        </FieldGrid>
      </Section>
      <Section title={t("office.numbers.title")}>
        <PatternFields
          patterns={now.numberPatterns}
          org={now.shortName}
          year={Number(today.slice(0, 4))}
          onChange={(numberPatterns) => setChanged({ ...changed, numberPatterns })}
        />
      </Section>
      <Section title={t("office.closing.title")} hint={t("office.closing.hint")}>
        <Group label={t("office.closing.order")}>
          {(labelId) => (
            <Radio.Group
              aria-labelledby={labelId}
              value={now.closingOrder}
              options={ClosingOrder.options.map((order) => ({
                value: order,
                label: t(`office.closing.${order}`),
              }))}
              onChange={(event) =>
                setChanged({ ...changed, closingOrder: ClosingOrder.parse(event.target.value) })
              }
            />
          )}
        </Group>
      </Section>
      <SaveBar
        unsaved={Object.keys(changed).length > 0}
        busy={update.busy}
        onSave={() => void handleSave()}
      />
    </div>
  );
}
