import { CheckOutlined } from "@ant-design/icons";
import { Input } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { copyText } from "#renderer/client/copy-text.ts";
import { useAct } from "#renderer/client/use-act.ts";
import { useAsk, useDesk } from "#renderer/client/use-desk.ts";
import { Field } from "#renderer/ui/Field.tsx";
import { isComposing } from "#renderer/ui/keys.ts";
import { Loading } from "#renderer/ui/Loading.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { useEnterSubmit } from "#renderer/ui/use-enter-submit.ts";
import { useToast } from "#renderer/ui/use-toast.ts";
import type { FilledField } from "#shared/contract/platform.ts";
import type { Platform } from "#shared/domain/platform/platform.ts";
import { dayOf, timeOf } from "#shared/kernel/plain-date.ts";

interface Props {
  readonly matterId: string;
  readonly platform: Platform;
  readonly onClose: () => void;
}

/** The values in the platform's order. Enter copies one, ticks it and goes on to the next; Space ticks without copying. */
export function FieldList({ matterId, platform, onClose }: Props) {
  const { t } = useTranslation();
  const desk = useDesk();
  const toast = useToast();
  const ofMatter = { matterId, platformId: platform.id };
  const query = useQuery(useAsk().platform.fields.queryOptions({ input: ofMatter }));
  const tick = useAct(desk.platform.tick);
  const reveal = useAct(desk.platform.reveal, { quiet: true });
  const list = useRef<HTMLUListElement>(null);
  const [reason, setReason] = useState("");
  /** The hidden field that waits for a reason. */
  const [asking, setAsking] = useState<number>();
  const fields = query.data;
  const isThere = fields !== undefined;

  const focusAt = (index: number) => list.current?.querySelectorAll<HTMLElement>("button")[index]?.focus();
  useEffect(() => {
    if (isThere) focusAt(0);
  }, [isThere]);

  async function handleCopy(index: number, why = reason) {
    const field = fields?.[index];
    if (field === undefined || tick.busy || reveal.busy) return;
    if (field.isHidden && why === "") return setAsking(index);
    setAsking(undefined);
    const text = field.isHidden ? await whole(field, why) : field.text;
    if (text === undefined) return;
    if (text !== "" && !copyText(text)) return toast.trouble(t("platform.copy.refused"));
    if (field.done === null) await tick.run({ ...ofMatter, label: field.label, done: true });
    focusAt(Math.min(index + 1, (fields?.length ?? 1) - 1));
  }

  async function whole({ label }: FilledField, why: string): Promise<string | undefined> {
    const revealed = await reveal.run({ ...ofMatter, label, reason: why });
    return revealed.ok ? revealed.value.text : undefined;
  }

  function handleKeyDown(event: KeyboardEvent, index: number) {
    if (isComposing(event.nativeEvent)) return;
    const last = (fields?.length ?? 1) - 1;
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: last }[event.key];
    if (to !== undefined) focusAt(Math.max(0, Math.min(to, last)));
    else if (event.key === " ") {
      const field = fields?.[index];
      if (field && !tick.busy) void tick.run({ ...ofMatter, label: field.label, done: field.done === null });
    } else if (event.key === "Escape") onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  if (fields === undefined)
    return query.error ? <Notice tone="wait">{t("platform.copy.gone")}</Notice> : <Loading />;
  const done = fields.filter((field) => field.done !== null).length;
  return (
    <>
      <p className="copy-progress" role="status">
        {t("platform.copy.progress", { done, of: fields.length })}
      </p>
      <p className="is-soft">{t("platform.copy.keys")}</p>
      {asking !== undefined && (
        <ReasonField
          onReason={(why) => {
            setReason(why);
            void handleCopy(asking, why);
          }}
          onCancel={() => {
            setAsking(undefined);
            focusAt(asking);
          }}
        />
      )}
      <ul ref={list} className="copy-fields">
        {fields.map((field, index) => (
          <li key={field.label}>
            <button
              type="button"
              className={field.done === null ? "" : "is-done"}
              onClick={() => void handleCopy(index)}
              onKeyDown={(event) => handleKeyDown(event, index)}
            >
              <span className="copy-label">{field.label}</span>
              <span className="copy-text">{field.text === "" ? t("platform.copy.empty") : field.text}</span>
              {field.lacksCode && <span className="copy-warning">{t("platform.copy.lacksCode")}</span>}
              {field.done && (
                <span className="copy-done">
                  <CheckOutlined aria-hidden="true" />
                  {t("platform.copy.done", {
                    name: field.done.by.name,
                    at: `${dayOf(field.done.at)} ${timeOf(field.done.at)}`,
                  })}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

interface ReasonProps {
  readonly onReason: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Asked once while the panel is open; every hidden value that is copied stands in the trail with it. */
function ReasonField({ onReason, onCancel }: ReasonProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const handleKeyDown = useEnterSubmit(() => {
    if (reason.trim().length < 2) return setMissing(true);
    onReason(reason.trim());
  });
  return (
    <div
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
        handleKeyDown(event);
      }}
    >
      <Field
        label={t("platform.copy.why")}
        required
        hint={t("ui.mask.trail")}
        error={missing && t("ui.reasonMissing")}
      >
        {(control) => (
          <Input
            {...control}
            autoFocus
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </div>
  );
}
