import { AutoComplete, Button, Input, Modal, Radio, Select } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "#renderer/client/use-act.ts";
import { useDesk } from "#renderer/client/use-desk.ts";
import { useOffice, useToday } from "#renderer/client/use-seat.ts";
import { DateField } from "#renderer/ui/DateField.tsx";
import { Field, FieldGrid, focusFirstError, type Control } from "#renderer/ui/Field.tsx";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import { useTypedMatch } from "#renderer/ui/use-typed-match.ts";
import { HANDLING_MODES } from "#shared/codes/handling.ts";
import { RefusalReason, type Decision } from "#shared/domain/matter/decision.ts";
import { MatterStatus } from "#shared/domain/matter/matter-status.ts";
import type { Matter } from "#shared/domain/matter/matter.ts";
import { addDays, PlainDate } from "#shared/kernel/plain-date.ts";
import type { TextKey } from "#shared/locales/texts.ts";
import {
  DECISION_KINDS,
  emptyDecision,
  fieldOf,
  readyDecision,
  type DecisionFields,
  type DecisionKind,
  type DecisionProblem,
  type PartProps,
} from "../decision-model.ts";
import { REASON_PRESETS } from "#shared/domain/matter/destinations.ts";
import { DestinationFields } from "./DestinationFields.tsx";

const PROBLEM_TEXT = {
  missing: "matter.decideProblem.missing",
  "destination-missing": "matter.decideProblem.destination-missing",
  "explanation-missing": "matter.decideProblem.explanation-missing",
  "answer-missing": "matter.decideProblem.answer-missing",
  "earlier-number-missing": "matter.decideProblem.earlier-number-missing",
  "expected-day-past": "matter.decideProblem.expected-day-past",
  "not-open-for-decision": "matter.decideProblem.not-open-for-decision",
} as const satisfies Record<DecisionProblem["reason"], TextKey>;

/** People's mediation generally takes a month (domain rule D-01); the clerk sets another day where that does not fit. */
const USUAL_DAYS = 30;

/** Ways of handling that are decisions of their own are not offered within an acceptance. */
const MODES = HANDLING_MODES.filter(
  (mode) => mode !== "ANSWERED" && mode !== "REFUSE" && !mode.startsWith("GUIDE"),
);

interface Props {
  readonly matter: Matter;
  readonly onClose: () => void;
  readonly onDecided: (decision: Decision) => void;
}

/** Answered, accepted, guided or not accepted; the last two never without a destination. */
export function DecisionDialog({ matter, onClose, onDecided }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const { office } = useOffice();
  const decide = useAct(useDesk().matter.decide);
  const body = useRef<HTMLDivElement>(null);
  const [problem, setProblem] = useState<DecisionProblem>();
  const [fields, setFields] = useState<DecisionFields>(() => ({
    ...emptyDecision,
    contactPhone: office.phone,
    expectedOn: addDays(today, USUAL_DAYS),
  }));
  const set = (part: Partial<DecisionFields>) => setFields((now) => ({ ...now, ...part }));
  const { kind } = fields;

  function errorAt(field: keyof DecisionFields): string | undefined {
    if (problem === undefined || fieldOf(problem) !== field) return undefined;
    const status = problem.reason === "not-open-for-decision" ? statusName(problem.status) : "";
    return t(PROBLEM_TEXT[problem.reason], { status });
  }
  function statusName(code: string): string {
    const status = MatterStatus.safeParse(code);
    return status.success ? t(`matter.status.${status.data}`) : code;
  }
  function refuse(found: DecisionProblem) {
    setProblem(found);
    focusFirstError(body.current);
  }

  async function handleDecide() {
    const ready = readyDecision(fields, today);
    if (!ready.ok) return refuse(ready.error);
    setProblem(undefined);
    const decided = await decide.run({ matterId: matter.id, form: ready.value });
    if (decided.ok) onDecided(decided.value);
    else if (decided.error?.code === "DECISION_REFUSED") refuse(decided.error.data);
  }
  useShortcut("Ctrl+Enter", () => void handleDecide());

  return (
    <Modal
      open
      width="52rem"
      title={t("matter.decide.title")}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        <>
          <Button onClick={onClose}>{t("matter.decide.cancel")}</Button>
          <Button
            type="primary"
            aria-keyshortcuts="Control+Enter"
            loading={decide.busy}
            onClick={() => void handleDecide()}
          >
            {t(`matter.decide.submit.${kind}`)} <KeyHint keys="Ctrl+Enter" />
          </Button>
        </>
      }
    >
      <div className="decision" ref={body}>
        <p className="is-soft">
          <span className="figures">{matter.no}</span> {matter.title}
        </p>
        <Radio.Group
          className="decision-kinds"
          aria-label={t("matter.decide.kind")}
          value={kind}
          onChange={(event) => {
            setProblem(undefined);
            set({ kind: event.target.value as DecisionKind }); // one of the buttons below
          }}
        >
          {DECISION_KINDS.map((each, index) => (
            <KindButton key={each} kind={each} keys={`Alt+${index + 1}`} onPick={() => set({ kind: each })} />
          ))}
        </Radio.Group>
        <p className="is-soft">{t(`matter.decide.why.${kind}`)}</p>
        {errorAt("kind") !== undefined && <Notice tone="late">{errorAt("kind")}</Notice>}
        {kind === "ANSWERED" && (
          <Field label={t("matter.decide.answer")} required error={errorAt("answer")}>
            {(control) => (
              <Prose
                control={control}
                value={fields.answer}
                onChange={(answer) => set({ answer })}
                rows={4}
              />
            )}
          </Field>
        )}
        {kind === "ACCEPTED" && <AcceptedFields fields={fields} set={set} errorAt={errorAt} />}
        {kind === "GUIDED" && (
          <>
            <DestinationFields fields={fields} set={set} errorAt={errorAt} />
            <Field label={t("matter.decide.advice")}>
              {(control) => (
                <Prose
                  control={control}
                  value={fields.advice}
                  onChange={(advice) => set({ advice })}
                  rows={3}
                />
              )}
            </Field>
          </>
        )}
        {kind === "REFUSED" && <RefusedFields fields={fields} set={set} errorAt={errorAt} />}
      </div>
    </Modal>
  );
}

interface KindProps {
  readonly kind: DecisionKind;
  readonly keys: string;
  readonly onPick: () => void;
}

function KindButton({ kind, keys, onPick }: KindProps) {
  const { t } = useTranslation();
  useShortcut(keys, onPick);
  return (
    <Radio.Button value={kind} aria-keyshortcuts={keys}>
      {t(`matter.decide.${kind}`)} <KeyHint keys={keys} />
    </Radio.Button>
  );
}

function AcceptedFields({ fields, set, errorAt }: PartProps) {
  const { t } = useTranslation();
  const today = useToday();
  const matches = useTypedMatch();
  const { office, units, accounts } = useOffice();
  const names = [office.committeeName, ...accounts, ...units]
    .filter((each) => typeof each === "string" || each.active)
    .map((each) => (typeof each === "string" ? each : each.name));
  const expectedOn = PlainDate.safeParse(fields.expectedOn);
  return (
    <FieldGrid>
      <Field
        label={t("matter.decide.handler")}
        required
        hint={t("matter.decide.handlerHint")}
        error={errorAt("handlerName")}
      >
        {(control) => (
          <AutoComplete
            {...control}
            autoFocus
            value={fields.handlerName}
            options={[...new Set(names)].map((name) => ({ value: name }))}
            showSearch={{ filterOption: (typed, option) => matches(option?.value ?? "", typed) }}
            onChange={(handlerName: string) => set({ handlerName: handlerName.slice(0, 80) })}
          />
        )}
      </Field>
      <Field label={t("matter.decide.mode")} required error={errorAt("mode")}>
        {(control) => (
          <Select
            {...control}
            value={fields.mode}
            options={MODES.map((mode) => ({ value: mode, label: t(`codes.handlingMode.${mode}`) }))}
            onChange={(mode) => set({ mode })}
          />
        )}
      </Field>
      <Field label={t("matter.decide.expectedOn")} required error={errorAt("expectedOn")}>
        {(control) => (
          <DateField
            {...control}
            today={today}
            min={today}
            value={expectedOn.success ? expectedOn.data : null}
            onChange={(on) => set({ expectedOn: on ?? "" })}
          />
        )}
      </Field>
      <Field label={t("matter.decide.contactPhone")}>
        {(control) => (
          <Input
            {...control}
            value={fields.contactPhone}
            maxLength={40}
            onChange={(event) => set({ contactPhone: event.target.value })}
          />
        )}
      </Field>
    </FieldGrid>
  );
}

function RefusedFields({ fields, set, errorAt }: PartProps) {
  const { t } = useTranslation();

  /** What usually goes with the reason, where nothing else was written yet. */
  function handleReason(reason: RefusalReason) {
    const before = fields.reason === null ? undefined : REASON_PRESETS[fields.reason];
    const usual = REASON_PRESETS[reason];
    set({
      reason,
      ...(fields.legalBasis === (before?.legalBasis ?? "") ? { legalBasis: usual.legalBasis } : {}),
      ...(fields.timeLimits === (before?.timeLimits ?? "") ? { timeLimits: usual.timeLimits } : {}),
      ...(fields.destinationName === "" ? { route: usual.route } : {}),
    });
  }

  return (
    <>
      <Field label={t("matter.decide.reason")} required error={errorAt("reason")}>
        {(control) => (
          <Select
            {...control}
            autoFocus
            value={fields.reason}
            options={RefusalReason.options.map((reason) => ({
              value: reason,
              label: t(`codes.refusalReason.${reason}`),
            }))}
            onChange={handleReason}
          />
        )}
      </Field>
      {fields.reason === "ALREADY_HANDLED" && (
        <Field label={t("matter.decide.earlierNo")} required error={errorAt("earlierNo")}>
          {(control) => (
            <Input
              {...control}
              value={fields.earlierNo}
              maxLength={80}
              onChange={(event) => set({ earlierNo: event.target.value })}
            />
          )}
        </Field>
      )}
      <DestinationFields fields={fields} set={set} errorAt={errorAt} />
      <Field label={t("matter.decide.explanation")} required error={errorAt("explanation")}>
        {(control) => (
          <Prose
            control={control}
            value={fields.explanation}
            onChange={(explanation) => set({ explanation })}
            rows={3}
          />
        )}
      </Field>
      <FieldGrid>
        <Field label={t("matter.decide.legalBasis")}>
          {(control) => (
            <Input
              {...control}
              value={fields.legalBasis}
              maxLength={300}
              onChange={(event) => set({ legalBasis: event.target.value })}
            />
          )}
        </Field>
        <Field label={t("matter.decide.timeLimits")}>
          {(control) => (
            <Input
              {...control}
              value={fields.timeLimits}
              maxLength={300}
              onChange={(event) => set({ timeLimits: event.target.value })}
            />
          )}
        </Field>
      </FieldGrid>
    </>
  );
}

interface ProseProps {
  readonly control: Control;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly rows: number;
}

function Prose({ control, value, onChange, rows }: ProseProps) {
  return (
    <Input.TextArea
      {...control}
      rows={rows}
      maxLength={2000}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
