import { safe } from "@orpc/client";
import { Input, Modal } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FoundDispute } from "#shared/domain/screening/report.ts";
import { matterMeant } from "../../client/matter-meant.ts";
import { useDesk } from "../../client/use-desk.ts";
import { Field } from "../../ui/Field.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { useEnterSubmit } from "../../ui/use-enter-submit.ts";
import { useShortcut } from "../../ui/use-shortcut.ts";

interface Props {
  readonly found: FoundDispute;
  /** Answers whether it was added. */
  readonly onLink: (matterId: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Adds a found dispute to a matter that is known by its number. */
export function LinkDialog({ found, onLink, onClose }: Props) {
  const { t } = useTranslation();
  const desk = useDesk();
  const input = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function handleLink() {
    if (busy || typed.trim() === "") return;
    setBusy(true);
    const { data: hits = [] } = await safe(desk.matter.find({ text: typed.trim() }));
    const matterId = matterMeant(hits);
    if (matterId === undefined) setProblem(t("screening.deal.notFound"));
    else if (await onLink(matterId)) return onClose();
    setBusy(false);
  }
  useShortcut("Ctrl+Enter", () => void handleLink());
  const handleKeyDown = useEnterSubmit(() => void handleLink());
  return (
    <Modal
      open
      title={t("screening.deal.linkTitle", { person: found.person })}
      okText={
        <>
          {t("screening.deal.link")} <KeyHint keys="Ctrl+Enter" />
        </>
      }
      okButtonProps={{ loading: busy, "aria-keyshortcuts": "Control+Enter" }}
      cancelText={t("ui.cancel")}
      afterOpenChange={(open) => open && input.current?.querySelector("input")?.focus()}
      onOk={() => void handleLink()}
      onCancel={onClose}
    >
      <div className="screening-dialog" ref={input} onKeyDown={handleKeyDown}>
        <Field
          label={t("screening.deal.number")}
          required
          hint={t("screening.deal.numberHint")}
          error={problem}
        >
          {(control) => (
            <Input
              {...control}
              maxLength={80}
              value={typed}
              onChange={(event) => {
                setProblem(undefined);
                setTyped(event.target.value);
              }}
            />
          )}
        </Field>
      </div>
    </Modal>
  );
}
