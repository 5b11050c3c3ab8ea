import { useEffect } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { useAsk, useDesk } from "../client/use-desk.ts";

/** The desk is told at most this often that somebody is at work. */
const TOUCH_EVERY_MS = 20_000;

/** Puts the idle lock off while keys or pointer move, and looks at the lock when it falls due. */
export function useIdleTouch(): void {
  const desk = useDesk();
  const ask = useAsk();
  const queries = useQueryClient();

  useEffect(() => {
    let touchedAt = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;

    async function touch() {
      if (Date.now() - touchedAt < TOUCH_EVERY_MS) return;
      touchedAt = Date.now();
      try {
        const { lockAt } = await desk.session.touch();
        clearTimeout(timer);
        const look = () => void queries.invalidateQueries({ queryKey: ask.session.status.key() });
        timer = setTimeout(look, Math.max(Date.parse(lockAt) - Date.now(), 0) + 500);
      } catch {
        // Every failure has been told on its way here.
      }
    }
    const handle = () => void touch();
    handle();
    window.addEventListener("keydown", handle);
    window.addEventListener("pointerdown", handle);
    window.addEventListener("wheel", handle, { passive: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener("keydown", handle);
      window.removeEventListener("pointerdown", handle);
      window.removeEventListener("wheel", handle);
    };
  }, [desk, ask, queries]);
}
