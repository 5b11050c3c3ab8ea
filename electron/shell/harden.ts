import type { App, Session, WebContents } from "electron";
import { PAGE_URL } from "./page-protocol.ts";

/** The recovery key can be copied, and the screen in the hall fills its screen; nothing else a page may ask a system for is ever needed. */
const GRANTED: ReadonlySet<string> = new Set(["clipboard-sanitized-write", "fullscreen"]);

/** The page shows our files, and there it stays: nowhere to go, nothing to open, nothing to ask for. */
export function harden(app: App, session: Session): void {
  app.on("web-contents-created", (_, contents) => confine(contents));
  session.setPermissionRequestHandler((_, permission, answer) => answer(GRANTED.has(permission)));
  session.setPermissionCheckHandler((_, permission) => GRANTED.has(permission));
  session.setDevicePermissionHandler(() => false);
  session.on("will-download", (event, item) => {
    // What the page made itself may be saved, where the person says.
    if (!item.getURL().startsWith(`blob:${PAGE_URL.slice(0, -1)}`)) event.preventDefault();
  });
  session.setSpellCheckerEnabled(false); // it would fetch dictionaries
}

function confine(contents: WebContents): void {
  contents.on("will-navigate", (event) => event.preventDefault());
  contents.on("will-frame-navigate", (event) => {
    // A scan that is a PDF is looked at in a frame, out of a blob of ours.
    if (event.isMainFrame || !event.url.startsWith("blob:")) event.preventDefault();
  });
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
}
