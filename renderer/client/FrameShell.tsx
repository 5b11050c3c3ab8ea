import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DeskMark } from "../ui/DeskMark.tsx";
import { KeyHint } from "../ui/KeyHint.tsx";
import { useShortcut } from "../ui/use-shortcut.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { toPageTop } from "./page-top.ts";
import { hrefTo, useGo } from "./places.ts";
import "./frame.css";

interface Props {
  /** Two lines. */
  readonly brand: string;
  /** `MenuLink`s. */
  readonly menu: ReactNode;
  readonly version: string;
  readonly name: string;
  readonly demo: boolean;
  /** At the end of the top line. */
  readonly tools: ReactNode;
  readonly banners: ReactNode;
  /** A page that broke is mended by going to another. */
  readonly pageKey: string;
  readonly children: ReactNode;
}

/** Menu, top line and the page: the same around every page of ours. */
export function FrameShell(props: Props) {
  const { brand, menu, version, name, demo, tools, banners, pageKey, children } = props;
  const { t } = useTranslation();
  return (
    <div className="frame">
      <a className="frame-skip" href="#main" onClick={skipToMain}>
        {t("app.skip")}
      </a>
      <nav className="frame-side" aria-label={t("app.menu.label")}>
        <div className="frame-brand">
          <DeskMark />
          <span>{brand}</span>
        </div>
        <ul>{menu}</ul>
        <div className="frame-foot">{t("app.version", { version })}</div>
      </nav>
      <div className="frame-body">
        <header className="frame-top">
          <div className="frame-office">
            <span className="frame-name" title={name}>
              {name}
            </span>
            {demo && <span className="frame-demo">{t("app.demo")}</span>}
          </div>
          {tools}
        </header>
        {banners}
        <main id="main" className="frame-main" tabIndex={-1}>
          <ErrorBoundary key={pageKey}>{children}</ErrorBoundary>
        </main>
      </div>
    </div>
  );
}

interface LinkProps {
  readonly text: string;
  readonly icon: ReactNode;
  readonly place: string;
  /** Undefined for a link beyond the ten that have keys. */
  readonly keys: string | undefined;
  readonly current: boolean;
  /** How much waits there. */
  readonly mark?: ReactNode;
}

export function MenuLink({ text, icon, place, keys, current, mark }: LinkProps) {
  const go = useGo();
  useShortcut(keys ?? "", () => go(place), keys !== undefined);
  return (
    <li>
      <a
        href={hrefTo(place)}
        className="frame-link"
        aria-current={current ? "page" : undefined}
        aria-keyshortcuts={keys}
      >
        {icon}
        <span>{text}</span>
        {mark}
        {keys !== undefined && <KeyHint keys={keys} />}
      </a>
    </li>
  );
}

function skipToMain(event: { preventDefault: () => void }): void {
  event.preventDefault();
  toPageTop();
}
