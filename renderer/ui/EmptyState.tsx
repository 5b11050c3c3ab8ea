import type { ReactNode } from "react";

interface Props {
  readonly title: string;
  /** What to do now. */
  readonly hint: ReactNode;
  readonly action?: ReactNode;
}

export function EmptyState({ title, hint, action }: Props) {
  return (
    <div className="empty">
      <svg
        className="empty-mark"
        viewBox="0 0 48 48"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.5"
        aria-hidden="true"
      >
        <path d="M12 6h18l8 8v28H12z" strokeLinejoin="round" />
        <path d="M30 6v8h8M18 23h14M18 30h14M18 37h8" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
      <h2>{title}</h2>
      <p>{hint}</p>
      {action !== undefined && <div className="empty-action">{action}</div>}
    </div>
  );
}
