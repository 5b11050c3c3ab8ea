import type { ReactNode } from "react";
import { ActDialog } from "#renderer/ui/ActDialog.tsx";
import { focusFirstError } from "#renderer/ui/Field.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
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
  return (
    <ActDialog
      title={title}
      yes={submit}
      busy={busy}
      closed={closed}
      byEnter={false}
      first="input:not([type=hidden]), textarea, a"
      width={width}
      className="closing-dialog"
      onSubmit={(form) => {
        if (!onSubmit()) focusFirstError(form);
      }}
      onClose={onClose}
    >
      <p className="is-soft">
        <span className="figures">{matter.no}</span> {matter.title}
      </p>
      {refused !== undefined && <Notice tone="late">{refused}</Notice>}
      {children}
    </ActDialog>
  );
}
