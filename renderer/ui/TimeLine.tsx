import type { ReactNode } from "react";

export interface TimeLineItem {
  readonly key: string;
  /** As shown: a day, or a day and time. */
  readonly at: ReactNode;
  readonly title: ReactNode;
  readonly who?: ReactNode;
  readonly tone?: "plain" | "late" | "done";
  readonly children?: ReactNode;
}

export function TimeLine({ items }: { readonly items: readonly TimeLineItem[] }) {
  return (
    <ol className="time-line">
      {items.map(({ key, at, title, who, tone = "plain", children }) => (
        <li className={`time-line-item is-${tone}`} key={key}>
          <div className="time-line-at">{at}</div>
          <div>
            <div className="time-line-title">
              {title}
              {who !== undefined && <span className="time-line-who">{who}</span>}
            </div>
            {children}
          </div>
        </li>
      ))}
    </ol>
  );
}
