import { useCallback, useEffect, useRef } from "react";
import { useAct } from "../../client/use-act.ts";
import { useDesk } from "../../client/use-desk.ts";
import type { SlipDraft } from "./slip-input.ts";

/** A pause of a second is a pause of thinking: then what was typed is kept. */
const PAUSE_MS = 1000;

export function draftName(matterId: string): string {
  return `referral:${matterId}`;
}

/** Keeps the slip on every pause and when the page is left. The answer forgets it: it was issued, or begun anew. */
export function useSlipDraft(matterId: string, draft: SlipDraft): () => Promise<void> {
  const desk = useDesk();
  const { run: save } = useAct(desk.draft.save, { quiet: true });
  const { run: discard } = useAct(desk.draft.discard, { quiet: true });
  const form = draftName(matterId);
  const latest = useRef(draft);
  const kept = useRef(draft);
  const queue = useRef(Promise.resolve());

  const saveNow = useCallback(() => {
    queue.current = queue.current.then(async () => {
      const content = latest.current;
      if (content === kept.current) return;
      const saved = await save({ form, content });
      if (saved.ok) kept.current = content;
    });
  }, [save, form]);

  useEffect(() => {
    latest.current = draft;
    if (draft === kept.current) return undefined;
    const timer = setTimeout(saveNow, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, saveNow]);
  useEffect(() => saveNow, [saveNow]);

  return useCallback(async () => {
    kept.current = latest.current;
    // A save still under way comes first, so that it cannot bring the draft back.
    queue.current = queue.current.then(async () => void (await discard({ form })));
    await queue.current;
  }, [discard, form]);
}
