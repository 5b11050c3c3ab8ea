import { useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Loading } from "#renderer/ui/Loading.tsx";
import { Page, Section } from "#renderer/ui/Page.tsx";
import { StatusTag } from "#renderer/ui/StatusTag.tsx";
import type { CountyAccount } from "#shared/contract/county-shapes.ts";
import { CountyRole } from "#shared/domain/sync/county-role.ts";
import { useAsk } from "../client/county.ts";
import { AccountDialog } from "./AccountDialog.tsx";
import { ResetDialog } from "./ResetDialog.tsx";

type Asked =
  { readonly what: "new" } | { readonly what: "change" | "reset"; readonly account: CountyAccount };

export function AccountsPage() {
  const { t } = useTranslation();
  const { data } = useQuery(useAsk().account.list.queryOptions());
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  if (!data) return <Loading />;
  return (
    <Page
      title={t("county.menu.accounts")}
      hint={t("county.accounts.hint")}
      actions={
        <Button type="primary" onClick={() => setAsked({ what: "new" })}>
          {t("county.accounts.add")}
        </Button>
      }
    >
      <Section title={t("county.accounts.people")}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t("county.begin.name")}</th>
              <th scope="col">{t("session.loginName")}</th>
              <th scope="col">{t("county.accounts.roles")}</th>
              <th scope="col">{t("county.offices.state")}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {data.map((account) => (
              <tr key={account.id} className={account.active ? "" : "is-out"}>
                <td>{account.name}</td>
                <td>{account.loginName}</td>
                <td>{account.roles.map((role) => t(`county.role.${role}`)).join(t("app.listComma"))}</td>
                <td>
                  <StatusTag tone={account.active ? "done" : "plain"}>
                    {t(account.active ? "county.accounts.active" : "county.accounts.out")}
                  </StatusTag>
                </td>
                <td className="plain-table-acts">
                  <Button
                    size="small"
                    aria-label={t("county.accounts.changeOf", { name: account.name })}
                    onClick={() => setAsked({ what: "change", account })}
                  >
                    {t("county.accounts.change")}
                  </Button>{" "}
                  <Button
                    size="small"
                    aria-label={t("county.accounts.resetOf", { name: account.name })}
                    onClick={() => setAsked({ what: "reset", account })}
                  >
                    {t("county.accounts.reset")}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <Section title={t("county.accounts.whatRoles")}>
        <dl className="texts">
          {CountyRole.options.map((role) => (
            <div key={role}>
              <dt>{t(`county.role.${role}`)}</dt>
              <dd>{t(`county.roleHint.${role}`)}</dd>
            </div>
          ))}
        </dl>
      </Section>
      {asked?.what === "reset" && <ResetDialog account={asked.account} onClose={close} />}
      {asked && asked.what !== "reset" && (
        <AccountDialog account={asked.what === "new" ? undefined : asked.account} onClose={close} />
      )}
    </Page>
  );
}
