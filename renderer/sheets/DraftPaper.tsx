import type { ReactNode } from "react";
import type { PaperLayout } from "#shared/domain/paper/paper.ts";
import type { PaperPayload } from "#shared/domain/paper/payload.ts";
import { BEFORE_ISSUE } from "./mark.ts";
import { PaperSheet } from "./PaperSheet.tsx";
import { SheetPreview } from "./SheetPreview.tsx";
import "./draft-paper.css";

interface Props {
  readonly label: string;
  /** Undefined while something is still missing. */
  readonly payload: PaperPayload | undefined;
  readonly layout?: PaperLayout;
  /** What is said in its place until then. */
  readonly waiting: ReactNode;
}

/** A paper as it would be issued now, beside the form that makes it. */
export function DraftPaper({ label, payload, layout = "A4", waiting }: Props) {
  return (
    <div className="draft-paper" tabIndex={0} role="region" aria-label={label}>
      {payload ? (
        <SheetPreview>
          <PaperSheet payload={payload} mark={BEFORE_ISSUE} layout={layout} />
        </SheetPreview>
      ) : (
        waiting
      )}
    </div>
  );
}
