import { type ReactNode, useEffect } from "react";
import { CheckOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { DeskMark } from "../../ui/DeskMark.tsx";
import { STEP_TEXT, type Step, STEPS } from "./founding.ts";
import "./setup.css";

interface Props {
  readonly title: string;
  readonly hint: ReactNode;
  readonly preferences: ReactNode;
  readonly children: ReactNode;
  readonly step?: Step;
  /** Steps that may be gone back to. */
  readonly onStep?: (step: Step) => void;
  readonly foot?: ReactNode;
}

export function SetupFrame({ title, hint, preferences, children, step, onStep, foot }: Props) {
  const { t } = useTranslation();
  const at = step === undefined ? STEPS.length : STEPS.indexOf(step);
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div className="setup">
      <aside className="setup-side">
        <div className="frame-brand">
          <DeskMark />
          <span>{t("app.brandLines")}</span>
        </div>
        <p>{t("setup.intro")}</p>
        <nav aria-label={t("setup.steps")}>
          <ol>
            {STEPS.map((name, index) => (
              <li key={name}>
                <button
                  type="button"
                  disabled={index >= at}
                  aria-current={index === at ? "step" : undefined}
                  className={index < at ? "is-done" : ""}
                  onClick={() => onStep?.(name)}
                >
                  <span className="setup-count">{index < at ? <CheckOutlined /> : index + 1}</span>
                  {t(STEP_TEXT[name])}
                </button>
              </li>
            ))}
          </ol>
        </nav>
        <div className="setup-preferences">{preferences}</div>
      </aside>
      <main className="setup-main">
        <div className="setup-scroll">
          <header>
            <h1>{title}</h1>
            <p>{hint}</p>
          </header>
          {children}
        </div>
        {foot !== undefined && <footer className="setup-foot">{foot}</footer>}
      </main>
    </div>
  );
}
