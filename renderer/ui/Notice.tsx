import type { ReactNode } from "react";

interface Props {
  readonly tone: "info" | "wait" | "late" | "done";
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

export function Notice({ tone, children, action }: Props) {
  return (
    <div className={`notice is-${tone}`} role={tone === "late" ? "alert" : "status"}>
      <div className="notice-body">{children}</div>
      {action}
    </div>
  );
}
