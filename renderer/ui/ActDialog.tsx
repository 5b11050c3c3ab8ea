import { type ReactNode, useRef } from "react";
import { Modal } from "antd";
import { useTranslation } from "react-i18next";
import { KeyHint } from "./KeyHint.tsx";
import { Notice } from "./Notice.tsx";
import { useEnterSubmit } from "./use-enter-submit.ts";
import { useShortcut } from "./use-shortcut.ts";

const FIRST_FIELD = "input:checked, input:not([type=hidden], [type=radio]), textarea";

interface Props {
  readonly title: string;
  readonly yes: string;
  /** Said instead of 取消. */
  readonly no?: string;
  readonly busy: boolean;
  /** The sentence of the last refusal. */
  readonly said?: string | undefined;
  readonly children: ReactNode;
  /** Gets the form, to lead to the first field that is wrong. */
  readonly onSubmit: (form: HTMLElement | null) => void;
  readonly onClose: () => void;
  readonly danger?: boolean;
  /** Nothing can be done now: the dialog only tells why. */
  readonly closed?: boolean;
  /** The paper as it would be issued, beside the fields. A number is not taken by Enter in a line, only by Ctrl+Enter. */
  readonly paper?: ReactNode;
  /** Whether Enter in a line does it. */
  readonly byEnter?: boolean;
  /** CSS selector of the field to begin with. */
  readonly first?: string;
  readonly width?: number | string;
  /** A class of the fields besides their own. */
  readonly className?: string;
}

/** Some fields and one act. Enter in a line, Ctrl+Enter anywhere. */
export function ActDialog({ title, yes, no, busy, said, children, onClose, paper, width, ...props }: Props) {
  const { danger = false, closed = false, byEnter = paper === undefined, first = FIRST_FIELD } = props;
  const { t } = useTranslation();
  const form = useRef<HTMLDivElement>(null);
  const submit = () => {
    if (!busy) props.onSubmit(form.current);
  };
  useShortcut("Ctrl+Enter", submit, !closed);
  const handleKeyDown = useEnterSubmit(submit);
  const fields = (
    // Keys of the fields inside bubble up to here; the dialog itself takes none.
    <div
      className={`act-dialog ${props.className ?? ""}`}
      ref={form}
      onKeyDown={byEnter ? handleKeyDown : undefined}
    >
      {children}
      {said !== undefined && <Notice tone="late">{said}</Notice>}
    </div>
  );
  return (
    <Modal
      open
      title={title}
      {...(width !== undefined && { width })}
      {...(paper !== undefined && { width: "min(96vw, 78rem)", className: "act-dialog-wide" })}
      okText={
        <>
          {yes} <KeyHint keys="Ctrl+Enter" />
        </>
      }
      okButtonProps={{ danger, loading: busy, "aria-keyshortcuts": "Control+Enter" }}
      cancelText={no ?? t("ui.cancel")}
      footer={(_, { OkBtn, CancelBtn }) => (
        <>
          <CancelBtn />
          {!closed && <OkBtn />}
        </>
      )}
      afterOpenChange={(open) => open && form.current?.querySelector<HTMLElement>(first)?.focus()}
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
