import { Button, Input, Radio, Select } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { VillageRound } from "#shared/contract/screening.ts";
import { dayAfter, timeOf, type PlainDate } from "#shared/kernel/plain-date.ts";
import { hrefTo, places, useGo } from "../../client/places.ts";
import { useAct } from "../../client/use-act.ts";
import { useDesk } from "../../client/use-desk.ts";
import { useKeptDraft } from "../../client/use-kept-draft.ts";
import { useToday } from "../../client/use-seat.ts";
import { Field, FieldGrid, focusFirstError, Group } from "../../ui/Field.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Page, Section } from "../../ui/Page.tsx";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { useToast } from "../../ui/use-toast.ts";
import { FoundFields } from "./FoundFields.tsx";
import { reportRefusalText } from "./refusal-text.ts";
import { emptyFound, readReport, type FoundInput, type ReportInput } from "./report-input.ts";
import { PeriodHint } from "./PeriodHint.tsx";
import { monthDay } from "./span-text.ts";

interface Props {
  readonly round: VillageRound;
  readonly start: ReportInput;
  readonly draftName: string;
  readonly savedAt: string | undefined;
  readonly onRestart: () => void;
  /** Ends a correction; a first report goes back to the board. */
  readonly onCorrected: (() => void) | undefined;
}

/** What a village reports, from top to bottom without the mouse; Ctrl+Enter enters it. */
export function ReportEditor({ round, start, draftName, savedAt, onRestart, onCorrected }: Props) {
  const { t } = useTranslation();
  const go = useGo();
  const toast = useToast();
  const today = useToday();
  const desk = useDesk();
  const report = useAct(desk.screening.report);
  const correct = useAct(desk.screening.correct);
  const container = useRef<HTMLDivElement>(null);
  const [input, setInput] = useState(start);
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState<string>();
  const { forget } = useKeptDraft(draftName, input);
  const isCorrection = round.report !== null;
  const busy = report.busy || correct.busy;
  const read = readReport(input);
  const edit = (change: Partial<ReportInput>) => {
    setSaid(undefined);
    setInput((before) => ({ ...before, ...change }));
  };
  const errorOf = (at: string) =>
    tried && !read.ok && read.wrong.has(at) ? t("screening.report.required") : undefined;
  const reasonMissing = isCorrection && input.reason.trim() === "";

  async function handleSubmit() {
    if (busy) return;
    setTried(true);
    if (!read.ok || reasonMissing) return focusFirstError(container.current);
    const { roundId, villageCode, villageName } = round;
    if (round.report !== null) {
      const done = await correct.run({ reportId: round.report.id, form: read.form, reason: input.reason });
      if (done.ok) {
        await forget();
        toast.done(t("screening.report.corrected"));
        return onCorrected?.();
      }
      if (done.error)
        setSaid(
          done.error.code === "REPORT_REFUSED"
            ? reportRefusalText(t, done.error.data)
            : t("screening.report.refused.gone"),
        );
      return undefined;
    }
    const done = await report.run({ roundId, villageCode, form: read.form });
    if (done.ok) {
      await forget();
      toast.done(t("screening.report.saved", { village: villageName, no: done.value.no }));
      // Disputes wait for what becomes of them; after a nil report the next village is entered.
      return done.value.form.nil === null ? undefined : go(places.screenings());
    }
    if (!done.error) return undefined;
    switch (done.error.code) {
      case "REPORT_REFUSED":
        return setSaid(reportRefusalText(t, done.error.data));
      case "REPORTED_ALREADY":
        return setSaid(t("screening.report.refused.already"));
      case "ROUND_NOT_FOUND":
        return setSaid(t("screening.report.gone"));
    }
  }
  const add = () => edit({ result: "FOUND", found: [...input.found, emptyFound()] });
  useShortcut("Ctrl+Enter", () => void handleSubmit());
  useShortcut("Alt+A", add, input.result === "FOUND");
  useEffect(() => container.current?.querySelector<HTMLElement>("input")?.focus(), []);
  const editFound = (id: string, change: Partial<FoundInput>) =>
    edit({ found: input.found.map((each) => (each.id === id ? { ...each, ...change } : each)) });

  return (
    <Page
      title={t("screening.report.title", { village: round.villageName })}
      hint={<PeriodHint round={round} />}
      actions={
        <>
          {onCorrected ? (
            <Button onClick={onCorrected}>{t("ui.cancel")}</Button>
          ) : (
            <Button href={hrefTo(places.screenings())}>{t("screening.report.back")}</Button>
          )}
          <Button
            type="primary"
            loading={busy}
            aria-keyshortcuts="Control+Enter"
            onClick={() => void handleSubmit()}
          >
            {t(isCorrection ? "screening.report.correctSubmit" : "screening.report.submit")}{" "}
            <KeyHint keys="Ctrl+Enter" />
          </Button>
        </>
      }
    >
      {savedAt !== undefined && (
        <Notice
          tone="info"
          action={
            <Button size="small" onClick={() => void forget().then(onRestart)}>
              {t("screening.report.restart")}
            </Button>
          }
        >
          {t("screening.report.restored", { time: timeOf(savedAt) })}
        </Notice>
      )}
      {said !== undefined && <Notice tone="late">{said}</Notice>}
      <div className="screening-form" ref={container}>
        <Section title={t("screening.report.result")}>
          <FieldGrid>
            <Field
              label={t("screening.report.screeners")}
              required
              hint={t("screening.report.screenersHint")}
              error={errorOf("screeners")}
            >
              {(control) => (
                <Select
                  {...control}
                  mode="tags"
                  value={input.screeners}
                  options={round.workers.map((value) => ({ value, label: value }))}
                  onChange={(screeners: string[]) =>
                    edit({ screeners: screeners.map((name) => name.trim()).filter((name) => name !== "") })
                  }
                />
              )}
            </Field>
            <Field label={t("screening.report.days")} required error={errorOf("days")}>
              {(control) => (
                <Select
                  {...control}
                  mode="multiple"
                  value={input.days}
                  options={daysUntil(round, today).map((value) => ({ value, label: monthDay(t, value) }))}
                  onChange={(days: PlainDate[]) => edit({ days: [...days].sort() })}
                />
              )}
            </Field>
            <Group label={t("screening.report.result")} required error={errorOf("result")}>
              {(labelId) => (
                <Radio.Group
                  aria-labelledby={labelId}
                  value={input.result}
                  onChange={(event) => edit({ result: event.target.value === "NIL" ? "NIL" : "FOUND" })}
                  options={(["FOUND", "NIL"] as const).map((value) => ({
                    value,
                    label: t(`screening.report.${value}`),
                  }))}
                />
              )}
            </Group>
            {isCorrection && (
              <Field
                label={t("screening.report.reason")}
                required
                error={tried && reasonMissing ? t("screening.report.required") : undefined}
              >
                {(control) => (
                  <Input
                    {...control}
                    maxLength={300}
                    value={input.reason}
                    onChange={(event) => edit({ reason: event.target.value })}
                  />
                )}
              </Field>
            )}
          </FieldGrid>
          {input.result === "NIL" && (
            <NilFields
              words={input.nilWords}
              by={input.nilBy}
              errorOf={errorOf}
              onChange={(change) => edit(change)}
            />
          )}
        </Section>
        {input.result === "FOUND" && (
          <Section title={t("screening.report.found")}>
            {input.found.map((found, index) => (
              <FoundFields
                key={found.id}
                n={index + 1}
                found={found}
                errorOf={(field) => errorOf(`found.${index}.${field}`)}
                onChange={(change) => editFound(found.id, change)}
                onRemove={
                  input.found.length === 1
                    ? undefined
                    : () => edit({ found: input.found.filter(({ id }) => id !== found.id) })
                }
              />
            ))}
            <Button aria-keyshortcuts="Alt+A" onClick={add}>
              {t("screening.report.addFound")} <KeyHint keys="Alt+A" />
            </Button>
          </Section>
        )}
      </div>
    </Page>
  );
}

function NilFields(props: {
  readonly words: string;
  readonly by: string;
  readonly errorOf: (at: string) => string | undefined;
  readonly onChange: (change: Partial<ReportInput>) => void;
}) {
  const { words, by, errorOf, onChange } = props;
  const { t } = useTranslation();
  return (
    <FieldGrid>
      <Field
        label={t("screening.report.nilWords")}
        required
        hint={t("screening.report.nilHint")}
        error={errorOf("nil.words")}
      >
        {(control) => (
          <Input
            {...control}
            maxLength={200}
            value={words}
            onChange={(event) => onChange({ nilWords: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("screening.report.nilBy")} required error={errorOf("nil.by")}>
        {(control) => (
          <Input
            {...control}
            maxLength={40}
            autoComplete="off"
            value={by}
            onChange={(event) => onChange({ nilBy: event.target.value })}
          />
        )}
      </Field>
    </FieldGrid>
  );
}

/** The days of a period that have come, the latest last. */
function daysUntil({ fromOn, toOn }: VillageRound, today: PlainDate): readonly PlainDate[] {
  const days: PlainDate[] = [];
  for (let on = fromOn; on <= toOn && on <= today; on = dayAfter(on)) days.push(on);
  return days;
}
