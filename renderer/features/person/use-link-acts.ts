import { useTranslation } from "react-i18next";
import { useAct } from "#renderer/client/use-act.ts";
import { useDesk } from "#renderer/client/use-desk.ts";
import { useConfirm } from "#renderer/ui/ConfirmDialog.tsx";
import { useToast } from "#renderer/ui/use-toast.ts";
import type { PersonAppearance } from "#shared/contract/person.ts";
import type { PersonLink } from "#shared/domain/person/person.ts";

/** Saying that two are the same person and taking it back, each with a reason. */
export function useLinkActs() {
  const { t } = useTranslation();
  const desk = useDesk();
  const confirm = useConfirm();
  const toast = useToast();
  const linking = useAct(desk.person.link);
  const unlinking = useAct(desk.person.unlink);

  async function link(a: PersonAppearance, b: PersonAppearance) {
    const given = await confirm({
      title: t("person.ask.link"),
      body: t("person.ask.linkBody", { a: a.name, aNo: a.no, b: b.name, bNo: b.no }),
      yes: t("person.act.link"),
      reason: { label: t("person.ask.linkWhy"), hint: t("person.ask.linkHint") },
    });
    if (given === false) return;
    const linked = await linking.run({ a: a.appearance, b: b.appearance, reason: given.reason });
    if (linked.ok) toast.done(t("person.done.link"));
    else if (linked.error) toast.trouble(t(`person.refused.${linked.error.data.reason}`));
  }

  async function unlink({ id, reason }: PersonLink) {
    const given = await confirm({
      title: t("person.ask.unlink"),
      body: t("person.ask.unlinkBody", { reason }),
      yes: t("person.act.unlink"),
      dangerous: true,
      reason: { label: t("person.ask.unlinkWhy") },
    });
    if (given === false) return;
    const unlinked = await unlinking.run({ linkId: id, reason: given.reason });
    if (unlinked.ok) toast.done(t("person.done.unlink"));
    else if (unlinked.error) toast.trouble(t(`person.refused.${unlinked.error.data.reason}`));
  }

  return { link, unlink };
}
