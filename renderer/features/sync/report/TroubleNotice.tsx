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
  readonly children?: ReactNode;
}

/** What happened, and what to do now. */
export function TroubleNotice({ trouble, children }: Props) {
  const { t } = useTranslation();
  const text = textOf(trouble);
  return (
    <Notice tone={trouble.kind === "busy" ? "wait" : "late"} action={<WayOut trouble={trouble} />}>
      <strong>{t(`${text}.what`, factsOf(trouble))}</strong>
      <p>{t(`${text}.do`)}</p>
      {children}
    </Notice>
  );
}

type Stopped = Extract<SyncTrouble, { kind: "stopped" }>["stop"]["reason"];
type TroubleText =
  `sync.trouble.${Exclude<SyncTrouble["kind"], "stopped">}` | `sync.trouble.stopped.${Stopped}`;

function textOf(trouble: SyncTrouble): TroubleText {
  return trouble.kind === "stopped"
    ? `sync.trouble.stopped.${trouble.stop.reason}`
    : `sync.trouble.${trouble.kind}`;
}

function factsOf(trouble: SyncTrouble): Readonly<Record<string, string | number>> {
  if (trouble.kind === "stopped") return { seq: trouble.stop.seq };
  const { kind: _, ...facts } = trouble;
  return facts;
}

/** The button that does what the sentence says. */
function WayOut({ trouble }: { readonly trouble: SyncTrouble }) {
  const { t } = useTranslation();
  const may = useMay();
  const goOn = useGoOn();
  if ((trouble.kind === "key-revoked" || trouble.kind === "key-unknown") && may("sync.join"))
    return <Button href={hrefTo(places.reportUpward("county"))}>{t("sync.trouble.rejoin")}</Button>;
  if (trouble.kind === "stopped" && trouble.stop.reason === "fork" && may("sync.goOnAsNewEpoch"))
    return (
      <Button danger onClick={() => void goOn()}>
        {t("sync.trouble.goOn")}
      </Button>
    );
  return null;
}
