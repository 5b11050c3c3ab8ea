import { type ReactNode, useEffect } from "react";
import { DeskMark } from "../ui/DeskMark.tsx";
import "./standing.css";

interface Props {
  readonly title: string;
  readonly hint?: ReactNode;
  readonly children: ReactNode;
  readonly preferences?: ReactNode;
}

/** A single card in the middle of the screen: before anybody is at the desk. */
export function StandingPage({ title, hint, children, preferences }: Props) {
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div className="standing">
      <main className="standing-card">
        <DeskMark />
        <h1>{title}</h1>
        {hint !== undefined && <p className="standing-hint">{hint}</p>}
        {children}
      </main>
      {preferences !== undefined && <div className="standing-foot">{preferences}</div>}
    </div>
  );
}
