import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useAct } from "#renderer/client/use-act.ts";
import { useConfirm } from "#renderer/ui/ConfirmDialog.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { useToast } from "#renderer/ui/use-toast.ts";
import type { OfficeFile } from "#shared/contract/county-shapes.ts";
import { useCounty, useMay } from "../client/county.ts";
import { refusalText } from "../client/refusal-text.ts";
import { momentText } from "../client/words.ts";

/** Why nothing is taken from the office, and what a person has to decide. */
export function StopNotice({ file }: { readonly file: OfficeFile }) {
  const { t } = useTranslation();
  const may = useMay();
  const confirm = useConfirm();
  const toast = useToast();
  const allow = useAct(useCounty().office.allowNewEpoch);
  const { office, stopped } = file.row;
  if (!stopped) return null;
  if (stopped.reason === "suspended")
    return (
      <div className="notices">
        <Notice tone="wait">{t("county.stop.suspended", { at: momentText(stopped.since) })}</Notice>
      </div>
    );

  async function handleAllow() {
    const given = await confirm({
      title: t("county.stop.allow"),
      body: t("county.stop.allowBody"),
      yes: t("county.stop.allow"),
      dangerous: true,
      reason: { label: t("county.stop.allowReason"), hint: t("county.stop.allowReasonHint") },
    });
    if (!given) return;
    const result = await allow.run({ office, reason: given.reason });
    if (result.ok) toast.done(t("county.stop.allowed"));
    else if (result.error) toast.trouble(refusalText(t, result.error));
  }

  return (
    <div className="notices">
      <Notice
        tone="late"
        action={
          !file.newEpochAllowed &&
          may("office.allowNewEpoch") && (
            <Button danger loading={allow.busy} onClick={() => void handleAllow()}>
              {t("county.stop.allow")}
            </Button>
          )
        }
      >
        <strong>{t("county.stop.title", { seq: stopped.seq, at: momentText(stopped.since) })}</strong>
        <p>{t("county.stop.marks", { held: stopped.held.slice(0, 8), sent: stopped.sent.slice(0, 8) })}</p>
        <p>
          {file.newEpochAllowed
            ? t("county.stop.waiting")
            : t("county.stop.what", { count: file.forkBatches })}
        </p>
      </Notice>
    </div>
  );
}
