import { createContext, type ReactNode, use, useCallback, useRef, useState } from "react";
import { Input, Modal } from "antd";
import { useTranslation } from "react-i18next";
import { Field } from "./Field.tsx";
import { KeyHint } from "./KeyHint.tsx";
import { useShortcut } from "./use-shortcut.ts";

interface Question {
  readonly title: string;
  readonly body: ReactNode;
  /** What the button says: the act itself, never "OK". */
  readonly yes: string;
  readonly dangerous?: boolean;
  /** The act needs words why. */
  readonly reason?: { readonly label: string; readonly hint?: string };
}

type Confirm = (question: Question) => Promise<false | { readonly reason: string }>;

const ConfirmContext = createContext<Confirm | undefined>(undefined);

/** `await confirm({ title, body, yes })` is false, or holds the reason that was given. */
export function useConfirm(): Confirm {
  const confirm = use(ConfirmContext);
  if (!confirm) throw new Error("useConfirm needs a ConfirmProvider above it");
  return confirm;
}

export function ConfirmProvider({ children }: { readonly children: ReactNode }) {
  const [question, setQuestion] = useState<Question>();
  const answer = useRef<(given: false | { readonly reason: string }) => void>(undefined);

  const confirm = useCallback<Confirm>((asked) => {
    setQuestion(asked);
    return new Promise((resolve) => {
      answer.current = resolve;
    });
  }, []);
  const close = useCallback((given: false | { readonly reason: string }) => {
    setQuestion(undefined);
    answer.current?.(given);
  }, []);

  return (
    <ConfirmContext value={confirm}>
      {children}
      {question && <ConfirmDialog question={question} onAnswer={close} />}
    </ConfirmContext>
  );
}

interface DialogProps {
  readonly question: Question;
  readonly onAnswer: (given: false | { readonly reason: string }) => void;
}

function ConfirmDialog({ question, onAnswer }: DialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const { title, body, yes, dangerous = false, reason: asked } = question;

  function handleYes() {
    if (asked && reason.trim().length < 2) setMissing(true);
    else onAnswer({ reason: reason.trim() });
  }
  useShortcut("Ctrl+Enter", handleYes);

  return (
    <Modal
      open
      title={title}
      okText={
        <>
          {yes} <KeyHint keys="Ctrl+Enter" />
        </>
      }
      cancelText={t("ui.cancel")}
      okButtonProps={{ danger: dangerous, "aria-keyshortcuts": "Control+Enter" }}
      cancelButtonProps={{ autoFocus: !asked }}
      onOk={handleYes}
      onCancel={() => onAnswer(false)}
    >
      <div className="confirm-body">
        <div>{body}</div>
        {asked && (
          <Field label={asked.label} required hint={asked.hint} error={missing && t("ui.reasonMissing")}>
            {(control) => (
              <Input.TextArea
                {...control}
                autoFocus
                rows={2}
                maxLength={200}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
        )}
      </div>
    </Modal>
  );
}
