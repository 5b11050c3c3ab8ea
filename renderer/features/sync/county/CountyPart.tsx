import { useState } from "react";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { SyncStatus, SyncTrouble } from "#shared/contract/sync.ts";
import { places, useGo } from "../../../client/places.ts";
import { useAct } from "../../../client/use-act.ts";
import { useDesk } from "../../../client/use-desk.ts";
import { useMay } from "../../../client/use-seat.ts";
import { useConfirm } from "../../../ui/ConfirmDialog.tsx";
import { Section } from "../../../ui/Page.tsx";
import { useToast } from "../../../ui/use-toast.ts";
import { TroubleNotice } from "../report/TroubleNotice.tsx";
import { atText, clockMinutes } from "../words.ts";
import { JoinPanel } from "./JoinPanel.tsx";
import { Phrase } from "./Phrase.tsx";

/** The tie to the county: its phrase, new keys, joining again. */
export function CountyPart({ status }: { readonly status: SyncStatus }) {
  const { t } = useTranslation();
  const may = useMay();
  const { county, office, epoch } = status;
  if (!county) return null;
  return (
    <>
      <Section title={t("sync.parts.county")}>
        <dl className="sync-facts">
          <dt>{t("sync.county.name")}</dt>
          <dd>{county.name}</dd>
          <dt>{t("sync.county.url")}</dt>
          <dd>{county.url === "" ? t("sync.county.noUrl") : county.url}</dd>
          <dt>{t("sync.county.joinedAt")}</dt>
          <dd>{atText(t, county.joinedAt)}</dd>
          <dt>{t("sync.county.office")}</dt>
          <dd className="figures">{office}</dd>
          <dt>{t("sync.county.epoch")}</dt>
          <dd>
            {epoch} <span className="sync-soft">{t("sync.county.epochHint")}</span>
          </dd>
          <dt>{t("sync.county.clock")}</dt>
          <dd>
            <Clock aheadMs={status.clockAheadMs} />
          </dd>
          <dt>{t("sync.phrase.title")}</dt>
          <dd>
            <Phrase phrase={county.phrase} />
          </dd>
        </dl>
      </Section>
      {may("sync.rotateKey") && <Keys byNetwork={county.url !== ""} />}
    </>
  );
}

function Clock({ aheadMs }: { readonly aheadMs: number | null }) {
  const { t } = useTranslation();
  if (aheadMs === null) return t("sync.county.clockUnknown");
  const minutes = clockMinutes(aheadMs);
  if (minutes === 0) return t("sync.county.clockSame");
  return minutes > 0
    ? t("sync.county.clockAhead", { minutes })
    : t("sync.county.clockBehind", { minutes: -minutes });
}

function Keys({ byNetwork }: { readonly byNetwork: boolean }) {
  const { t } = useTranslation();
  const go = useGo();
  const toast = useToast();
  const confirm = useConfirm();
  const rotate = useAct(useDesk().sync.rotateKey);
  const [isJoining, setJoining] = useState(false);
  const [trouble, setTrouble] = useState<SyncTrouble>();

  async function handleRotate() {
    const yes = await confirm({
      title: t("sync.county.rotateTitle"),
      body: t("sync.county.rotateBody"),
      yes: t("sync.county.rotate"),
    });
    if (!yes) return;
    setTrouble(undefined);
    const rotated = await rotate.run({});
    if (rotated.ok) toast.done(t("sync.county.rotated"));
    else if (rotated.error?.code === "SYNC_TROUBLE") setTrouble(rotated.error.data);
    else if (rotated.error) toast.trouble(t("sync.failed.not-joined"));
  }

  return (
    <Section title={t("sync.county.keys")}>
      <div className="sync-stack">
        {trouble && <TroubleNotice trouble={trouble} />}
        {byNetwork && (
          <div className="sync-act">
            <Button loading={rotate.busy} onClick={() => void handleRotate()}>
              {t("sync.county.rotate")}
            </Button>
            <span className="sync-soft">{t("sync.county.rotateHint")}</span>
          </div>
        )}
        <div className="sync-act">
          <Button aria-expanded={isJoining} onClick={() => setJoining(!isJoining)}>
            {t("sync.county.rejoin")}
          </Button>
          <span className="sync-soft">{t("sync.county.rejoinHint")}</span>
        </div>
        {isJoining && <JoinPanel isAsked={false} onJoined={() => go(places.reportUpward())} />}
      </div>
    </Section>
  );
}
