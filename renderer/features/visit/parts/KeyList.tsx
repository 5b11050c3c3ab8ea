import { Button, Popover } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import type { TextKey } from "#shared/locales/texts.ts";

const KEYS: readonly (readonly [keys: string, text: TextKey])[] = [
  ["Ctrl+Enter", "visit.key.register"],
  ["Ctrl+S", "visit.key.saveDraft"],
  ["Alt+P", "visit.key.addPerson"],
  ["Alt+N", "visit.key.noPaper"],
  ["Alt+R", "visit.key.addRespondent"],
  ["F1…F12", "visit.key.category"],
  ["Alt+C", "visit.key.categorySearch"],
  ["Alt+S", "visit.key.statement"],
  ["Alt+M", "visit.key.addPaper"],
  ["Alt+T", "visit.key.addStep"],
  ["Alt+Z", "visit.key.risk"],
  ["Alt+G", "visit.key.notice"],
  ["Alt+X", "visit.key.readBack"],
  ["Alt+A", "visit.key.link"],
  ["Alt+J", "visit.key.linkNext"],
  ["Alt+K", "visit.key.panel"],
  ["Alt+H", "visit.key.keys"],
];

/** Every key of the page, on a key. */
export function KeyList() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  useShortcut("Alt+H", () => setOpen(!isOpen));
  return (
    <Popover
      open={isOpen}
      onOpenChange={setOpen}
      trigger="click"
      title={t("visit.intake.keysTitle")}
      content={
        <dl className="key-list">
          {KEYS.map(([keys, text]) => (
            <div key={keys}>
              <dt>
                <KeyHint keys={keys} />
              </dt>
              <dd>{t(text)}</dd>
            </div>
          ))}
        </dl>
      }
    >
      <Button type="text" aria-keyshortcuts="Alt+H" aria-expanded={isOpen}>
        {t("visit.intake.keys")} <KeyHint keys="Alt+H" />
      </Button>
    </Popover>
  );
}
