import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { SyncEnd } from "#shared/contract/sync.ts";
import type { StreamStop } from "#shared/domain/sync/receipt.ts";
import { hrefTo, places } from "../../../client/places.ts";
import { Notice } from "../../../ui/Notice.tsx";
import { useConfirm } from "../../../ui/ConfirmDialog.tsx";
import type { Job, Outcome } from "../county-work.ts";
import { useCountyWork } from "../use-county-work.tsx";
import { atText } from "../words.ts";
import { TroubleNotice } from "./TroubleNotice.tsx";

interface Props {
  /** Each page tells of what is done there. */
  readonly of: readonly Job[];
  /** Why nothing is taken until a person has decided. */
  readonly stop: StreamStop | null;
  /** A person may say that this copy is the office. */
  readonly mayGoOn: boolean;
}

/** How the last run ended, in plain words. */
export function OutcomeNotice({ of: jobs, stop, mayGoOn }: Props) {
  const { t } = useTranslation();
  const [, state] = useCountyWork();
  const outcome = state.outcome && jobs.includes(state.outcome.job) ? state.outcome : null;
  const isStopSaid = outcome?.kind === "ended" && outcome.end.trouble?.kind === "stopped";
  return (
    <div className="sync-notices">
      {stop && !isStopSaid && <TroubleNotice trouble={{ kind: "stopped", stop }} mayGoOn={mayGoOn} />}
      {outcome && noticeOf(outcome)}
    </div>
  );

  function noticeOf(ended: Outcome) {
    switch (ended.kind) {
      case "packed":
        return null; // the part about sticks shows the file itself
      case "stopped":
        return <Notice tone="wait">{t(STOPPED_TEXT[ended.job])}</Notice>;
      case "failed":
        return <Notice tone="late">{t(`sync.failed.${ended.why}`)}</Notice>;
      case "trouble":
        return <TroubleNotice trouble={ended.trouble} mayGoOn={mayGoOn} />;
      case "refused":
        return (
          <Notice tone="late">
            <strong>{t(`sync.bundle.${ended.problem}.what`)}</strong>
            <p>{t(`sync.bundle.${ended.problem}.do`)}</p>
          </Notice>
        );
      case "ended":
        return <Ended {...ended} mayGoOn={mayGoOn} />;
    }
  }
}

const STOPPED_TEXT = {
  push: "sync.end.stopped",
  export: "sync.end.stoppedExport",
  import: "sync.end.stoppedImport",
} as const;

function Ended({ job, end, fileId, mayGoOn }: Extract<Outcome, { kind: "ended" }> & Pick<Props, "mayGoOn">) {
  const { t } = useTranslation();
  if (end.stopped) return <Notice tone="wait">{t(STOPPED_TEXT[job])}</Notice>;
  if (end.trouble)
    return (
      <TroubleNotice trouble={end.trouble} mayGoOn={mayGoOn}>
        {(end.sentEntries > 0 || end.receivedItems > 0) && (
          <p>{t("sync.end.partly", { sent: end.sentEntries, received: end.receivedItems })}</p>
        )}
      </TroubleNotice>
    );
  return (
    <>
      <Notice
        tone="done"
        action={
          end.receipt && <Button href={hrefTo(places.reportUpward("ledger"))}>{t("sync.end.ledger")}</Button>
        }
      >
        <Summary job={job} end={end} />
      </Notice>
      {end.askRecords !== null && <AskRecords count={end.askRecords} fileId={fileId} />}
    </>
  );
}

function Summary({ job, end }: { readonly job: "push" | "import"; readonly end: SyncEnd }) {
  const { t } = useTranslation();
  const { sentEntries, receivedItems, recoveredEntries, conflicts, receipt } = end;
  const lines = [
    sentEntries > 0 && t("sync.end.sent", { count: sentEntries }),
    receivedItems > 0 && t("sync.end.received", { count: receivedItems }),
    recoveredEntries > 0 && t("sync.end.recovered", { count: recoveredEntries }),
    conflicts > 0 && t("sync.end.conflicts", { count: conflicts }),
    receipt && t("sync.end.receipt", { seq: receipt.lastSeq, at: atText(t, receipt.at) }),
  ].filter((line) => typeof line === "string");
  if (job === "import" && !receipt) return <strong>{t("sync.end.joined")}</strong>;
  const isNothing = sentEntries + receivedItems + recoveredEntries === 0;
  const title =
    job === "import" ? "sync.end.importDone" : isNothing ? "sync.end.doneNothing" : "sync.end.done";
  return (
    <>
      <strong>{t(title)}</strong>
      <ul className="sync-lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

/** The county wants to change more than it may unasked. */
function AskRecords({ count, fileId }: { readonly count: number; readonly fileId: string | null }) {
  const { t } = useTranslation();
  const confirm = useConfirm();
  const [work] = useCountyWork();
  async function handleAsk() {
    const yes = await confirm({
      title: t("sync.ask.title"),
      body: t("sync.ask.body", { count }),
      yes: t("sync.ask.yes"),
    });
    if (!yes) return;
    await (fileId === null ? work.report(count) : work.importAgain(fileId, count));
  }
  return (
    <Notice
      tone="wait"
      action={
        <Button type="primary" autoFocus onClick={() => void handleAsk()}>
          {t("sync.ask.action")}
        </Button>
      }
    >
      {t("sync.ask.what", { count })}
    </Notice>
  );
}
