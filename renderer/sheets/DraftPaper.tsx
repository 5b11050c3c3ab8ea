import type { ReactNode } from "react";
import type { PaperPayload } from "#shared/domain/paper/payload.ts";
import { BEFORE_ISSUE } from "./mark.ts";
import { PaperSheet } from "./PaperSheet.tsx";
import { SheetPreview } from "./SheetPreview.tsx";
import "./draft-paper.css";

interface Props {
  readonly label: string;
  /** Undefined while something is still missing. */
  readonly payload: PaperPayload | undefined;
  /** What is said in its place until then. */
  readonly waiting: ReactNode;
}

/** A paper on A4 as it would be issued now, beside the form that makes it. */
export function DraftPaper({ label, payload, waiting }: Props) {
  return (
    <div className="draft-paper" tabIndex={0} role="region" aria-label={label}>
      {payload ? (
        <SheetPreview>
          <PaperSheet payload={payload} mark={BEFORE_ISSUE} layout="A4" />
        </SheetPreview>
      ) : (
        waiting
      )}
    </div>
  );
}
