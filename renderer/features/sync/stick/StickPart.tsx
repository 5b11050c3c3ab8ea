import { useRef } from "react";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { SyncStatus } from "#shared/contract/sync.ts";
import { useMay } from "../../../client/use-seat.ts";
import { KeyHint } from "../../../ui/KeyHint.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { Section } from "../../../ui/Page.tsx";
import { useShortcut } from "../../../ui/use-shortcut.ts";
import { PhraseToCompare } from "../county/Phrase.tsx";
import { OutcomeNotice } from "../report/OutcomeNotice.tsx";
import { RunProgress } from "../report/RunProgress.tsx";
import { useCountyWork } from "../use-county-work.tsx";
import { atText } from "../words.ts";
import { PackedBundle } from "./PackedBundle.tsx";

/** What a courier's stick takes along and brings back. */
export function StickPart({ status }: { readonly status: SyncStatus }) {
  const { t } = useTranslation();
  const may = useMay();
  const [work, { running, outcome }] = useCountyWork();
  const input = useRef<HTMLInputElement>(null);
  const isJoined = status.state === "joined";
  const isFree = running === null && !status.running;
  const canExport = isJoined && isFree && may("sync.exportBundle");
  const canImport = isFree && may("sync.importBundle");
  useShortcut("Alt+E", () => void work.exportBundle(), canExport);
  useShortcut("Alt+I", () => input.current?.click(), canImport);
  const isAnsweredNow = outcome?.kind === "ended" && outcome.job === "import" && status.receipt === null;

  return (
    <>
      {isAnsweredNow && status.county && <PhraseToCompare phrase={status.county.phrase} />}
      <OutcomeNotice of={["export", "import"]} stop={status.stopped} mayGoOn={status.mayGoOn} />
      <div className="sync-halves">
        <Section title={t("sync.stick.export.title")} hint={t("sync.stick.export.hint")}>
          {running?.job === "export" ? (
            <RunProgress running={running} onStop={work.stop} />
          ) : isJoined ? (
            <Button
              type={outcome?.kind === "packed" ? "default" : "primary"}
              size="large"
              disabled={!canExport}
              aria-keyshortcuts="Alt+E"
              onClick={() => void work.exportBundle()}
            >
              {t("sync.stick.export.action")} <KeyHint keys="Alt+E" />
            </Button>
          ) : (
            <p className="sync-soft">{t("sync.stick.none")}</p>
          )}
        </Section>
        <Section title={t("sync.stick.import.title")} hint={t("sync.stick.import.hint")}>
          {running?.job === "import" ? (
            <>
              {running.proven && (
                <Notice tone="done">
                  <strong>{t("sync.stick.import.proven")}</strong>
                  <p>
                    {t("sync.stick.import.phrase", {
                      phrase: running.proven.phrase,
                      at: atText(t, running.proven.madeAt),
                    })}
                  </p>
                </Notice>
              )}
              <RunProgress running={running} onStop={work.stop} />
            </>
          ) : (
            <Button
              size="large"
              disabled={!canImport}
              aria-keyshortcuts="Alt+I"
              onClick={() => input.current?.click()}
            >
              {t("sync.stick.import.action")} <KeyHint keys="Alt+I" />
            </Button>
          )}
          <input
            ref={input}
            type="file"
            hidden
            accept=".deskbundle"
            aria-label={t("sync.stick.import.action")}
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) void work.importFile(file);
              event.target.value = "";
            }}
          />
        </Section>
      </div>
      {running?.job === "push" && <Notice tone="info">{t("sync.failed.running")}</Notice>}
      {outcome?.kind === "packed" && <PackedBundle key={outcome.file.fileId} {...outcome} />}
    </>
  );
}
