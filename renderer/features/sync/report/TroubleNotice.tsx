import type { ReactNode } from "react";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { SyncTrouble } from "#shared/contract/sync.ts";
import { hrefTo, places } from "../../../client/places.ts";
import { useMay } from "../../../client/use-seat.ts";
import { Notice } from "../../../ui/Notice.tsx";
import { useGoOn } from "../county/use-go-on.ts";

interface Props {
  readonly trouble: SyncTrouble;
  /** This copy may be declared the office. */
  readonly mayGoOn?: boolean;
  readonly children?: ReactNode;
}

/** What happened, and what to do now. */
export function TroubleNotice({ trouble, mayGoOn = false, children }: Props) {
  const { t } = useTranslation();
  const text = textOf(trouble, mayGoOn);
  return (
    <Notice
      tone={trouble.kind === "busy" ? "wait" : "late"}
      action={<WayOut trouble={trouble} mayGoOn={mayGoOn} />}
    >
      <strong>{t(`${text}.what`, factsOf(trouble))}</strong>
      <p>{t(`${text}.do`)}</p>
      {children}
    </Notice>
  );
}

type Stop = Extract<SyncTrouble, { kind: "stopped" }>["stop"];
type TroubleText =
  | `sync.trouble.${Exclude<SyncTrouble["kind"], "stopped">}`
  | `sync.trouble.stopped.${Stop["reason"] | "fork-here" | "old-backup"}`;

function textOf(trouble: SyncTrouble, mayGoOn: boolean): TroubleText {
  if (trouble.kind !== "stopped") return `sync.trouble.${trouble.kind}`;
  const { reason, here } = trouble.stop;
  if (reason === "fork" && here) return "sync.trouble.stopped.fork-here";
  if (reason === "old-epoch" && mayGoOn) return "sync.trouble.stopped.old-backup";
  return `sync.trouble.stopped.${reason}`;
}

function factsOf(trouble: SyncTrouble): Readonly<Record<string, string | number>> {
  if (trouble.kind === "stopped") return { seq: trouble.stop.seq };
  const { kind: _, ...facts } = trouble;
  return facts;
}

/** The button that does what the sentence says. */
function WayOut({ trouble, mayGoOn }: Required<Pick<Props, "trouble" | "mayGoOn">>) {
  const { t } = useTranslation();
  const may = useMay();
  const goOn = useGoOn();
  if ((trouble.kind === "key-revoked" || trouble.kind === "key-unknown") && may("sync.join"))
    return <Button href={hrefTo(places.reportUpward("county"))}>{t("sync.trouble.rejoin")}</Button>;
  if (trouble.kind === "stopped" && mayGoOn && may("sync.goOnAsNewEpoch"))
    return (
      <Button danger onClick={() => void goOn()}>
        {t("sync.trouble.goOn")}
      </Button>
    );
  return null;
}
