import { useState } from "react";
import { DownOutlined, UserOutlined } from "@ant-design/icons";
import { Button, Dropdown, type MenuProps } from "antd";
import { useTranslation } from "react-i18next";
import { usePreferences } from "../client/preferences.ts";
import { useAct } from "../client/use-act.ts";
import { useDesk } from "../client/use-desk.ts";
import { useLeave } from "../client/use-leave.ts";
import { useMe } from "../client/use-seat.ts";
import { ChangePassword } from "../features/session/ChangePassword.tsx";
import { useShortcut } from "../ui/use-shortcut.ts";

export function PersonMenu() {
  const { t } = useTranslation();
  const desk = useDesk();
  const me = useMe();
  const leave = useLeave();
  const [{ language, size }, change] = usePreferences();
  const lock = useAct(desk.session.lock);
  const logout = useAct(desk.session.logout, { quiet: true });
  const [changing, setChanging] = useState(false);
  useShortcut("Alt+L", () => void lock.run({}));

  async function handleLogout() {
    const result = await logout.run({});
    if (result.ok) await leave();
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
    { key: "lock", label: t("app.person.lock"), extra: "Alt+L", onClick: () => void lock.run({}) },
    { key: "logout", label: t("app.person.logout"), onClick: () => void handleLogout() },
  ];
  return (
    <>
      <Dropdown
        menu={{ items }}
        trigger={["click"]}
        placement="bottomRight"
        getPopupContainer={(trigger) => trigger.parentElement ?? document.body}
      >
        <Button type="text" icon={<UserOutlined />} className="person-menu" aria-haspopup="menu">
          {me.name}
          <span className="person-roles">
            {me.roles.map((role) => t(`office.role.${role}`)).join(t("app.listComma"))}
          </span>
          <DownOutlined />
        </Button>
      </Dropdown>
      {changing && <ChangePassword onClose={() => setChanging(false)} />}
    </>
  );
}
