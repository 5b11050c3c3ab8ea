import { useState } from "react";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { Account } from "#shared/domain/account/account.ts";
import { RecordTable } from "../../client/RecordTable.tsx";
import { useAct } from "../../client/use-act.ts";
import { useDesk } from "../../client/use-desk.ts";
import { useOffice } from "../../client/use-seat.ts";
import { useConfirm } from "../../ui/ConfirmDialog.tsx";
import { Section } from "../../ui/Page.tsx";
import { useToast } from "../../ui/use-toast.ts";
import { AddPersonDialog, EditPersonDialog, ResetPasswordDialog } from "./PersonDialogs.tsx";

type Open = { readonly kind: "add" } | { readonly kind: "edit" | "reset"; readonly account: Account };

export function PeopleSettings() {
  const { t } = useTranslation();
  const desk = useDesk();
  const toast = useToast();
  const confirm = useConfirm();
  const { accounts } = useOffice();
  const update = useAct(desk.office.updateAccount);
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);

  async function handleUse(account: Account, active: boolean) {
    const sure =
      active ||
      (await confirm({
        title: t("office.people.takeOutTitle", { name: account.name }),
        body: t("office.people.takeOutBody"),
        yes: t("office.takeOut"),
        dangerous: true,
      }));
    if (sure === false) return;
    const { loginName: _, ...rest } = account;
    const result = await update.run({ account: { ...rest, roles: [...rest.roles], active } });
    if (result.ok) toast.done(t("office.saved"));
    else if (result.error)
      toast.trouble(
        t(result.error.code === "LAST_DIRECTOR" ? "office.people.lastDirector" : "office.people.notFound"),
      );
  }

  return (
    <Section
      title={t("office.part.people")}
      actions={
        <Button type="primary" onClick={() => setOpen({ kind: "add" })}>
          {t("office.people.add")}
        </Button>
      }
    >
      <RecordTable
        heads={[
          t("office.people.name"),
          t("session.loginName"),
          t("office.people.roles"),
          t("office.people.phone"),
        ]}
        rows={accounts.map((account) => ({
          key: account.id,
          name: account.name,
          active: account.active,
          cells: [
            account.name,
            account.loginName,
            account.roles.map((role) => t(`office.role.${role}`)).join(t("app.listComma")),
            account.phone,
          ],
          onChange: () => setOpen({ kind: "edit", account }),
          acts: (
            <>
              <Button size="small" type="text" onClick={() => setOpen({ kind: "reset", account })}>
                {t("office.people.reset")}
              </Button>
              <Button size="small" type="text" onClick={() => void handleUse(account, !account.active)}>
                {t(account.active ? "office.takeOut" : "office.takeBack")}
              </Button>
            </>
          ),
        }))}
      />
      {open?.kind === "add" && <AddPersonDialog onClose={close} />}
      {open?.kind === "edit" && <EditPersonDialog account={open.account} onClose={close} />}
      {open?.kind === "reset" && <ResetPasswordDialog account={open.account} onClose={close} />}
    </Section>
  );
}
