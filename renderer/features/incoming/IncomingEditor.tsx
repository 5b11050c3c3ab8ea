import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Checkbox, Input, Radio } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { IncomingSource } from "#shared/domain/incoming/incoming.ts";
import type { IncomingRefusal } from "#shared/domain/incoming/register-incoming.ts";
import { CategoryField } from "../../client/CategoryField.tsx";
import { FormActions } from "../../client/FormActions.tsx";
import { RestoredDraft } from "../../client/RestoredDraft.tsx";
import { RiskColorGroup } from "../../client/RiskColorGroup.tsx";
import { dayText } from "../../client/day-text.ts";
import { hrefTo, places, useGo } from "../../client/places.ts";
import { useAct } from "../../client/use-act.ts";
import { useAsk, useDesk } from "../../client/use-desk.ts";
import { useKeptDraft } from "../../client/use-kept-draft.ts";
import { useToday } from "../../client/use-seat.ts";
import { VillageSelect } from "../../client/VillageSelect.tsx";
import { DateField } from "../../ui/DateField.tsx";
import { Field, FieldGrid, focusFirstError, Group } from "../../ui/Field.tsx";
import { Line } from "../../ui/Line.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Page, Section } from "../../ui/Page.tsx";
import { useSettled } from "../../ui/use-settled.ts";
import { useToast } from "../../ui/use-toast.ts";
import { CallFields } from "./CallFields.tsx";
import { type IncomingInput, readIncoming, withSource } from "./incoming-input.ts";
import { LinkPicker } from "./LinkPicker.tsx";
import { incomingRefusalText, REFUSED_FIELD } from "./refusal-text.ts";

interface Props {
  readonly start: IncomingInput;
  /** Where it came from, said above the form; empty when it was begun here. */
  readonly about: string;
  readonly draftName: string;
  /** The draft was brought back that was kept then. */
  readonly savedAt: string | undefined;
  readonly onRestart: () => void;
}

/** The short form of an incoming slip: from top to bottom without the mouse, Ctrl+Enter registers. */
export function IncomingEditor({ start, about, draftName, savedAt, onRestart }: Props) {
  const { t } = useTranslation();
  const go = useGo();
  const toast = useToast();
  const today = useToday();
  const container = useRef<HTMLDivElement>(null);
  const register = useAct(useDesk().incoming.register);
  const [input, setInput] = useState(start);
  const [tried, setTried] = useState(false);
  const [again, setAgain] = useState(false);
  const [refusal, setRefusal] = useState<IncomingRefusal>();
  const { forget } = useKeptDraft(draftName, input);
  const { source, theirNo } = input;
  const asked = useSettled({ source, theirNo });
  const twins = useQuery({
    ...useAsk().incoming.twins.queryOptions({
      input: asked ?? { source, theirNo },
      placeholderData: keepPreviousData,
    }),
    enabled: asked !== undefined && asked.theirNo.trim() !== "",
  }).data;
  const known = theirNo.trim() === "" ? [] : (twins ?? []);

  const read = readIncoming(input);
  const edit = (change: Partial<IncomingInput>) => {
    setRefusal(undefined);
    setInput((before) => ({ ...before, ...change }));
  };
  const errorOf = (field: keyof IncomingInput) => {
    if (refusal && REFUSED_FIELD[refusal.reason] === field) return incomingRefusalText(t, refusal);
    const wrong = read.ok ? undefined : read.wrong.get(field);
    if (wrong === undefined || (wrong === "required" && !tried)) return undefined;
    return t(`incoming.wrong.${wrong}`);
  };

  async function handleRegister() {
    if (register.busy) return;
    setTried(true);
    if (!read.ok) return focusFirstError(container.current);
    const done = await register.run({ form: read.form, again });
    if (done.ok) {
      await forget();
      toast.done(t("incoming.form.registered", { no: done.value.no, matterNo: done.value.matterNo }));
      return go(places.incoming(done.value.id));
    }
    if (done.error?.code === "INCOMING_REFUSED") {
      setRefusal(done.error.data);
      focusFirstError(container.current);
    } else if (done.error?.code === "MATTER_NOT_LINKABLE") toast.trouble(t("incoming.refused.notLinkable"));
    else if (done.error) toast.trouble(t("incoming.refused.notReady", { what: t("incoming.form.people") }));
  }
  useEffect(() => container.current?.querySelector<HTMLElement>("input:checked")?.focus(), []);

  type Words =
    | "senderName"
    | "theirNo"
    | "contactName"
    | "contactPhone"
    | "petitioner"
    | "phone"
    | "group"
    | "respondent";
  const words = (
    field: Words,
    most: number,
    { required = false, hint = "", label = t(`incoming.form.${field}`) } = {},
  ) => (
    <Line
      label={label}
      required={required}
      hint={hint}
      most={most}
      value={input[field]}
      error={errorOf(field)}
      onChange={(text) => edit({ [field]: text })}
    />
  );

  return (
    <Page
      title={t("incoming.form.title")}
      hint={about}
      actions={
        <FormActions
          text={t("incoming.form.submit")}
          busy={register.busy}
          onDone={() => void handleRegister()}
          onBack={() => go(places.incomings())}
        />
      }
    >
      {savedAt !== undefined && (
        <RestoredDraft savedAt={savedAt} onRestart={() => void forget().then(onRestart)} />
      )}
      <div className="incoming-form" ref={container}>
        <Section title={t("incoming.form.who")}>
          <Group label={t("incoming.form.source")}>
            {(labelId) => (
              <Radio.Group
                aria-labelledby={labelId}
                value={source}
                onChange={(event) => setInput(withSource(input, IncomingSource.parse(event.target.value)))}
                options={IncomingSource.options.map((value) => ({
                  value,
                  label: t(`codes.incomingSource.${value}`),
                }))}
              />
            )}
          </Group>
          <FieldGrid>
            {words("senderName", 60, { required: true })}
            {words("theirNo", 60, {
              label: t(source === "HOTLINE" ? "incoming.form.workOrder" : "incoming.form.theirNo"),
            })}
            <Field label={t("incoming.form.receivedOn")} required error={errorOf("receivedOn")}>
              {(control) => (
                <DateField
                  {...control}
                  today={today}
                  max={today}
                  value={input.receivedOn}
                  onChange={(receivedOn) => edit({ receivedOn })}
                />
              )}
            </Field>
            <Field
              label={t("incoming.form.theirDueOn")}
              hint={t("incoming.form.theirDueHint")}
              error={errorOf("theirDueOn")}
            >
              {(control) => (
                <DateField
                  {...control}
                  today={today}
                  value={input.theirDueOn}
                  onChange={(theirDueOn) => edit({ theirDueOn })}
                />
              )}
            </Field>
            {words("contactName", 40)}
            {words("contactPhone", 30)}
          </FieldGrid>
          {known.length > 0 && (
            <Notice tone="wait">
              <p>{t("incoming.twin.title")}</p>
              {known.map((row) => (
                <p key={row.id}>
                  <a href={hrefTo(places.incoming(row.id))}>
                    {t("incoming.twin.row", {
                      no: row.no,
                      on: dayText(t, row.receivedOn),
                      status: t(`incoming.status.${row.status}`),
                    })}
                  </a>
                </p>
              ))}
              <Checkbox checked={again} onChange={(event) => setAgain(event.target.checked)}>
                {t("incoming.twin.again")}
              </Checkbox>
            </Notice>
          )}
        </Section>
        <Section title={t("incoming.form.people")}>
          <FieldGrid>
            {words("petitioner", 60, { required: true, hint: t("incoming.form.petitionerHint") })}
            {words("phone", 30)}
            <Field label={t("incoming.form.village")} error={errorOf("villageCode")}>
              {(control) => (
                <VillageSelect
                  control={control}
                  value={input.villageCode}
                  placeholder={t("incoming.form.elsewhere")}
                  onChange={(villageCode) => edit({ villageCode })}
                />
              )}
            </Field>
            {words("group", 40)}
            {words("respondent", 80)}
            <Group label={t("incoming.form.respondentKind")}>
              {(labelId) => (
                <Radio.Group
                  aria-labelledby={labelId}
                  value={input.respondentKind}
                  onChange={(event) =>
                    edit({ respondentKind: event.target.value === "UNIT" ? "UNIT" : "PERSON" })
                  }
                  options={(["PERSON", "UNIT"] as const).map((value) => ({
                    value,
                    label: t(`incoming.form.${value}`),
                  }))}
                />
              )}
            </Group>
          </FieldGrid>
          <LinkPicker input={input} onLink={(link) => edit({ link })} />
        </Section>
        <Section title={t("incoming.form.what")}>
          <FieldGrid>
            <CategoryField
              label={t("incoming.form.category")}
              value={input.category}
              error={errorOf("category")}
              onChange={(category) => edit({ category })}
            />
            <RiskColorGroup
              label={t("incoming.form.riskColor")}
              value={input.riskColor}
              onChange={(riskColor) => edit({ riskColor })}
            />
            <Field label={t("incoming.form.request")} required wide error={errorOf("request")}>
              {(control) => (
                <Input.TextArea
                  {...control}
                  maxLength={8000}
                  value={input.request}
                  onChange={(event) => edit({ request: event.target.value })}
                />
              )}
            </Field>
            <Field label={t("incoming.form.wish")} wide error={errorOf("wish")}>
              {(control) => (
                <Input.TextArea
                  {...control}
                  rows={1}
                  maxLength={2000}
                  value={input.wish}
                  onChange={(event) => edit({ wish: event.target.value })}
                />
              )}
            </Field>
          </FieldGrid>
          <div className="incoming-checks">
            <Checkbox
              checked={input.isPetition}
              onChange={(event) => edit({ isPetition: event.target.checked })}
            >
              {t("incoming.form.isPetition")}
            </Checkbox>
            {source === "HOTLINE" && (
              <Checkbox
                checked={input.hasCall}
                onChange={(event) =>
                  edit({ hasCall: event.target.checked, caller: input.caller || input.petitioner })
                }
              >
                {t("incoming.form.hasCall")}
              </Checkbox>
            )}
          </div>
        </Section>
        {input.hasCall && <CallFields input={input} errorOf={errorOf} onChange={edit} />}
      </div>
    </Page>
  );
}
