import { useCallback, useEffect, useRef, useState } from "react";
import { useAct } from "#renderer/client/use-act.ts";
import { useDesk } from "#renderer/client/use-desk.ts";
import { timeOf } from "#shared/kernel/plain-date.ts";
import { isUntouched, type IntakeForm } from "./form-model.ts";

const FORM = "visit";
/** A pause of a second is a pause of thinking: then what was typed is kept. */
const PAUSE_MS = 1000;

export type DraftState =
  | { readonly state: "none" | "unsaved" | "saving" | "failed" | "too-large" }
  | { readonly state: "saved"; readonly time: string };

/** Keeps the form on every pause, and when the page is left. */
export function useDraft(form: IntakeForm) {
  const desk = useDesk();
  const { run: save } = useAct(desk.draft.save, { quiet: true });
  const { run: discard } = useAct(desk.draft.discard, { quiet: true });
  const [state, setState] = useState<DraftState>({ state: "none" });
  const latest = useRef(form);
  const kept = useRef<IntakeForm>(undefined);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const isOver = useRef(false);

  const saveNow = useCallback(() => {
    queue.current = queue.current.then(async () => {
      const content = latest.current;
      if (isOver.current || content === kept.current) return;
      setState({ state: "saving" });
      const saved = await save({ form: FORM, content });
      if (saved.ok) {
        kept.current = content;
        setState(
          content === latest.current
            ? { state: "saved", time: timeOf(saved.value.savedAt) }
            : { state: "unsaved" },
        );
      } else setState({ state: saved.error?.code === "DRAFT_TOO_LARGE" ? "too-large" : "failed" });
    });
    return queue.current;
  }, [save]);

  useEffect(() => {
    latest.current = form;
    if (form === kept.current || (kept.current === undefined && isUntouched(form))) return undefined;
    setState({ state: "unsaved" });
    const timer = setTimeout(() => void saveNow(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [form, saveNow]);

  useEffect(
    () => () => {
      const { current } = latest;
      if (current !== kept.current && !isUntouched(current)) void saveNow();
    },
    [saveNow],
  );

  /**
   * The form was registered, or given up for a fresh one. A save still under way comes first and none comes after, so that
   * nothing brings the draft back.
   */
  const forget = useCallback(
    (fresh?: IntakeForm) => {
      isOver.current = fresh === undefined;
      kept.current = fresh;
      if (fresh) latest.current = fresh;
      setState({ state: "none" });
      queue.current = queue.current.then(() => discard({ form: FORM }));
      return queue.current;
    },
    [discard],
  );
  return { state, saveNow, forget };
}
