import { Outlet, useRouterState } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { hrefTo, useGo } from "../client/places.ts";
import { useMay, useOffice, useStatus } from "../client/use-seat.ts";
import { KeyHint } from "../ui/KeyHint.tsx";
import { useShortcut } from "../ui/use-shortcut.ts";
import { Banners } from "./Banners.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { type MenuEntry, MENU } from "./menu.tsx";
import { PersonMenu } from "./PersonMenu.tsx";
import { QuickBox } from "./QuickBox.tsx";
import { useIdleTouch } from "./use-idle-touch.ts";
import { DeskMark } from "../ui/DeskMark.tsx";
import "./frame.css";

export function Frame() {
  const { t } = useTranslation();
  const may = useMay();
  const { office } = useOffice();
  const { data: status } = useStatus();
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  useIdleTouch();

  return (
    <div className="frame">
      <a className="frame-skip" href="#main" onClick={skipToMain}>
        {t("app.skip")}
      </a>
      <nav className="frame-side" aria-label={t("app.menu.label")}>
        <div className="frame-brand">
          <DeskMark />
          <span>{t("app.brandLines")}</span>
        </div>
        <ul>
          {MENU.filter(({ needs }) => may(needs)).map((entry) => (
            <MenuLink key={entry.place} entry={entry} current={pathname.startsWith(entry.below)} />
          ))}
        </ul>
        <div className="frame-foot">{t("app.version", { version: status?.version ?? "" })}</div>
      </nav>
      <div className="frame-body">
        <header className="frame-top">
          <div className="frame-office">
            {office.centerName}
            {office.demo && <span className="frame-demo">{t("app.demo")}</span>}
          </div>
          <QuickBox />
          <PersonMenu />
        </header>
        <Banners />
        <main id="main" className="frame-main" tabIndex={-1}>
          <ErrorBoundary key={pathname}>
            <Outlet />
          </ErrorBoundary>
        </main>
      </div>
    </div>
  );
}

function MenuLink({ entry, current }: { readonly entry: MenuEntry; readonly current: boolean }) {
  const { t } = useTranslation();
  const go = useGo();
  useShortcut(entry.keys, () => go(entry.place));
  return (
    <li>
      <a
        href={hrefTo(entry.place)}
        className="frame-link"
        aria-current={current ? "page" : undefined}
        aria-keyshortcuts={entry.keys}
      >
        {entry.icon}
        <span>{t(entry.text)}</span>
        <KeyHint keys={entry.keys} />
      </a>
    </li>
  );
}

/** The address belongs to the router, so the page is focused by hand. */
function skipToMain(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById("main")?.focus();
}
