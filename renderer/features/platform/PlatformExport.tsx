import { Button, Input, Select } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ExportProgress } from "#renderer/client/ExportProgress.tsx";
import { PeriodFields, usualPeriods } from "#renderer/client/PeriodFields.tsx";
import { saveFile } from "#renderer/client/save-file.ts";
import { useDesk } from "#renderer/client/use-desk.ts";
import { useToday } from "#renderer/client/use-seat.ts";
import { useRowsExport } from "#renderer/client/use-rows-export.ts";
import { saveWorkbook } from "#renderer/client/workbook/save-workbook.ts";
import { Field, focusFirstError } from "#renderer/ui/Field.tsx";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { Section } from "#renderer/ui/Page.tsx";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import { useToast } from "#renderer/ui/use-toast.ts";
import { GBT_31000, GBT_31000_FIELDS } from "#shared/codes/gbt31000.ts";
import { officialName } from "#shared/codes/official-name.ts";
import { sourceOf, type Platform } from "#shared/domain/platform/platform.ts";
import { gbtFile } from "./gbt-file.ts";

type File = "sheet" | "gbt-sheet" | "gbt-json";

/** Filled import sheets, and records of GB/T 31000, of the matters opened in a period. */
export function PlatformExport({ platforms }: { readonly platforms: readonly Platform[] }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const toast = useToast();
  const today = useToday();
  const { run, progress, stop } = useRowsExport();
  const active = platforms.filter((platform) => platform.active);
  const [chosen, setChosen] = useState<string>();
  const platform = active.find(({ id }) => id === chosen) ?? active[0];
  const [range, setRange] = useState(() => usualPeriods(today).thisMonth);
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const [said, setSaid] = useState<string>();
  const form = useRef<HTMLDivElement>(null);
  const busy = progress !== undefined;
  const isBackward = range.from > range.to;

  async function handleSave(file: File) {
    if (busy || isBackward || (file === "sheet" && platform === undefined)) return;
    setMissing(reason.trim().length < 2);
    if (reason.trim().length < 2) return focusFirstError(form.current);
    setSaid(undefined);
    const platformId = file === "sheet" ? (platform?.id ?? null) : null;
    const input = { platformId, ...range, reason: reason.trim() };
    const end = await run(
      (signal) => desk.platform.export(input, { signal }),
      async ({ rows, at }, signal) => {
        const period = `${range.from}—${range.to}`;
        if (file === "gbt-json") {
          saveFile([gbtFile(rows, range, at)], `GB-T-31000 ${period}.json`);
        } else {
          const columns =
            file === "sheet"
              ? (platform?.fields ?? []).map(({ label, source }) => column(label, sourceOf(source)?.kind))
              : GBT_31000_FIELDS.map(({ item, kind }) => column(officialName("gbtItem", item), kind));
          const name = file === "sheet" ? (platform?.name ?? "") : GBT_31000.module;
          await saveWorkbook([{ name, caption: [], columns, rows }], `${name} ${period}.xlsx`, signal);
        }
        toast.done(t("platform.export.saved", { count: rows.length }));
      },
    );
    if (end === "failed") setSaid(t("ui.export.failed"));
    if (end === "stopped") toast.tell(t("ui.export.stopped"));
  }
  useShortcut("Ctrl+Enter", () => void handleSave("sheet"));

  return (
    <Section title={t("platform.export.title")} hint={t("platform.export.hint")}>
      <div className="platform-export" ref={form}>
        <div className="filter-bar">
          <PeriodFields range={range} onChange={setRange} />
        </div>
        <div className="filter-bar">
          <Field label={t("platform.copy.platform")}>
            {(control) => (
              <Select
                {...control}
                value={platform?.id ?? null}
                options={active.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={setChosen}
              />
            )}
          </Field>
          <Field
            label={t("platform.export.reason")}
            required
            hint={t("platform.export.trail")}
            error={missing && t("ui.reasonMissing")}
          >
            {(control) => (
              <Input
                {...control}
                maxLength={200}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
        </div>
        {isBackward && <Notice tone="wait">{t("ui.period.wrong")}</Notice>}
        {said !== undefined && <Notice tone="late">{said}</Notice>}
        {progress ? (
          <ExportProgress progress={progress} onStop={stop} />
        ) : (
          <div className="platform-buttons">
            <Button
              type="primary"
              aria-keyshortcuts="Control+Enter"
              disabled={platform === undefined || isBackward}
              onClick={() => void handleSave("sheet")}
            >
              {t("platform.export.sheet")} <KeyHint keys="Ctrl+Enter" />
            </Button>
            {(["gbt-sheet", "gbt-json"] as const).map((file) => (
              <Button key={file} disabled={isBackward} onClick={() => void handleSave(file)}>
                {t(file === "gbt-sheet" ? "platform.export.gbtSheet" : "platform.export.gbtJson")}
              </Button>
            ))}
          </div>
        )}
      </div>
    </Section>
  );
}

/** Days stand as the platform writes them: its import reads words. */
function column(head: string, kind: unknown) {
  return { head, format: kind === "number" || kind === "flag" ? "number" : "text", width: 18 } as const;
}
