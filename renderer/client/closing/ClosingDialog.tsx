import { Button, Modal } from "antd";
import { useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { focusFirstError } from "#renderer/ui/Field.tsx";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import "./closing.css";

interface Props {
  readonly title: string;
  readonly matter: { readonly no: string; readonly title: string };
  /** What the button says: the act itself. */
  readonly submit: string;
  readonly busy: boolean;
  readonly refused: string | undefined;
  /** False when something is still missing; the first such field is then shown. */
  readonly onSubmit: () => boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly width?: string;
  /** Nothing can be recorded now: the dialog only tells why. */
  readonly closed?: boolean;
}

/** The frame of every dialog that closes a matter: which matter, what is refused and why, one key to record. */
export function ClosingDialog({ title, matter, submit, busy, refused, onClose, children, ...props }: Props) {
  const { onSubmit, width = "44rem", closed = false } = props;
  const { t } = useTranslation();
  const body = useRef<HTMLDivElement>(null);
  const handleSubmit = () => {
    if (!busy && !onSubmit()) focusFirstError(body.current);
  };
  useShortcut("Ctrl+Enter", handleSubmit, !closed);

  return (
    <Modal
      open
      width={width}
      title={title}
      onCancel={onClose}
      afterOpenChange={(open) =>
        open && body.current?.querySelector<HTMLElement>("input:not([type=hidden]), textarea, a")?.focus()
      }
      footer={
        <>
          <Button onClick={onClose}>{t("closing.cancel")}</Button>
          {!closed && (
            <Button type="primary" aria-keyshortcuts="Control+Enter" loading={busy} onClick={handleSubmit}>
              {submit} <KeyHint keys="Ctrl+Enter" />
            </Button>
          )}
        </>
      }
    >
      <div className="closing-dialog" ref={body}>
        <p className="is-soft">
          <span className="figures">{matter.no}</span> {matter.title}
        </p>
        {refused !== undefined && <Notice tone="late">{refused}</Notice>}
        {children}
      </div>
    </Modal>
  );
}
