import { useCallback, useEffect, useRef, useState } from "react";
import { useAct } from "./use-act.ts";
import { useDesk } from "./use-desk.ts";

/** A pause of a second is a pause of thinking: then what was typed is kept. */
const PAUSE_MS = 1000;

export interface KeptDraft {
  /** When it was last kept; undefined while nothing was. */
  readonly savedAt: string | undefined;
  /** The form was used or begun anew: nothing brings the draft back. */
  readonly forget: () => Promise<void>;
}

/** Keeps a form on every pause and when the page is left. What it begins with counts as kept. */
export function useKeptDraft(form: string, content: unknown): KeptDraft {
  const desk = useDesk();
  const { run: save } = useAct(desk.draft.save, { quiet: true });
  const { run: discard } = useAct(desk.draft.discard, { quiet: true });
  const [savedAt, setSavedAt] = useState<string>();
  const latest = useRef(content);
  const kept = useRef(content);
  const queue = useRef(Promise.resolve());

  const saveNow = useCallback(() => {
    queue.current = queue.current.then(async () => {
      const now = latest.current;
      if (now === kept.current) return;
      const saved = await save({ form, content: now });
      if (!saved.ok) return;
      kept.current = now;
      setSavedAt(saved.value.savedAt);
    });
  }, [save, form]);

  useEffect(() => {
    latest.current = content;
    if (content === kept.current) return undefined;
    const timer = setTimeout(saveNow, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [content, saveNow]);
  useEffect(() => saveNow, [saveNow]);

  const forget = useCallback(async () => {
    kept.current = latest.current;
    // A save still under way comes first, so that it cannot bring the draft back.
    queue.current = queue.current.then(async () => void (await discard({ form })));
    await queue.current;
  }, [discard, form]);
  return { savedAt, forget };
}
