import { Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { RiskStep, type RiskReport } from "#shared/domain/risk-report/risk-report.ts";
import type { RiskAct } from "#shared/domain/risk-report/risk-status.ts";
import { timeOf, type PlainDate } from "#shared/kernel/plain-date.ts";
import { useAct } from "../../client/use-act.ts";
import { useDesk } from "../../client/use-desk.ts";
import { useNow } from "../../client/use-now.ts";
import { useToday } from "../../client/use-seat.ts";
import { ActDialog } from "../../ui/ActDialog.tsx";
import { DateField } from "../../ui/DateField.tsx";
import { Field, focusFirstError } from "../../ui/Field.tsx";
import { useToast } from "../../ui/use-toast.ts";
import { type ToldInput, wrongText } from "./report-input.ts";
import { riskRefusalText } from "./status-text.ts";
import { ToldFields } from "./ToldFields.tsx";

interface Props {
  readonly report: Pick<RiskReport, "id" | "no">;
  readonly act: RiskAct;
  readonly onClose: () => void;
}

type Words = "facts" | "measures" | "result" | "text" | "reason";

interface StepInput extends ToldInput, Readonly<Record<Words, string>> {
  readonly nextOn: PlainDate | null;
}

/** What each step is told with, besides its day. */
const WORDS_OF: Readonly<Record<RiskAct, readonly Words[]>> = {
  "follow-on": ["facts", "measures"],
  final: ["facts", "result"],
  tell: [],
  result: ["text"],
  void: ["reason"],
};

/** Records a follow-on report, the final one, one more unit told, the result, or that it is void. */
export function RiskStepDialog({ report, act, onClose }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const today = useToday();
  const now = useNow(true);
  const record = useAct(useDesk().riskReport.record);
  const [input, setInput] = useState<StepInput>({
    key: "",
    unitId: null,
    unitName: "",
    person: "",
    on: today,
    at: timeOf(now),
    way: "PHONE",
    facts: "",
    measures: "",
    result: "",
    text: "",
    reason: "",
    nextOn: null,
  });
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState<string>();
  const read = RiskStep.safeParse({ ...input, act });
  const errorOf = (field: string) => {
    const issue =
      tried && !read.success ? read.error.issues.find(({ path }) => path[0] === field) : undefined;
    return issue === undefined ? undefined : t(wrongText(issue.code));
  };
  const edit = (change: Partial<StepInput>) => {
    setSaid(undefined);
    setInput((before) => ({ ...before, ...change }));
  };

  async function handleRecord(form: HTMLElement | null) {
    setTried(true);
    if (!read.success) return focusFirstError(form);
    const recorded = await record.run({ id: report.id, facts: read.data });
    if (recorded.ok) {
      toast.done(t("risk.recorded", { no: report.no }));
      return onClose();
    }
    if (!recorded.error) return;
    setSaid(
      recorded.error.code === "RISK_REPORT_REFUSED"
        ? riskRefusalText(t, recorded.error.data)
        : t("risk.refused.gone"),
    );
  }
  return (
    <ActDialog
      title={`${t(`risk.act.${act}`)} ${report.no}`}
      yes={t(`risk.act.${act}`)}
      busy={record.busy}
      said={said}
      danger={act === "void"}
      byEnter={false}
      className="risk-dialog"
      onSubmit={(form) => void handleRecord(form)}
      onClose={onClose}
    >
      {act === "tell" && <ToldFields told={input} errorOf={errorOf} onChange={edit} />}
      {WORDS_OF[act].map((field) => (
        <Field
          key={field}
          label={t(`risk.dialog.${field}`)}
          required={field !== "measures"}
          error={errorOf(field)}
        >
          {(control) => (
            <Input.TextArea
              {...control}
              maxLength={MOST[field]}
              value={input[field]}
              onChange={(event) => edit({ [field]: event.target.value })}
            />
          )}
        </Field>
      ))}
      {act === "follow-on" && (
        <Field label={t("risk.dialog.nextOn")} hint={t("risk.form.nextHint")} error={errorOf("nextOn")}>
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
      )}
      {act !== "tell" && (
        <Field label={t("risk.dialog.on")} required error={errorOf("on")}>
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
      )}
    </ActDialog>
  );
}

const MOST: Readonly<Record<Words, number>> = {
  facts: 4000,
  measures: 2000,
  result: 2000,
  text: 2000,
  reason: 300,
};
