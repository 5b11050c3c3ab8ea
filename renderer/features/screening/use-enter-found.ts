import { useTranslation } from "react-i18next";
import { useAct } from "../../client/use-act.ts";
import { useDesk } from "../../client/use-desk.ts";
import { useToast } from "../../ui/use-toast.ts";

/** Makes a matter of a found dispute (`linkTo` null) or adds it to one, and says how that went. Answers whether it did. */
export function useEnterFound(reportId: string) {
  const { t } = useTranslation();
  const toast = useToast();
  const { run, busy } = useAct(useDesk().screening.enterFound);
  async function enter(foundId: string, linkTo: string | null): Promise<boolean> {
    if (busy) return false;
    const entered = await run({ reportId, foundId, linkTo });
    if (entered.ok) {
      const no = entered.value.matterNo;
      toast.done(t(linkTo === null ? "screening.deal.registered" : "screening.deal.linked", { no }));
      return true;
    }
    if (!entered.error) return false;
    switch (entered.error.code) {
      case "FOUND_REFUSED": {
        const { act, status } = entered.error.data;
        toast.tell(
          t("screening.deal.refused", {
            status: t(`screening.deal.status.${status}`),
            act: t(`screening.deal.${act}`),
          }),
        );
        break;
      }
      case "MATTER_NOT_LINKABLE":
        toast.tell(t("screening.deal.closed"));
        break;
      case "VISIT_NOT_READY":
        toast.tell(t("screening.deal.notReady"));
        break;
      case "FOUND_GONE":
        toast.tell(t("screening.deal.gone"));
    }
    return false;
  }
  return { enter, busy };
}
