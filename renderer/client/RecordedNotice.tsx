import { Button } from "antd";
import type { ReactNode } from "react";
import { KeyHint } from "../ui/KeyHint.tsx";
import { Notice } from "../ui/Notice.tsx";
import { useShortcut } from "../ui/use-shortcut.ts";
import { places, useGo } from "./places.ts";

interface Props {
  /** The paper that came of the act; null when it made none. */
  readonly paperId: string | null;
  readonly openText: string;
  /** What was just recorded. */
  readonly children: ReactNode;
}

/** What was just recorded, with the way to the paper that came of it. */
export function RecordedNotice({ paperId, openText, children }: Props) {
  const go = useGo();
  const open = () => paperId !== null && go(places.paper(paperId));
  useShortcut("F2", open, paperId !== null);
  return (
    <Notice
      tone="done"
      action={
        paperId !== null && (
          <Button type="primary" autoFocus aria-keyshortcuts="F2" onClick={open}>
            {openText} <KeyHint keys="F2" />
          </Button>
        )
      }
    >
      {children}
    </Notice>
  );
}
