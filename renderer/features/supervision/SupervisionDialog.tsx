import { useQuery } from "@tanstack/react-query";
import { AutoComplete, Input, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SupervisionProposal } from "#shared/contract/supervision.ts";
import type { SupervisionRefusal } from "#shared/domain/supervision/check-supervision.ts";
import type { ReferralSlip } from "#shared/domain/referral/slip.ts";
import { requirementOf } from "#shared/domain/supervision/propose-supervision.ts";
import { SupervisionLevel, SupervisionProblem } from "#shared/domain/supervision/supervision-status.ts";
import { SupervisionForm } from "#shared/domain/supervision/supervision.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { dayText } from "../../client/day-text.ts";
import { useAct } from "../../client/use-act.ts";
import { useAsk, useDesk } from "../../client/use-desk.ts";
import { useMe, useOffice, useToday } from "../../client/use-seat.ts";
import { ActDialog } from "../../ui/ActDialog.tsx";
import { DateField } from "../../ui/DateField.tsx";
import { Field, FieldGrid, focusFirstError, Group } from "../../ui/Field.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useToast } from "../../ui/use-toast.ts";
import { SupervisionPreview } from "./SupervisionPreview.tsx";
import { REFUSED_FIELD, supervisionRefusalText } from "./refusal-text.ts";

interface Props {
  readonly slip: ReferralSlip;
  readonly onClose: () => void;
  readonly onIssued: (paperId: string) => void;
}

type Edits = Partial<Omit<SupervisionForm, "dueOn">> & { readonly dueOn?: PlainDate | null };

/** A supervision of a slip: the next level, what is wrong, what is required, by when, and who signs. */
export function SupervisionDialog(props: Props) {
  const proposal = useQuery({
    ...useAsk().supervision.propose.queryOptions({ input: { slipId: props.slip.id } }),
    staleTime: Infinity,
  }).data;
  return proposal ? <Issue {...props} proposal={proposal} /> : null;
}

function Issue({ slip, onClose, onIssued, proposal }: Props & { readonly proposal: SupervisionProposal }) {
  const { t } = useTranslation();
  const toast = useToast();
  const today = useToday();
  const me = useMe();
  const { accounts } = useOffice();
  const issue = useAct(useDesk().supervision.issue);
  const [edits, setEdits] = useState<Edits>({});
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<SupervisionRefusal>();
  const signers = accounts
    .filter(
      ({ active, roles }) => active && roles.some((role) => role === "DIRECTOR" || role === "COMMISSIONER"),
    )
    .map(({ name }) => name);
  const chosen = {
    signer: signers.includes(me.name) ? me.name : "",
    ...proposal.form,
    ...edits,
  };
  // The wording follows problem and day until somebody writes another.
  const input = {
    ...chosen,
    requirement:
      edits.requirement ?? requirementOf(chosen.problem, slip, chosen.dueOn ?? proposal.form.dueOn, today),
  };
  const read = SupervisionForm.safeParse(input);
  const wrong = new Set(read.success ? [] : read.error.issues.map(({ path }) => String(path[0])));
  const errorOf = (field: keyof SupervisionForm) => {
    if (refusal && REFUSED_FIELD[refusal.reason] === field) return supervisionRefusalText(t, refusal);
    return tried && wrong.has(field) ? t("ui.required") : undefined;
  };
  const edit = (change: Edits) => {
    setRefusal(undefined);
    setEdits((before) => ({ ...before, ...change }));
  };

  async function handleIssue(form: HTMLElement | null) {
    setTried(true);
    if (!read.success) return focusFirstError(form);
    const issued = await issue.run({ form: read.data });
    if (issued.ok) {
      toast.done(t("supervision.form.issued", { no: issued.value.no }));
      return onIssued(issued.value.paperId);
    }
    if (issued.error?.code === "SUPERVISION_REFUSED") {
      setRefusal(issued.error.data);
      focusFirstError(form);
    } else if (issued.error) toast.trouble(t("supervision.refused.gone"));
  }

  const isSkipping = input.level !== proposal.form.level;
  return (
    <ActDialog
      title={t("supervision.form.title")}
      yes={t("supervision.form.issue")}
      busy={issue.busy}
      said={undefined}
      onSubmit={(form) => void handleIssue(form)}
      onClose={onClose}
      paper={<SupervisionPreview form={read.data} onRefused={setRefusal} />}
    >
      <p className="supervision-about">
        {proposal.slipNo} · {proposal.unitName} · {t("supervision.form.slipDue")}{" "}
        {dayText(t, proposal.slipDueOn)} ·{" "}
        {proposal.daysLate === 0
          ? t("supervision.form.inTime")
          : t("supervision.form.late", { days: proposal.daysLate })}
      </p>
      <p>
        {t("supervision.form.earlier")}：
        {proposal.earlier.length === 0
          ? t("supervision.form.earlierNone")
          : proposal.earlier
              .map(({ issuedOn, level, no }) =>
                t("supervision.form.earlierOne", {
                  on: dayText(t, issuedOn),
                  level: t(`codes.supervisionLevel.${level}`),
                  no,
                }),
              )
              .join(t("app.semicolon"))}
      </p>
      <Group label={t("supervision.form.level")} error={errorOf("level")}>
        {(labelId) => (
          <Radio.Group
            aria-labelledby={labelId}
            value={input.level}
            onChange={(event) => edit({ level: SupervisionLevel.parse(event.target.value) })}
            options={SupervisionLevel.options.map((value) => ({
              value,
              label: t(`codes.supervisionLevel.${value}`),
            }))}
          />
        )}
      </Group>
      {input.level === "LISTED" && !me.roles.includes("COMMISSIONER") && (
        <Notice tone="wait">{t("supervision.form.listed")}</Notice>
      )}
      {isSkipping && (
        <Field
          label={t("supervision.form.skipReason")}
          required
          hint={t("supervision.form.skipHint", {
            level: t(`codes.supervisionLevel.${proposal.form.level}`),
          })}
          error={errorOf("skipReason")}
        >
          {(control) => (
            <Input
              {...control}
              maxLength={200}
              value={input.skipReason}
              onChange={(event) => edit({ skipReason: event.target.value })}
            />
          )}
        </Field>
      )}
      <Group label={t("supervision.form.problem")} error={errorOf("problem")}>
        {(labelId) => (
          <Radio.Group
            aria-labelledby={labelId}
            value={input.problem}
            onChange={(event) => edit({ problem: SupervisionProblem.parse(event.target.value) })}
            options={SupervisionProblem.options.map((value) => ({
              value,
              label: t(`codes.supervisionProblem.${value}`),
            }))}
          />
        )}
      </Group>
      <Field label={t("supervision.form.requirement")} required error={errorOf("requirement")}>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={3}
            maxLength={4000}
            value={input.requirement}
            onChange={(event) => edit({ requirement: event.target.value })}
          />
        )}
      </Field>
      <FieldGrid>
        <Field label={t("supervision.form.dueOn")} required error={errorOf("dueOn")}>
          {(control) => (
            <DateField
              {...control}
              today={today}
              min={today}
              value={input.dueOn}
              onChange={(dueOn) => edit({ dueOn })}
            />
          )}
        </Field>
        <Field label={t("supervision.form.signer")} required error={errorOf("signer")}>
          {({ status, ...aria }) => (
            <AutoComplete
              {...aria}
              status={status}
              value={input.signer}
              onChange={(signer: string) => edit({ signer })}
              options={signers.map((value) => ({ value }))}
            />
          )}
        </Field>
      </FieldGrid>
    </ActDialog>
  );
}
