import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { SyncStatus } from "#shared/contract/sync.ts";
import { hrefTo, places } from "../../../client/places.ts";
import { Notice } from "../../../ui/Notice.tsx";
import { atText, clockMinutes } from "../words.ts";

/** How it stands with the county, by receipts alone. */
export function Standing({ status }: { readonly status: SyncStatus }) {
  const { t } = useTranslation();
  const { county, receipt, packed } = status;
  return (
    <>
      <dl className="sync-facts">
        <dt>{t("sync.state.county")}</dt>
        <dd>{county?.name}</dd>
        <dt>{t("sync.state.receipt")}</dt>
        <dd>
          {receipt
            ? t("sync.state.receiptSays", { at: atText(t, receipt.at), seq: receipt.lastSeq })
            : t("sync.state.receiptNone")}
          {receipt && receipt.gaps.length > 0 && (
            <p>{t("sync.state.gaps", { count: receipt.gaps.length })}</p>
          )}
          {receipt && receipt.exceptionsTotal > 0 && (
            <p>{t("sync.state.exceptions", { count: receipt.exceptionsTotal })}</p>
          )}
        </dd>
        {packed && (
          <>
            <dt>{t("sync.state.packed")}</dt>
            <dd>{t("sync.state.packedSays", { no: packed.no })}</dd>
          </>
        )}
      </dl>
      <Button href={hrefTo(places.reportUpward("ledger"))}>{t("sync.end.ledger")}</Button>
    </>
  );
}

/** What asks for a person: a restored folder, two versions of a record, a clock that is off. */
export function StandingNotices({ status }: { readonly status: SyncStatus }) {
  const { t } = useTranslation();
  const minutes = clockMinutes(status.clockAheadMs);
  const isRestored = status.epoch > 1 && status.receipt?.epoch !== status.epoch;
  return (
    <div className="sync-notices">
      {isRestored && (
        <Notice tone="wait">
          <strong>{t("sync.state.restored")}</strong>
          <p>{t("sync.state.restoredDo")}</p>
        </Notice>
      )}
      {status.openItems > 0 && (
        <Notice
          tone="wait"
          action={<Button href={hrefTo(places.reportUpward("inbox"))}>{t("sync.state.toItems")}</Button>}
        >
          {t("sync.state.items", { count: status.openItems })}
        </Notice>
      )}
      {status.conflicts > 0 && (
        <Notice
          tone="wait"
          action={
            <Button href={hrefTo(places.reportUpward("conflicts"))}>{t("sync.state.toConflicts")}</Button>
          }
        >
          {t("sync.state.conflicts", { count: status.conflicts })}
        </Notice>
      )}
      {minutes !== 0 && (
        <Notice tone="wait">
          {minutes > 0
            ? t("sync.state.clockAhead", { minutes })
            : t("sync.state.clockBehind", { minutes: -minutes })}
        </Notice>
      )}
    </div>
  );
}
