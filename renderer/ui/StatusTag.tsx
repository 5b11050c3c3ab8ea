import type { ReactNode } from "react";

export type Tone = "plain" | "busy" | "done" | "wait" | "late";

export function StatusTag({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return <span className={`status-tag is-${tone}`}>{children}</span>;
}
