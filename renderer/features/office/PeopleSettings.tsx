import { useState } from "react";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { Account } from "#shared/domain/account/account.ts";
import { useAct } from "../../client/use-act.ts";
import { useDesk } from "../../client/use-desk.ts";
import { useOffice } from "../../client/use-seat.ts";
import { useConfirm } from "../../ui/ConfirmDialog.tsx";
import { Section } from "../../ui/Page.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
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
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t("office.people.name")}</th>
            <th scope="col">{t("session.loginName")}</th>
            <th scope="col">{t("office.people.roles")}</th>
            <th scope="col">{t("office.people.phone")}</th>
            <th scope="col">{t("office.units.state")}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.id} className={account.active ? "" : "is-out"}>
              <td>{account.name}</td>
              <td>{account.loginName}</td>
              <td>{account.roles.map((role) => t(`office.role.${role}`)).join(t("app.listComma"))}</td>
              <td>{account.phone}</td>
              <td>
                <StatusTag tone={account.active ? "done" : "plain"}>
                  {t(account.active ? "office.inUse" : "office.notInUse")}
                </StatusTag>
              </td>
              <td className="plain-table-acts">
                <Button size="small" type="text" onClick={() => setOpen({ kind: "reset", account })}>
                  {t("office.people.reset")}
                </Button>
                <Button size="small" type="text" onClick={() => void handleUse(account, !account.active)}>
                  {t(account.active ? "office.takeOut" : "office.takeBack")}
                </Button>
                <Button size="small" onClick={() => setOpen({ kind: "edit", account })}>
                  {t("office.change")}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {open?.kind === "add" && <AddPersonDialog onClose={close} />}
      {open?.kind === "edit" && <EditPersonDialog account={open.account} onClose={close} />}
      {open?.kind === "reset" && <ResetPasswordDialog account={open.account} onClose={close} />}
    </Section>
  );
}
