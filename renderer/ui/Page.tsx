import { type ReactNode, useEffect, useId } from "react";
import "./ui.css";

interface PageProps {
  readonly title: string;
  readonly hint?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** Uses the whole width: lists. */
  readonly wide?: boolean;
  /** Fills the height, so that a list inside scrolls by itself. */
  readonly filled?: boolean;
}

export function Page({ title, hint, actions, children, wide = false, filled = false }: PageProps) {
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div className={`page${wide ? " is-wide" : ""}${filled ? " is-filled" : ""}`}>
      <header className="page-head">
        <div>
          <h1>{title}</h1>
          {hint !== undefined && <p>{hint}</p>}
        </div>
        {actions !== undefined && <div className="page-head-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

interface SectionProps {
  readonly title: string;
  readonly hint?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  readonly id?: string;
}

export function Section({ title, hint, actions, children, id }: SectionProps) {
  const titleId = useId();
  return (
    <section className="section" aria-labelledby={titleId} id={id}>
      <div className="section-head">
        <h2 id={titleId}>{title}</h2>
        {hint !== undefined && <p>{hint}</p>}
        {actions !== undefined && <div className="section-actions">{actions}</div>}
      </div>
      <div className="section-body">{children}</div>
    </section>
  );
}
