import { type ReactNode, useRef } from "react";
import { Modal } from "antd";
import { useTranslation } from "react-i18next";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { useEnterSubmit } from "#renderer/ui/use-enter-submit.ts";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";

interface Props {
  readonly title: string;
  readonly yes: string;
  readonly busy: boolean;
  /** The sentence of the last refusal. */
  readonly said: string | undefined;
  readonly children: ReactNode;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
}

/** A few fields and one act. Enter in a line, Ctrl+Enter anywhere. */
export function ActDialog({ title, yes, busy, said, children, onSubmit, onClose }: Props) {
  const { t } = useTranslation();
  const form = useRef<HTMLDivElement>(null);
  useShortcut("Ctrl+Enter", onSubmit);
  const handleKeyDown = useEnterSubmit(onSubmit);
  return (
    <Modal
      open
      title={title}
      okText={
        <>
          {yes} <KeyHint keys="Ctrl+Enter" />
        </>
      }
      okButtonProps={{ loading: busy, "aria-keyshortcuts": "Control+Enter" }}
      cancelText={t("ui.cancel")}
      afterOpenChange={(open) => open && form.current?.querySelector<HTMLElement>("input, textarea")?.focus()}
      onOk={onSubmit}
      onCancel={onClose}
    >
      {/* Keys of the fields inside bubble up to here; the dialog itself takes none. */}
      <div className="agreement-dialog" ref={form} onKeyDown={handleKeyDown}>
        {children}
        {said !== undefined && <Notice tone="late">{said}</Notice>}
      </div>
    </Modal>
  );
}
