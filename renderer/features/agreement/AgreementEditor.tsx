import { useRef, useState } from "react";
import type { InferContractRouterOutputs } from "@orpc/contract";
import { Button, Checkbox, Input, Radio } from "antd";
import { useTranslation } from "react-i18next";
import { dayText } from "#renderer/client/day-text.ts";
import { places, useGo } from "#renderer/client/places.ts";
import { useAct } from "#renderer/client/use-act.ts";
import { useDesk } from "#renderer/client/use-desk.ts";
import { useKeptDraft } from "#renderer/client/use-kept-draft.ts";
import { useToday } from "#renderer/client/use-seat.ts";
import { useConfirm } from "#renderer/ui/ConfirmDialog.tsx";
import { DateField } from "#renderer/ui/DateField.tsx";
import { Field, FieldGrid, focusFirstError, Group } from "#renderer/ui/Field.tsx";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { Page, Section } from "#renderer/ui/Page.tsx";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import { useToast } from "#renderer/ui/use-toast.ts";
import type { agreement as contract, AgreementRefusal } from "#shared/contract/agreement.ts";
import type { Agreement, AgreementForm, AgreementStatus } from "#shared/domain/mediation/agreement.ts";
import { isSigned, signingOf } from "#shared/domain/mediation/agreement-status.ts";
import { timeOf } from "#shared/kernel/plain-date.ts";
import { type AgreementInput, readAgreement } from "./agreement-input.ts";
import { ClausePreview } from "./ClausePreview.tsx";
import { ObligationGrid } from "./ObligationGrid.tsx";
import { agreementRefusalText, problemText, refusedAt } from "./refusal-text.ts";
import { SumField } from "./SumField.tsx";
import "./agreement.css";

/** A change of an agreement that is not in force, or a new one: the first of its case or an amendment. */
export type EditorTask =
  | { readonly is: "revise"; readonly agreement: Agreement; readonly status: AgreementStatus }
  | { readonly is: "draft"; readonly amends: string | null };

interface Props {
  readonly caseId: string;
  readonly task: EditorTask;
  readonly proposal: InferContractRouterOutputs<typeof contract>["propose"];
  readonly draftName: string;
  readonly start: AgreementInput;
  readonly savedAt: string | undefined;
  readonly onRestart: () => void;
}

export function AgreementEditor({ caseId, task, proposal, draftName, start, savedAt, onRestart }: Props) {
  const { t } = useTranslation();
  const desk = useDesk();
  const go = useGo();
  const toast = useToast();
  const confirm = useConfirm();
  const today = useToday();
  const container = useRef<HTMLDivElement>(null);
  const draft = useAct(desk.agreement.draft);
  const record = useAct(desk.agreement.record);
  const [input, setInput] = useState(start);
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<AgreementRefusal>();
  const kept = useKeptDraft(draftName, input);
  const read = readAgreement(input);
  const { parties, writtenReason, sessionOn, obstacle } = proposal;
  const isPrinted = task.is === "revise" && task.status !== "DRAFT";
  const busy = draft.busy || record.busy;

  function edit(change: Partial<AgreementInput>) {
    setRefusal(undefined);
    setInput((before) => ({ ...before, ...change }));
  }
  function errorAt(path: string): string | undefined {
    if (refusal && refusedAt(refusal) === path) return agreementRefusalText(t, refusal);
    const problem = read.ok ? undefined : read.problems.get(path);
    const isEmpty = problem && ["required", "party", "due"].includes(problem.is);
    return problem === undefined || (isEmpty && !tried) ? undefined : problemText(t, problem);
  }

  async function saved(form: AgreementForm): Promise<string | undefined> {
    if (task.is === "revise") {
      const changed = await record.run({ agreementId: task.agreement.id, facts: { act: "revise", form } });
      if (changed.ok) {
        const { version } = changed.value;
        const { no } = task.agreement;
        return isPrinted
          ? t("agreement.editor.savedVersion", { version })
          : t("agreement.editor.saved", { no });
      }
      refuse(changed.error);
      return undefined;
    }
    const drafted = await draft.run({ caseId, form, amends: task.amends });
    if (drafted.ok) return t("agreement.editor.saved", { no: drafted.value.no });
    refuse(drafted.error);
    return undefined;
  }
  function refuse(error: { readonly code: string; readonly data?: unknown } | null) {
    if (error?.code === "AGREEMENT_REFUSED") {
      setRefusal(error.data as AgreementRefusal); // the one shape this code carries
      focusFirstError(container.current);
    } else if (error) toast.trouble(t("agreement.refused.gone"));
  }
  async function handleSave() {
    if (busy) return;
    setTried(true);
    if (!read.ok) return focusFirstError(container.current);
    if (task.is === "revise" && isSigned(signingOf(task.agreement))) {
      const sure = await confirm({
        title: t("agreement.editor.askVersion"),
        body: t("agreement.editor.askVersionBody"),
        yes: t("agreement.editor.askVersionYes"),
      });
      if (!sure) return undefined;
    }
    const done = await saved(read.form);
    if (done === undefined) return undefined;
    await kept.forget();
    toast.done(done);
    return go(places.case(caseId));
  }
  useShortcut("Ctrl+Enter", () => void handleSave());

  const title =
    task.is === "revise"
      ? t("agreement.editor.titleRevise", { no: task.agreement.no })
      : t(task.amends === null ? "agreement.editor.title" : "agreement.editor.titleAmend");
  const area = (field: "facts" | "dispute" | "responsibility", rows: number) => (
    <Field
      wide
      label={t(`agreement.field.${field}`)}
      required={field !== "responsibility"}
      error={errorAt(field)}
    >
      {(control) => (
        <Input.TextArea
          {...control}
          rows={rows}
          value={input[field]}
          onChange={(event) => edit({ [field]: event.target.value })}
        />
      )}
    </Field>
  );
  const line = (field: "place" | "recorder") => (
    <Field label={t(`agreement.field.${field}`)} error={errorAt(field)}>
      {(control) => (
        <Input
          {...control}
          value={input[field]}
          onChange={(event) => edit({ [field]: event.target.value })}
        />
      )}
    </Field>
  );
  const laterThan = input.form === "ORAL" && input.obligations.some(({ onSpot }) => !onSpot);
  const why = writtenReason ?? (input.writtenAsked ? "asked" : null);
  const general = refusal && refusedAt(refusal) === "" ? refusal : task.is === "draft" ? obstacle : null;

  return (
    <Page
      wide
      title={title}
      hint={kept.savedAt && t("agreement.editor.draftSaved", { time: timeOf(kept.savedAt) })}
      actions={
        <>
          <Button onClick={() => go(places.case(caseId))}>{t("agreement.editor.back")}</Button>
          <Button
            type="primary"
            loading={busy}
            aria-keyshortcuts="Control+Enter"
            onClick={() => void handleSave()}
          >
            {t("agreement.editor.save")} <KeyHint keys="Ctrl+Enter" />
          </Button>
        </>
      }
    >
      {savedAt && (
        <Notice
          tone="info"
          action={
            <Button size="small" onClick={() => void kept.forget().then(onRestart)}>
              {t("agreement.editor.restart")}
            </Button>
          }
        >
          {t("agreement.editor.restored", { time: timeOf(savedAt) })}
        </Notice>
      )}
      {isPrinted && <Notice tone="wait">{t("agreement.editor.newVersion")}</Notice>}
      {task.is === "draft" && task.amends !== null && (
        <Notice tone="info">{t("agreement.editor.amendNote")}</Notice>
      )}
      {general && <Notice tone="late">{agreementRefusalText(t, general)}</Notice>}
      <div className="agreement-page" ref={container}>
        <div>
          <Section title={t("agreement.section.text")}>
            <FieldGrid>
              <Group
                label={t("agreement.field.form")}
                error={
                  errorAt("form") ??
                  (input.form === "ORAL" && why ? t(`agreement.written.${why}`) : undefined)
                }
                hint={
                  why !== null && input.form === "WRITTEN"
                    ? t(`agreement.written.${why}`)
                    : laterThan && why === null
                      ? t("agreement.written.advised")
                      : undefined
                }
              >
                {(labelId) => (
                  <Radio.Group
                    aria-labelledby={labelId}
                    optionType="button"
                    value={input.form}
                    onChange={(event) => edit({ form: event.target.value === "ORAL" ? "ORAL" : "WRITTEN" })}
                    options={[
                      { value: "WRITTEN", label: t("agreement.form.WRITTEN") },
                      { value: "ORAL", label: t("agreement.form.ORAL"), disabled: why !== null },
                    ]}
                  />
                )}
              </Group>
              <Field
                label={t("agreement.field.reachedOn")}
                required
                error={errorAt("reachedOn")}
                hint={
                  sessionOn === null
                    ? undefined
                    : t("agreement.field.reachedHint", { on: dayText(t, sessionOn) })
                }
              >
                {(control) => (
                  <DateField
                    {...control}
                    today={today}
                    max={today}
                    value={input.reachedOn}
                    onChange={(reachedOn) => edit({ reachedOn })}
                  />
                )}
              </Field>
            </FieldGrid>
            <Checkbox
              className="agreement-asked"
              checked={input.writtenAsked}
              onChange={(event) => edit({ writtenAsked: event.target.checked })}
            >
              {t("agreement.field.writtenAsked")}
            </Checkbox>
            <div className="agreement-texts">
              {area("facts", 3)}
              {area("dispute", 2)}
              {area("responsibility", 1)}
            </div>
          </Section>
          <Section title={t("agreement.section.obligations")} hint={t("agreement.section.obligationsHint")}>
            <ObligationGrid
              rows={input.obligations}
              parties={parties}
              reachedOn={input.reachedOn}
              errorAt={errorAt}
              onChange={(obligations) => edit({ obligations: [...obligations] })}
            />
            <SumField input={input} error={errorAt("total")} onChange={(total) => edit({ total })} />
          </Section>
          <Section title={t("agreement.section.other")}>
            <div className="agreement-texts">
              <Field wide label={t("agreement.field.terms")} error={errorAt("terms")}>
                {(control) => (
                  <Input.TextArea
                    {...control}
                    rows={2}
                    value={input.terms}
                    onChange={(event) => edit({ terms: event.target.value })}
                  />
                )}
              </Field>
            </div>
            <FieldGrid>
              {line("place")}
              {line("recorder")}
            </FieldGrid>
            <Checkbox
              checked={input.confirmationPlanned}
              onChange={(event) => edit({ confirmationPlanned: event.target.checked })}
            >
              {t("agreement.field.confirmationPlanned")}
            </Checkbox>
          </Section>
        </div>
        <ClausePreview input={input} parties={parties} hosts={proposal} />
      </div>
    </Page>
  );
}
