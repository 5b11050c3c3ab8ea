import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "#renderer/client/use-seat.ts";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import { CopyPanel } from "./CopyPanel.tsx";

/** Opens what other platforms ask of this matter beside its page, value by value. */
export function CopyForPlatform({ matterId }: { readonly matterId: string }) {
  const { t } = useTranslation();
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  const canCopy = may("platform.fields");
  useShortcut("Alt+P", () => setOpen(!isOpen), canCopy);
  if (!canCopy) return null;
  return (
    <>
      <Button aria-keyshortcuts="Alt+P" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t("platform.copy.action")} <KeyHint keys="Alt+P" />
      </Button>
      {isOpen && <CopyPanel matterId={matterId} onClose={() => setOpen(false)} />}
    </>
  );
}
