import { useState, type ReactNode } from "react";
import {
  AuditOutlined,
  BankOutlined,
  InboxOutlined,
  ProfileOutlined,
  SendOutlined,
  TableOutlined,
  TeamOutlined,
  UsbOutlined,
  UserOutlined,
  DownOutlined,
} from "@ant-design/icons";
import { Outlet, useRouterState } from "@tanstack/react-router";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Dropdown, type MenuProps } from "antd";
import { useTranslation } from "react-i18next";
import { FrameShell, MenuLink } from "#renderer/client/FrameShell.tsx";
import { usePreferences } from "#renderer/client/preferences.ts";
import { useAct } from "#renderer/client/use-act.ts";
import { Notice } from "#renderer/ui/Notice.tsx";
import type { CountyProcedure } from "#shared/contract/county-access.ts";
import type { TextKey } from "#shared/locales/texts.ts";
import { useAsk, useCounty, useCountyName, useDemo, useMay, useMe, useStatus } from "./client/county.ts";
import { useOffices } from "./client/OfficePicker.tsx";
import { places } from "./client/places.ts";
import { isWaitingForUs } from "./office/office-need.ts";
import { ChangePassword } from "./session/ChangePassword.tsx";

interface Entry {
  readonly text: TextKey;
  readonly place: string;
  readonly below: string;
  readonly icon: ReactNode;
  readonly needs: CountyProcedure;
}

const MENU: readonly Entry[] = [
  {
    text: "county.menu.offices",
    place: places.offices(),
    below: "/offices",
    icon: <BankOutlined />,
    needs: "office.list",
  },
  {
    text: "county.menu.slips",
    place: places.slips(),
    below: "/slips",
    icon: <InboxOutlined />,
    needs: "slip.list",
  },
  {
    text: "county.menu.matters",
    place: places.matters(),
    below: "/matters",
    icon: <ProfileOutlined />,
    needs: "matter.list",
  },
  {
    text: "county.menu.items",
    place: places.items(),
    below: "/items",
    icon: <SendOutlined />,
    needs: "item.list",
  },
  {
    text: "county.menu.tables",
    place: places.tables(),
    below: "/tables",
    icon: <TableOutlined />,
    needs: "table.list",
  },
  {
    text: "county.menu.bundles",
    place: places.bundles(),
    below: "/bundles",
    icon: <UsbOutlined />,
    needs: "bundle.begin",
  },
  {
    text: "county.menu.trail",
    place: places.trail(),
    below: "/trail",
    icon: <AuditOutlined />,
    needs: "trail.list",
  },
  {
    text: "county.menu.accounts",
    place: places.accounts(),
    below: "/accounts",
    icon: <TeamOutlined />,
    needs: "account.list",
  },
];

export function Frame() {
  const { t } = useTranslation();
  const may = useMay();
  const name = useCountyName();
  const demo = useDemo();
  const { data: status, isError, refetch } = useStatus();
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const offices = useOffices() ?? [];
  const slips = offices.reduce((sum, { openSlips }) => sum + openSlips, 0);
  const marks: Readonly<Record<string, number>> = {
    "/offices": offices.filter(isWaitingForUs).length,
    "/slips": slips,
  };

  return (
    <FrameShell
      brand={t("county.brandLines")}
      menu={MENU.filter(({ needs }) => may(needs)).map(({ text, below, needs: _, ...entry }, index) => (
        <MenuLink
          key={entry.place}
          {...entry}
          text={t(text)}
          keys={`Alt+${index + 1}`}
          current={pathname.startsWith(below)}
          mark={<Mark count={marks[below] ?? 0} />}
        />
      ))}
      version={status?.version ?? ""}
      name={name}
      demo={demo}
      tools={<PersonMenu />}
      banners={
        isError && (
          <div className="frame-banners">
            <Notice
              tone="late"
              action={<Button onClick={() => void refetch()}>{t("app.connection.again")}</Button>}
            >
              {t("county.frame.lost")}
            </Notice>
          </div>
        )
      }
      pageKey={pathname}
    >
      <Outlet />
    </FrameShell>
  );
}

function Mark({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <span className="frame-count" title={t("county.menu.waiting", { count })}>
      {count}
    </span>
  );
}

function PersonMenu() {
  const { t } = useTranslation();
  const county = useCounty();
  const ask = useAsk();
  const queries = useQueryClient();
  const me = useMe();
  const [{ language, size }, change] = usePreferences();
  const logout = useAct(county.session.logout, { quiet: true });
  const [changing, setChanging] = useState(false);

  async function handleLogout() {
    const result = await logout.run({});
    if (!result.ok) return;
    // Reset, not cleared: those who watch a query do not hear that the cache was emptied.
    await queries.resetQueries({ queryKey: ask.session.status.key() });
    queries.removeQueries({ type: "inactive" });
  }

  const items: MenuProps["items"] = [
    { key: "password", label: t("app.person.changePassword"), onClick: () => setChanging(true) },
    {
      key: "size",
      label: t(size === "large" ? "app.preferences.normalType" : "app.preferences.largeType"),
      onClick: () => change({ size: size === "large" ? "normal" : "large" }),
    },
    {
      key: "language",
      label: t("app.preferences.otherLanguage"),
      onClick: () => change({ language: language === "en" ? "zh-CN" : "en" }),
    },
    { type: "divider" },
    { key: "logout", label: t("app.person.logout"), onClick: () => void handleLogout() },
  ];
  return (
    <div className="person-corner">
      <Dropdown
        menu={{ items }}
        trigger={["click"]}
        placement="bottomRight"
        getPopupContainer={(trigger) => trigger.parentElement ?? document.body}
      >
        <Button type="text" icon={<UserOutlined />} aria-haspopup="menu">
          {me.name}
          <span className="person-roles">
            {me.roles.map((role) => t(`county.role.${role}`)).join(t("app.listComma"))}
          </span>
          <DownOutlined />
        </Button>
      </Dropdown>
      {changing && <ChangePassword onClose={() => setChanging(false)} />}
    </div>
  );
}
