import { Button, Input, Modal } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { places, useGo } from "#renderer/client/places.ts";
import { useAct } from "#renderer/client/use-act.ts";
import { useAsk, useDesk } from "#renderer/client/use-desk.ts";
import { useToday } from "#renderer/client/use-seat.ts";
import { DateField } from "#renderer/ui/DateField.tsx";
import { Field, FieldGrid, focusFirstError } from "#renderer/ui/Field.tsx";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { Loading } from "#renderer/ui/Loading.tsx";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import type { ContactCardForm } from "#shared/domain/contact/contact-card.ts";
import type { Matter } from "#shared/domain/matter/matter.ts";
import "./contact.css";

interface Props {
  readonly matter: Pick<Matter, "id" | "no" | "title">;
  readonly onClose: () => void;
}

/** What the visitor takes home: proposed from the record, then issued and printed. */
export function CardDialog(props: Props) {
  const proposed = useQuery(
    useAsk().contact.proposeCard.queryOptions({ input: { matterId: props.matter.id } }),
  );
  return proposed.data ? <Card {...props} proposed={proposed.data} /> : <Loading />;
}

const LINES = [
  ["handler", 80],
  ["phone", 40],
  ["next", 80],
  ["villageContact", 80],
] as const;

function Card({ matter, proposed, onClose }: Props & { readonly proposed: ContactCardForm }) {
  const { t } = useTranslation();
  const go = useGo();
  const today = useToday();
  const issue = useAct(useDesk().contact.issueCard);
  const body = useRef<HTMLDivElement>(null);
  const [form, setForm] = useState(proposed);
  const [tried, setTried] = useState(false);
  const set = (part: Partial<ContactCardForm>) => setForm((before) => ({ ...before, ...part }));

  async function handleIssue() {
    setTried(true);
    if (form.handler.trim() === "") return focusFirstError(body.current);
    const issued = await issue.run({ matterId: matter.id, form });
    if (issued.ok) go(places.paper(issued.value.paperId));
  }
  useShortcut("Ctrl+Enter", () => void handleIssue());

  return (
    <Modal
      open
      width="40rem"
      title={t("contact.card.title")}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("contact.cancel")}</Button>
          <Button
            type="primary"
            aria-keyshortcuts="Control+Enter"
            loading={issue.busy}
            onClick={() => void handleIssue()}
          >
            {t("contact.card.submit")} <KeyHint keys="Ctrl+Enter" />
          </Button>
        </>
      }
    >
      <div className="contact-dialog" ref={body}>
        <p className="is-soft">
          <span className="figures">{matter.no}</span> {matter.title}
        </p>
        <FieldGrid>
          {LINES.map(([field, most]) => (
            <Field
              key={field}
              label={t(`contact.card.${field}`)}
              required={field === "handler"}
              error={field === "handler" && tried && form.handler.trim() === "" && t("contact.card.missing")}
            >
              {(control) => (
                <Input
                  {...control}
                  autoFocus={field === "handler"}
                  maxLength={most}
                  value={form[field]}
                  onChange={(event) => set({ [field]: event.target.value })}
                />
              )}
            </Field>
          ))}
          <Field label={t("contact.card.nextOn")}>
            {(control) => (
              <DateField
                {...control}
                today={today}
                value={form.nextOn}
                onChange={(nextOn) => set({ nextOn })}
              />
            )}
          </Field>
        </FieldGrid>
      </div>
    </Modal>
  );
}
