import { type ReactNode, useCallback, useRef, useState } from "react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { AutoComplete, Checkbox, Input, Radio } from "antd";
import { useTranslation } from "react-i18next";
import { fits, type SlipRefusal, vagueDeadline } from "#shared/domain/referral/check-slip.ts";
import type { Unit } from "#shared/domain/office/office.ts";
import { SlipCaution, SlipKind, Urgency } from "#shared/domain/referral/slip-kind.ts";
import { FormActions } from "../../client/FormActions.tsx";
import { RestoredDraft } from "../../client/RestoredDraft.tsx";
import { places, useGo } from "../../client/places.ts";
import { useAct } from "../../client/use-act.ts";
import { useAsk, useDesk } from "../../client/use-desk.ts";
import { useFoundDraft } from "../../client/use-found-draft.ts";
import { useKeptDraft } from "../../client/use-kept-draft.ts";
import { useOffice } from "../../client/use-seat.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Field, FieldGrid, focusFirstError, Group } from "../../ui/Field.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { Page, Section } from "../../ui/Page.tsx";
import { useToast } from "../../ui/use-toast.ts";
import { AttachmentRows } from "../../client/slip/AttachmentRows.tsx";
import { DueDay } from "./DueDay.tsx";
import { REFUSED_FIELD, slipRefusalText } from "./refusal-text.ts";
import {
  NO_DRAFT,
  readSlip,
  SlipDraft,
  type SlipEdits,
  type SlipField,
  type SlipInput,
} from "./slip-input.ts";
import { SlipPreview } from "./SlipPreview.tsx";
import { UnitPicker } from "./UnitPicker.tsx";
import { useReceiverText } from "./use-receiver-text.ts";
import "./referral.css";

const draftName = (matterId: string) => `referral:${matterId}`;

interface NewSlipPageProps extends Pick<Props, "matterId" | "warnings"> {
  /** The unit that somebody named before: it stands in the form, whatever was begun earlier. */
  readonly unitId?: string | undefined;
}

/** A new slip for a matter. What was begun earlier is brought back first. */
export function NewSlipPage({ matterId, warnings, unitId = "" }: NewSlipPageProps) {
  const { t } = useTranslation();
  const { units } = useOffice();
  const [kept, beginAnew] = useFoundDraft(draftName(matterId), SlipDraft);
  const matter = useQuery({
    ...useAsk().matter.file.queryOptions({ input: { id: matterId } }),
    retry: false,
  });
  if (matter.isError) {
    return (
      <Page title={t("referral.form.title")}>
        <EmptyState title={t("referral.noMatter.title")} hint={t("referral.noMatter.hint")} />
      </Page>
    );
  }
  if (kept === undefined || !matter.data) return <Loading />;
  const unit = units.find(({ id }) => id === unitId);
  const begun = kept?.content ?? NO_DRAFT;
  const { no, title } = matter.data.matter;
  return (
    <NewSlip
      key={kept?.savedAt}
      matterId={matterId}
      warnings={warnings}
      about={`${no} ${title}`}
      start={unit === undefined ? begun : withUnit(begun, unit)}
      savedAt={kept?.savedAt}
      onRestart={beginAnew}
    />
  );
}

/** What was begun for another unit may be of a kind that the named one cannot be sent. */
function withUnit({ kind, edits }: SlipDraft, { id, level }: Unit): SlipDraft {
  return { kind: fits(kind, level) ? kind : NO_DRAFT.kind, edits: { ...edits, unitId: id } };
}

interface Props {
  readonly matterId: string;
  /** What was confirmed about the matter, from the feature that knows warnings. */
  readonly warnings: ReactNode;
  readonly about: string;
  readonly start: SlipDraft;
  /** The draft was brought back that was kept then. */
  readonly savedAt: string | undefined;
  readonly onRestart: () => void;
}

function NewSlip({ matterId, warnings, about, start, savedAt, onRestart }: Props) {
  const { t } = useTranslation();
  const desk = useDesk();
  const ask = useAsk();
  const go = useGo();
  const toast = useToast();
  const { accounts } = useOffice();
  const container = useRef<HTMLDivElement>(null);
  const issue = useAct(desk.referral.issue);
  const [draft, setDraft] = useState(start);
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<SlipRefusal>();
  const { forget } = useKeptDraft(draftName(matterId), draft);
  const { kind, edits } = draft;
  const proposal = useQuery({
    ...ask.referral.propose.queryOptions({ input: { matterId, kind }, placeholderData: keepPreviousData }),
    staleTime: Infinity,
  }).data;

  const edit = useCallback(
    (change: SlipEdits) => setDraft((before) => ({ ...before, edits: { ...before.edits, ...change } })),
    [],
  );
  const input: SlipInput | undefined = proposal && { ...proposal.form, ...edits, matterId, kind };
  const read = input && readSlip(input);

  async function handleIssue() {
    if (issue.busy || !read) return;
    setTried(true);
    if (!read.ok) return focusFirstError(container.current);
    const issued = await issue.run({ form: read.form });
    if (issued.ok) {
      await forget();
      toast.done(t("referral.form.issued", { no: issued.value.no }));
      return go(places.paper(issued.value.paperId));
    }
    if (issued.error?.code === "SLIP_REFUSED") {
      setRefusal(issued.error.data);
      focusFirstError(container.current);
    } else if (issued.error) toast.trouble(t("referral.refused.gone"));
  }

  const receiver = useReceiverText(input?.unitId);

  if (!proposal || !input) return <Loading />;

  function errorOf(field: SlipField): string | undefined {
    if (refusal && REFUSED_FIELD[refusal.reason] === field) return slipRefusalText(t, refusal);
    const wrong = read?.ok === false ? read.wrong.get(field) : undefined;
    if (wrong === undefined || (wrong === "required" && !tried)) return undefined;
    return t(`referral.wrong.${wrong}`);
  }
  const vague = vagueDeadline(input.requirement);
  const area = (field: "summary" | "claim" | "workDone" | "requirement" | "feedback", rows: number) => (
    <Field
      wide
      label={t(`referral.form.${field}`)}
      required={field === "summary" || field === "requirement"}
      error={
        errorOf(field) ??
        (field === "requirement" && vague !== undefined
          ? t("referral.refused.vague", { words: vague })
          : undefined)
      }
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

  return (
    <Page
      wide
      title={t("referral.form.title")}
      hint={about}
      actions={
        <FormActions
          text={t("referral.form.issue")}
          busy={issue.busy}
          onDone={() => void handleIssue()}
          onBack={() => go(places.matter(matterId))}
        />
      }
    >
      {savedAt !== undefined && (
        <RestoredDraft savedAt={savedAt} onRestart={() => void forget().then(onRestart)} />
      )}
      <div className="slip-page" ref={container}>
        <div>
          <Section title={t("referral.form.what")}>
            <Group label={t("referral.form.kind")} error={errorOf("kind")}>
              {(labelId) => (
                <Radio.Group
                  aria-labelledby={labelId}
                  optionType="button"
                  value={kind}
                  onChange={(event) => setDraft({ kind: SlipKind.parse(event.target.value), edits })}
                  options={SlipKind.options.map((value) => ({ value, label: t(`codes.slipKind.${value}`) }))}
                />
              )}
            </Group>
            <p className="slip-duty">{t(`referral.duty.${kind}`)}</p>
            <FieldGrid>
              <Field label={t("referral.form.unit")} required hint={receiver} error={errorOf("unitId")}>
                {(control) => (
                  <UnitPicker
                    control={control}
                    kind={kind}
                    value={input.unitId}
                    onChange={(unitId) => edit({ unitId })}
                    suggested={proposal.suggestedUnits}
                    closed={proposal.closedUnits}
                  />
                )}
              </Field>
              <DueDay
                value={input.dueOn}
                basis={input.dueBasis}
                proposed={{ dueOn: proposal.form.dueOn, basis: proposal.form.dueBasis }}
                trace={proposal.dueTrace}
                error={errorOf("dueOn")}
                onChange={(dueOn, dueBasis) => edit({ dueOn, dueBasis })}
              />
              <Group label={t("referral.form.urgency")}>
                {(labelId) => (
                  <Radio.Group
                    aria-labelledby={labelId}
                    value={input.urgency}
                    onChange={(event) => edit({ urgency: Urgency.parse(event.target.value) })}
                    options={Urgency.options.map((value) => ({ value, label: t(`codes.urgency.${value}`) }))}
                  />
                )}
              </Group>
            </FieldGrid>
          </Section>
          {warnings}
          <Section title={t("referral.form.texts")}>
            <div className="slip-texts">
              {area("requirement", 2)}
              <Group label={t("referral.form.cautions")}>
                {(labelId) => (
                  <Checkbox.Group
                    aria-labelledby={labelId}
                    role="group"
                    value={[...input.cautions]}
                    onChange={(chosen) =>
                      edit({ cautions: SlipCaution.options.filter((each) => chosen.includes(each)) })
                    }
                    options={SlipCaution.options.map((value) => ({
                      value,
                      label: t(`codes.slipCaution.${value}`),
                    }))}
                  />
                )}
              </Group>
              {area("summary", 3)}
              {area("claim", 1)}
              {area("workDone", 1)}
              {area("feedback", 1)}
            </div>
          </Section>
          <Section title={t("referral.form.attachments")}>
            <AttachmentRows value={input.attachments} onChange={(attachments) => edit({ attachments })} />
            {errorOf("attachments") !== undefined && (
              <p className="field-error">{t("referral.wrong.attachments")}</p>
            )}
          </Section>
          <Section title={t("referral.form.people")}>
            <FieldGrid>
              <Field label={t("referral.form.contactName")} required error={errorOf("contactName")}>
                {(control) => (
                  <Input
                    {...control}
                    value={input.contactName}
                    onChange={(event) => edit({ contactName: event.target.value })}
                  />
                )}
              </Field>
              <Field label={t("referral.form.contactPhone")} error={errorOf("contactPhone")}>
                {(control) => (
                  <Input
                    {...control}
                    value={input.contactPhone}
                    onChange={(event) => edit({ contactPhone: event.target.value })}
                  />
                )}
              </Field>
              <Field label={t("referral.form.approver")} error={errorOf("approver")}>
                {({ status, ...aria }) => (
                  <AutoComplete
                    {...aria}
                    status={status}
                    value={input.approver}
                    onChange={(approver: string) => edit({ approver })}
                    options={accounts
                      .filter(
                        ({ active, roles }) =>
                          active && roles.some((role) => role === "DIRECTOR" || role === "COMMISSIONER"),
                      )
                      .map(({ name }) => ({ value: name }))}
                  />
                )}
              </Field>
            </FieldGrid>
          </Section>
        </div>
        <SlipPreview form={read?.ok ? read.form : undefined} onRefused={setRefusal} />
      </div>
    </Page>
  );
}
