import { lazy, Suspense, useState } from "react";
import { safe } from "@orpc/client";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { BundleFile, CourierSlip } from "#shared/contract/sync.ts";
import { printSize } from "../../../client/attachments/file-bytes.ts";
import { useDesk } from "../../../client/use-desk.ts";
import { KeyHint } from "../../../ui/KeyHint.tsx";
import { Loading } from "../../../ui/Loading.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { Section } from "../../../ui/Page.tsx";
import { useShortcut } from "../../../ui/use-shortcut.ts";
import { useToast } from "../../../ui/use-toast.ts";
import { printSheet } from "../../../sheets/print-sheet.ts";
import { saveBundle } from "../bundle-file.ts";

// The sheet brings its fonts along: only who has a slip to print waits for them.
const CourierSlipPaper = lazy(async () => ({
  default: (await import("./CourierSlipPaper.tsx")).CourierSlipPaper,
}));

interface Props {
  readonly file: BundleFile;
  readonly slip: CourierSlip;
}

/** The file that was made, to be saved, and its courier slip, to be printed. */
export function PackedBundle({ file, slip }: Props) {
  const { t } = useTranslation();
  const desk = useDesk();
  const toast = useToast();
  const [saving, setSaving] = useState(false);
  const [isSaved, setSaved] = useState(false);

  async function handleSave() {
    if (saving) return;
    setSaving(true);
    const [error] = await safe(saveBundle(desk, file));
    setSaving(false);
    if (error) toast.trouble(t("sync.failed.file-gone"));
    else setSaved(true);
  }
  useShortcut("Alt+S", () => void handleSave());
  useShortcut("Ctrl+P", () => void printSheet("A4"));

  return (
    <Section
      title={t("sync.stick.export.ready")}
      hint={t("sync.stick.export.contents", {
        entries: slip.entries,
        from: slip.fromSeq,
        to: slip.toSeq,
        attachments: slip.attachments,
        size: printSize(slip.bytes),
      })}
      actions={
        <>
          <Button
            type={isSaved ? "default" : "primary"}
            autoFocus
            loading={saving}
            aria-keyshortcuts="Alt+S"
            onClick={() => void handleSave()}
          >
            {t("sync.stick.export.save")} <KeyHint keys="Alt+S" />
          </Button>
          <Button
            type={isSaved ? "primary" : "default"}
            aria-keyshortcuts="Control+P"
            onClick={() => void printSheet("A4")}
          >
            {t("sync.stick.export.slip")} <KeyHint keys="Ctrl+P" />
          </Button>
        </>
      }
    >
      <div className="sync-stack">
        {isSaved && (
          <Notice tone="done">
            {t("sync.stick.export.saved", { name: file.name, size: printSize(file.bytes) })}
          </Notice>
        )}
        <p>{t("sync.stick.export.next")}</p>
        <p className="sync-soft">{t("sync.stick.export.again")}</p>
        <Suspense fallback={<Loading />}>
          <CourierSlipPaper slip={slip} />
        </Suspense>
      </div>
    </Section>
  );
}
