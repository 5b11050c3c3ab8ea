import { Notification } from "electron";
import type { Desk } from "../desk.ts";
import { turnedSince } from "../clock-rows.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";

const EVERY_MINUTE = 60_000;

export interface NoticeWords {
  readonly title: string;
  /** With {{red}} and {{amber}}. */
  readonly body: string;
}

/**
 * A desktop notification when something turns amber or red while the window is in the background: how many, never whose, since it
 * stands on a screen that others see. Each clock is counted once for each colour; the first look begins with the login.
 */
export function noticeClocks(desk: Desk, words: NoticeWords, onOpen: () => void): () => void {
  let since: Instant | undefined;
  const look = () => {
    const opened = desk.core.opened();
    if (!opened) return;
    const now = desk.core.surroundings.now();
    const turned = since === undefined ? [] : turnedSince(opened.store, since, now);
    since = now;
    if (turned.length === 0 || !Notification.isSupported()) return;
    const red = turned.filter(({ colour }) => colour === "red").length;
    const body = words.body.replace("{{red}}", String(red)).replace("{{amber}}", String(turned.length - red));
    const notice = new Notification({ title: words.title, body });
    notice.on("click", onOpen);
    notice.show();
  };
  const timer = setInterval(look, EVERY_MINUTE);
  return () => clearInterval(timer);
}
