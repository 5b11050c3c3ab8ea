import { useEffect, useState } from "react";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { printSize } from "../../../client/attachments/file-bytes.ts";
import { KeyHint } from "../../../ui/KeyHint.tsx";
import { useShortcut } from "../../../ui/use-shortcut.ts";
import type { Running } from "../county-work.ts";
import { durationText } from "../words.ts";

interface Props {
  readonly running: Running;
  readonly onStop: () => void;
}

/** How far it is, how fast, how long still; stopped at any time. */
export function RunProgress({ running, onStop }: Props) {
  const { t } = useTranslation();
  const { at, isStopping } = running;
  useShortcut("Escape", onStop, !isStopping);
  const isMeasured = "done" in at && at.total > 0;
  return (
    <div className="sync-run">
      <progress
        aria-label={t("sync.step.label")}
        {...(isMeasured && { value: Math.min(at.done, at.total), max: at.total })}
      />
      <p role="status">
        {isStopping ? (
          t("sync.push.stopping")
        ) : at.phase === "waiting" ? (
          <Countdown until={at.until} />
        ) : (
          t(`sync.step.${at.phase}`)
        )}
      </p>
      <p className="sync-soft sync-run-facts">
        <Facts at={at} />
      </p>
      <Button danger aria-keyshortcuts="Escape" disabled={isStopping} onClick={onStop}>
        {t("sync.push.stop")} <KeyHint keys="Esc" />
      </Button>
    </div>
  );
}

function Facts({ at }: { readonly at: Running["at"] }) {
  const { t } = useTranslation();
  if (at.phase === "copying" || at.phase === "proving")
    return t("sync.step.count", { done: printSize(at.done), total: printSize(at.total) });
  if (!("done" in at)) return null;
  const facts = [
    at.total > 0
      ? t("sync.step.count", { done: at.done, total: at.total })
      : t("sync.step.countOpen", { done: at.done }),
    at.bytes > 0 ? printSize(at.bytes) : "",
    at.bytesPerSecond > 0 ? t("sync.step.speed", { size: printSize(at.bytesPerSecond) }) : "",
    at.remainingMs !== null && at.remainingMs > 0
      ? t("sync.step.remaining", { time: durationText(t, at.remainingMs) })
      : "",
  ];
  return facts.filter((fact) => fact !== "").join(t("app.semicolon"));
}

function Countdown({ until }: { readonly until: number }) {
  const { t } = useTranslation();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(tick);
  }, []);
  const seconds = Math.ceil((until - now) / 1000);
  return seconds > 0 ? t("sync.step.busy", { count: seconds }) : t("sync.step.trying");
}
