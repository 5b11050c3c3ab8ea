import { type ReactNode, useRef } from "react";
import { Modal } from "antd";
import { useTranslation } from "react-i18next";
import { KeyHint } from "./KeyHint.tsx";
import { Notice } from "./Notice.tsx";
import { useEnterSubmit } from "./use-enter-submit.ts";
import { useShortcut } from "./use-shortcut.ts";

interface Props {
  readonly title: string;
  readonly yes: string;
  readonly busy: boolean;
  /** The sentence of the last refusal. */
  readonly said: string | undefined;
  readonly children: ReactNode;
  /** Gets the form, to lead to the first field that is wrong. */
  readonly onSubmit: (form: HTMLElement | null) => void;
  readonly onClose: () => void;
  readonly danger?: boolean;
  /** The paper as it would be issued, beside the fields. A number is not taken by Enter in a line, only by Ctrl+Enter. */
  readonly paper?: ReactNode;
}

/** Some fields and one act. Enter in a line, Ctrl+Enter anywhere. */
export function ActDialog({
  title,
  yes,
  busy,
  said,
  children,
  onClose,
  danger = false,
  paper,
  ...props
}: Props) {
  const { t } = useTranslation();
  const form = useRef<HTMLDivElement>(null);
  const submit = () => {
    if (!busy) props.onSubmit(form.current);
  };
  useShortcut("Ctrl+Enter", submit);
  const handleKeyDown = useEnterSubmit(submit);
  const fields = (
    // Keys of the fields inside bubble up to here; the dialog itself takes none.
    <div className="act-dialog" ref={form} onKeyDown={paper === undefined ? handleKeyDown : undefined}>
      {children}
      {said !== undefined && <Notice tone="late">{said}</Notice>}
    </div>
  );
  return (
    <Modal
      open
      title={title}
      {...(paper !== undefined && { width: "min(96vw, 78rem)", className: "act-dialog-wide" })}
      okText={
        <>
          {yes} <KeyHint keys="Ctrl+Enter" />
        </>
      }
      okButtonProps={{ danger, loading: busy, "aria-keyshortcuts": "Control+Enter" }}
      cancelText={t("ui.cancel")}
      afterOpenChange={(open) =>
        open &&
        form.current
          ?.querySelector<HTMLElement>("input:checked, input:not([type=hidden], [type=radio]), textarea")
          ?.focus()
      }
      onOk={submit}
      onCancel={onClose}
    >
      {paper === undefined ? (
        fields
      ) : (
        <div className="act-dialog-paper">
          {fields}
          {paper}
        </div>
      )}
    </Modal>
  );
}
