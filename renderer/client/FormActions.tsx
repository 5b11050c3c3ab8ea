import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { KeyHint } from "../ui/KeyHint.tsx";
import { useShortcut } from "../ui/use-shortcut.ts";

interface Props {
  readonly text: string;
  readonly busy: boolean;
  readonly onDone: () => void;
  readonly onBack: () => void;
}

/** A form on a page of its own: Ctrl+Enter has it done, Esc goes back and keeps the draft. */
export function FormActions({ text, busy, onDone, onBack }: Props) {
  const { t } = useTranslation();
  useShortcut("Ctrl+Enter", onDone);
  useShortcut("Escape", onBack);
  return (
    <>
      <Button onClick={onBack}>
        {t("paper.back")} <KeyHint keys="Esc" />
      </Button>
      <Button type="primary" loading={busy} aria-keyshortcuts="Control+Enter" onClick={onDone}>
        {text} <KeyHint keys="Ctrl+Enter" />
      </Button>
    </>
  );
}
