import { Button, Checkbox, Input, Modal, Radio } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "#renderer/client/use-act.ts";
import { useDesk } from "#renderer/client/use-desk.ts";
import { Field, focusFirstError } from "#renderer/ui/Field.tsx";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { useEnterSubmit } from "#renderer/ui/use-enter-submit.ts";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import { useToast } from "#renderer/ui/use-toast.ts";
import {
  checkContact,
  ContactWay,
  type ContactForm,
  type ContactRefusal,
} from "#shared/domain/contact/contact.ts";
import type { Matter } from "#shared/domain/matter/matter.ts";
import "./contact.css";

interface Props {
  readonly matter: Pick<Matter, "id" | "no" | "title" | "speakerName">;
  readonly awaits: boolean;
  readonly onClose: () => void;
}

/** One line: how, with whom, what was said. Enter in the line records it, with the time of the desk. */
export function ContactDialog({ matter, awaits, onClose }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const log = useAct(useDesk().contact.log);
  const body = useRef<HTMLDivElement>(null);
  const [form, setForm] = useState<ContactForm>({
    way: "CALL_OUT",
    whom: matter.speakerName,
    text: "",
    missed: false,
    callBack: awaits,
  });
  const [refusal, setRefusal] = useState<ContactRefusal>();
  const set = (part: Partial<ContactForm>) => {
    setRefusal(undefined);
    setForm((before) => ({ ...before, ...part }));
  };
  const mayCallBack = form.way !== "NOTE" && form.way !== "CALL_IN";

  function refuse(found: ContactRefusal) {
    setRefusal(found);
    focusFirstError(body.current);
  }
  async function handleRecord() {
    if (log.busy) return;
    const ready = checkContact({
      ...form,
      whom: form.way === "NOTE" ? "" : form.whom.trim(),
      text: form.text.trim(),
      missed: form.missed && mayBeMissed(form.way),
      callBack: form.callBack && mayCallBack,
    });
    if (!ready.ok) return refuse(ready.error);
    const logged = await log.run({ matterId: matter.id, form: ready.value });
    if (logged.ok) {
      toast.done(t("contact.log.done"));
      onClose();
    } else if (logged.error?.code === "CONTACT_REFUSED") refuse(logged.error.data);
  }
  useShortcut("Ctrl+Enter", () => void handleRecord());
  const handleKeyDown = useEnterSubmit(() => void handleRecord());
  const errorAt = (reason: ContactRefusal["reason"]) =>
    refusal?.reason === reason ? t(`contact.refused.${reason}`) : undefined;

  return (
    <Modal
      open
      width="40rem"
      title={t("contact.log.title")}
      onCancel={onClose}
      afterOpenChange={(open) => open && body.current?.querySelector<HTMLElement>("[data-first]")?.focus()}
      footer={
        <>
          <Button onClick={onClose}>{t("contact.cancel")}</Button>
          <Button
            type="primary"
            aria-keyshortcuts="Control+Enter"
            loading={log.busy}
            onClick={() => void handleRecord()}
          >
            {t("contact.log.submit")} <KeyHint keys="Enter" />
          </Button>
        </>
      }
    >
      {/* Keys of the fields inside bubble up to here; the dialog itself takes none. */}
      <div className="contact-dialog" ref={body} onKeyDown={handleKeyDown}>
        <p className="is-soft">
          <span className="figures">{matter.no}</span> {matter.title}
        </p>
        <Radio.Group
          className="contact-ways"
          aria-label={t("contact.log.way")}
          value={form.way}
          onChange={(event) => set({ way: ContactWay.parse(event.target.value) })}
        >
          {ContactWay.options.map((way, index) => (
            <WayButton key={way} way={way} keys={`Alt+${index + 1}`} onPick={() => set({ way })} />
          ))}
        </Radio.Group>
        {form.way !== "NOTE" && (
          <Field label={t("contact.log.whom")} required error={errorAt("whom-missing")}>
            {(control) => (
              <Input
                {...control}
                maxLength={60}
                value={form.whom}
                onChange={(event) => set({ whom: event.target.value })}
              />
            )}
          </Field>
        )}
        <Field label={t("contact.log.text")} required={!form.missed} error={errorAt("text-missing")}>
          {(control) => (
            <Input
              {...control}
              data-first=""
              maxLength={1000}
              value={form.text}
              onChange={(event) => set({ text: event.target.value })}
            />
          )}
        </Field>
        <div className="contact-ticks">
          {mayBeMissed(form.way) && (
            <Checkbox checked={form.missed} onChange={(event) => set({ missed: event.target.checked })}>
              {t("contact.log.missed")}
            </Checkbox>
          )}
          {awaits && mayCallBack && (
            <Checkbox checked={form.callBack} onChange={(event) => set({ callBack: event.target.checked })}>
              {t("contact.log.callBack")}
            </Checkbox>
          )}
        </div>
      </div>
    </Modal>
  );
}

/** Whoever calls out or goes there may find nobody. */
function mayBeMissed(way: ContactWay): boolean {
  return way === "CALL_OUT" || way === "VISIT";
}

interface WayProps {
  readonly way: ContactWay;
  readonly keys: string;
  readonly onPick: () => void;
}

function WayButton({ way, keys, onPick }: WayProps) {
  const { t } = useTranslation();
  useShortcut(keys, onPick);
  return (
    <Radio.Button value={way} aria-keyshortcuts={keys}>
      {t(`codes.contactWay.${way}`)} <KeyHint keys={keys} />
    </Radio.Button>
  );
}
