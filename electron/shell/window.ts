import { BrowserWindow } from "electron";
import { PAGE_URL } from "./page-protocol.ts";

/** The desk's one window. It shows itself once there is something to see. */
export function openWindow(preload: string, title: string): BrowserWindow {
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
  window.once("ready-to-show", () => {
    window.maximize();
    window.show();
  });
  void window.loadURL(PAGE_URL);
  return window;
}
