import { useQuery } from "@tanstack/react-query";
import { Button, Input, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  periodsFrom,
  planProblem,
  ScreeningPlanForm,
  ScreeningRhythm,
  type ScreeningPlan,
} from "#shared/domain/screening/plan.ts";
import { addDays, type PlainDate } from "#shared/kernel/plain-date.ts";
import { hrefTo, places, useGo } from "../../client/places.ts";
import { useAct } from "../../client/use-act.ts";
import { useAsk, useDesk } from "../../client/use-desk.ts";
import { useMay, useReadOnly, useToday } from "../../client/use-seat.ts";
import { DateField } from "../../ui/DateField.tsx";
import { Field, FieldGrid, Group } from "../../ui/Field.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Page, Section } from "../../ui/Page.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { useToast } from "../../ui/use-toast.ts";
import { planRefusalText } from "./refusal-text.ts";
import { spanText } from "./span-text.ts";
import "./screening.css";

/** So far ahead the periods are shown while the rhythm is being set. */
const SHOWN_DAYS = 60;

interface DaysInput {
  readonly key: string;
  readonly name: string;
  readonly fromOn: PlainDate | null;
  readonly toOn: PlainDate | null;
}

/** The rhythm in which villages report, and the important days with a denser one. */
export function ScreeningPlanPage() {
  const { data } = useQuery(useAsk().screening.plan.queryOptions());
  const today = useToday();
  if (data === undefined) return <Loading />;
  return <PlanForm key={JSON.stringify(data)} known={data} today={today} />;
}

function PlanForm({ known, today }: { readonly known: ScreeningPlan | null; readonly today: PlainDate }) {
  const { t } = useTranslation();
  const go = useGo();
  const toast = useToast();
  const may = useMay();
  const isReadOnly = useReadOnly();
  const save = useAct(useDesk().screening.savePlan);
  const canSave = may("screening.savePlan") && !isReadOnly;
  const [rhythm, setRhythm] = useState<ScreeningRhythm>(known?.rhythm ?? "HALF_MONTHLY");
  const [startsOn, setStartsOn] = useState<PlainDate | null>(known?.startsOn ?? today);
  const [important, setImportant] = useState<readonly DaysInput[]>(
    (known?.important ?? []).map((days, index) => ({ ...days, key: `${index}` })),
  );
  const [said, setSaid] = useState<string>();
  const read = ScreeningPlanForm.safeParse({ rhythm, startsOn, important });
  const problem = read.success ? planProblem(read.data) : undefined;

  async function handleSave() {
    if (save.busy) return;
    if (!read.success) return setSaid(t("screening.plan.wrong"));
    const saved = await save.run({ plan: read.data });
    if (saved.ok) {
      toast.done(t("screening.plan.saved"));
      return go(places.screenings());
    }
    if (saved.error) setSaid(planRefusalText(t, saved.error.data));
  }
  useShortcut("Ctrl+Enter", () => void handleSave(), canSave);
  const edit = (key: string, change: Partial<DaysInput>) => {
    setSaid(undefined);
    setImportant((before) => before.map((days) => (days.key === key ? { ...days, ...change } : days)));
  };

  return (
    <Page
      title={t("screening.plan.title")}
      hint={t("screening.plan.hint")}
      actions={
        <>
          <Button href={hrefTo(places.screenings())}>{t("screening.plan.back")}</Button>
          {canSave && (
            <Button
              type="primary"
              loading={save.busy}
              aria-keyshortcuts="Control+Enter"
              onClick={() => void handleSave()}
            >
              {t("screening.plan.save")} <KeyHint keys="Ctrl+Enter" />
            </Button>
          )}
        </>
      }
    >
      {said !== undefined && <Notice tone="late">{said}</Notice>}
      <div className="screening-form">
        <Section title={t("screening.plan.rhythm")}>
          <FieldGrid>
            <Group label={t("screening.plan.rhythm")}>
              {(labelId) => (
                <Radio.Group
                  aria-labelledby={labelId}
                  disabled={!canSave}
                  value={rhythm}
                  onChange={(event) => setRhythm(ScreeningRhythm.parse(event.target.value))}
                  options={ScreeningRhythm.options.map((value) => ({
                    value,
                    label: t(`screening.plan.rhythms.${value}`),
                  }))}
                />
              )}
            </Group>
            <Field label={t("screening.plan.startsOn")} required>
              {(control) => (
                <DateField
                  {...control}
                  today={today}
                  disabled={!canSave}
                  value={startsOn}
                  onChange={setStartsOn}
                />
              )}
            </Field>
          </FieldGrid>
        </Section>
        <Section title={t("screening.plan.important")} hint={t("screening.plan.importantHint")}>
          {important.map(({ key, name, fromOn, toOn }) => (
            <div className="screening-days" key={key}>
              <Field label={t("screening.plan.name")} required>
                {(control) => (
                  <Input
                    {...control}
                    maxLength={40}
                    disabled={!canSave}
                    value={name}
                    onChange={(event) => edit(key, { name: event.target.value })}
                  />
                )}
              </Field>
              {(["fromOn", "toOn"] as const).map((field) => (
                <Field key={field} label={t(`screening.plan.${field}`)} required>
                  {(control) => (
                    <DateField
                      {...control}
                      today={today}
                      disabled={!canSave}
                      value={field === "fromOn" ? fromOn : toOn}
                      onChange={(on) => edit(key, { [field]: on })}
                    />
                  )}
                </Field>
              ))}
              {canSave && (
                <Button
                  aria-label={t("screening.plan.remove", { name })}
                  onClick={() => setImportant(important.filter((days) => days.key !== key))}
                >
                  {t("screening.plan.remove", { name: "" })}
                </Button>
              )}
            </div>
          ))}
          {canSave && (
            <Button
              onClick={() =>
                setImportant([...important, { key: crypto.randomUUID(), name: "", fromOn: null, toOn: null }])
              }
            >
              {t("screening.plan.add")}
            </Button>
          )}
        </Section>
        <Section title={t("screening.plan.preview")} hint={t("screening.plan.previewHint")}>
          {problem !== undefined && <Notice tone="wait">{planRefusalText(t, problem)}</Notice>}
          {read.success && problem === undefined && (
            <ul className="screening-periods" aria-label={t("screening.plan.preview")}>
              {periodsFrom(
                read.data,
                read.data.startsOn > today ? read.data.startsOn : today,
                addDays(today, SHOWN_DAYS),
              ).map((period) => (
                <li key={period.fromOn}>
                  {spanText(t, period)}
                  {period.important !== "" && <StatusTag tone="wait">{period.important}</StatusTag>}
                </li>
              ))}
            </ul>
          )}
        </Section>
      </div>
    </Page>
  );
}
