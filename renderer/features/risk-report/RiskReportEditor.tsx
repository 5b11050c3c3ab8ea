import { Button, Input, Select } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RiskReportFile } from "#shared/contract/risk-report.ts";
import { FORBIDDEN_TAG, TAGS } from "#shared/codes/tags.ts";
import { RISK_TAGS } from "#shared/domain/risk-report/propose-risk-report.ts";
import { timeOf } from "#shared/kernel/plain-date.ts";
import { hrefTo, places, useGo } from "../../client/places.ts";
import { useAct } from "../../client/use-act.ts";
import { useCodeName } from "../../client/use-code-name.ts";
import { useDesk } from "../../client/use-desk.ts";
import { useKeptDraft } from "../../client/use-kept-draft.ts";
import { useToday } from "../../client/use-seat.ts";
import { VillageSelect } from "../../client/VillageSelect.tsx";
import { DateField } from "../../ui/DateField.tsx";
import { Field, FieldGrid, focusFirstError } from "../../ui/Field.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Page, Section } from "../../ui/Page.tsx";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { useToast } from "../../ui/use-toast.ts";
import { useTypedMatch } from "../../ui/use-typed-match.ts";
import { DutyPhones } from "./DutyPhones.tsx";
import { readRisk, type RiskInput } from "./report-input.ts";
import { riskRefusalText } from "./status-text.ts";
import { ToldRows } from "./ToldRows.tsx";
import "./risk-report.css";

interface Props {
  readonly start: RiskInput;
  readonly matter: RiskReportFile["matter"];
  readonly draftName: string;
  readonly savedAt: string | undefined;
  readonly onRestart: () => void;
}

/** The first report: what happened on the left, whom to call on the right. */
export function RiskReportEditor({ start, matter, draftName, savedAt, onRestart }: Props) {
  const { t } = useTranslation();
  const go = useGo();
  const toast = useToast();
  const today = useToday();
  const matches = useTypedMatch();
  const codeName = useCodeName();
  const issue = useAct(useDesk().riskReport.issue);
  const container = useRef<HTMLDivElement>(null);
  const [input, setInput] = useState(start);
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState<string>();
  const { forget } = useKeptDraft(draftName, input);
  const read = readRisk(input);
  const edit = (change: Partial<RiskInput>) => {
    setSaid(undefined);
    setInput((before) => ({ ...before, ...change }));
  };
  const errorOf = (at: string) => {
    const wrong = tried && !read.ok ? read.wrong.get(at) : undefined;
    return wrong === undefined ? undefined : t(wrong);
  };

  async function handleIssue() {
    if (issue.busy) return;
    setTried(true);
    if (!read.ok) return focusFirstError(container.current);
    const issued = await issue.run({ form: read.form });
    if (issued.ok) {
      await forget();
      toast.done(t("risk.form.issued", { no: issued.value.no }));
      return go(places.riskReport(issued.value.id));
    }
    if (!issued.error) return undefined;
    return setSaid(
      issued.error.code === "RISK_REPORT_REFUSED"
        ? riskRefusalText(t, issued.error.data)
        : t("risk.refused.matterGone"),
    );
  }
  useShortcut("Ctrl+Enter", () => void handleIssue());
  useEffect(() => container.current?.querySelector<HTMLElement>("textarea")?.focus(), []);

  const words = (field: "at" | "group" | "placeText" | "persons", label: string, most: number, hint = "") => (
    <Field label={label} required={field === "at"} hint={hint} error={errorOf(field)}>
      {(control) => (
        <Input
          {...control}
          maxLength={most}
          autoComplete="off"
          value={input[field]}
          onChange={(event) => edit({ [field]: event.target.value })}
        />
      )}
    </Field>
  );
  const text = (field: "facts" | "measures", most: number) => (
    <Field label={t(`risk.form.${field}`)} required={field === "facts"} wide error={errorOf(field)}>
      {(control) => (
        <Input.TextArea
          {...control}
          maxLength={most}
          value={input[field]}
          onChange={(event) => edit({ [field]: event.target.value })}
        />
      )}
    </Field>
  );

  return (
    <Page
      title={t("risk.form.title")}
      hint={t("risk.form.hint")}
      wide
      actions={
        <>
          <Button href={hrefTo(matter === null ? places.riskReports() : places.matter(matter.id))}>
            {t("ui.cancel")}
          </Button>
          <Button
            type="primary"
            loading={issue.busy}
            aria-keyshortcuts="Control+Enter"
            onClick={() => void handleIssue()}
          >
            {t("risk.form.submit")} <KeyHint keys="Ctrl+Enter" />
          </Button>
        </>
      }
    >
      {savedAt !== undefined && (
        <Notice
          tone="info"
          action={
            <Button size="small" onClick={() => void forget().then(onRestart)}>
              {t("risk.form.restart")}
            </Button>
          }
        >
          {t("risk.form.restored", { time: timeOf(savedAt) })}
        </Notice>
      )}
      {said !== undefined && <Notice tone="late">{said}</Notice>}
      <div className="risk-columns">
        <div className="risk-form" ref={container}>
          <Section title={matter === null ? t("risk.form.noMatter") : t("risk.form.matter", { ...matter })}>
            <FieldGrid>
              {text("facts", 4000)}
              <Field
                label={t("risk.form.tags")}
                required
                hint={matter === null ? "" : t("risk.form.labels")}
                error={errorOf("tags")}
                wide
              >
                {(control) => (
                  <Select
                    {...control}
                    mode="multiple"
                    value={input.tags}
                    showSearch={{ filterOption: (typed, option) => matches(option?.label ?? "", typed) }}
                    options={OFFERED.map((value): { value: string; label: string } => ({
                      value,
                      label: codeName("tag", value),
                    }))}
                    onChange={(tags: string[]) => edit({ tags })}
                  />
                )}
              </Field>
              <Field label={t("risk.form.on")} required error={errorOf("on")}>
                {(control) => (
                  <DateField
                    {...control}
                    today={today}
                    max={today}
                    value={input.on}
                    onChange={(on) => edit({ on })}
                  />
                )}
              </Field>
              {words("at", t("risk.form.at"), 5)}
              <Field label={t("risk.form.village")}>
                {(control) => (
                  <VillageSelect
                    control={control}
                    value={input.villageCode}
                    placeholder={t("risk.form.elsewhere")}
                    onChange={(villageCode) => edit({ villageCode })}
                  />
                )}
              </Field>
              {words("group", t("risk.form.group"), 40)}
              {words("placeText", t("risk.form.place"), 200)}
              {words("persons", t("risk.form.persons"), 300, t("risk.form.personsHint"))}
              {text("measures", 2000)}
              <Field label={t("risk.form.nextOn")} hint={t("risk.form.nextHint")} error={errorOf("nextOn")}>
                {(control) => (
                  <DateField
                    {...control}
                    today={today}
                    min={today}
                    value={input.nextOn}
                    onChange={(nextOn) => edit({ nextOn })}
                  />
                )}
              </Field>
            </FieldGrid>
          </Section>
          <Section title={t("risk.form.told")}>
            <ToldRows
              rows={input.told}
              errorOf={(index, field) => errorOf(`told.${index}.${field}`)}
              onChange={(told) => edit({ told: [...told] })}
            />
          </Section>
        </div>
        <DutyPhones onCalled={(told) => edit({ told: [...input.told, told] })} />
      </div>
    </Page>
  );
}

/** Those that tell what may come of it before the others. */
const OFFERED = [...RISK_TAGS, ...TAGS.filter((tag) => !RISK_TAGS.includes(tag))].filter(
  (tag) => tag !== FORBIDDEN_TAG,
);
