import { BrowserWindow } from "electron";
import { HALL_URL, PAGE_URL } from "./page-protocol.ts";

/** The window of the desk. It shows itself once there is something to see. */
export function openWindow(preload: string, title: string): BrowserWindow {
  const window = pageWindow(preload, title, PAGE_URL);
  window.once("ready-to-show", () => {
    window.maximize();
    window.show();
  });
  // The screen in the hall is the only other window there is, and it is ours as well.
  let hall: BrowserWindow | undefined;
  window.webContents.setWindowOpenHandler(({ url }) => {
    if (url !== HALL_URL) return { action: "deny" };
    if (hall === undefined || hall.isDestroyed()) {
      hall = pageWindow(preload, title, HALL_URL);
      hall.once("ready-to-show", () => hall?.show());
    } else hall.focus();
    return { action: "deny" };
  });
  // A hall screen alone would keep the program open with nobody at the desk.
  window.once("closed", () => hall?.destroy());
  return window;
}

function pageWindow(preload: string, title: string, url: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    title,
    show: false,
    backgroundColor: "#f4f6f8",
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  void window.loadURL(url);
  return window;
}
