import { useRef, useState, type RefObject } from "react";
import { EyeOutlined } from "@ant-design/icons";
import { Button, Input, Popover } from "antd";
import { useTranslation } from "react-i18next";
import { Field } from "./Field.tsx";
import { useEnterSubmit } from "./use-enter-submit.ts";

interface Props {
  readonly value: string;
  /** What it is, for the question and the button: 电话. */
  readonly label: string;
  /** Fetches the whole value; undefined when it was refused. Left out where nobody may see it. */
  readonly onReveal?: ((reason: string) => Promise<string | undefined>) | undefined;
}

/** A masked value. Whoever wants to see it whole says why first. */
export function MaskedText({ value, label, onReveal }: Props) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<string>();
  const [open, setOpen] = useState(false);
  const form = useRef<HTMLDivElement>(null);

  if (shown !== undefined)
    return (
      <span className="masked is-shown">
        <span className="masked-value">{shown}</span>
        <Button size="small" type="text" onClick={() => setShown(undefined)}>
          {t("ui.mask.again")}
        </Button>
      </span>
    );
  return (
    <span className="masked">
      <span className="masked-value">{value}</span>
      {onReveal && value !== "" && (
        <Popover
          open={open}
          onOpenChange={setOpen}
          // While it opens it is hidden, and nothing hidden takes the cursor.
          afterOpenChange={(isOpen) => isOpen && form.current?.querySelector("input")?.focus()}
          trigger="click"
          destroyOnHidden
          content={
            <RevealForm
              form={form}
              label={label}
              onCancel={() => setOpen(false)}
              onReveal={async (reason) => {
                const whole = await onReveal(reason);
                if (whole === undefined) return;
                setShown(whole);
                setOpen(false);
              }}
            />
          }
        >
          <Button size="small" type="text" icon={<EyeOutlined />} aria-label={t("ui.mask.show", { label })} />
        </Popover>
      )}
    </span>
  );
}

interface RevealFormProps {
  readonly form: RefObject<HTMLDivElement | null>;
  readonly label: string;
  readonly onReveal: (reason: string) => Promise<void>;
  readonly onCancel: () => void;
}

function RevealForm({ form, label, onReveal, onCancel }: RevealFormProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);

  async function handleSubmit() {
    if (reason.trim().length < 2) return setMissing(true);
    setBusy(true);
    await onReveal(reason.trim());
    setBusy(false);
  }
  const handleKeyDown = useEnterSubmit(() => void handleSubmit());

  return (
    <div
      className="reveal-form"
      ref={form}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
        handleKeyDown(event);
      }}
    >
      <Field
        label={t("ui.mask.why", { label })}
        required
        hint={t("ui.mask.trail")}
        error={missing && t("ui.reasonMissing")}
      >
        {(control) => (
          <Input
            {...control}
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <div className="reveal-form-buttons">
        <Button onClick={onCancel}>{t("ui.cancel")}</Button>
        <Button type="primary" loading={busy} onClick={() => void handleSubmit()}>
          {t("ui.mask.see")}
        </Button>
      </div>
    </div>
  );
}
