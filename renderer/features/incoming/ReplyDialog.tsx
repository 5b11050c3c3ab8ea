import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { incomingStatus, latestReply } from "#shared/domain/incoming/incoming-progress.ts";
import { IncomingReply, IncomingResult, type IncomingSlip } from "#shared/domain/incoming/incoming.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { places, useGo } from "../../client/places.ts";
import { AttachmentRows } from "../../client/slip/AttachmentRows.tsx";
import { useAct } from "../../client/use-act.ts";
import { useAsk, useDesk } from "../../client/use-desk.ts";
import { useToday } from "../../client/use-seat.ts";
import { DraftPaper } from "../../sheets/DraftPaper.tsx";
import { ActDialog } from "../../ui/ActDialog.tsx";
import { DateField } from "../../ui/DateField.tsx";
import { Field, FieldGrid, focusFirstError, Group } from "../../ui/Field.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useSettled } from "../../ui/use-settled.ts";
import { useToast } from "../../ui/use-toast.ts";
import { incomingEventRefusalText } from "./refusal-text.ts";

interface Props {
  readonly incoming: IncomingSlip;
  readonly onClose: () => void;
}

type Edits = Partial<IncomingReply>;

/** The answer to an incoming slip: what the units reported stands in it already; the letter takes its number here. */
export function ReplyDialog({ incoming, onClose }: Props) {
  const { t } = useTranslation();
  const go = useGo();
  const toast = useToast();
  const today = useToday();
  const reply = useAct(useDesk().incoming.reply);
  const [edits, setEdits] = useState<Edits>({});
  const [on, setOn] = useState<PlainDate | null>(today);
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState<string>();
  const before = latestReply(incoming);
  const isAgain = incomingStatus(incoming) === "REPLIED" && before !== undefined;
  const proposed = useQuery({
    ...useAsk().incoming.proposeReply.queryOptions({ input: { id: incoming.id } }),
    staleTime: Infinity,
  }).data;
  const input = proposed && { ...proposed, ...(isAgain && before.reply), ...edits };
  const read = IncomingReply.safeParse(input);
  const wrong = new Set(read.success ? [] : read.error.issues.map(({ path }) => String(path[0])));
  const errorOf = (field: keyof IncomingReply) => (tried && wrong.has(field) ? t("ui.required") : undefined);
  const edit = (change: Edits) => setEdits((now) => ({ ...now, ...change }));

  async function handleReply(form: HTMLElement | null) {
    setTried(true);
    if (!read.success || on === null) return focusFirstError(form);
    const done = await reply.run({ id: incoming.id, on, form: read.data });
    if (done.ok) {
      toast.done(t("incoming.reply.issued", { no: done.value.no }));
      return go(places.paper(done.value.paperId));
    }
    if (!done.error) return;
    setSaid(
      done.error.code === "INCOMING_EVENT_REFUSED"
        ? incomingEventRefusalText(t, done.error.data)
        : t("incoming.refused.gone"),
    );
  }

  const words = (field: "contactName" | "contactPhone" | "toldWay", most: number, required = false) => (
    <Field label={t(`incoming.reply.${field}`)} required={required} error={errorOf(field)}>
      {(control) => (
        <Input
          {...control}
          maxLength={most}
          value={input?.[field] ?? ""}
          onChange={(event) => edit({ [field]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <ActDialog
      title={`${t("incoming.reply.title")} ${incoming.no}`}
      yes={t("incoming.reply.issue")}
      busy={reply.busy}
      said={said}
      onSubmit={(form) => void handleReply(form)}
      onClose={onClose}
      paper={<ReplyPreview id={incoming.id} on={on} form={read.data} />}
    >
      {!input ? (
        <Loading />
      ) : (
        <>
          {isAgain && <Notice tone="wait">{t("incoming.reply.again", { no: before.no })}</Notice>}
          <FieldGrid>
            <Field label={t("incoming.reply.result")} required error={errorOf("result")}>
              {(control) => (
                <Select
                  {...control}
                  autoFocus
                  value={input.result ?? null}
                  options={IncomingResult.options.map((value) => ({
                    value,
                    label: t(`codes.incomingResult.${value}`),
                  }))}
                  onChange={(result: IncomingResult | null) => result && edit({ result })}
                />
              )}
            </Field>
            <Field label={t("incoming.reply.on")} required error={tried && on === null && t("ui.required")}>
              {(control) => <DateField {...control} today={today} max={today} value={on} onChange={setOn} />}
            </Field>
            <Field label={t("incoming.reply.text")} required wide error={errorOf("text")}>
              {(control) => (
                <Input.TextArea
                  {...control}
                  rows={6}
                  maxLength={8000}
                  value={input.text}
                  onChange={(event) => edit({ text: event.target.value })}
                />
              )}
            </Field>
            <Field label={t("incoming.reply.toldOn")} error={errorOf("toldOn")}>
              {(control) => (
                <DateField
                  {...control}
                  today={today}
                  max={today}
                  value={input.toldOn}
                  onChange={(toldOn) => edit({ toldOn })}
                />
              )}
            </Field>
            {words("toldWay", 40)}
            {words("contactName", 40, true)}
            {words("contactPhone", 30)}
          </FieldGrid>
          <Group label={t("incoming.reply.attachments")} error={errorOf("attachments")}>
            {() => (
              <AttachmentRows
                value={input.attachments}
                onChange={(attachments) => edit({ attachments: [...attachments] })}
              />
            )}
          </Group>
        </>
      )}
    </ActDialog>
  );
}

interface PreviewProps {
  readonly id: string;
  readonly on: PlainDate | null;
  /** Undefined while something is missing: the last preview stays. */
  readonly form: IncomingReply | undefined;
}

/** The letter as it would be issued now. */
function ReplyPreview({ id, on, form }: PreviewProps) {
  const { t } = useTranslation();
  const settled = useSettled(form);
  const { data } = useQuery({
    ...useAsk().incoming.previewReply.queryOptions({
      input: { id, on: on!, form: settled! }, // asked only when enabled
      placeholderData: keepPreviousData,
    }),
    enabled: settled !== undefined && on !== null,
  });
  return (
    <DraftPaper
      label={t("paper.preview")}
      payload={data}
      waiting={<p className="is-soft">{t("paper.previewWaiting")}</p>}
    />
  );
}
