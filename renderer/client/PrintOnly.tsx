import type { ReactNode } from "react";
import { createPortal } from "react-dom";
import "./print-only.css";

/** A sheet that is seen on paper only, whatever the screen shows. */
export function PrintOnly({ children }: { readonly children: ReactNode }) {
  return createPortal(
    <div className="print-only" aria-hidden="true">
      {children}
    </div>,
    document.body,
  );
}
