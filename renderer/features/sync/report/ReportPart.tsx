import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { SyncStatus } from "#shared/contract/sync.ts";
import { hrefTo, places } from "../../../client/places.ts";
import { useMay } from "../../../client/use-seat.ts";
import { KeyHint } from "../../../ui/KeyHint.tsx";
import { Section } from "../../../ui/Page.tsx";
import { useShortcut } from "../../../ui/use-shortcut.ts";
import { JoinPanel } from "../county/JoinPanel.tsx";
import { PhraseToCompare } from "../county/Phrase.tsx";
import { useCountyWork } from "../use-county-work.tsx";
import { OutcomeNotice } from "./OutcomeNotice.tsx";
import { RunProgress } from "./RunProgress.tsx";
import { Standing, StandingNotices } from "./Standing.tsx";
import { WaitingKinds, WaitingSummary } from "./Waiting.tsx";

/** The state, what waits, and the one button. */
export function ReportPart({ status }: { readonly status: SyncStatus }) {
  const { t } = useTranslation();
  if (status.state !== "joined" || !status.county) {
    return (
      <Section title={t("sync.join.title")} hint={t("sync.join.hint")}>
        <JoinPanel isAsked={status.state === "asked"} />
      </Section>
    );
  }
  const isUnconfirmed = status.receipt === null;
  return (
    <>
      <StandingNotices status={status} />
      {isUnconfirmed && <PhraseToCompare phrase={status.county.phrase} />}
      <OutcomeNotice of={["push"]} stop={status.stopped} mayGoOn={status.mayGoOn} />
      <div className="sync-columns">
        <Section title={t("sync.waiting.title")}>
          <WaitingSummary waiting={status.waiting} />
          <Press status={status} />
          <WaitingKinds waiting={status.waiting} />
        </Section>
        <Section title={t("sync.state.title")}>
          <Standing status={status} />
        </Section>
      </div>
    </>
  );
}

/** 上报, and while it runs its progress and 停止. */
function Press({ status }: { readonly status: SyncStatus }) {
  const { t } = useTranslation();
  const may = useMay();
  const [work, { running, outcome }] = useCountyWork();
  const byNetwork = status.county?.url !== "";
  const isFree = running === null && !status.running;
  const canPush = byNetwork && isFree && may("sync.push");
  useShortcut("Ctrl+Enter", () => void work.report(), canPush);

  if (!may("sync.push")) return <p className="sync-soft">{t("sync.push.mayNot")}</p>;
  if (!byNetwork)
    return (
      <p>
        {t("sync.push.onlyStick")} <a href={hrefTo(places.reportUpward("stick"))}>{t("sync.push.toStick")}</a>
      </p>
    );
  if (running) return <RunProgress running={running} onStop={work.stop} />;
  return (
    <div className="sync-press">
      <Button
        type="primary"
        size="large"
        className="sync-big"
        aria-keyshortcuts="Control+Enter"
        disabled={!isFree}
        onClick={() => void work.report()}
      >
        {t(outcome?.kind === "stopped" ? "sync.push.again" : "sync.push.action")}{" "}
        <KeyHint keys="Ctrl+Enter" />
      </Button>
      {status.running && (
        <span role="status">
          {t(outcome?.kind === "stopped" ? "sync.push.stopping" : "sync.state.elsewhere")}
        </span>
      )}
    </div>
  );
}
