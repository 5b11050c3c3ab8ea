import type { ReactNode } from "react";

type Level = "low" | "middle" | "high";

/** Told apart by shape and words too: many people do not tell red from green. */
const SHAPE: Readonly<Record<Level, ReactNode>> = {
  low: <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="3" />,
  middle: <path d="M8 1.5 15 14.5H1z" fill="currentColor" />,
  high: <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" fill="currentColor" />,
};

export function RiskDot({ level, children }: { readonly level: Level; readonly children: ReactNode }) {
  return (
    <span className={`risk-dot is-${level}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {SHAPE[level]}
      </svg>
      {children}
    </span>
  );
}
