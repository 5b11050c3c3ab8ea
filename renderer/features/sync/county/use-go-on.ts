import { useTranslation } from "react-i18next";
import { useAct } from "../../../client/use-act.ts";
import { useDesk } from "../../../client/use-desk.ts";
import { useConfirm } from "../../../ui/ConfirmDialog.tsx";
import { useToast } from "../../../ui/use-toast.ts";
import { useCountyWork } from "../use-county-work.tsx";

/** 以本机为准: asks for what was agreed by telephone, then starts a new epoch. */
export function useGoOn(): () => Promise<void> {
  const { t } = useTranslation();
  const confirm = useConfirm();
  const toast = useToast();
  const goOn = useAct(useDesk().sync.goOnAsNewEpoch);
  const [work] = useCountyWork();
  return async () => {
    const given = await confirm({
      title: t("sync.goOn.title"),
      body: t("sync.goOn.body"),
      yes: t("sync.goOn.yes"),
      dangerous: true,
      reason: { label: t("sync.goOn.reason"), hint: t("sync.goOn.reasonHint") },
    });
    if (!given) return;
    const done = await goOn.run({ reason: given.reason });
    if (done.ok) {
      work.forget();
      toast.done(t("sync.goOn.done"));
    } else if (done.error?.code === "NOT_STOPPED") toast.trouble(t("sync.goOn.NOT_STOPPED"));
    else if (done.error) toast.trouble(t("sync.failed.not-joined"));
  };
}
