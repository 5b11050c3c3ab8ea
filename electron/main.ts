/** Electron's composition root: one desk, one window. */
import { fileURLToPath } from "node:url";
import { app, dialog, ipcMain, Menu, session } from "electron";
import { TEXTS, type Language } from "#shared/locales/texts.ts";
import { defaultDataFolder } from "./default-folder.ts";
import { deskAt, WEB_ROOT } from "./desk-at.ts";
import { noticeClocks } from "./shell/clock-notices.ts";
import { harden } from "./shell/harden.ts";
import { menuOf } from "./shell/menu.ts";
import { registerPageScheme, servePage } from "./shell/page-protocol.ts";
import { offerPort } from "./shell/port.ts";
import { takePrintJobs } from "./shell/print.ts";
import { openWindow } from "./shell/window.ts";

const PRELOAD = fileURLToPath(new URL("preload.cjs", import.meta.url));

registerPageScheme();
app.enableSandbox();
if (!app.requestSingleInstanceLock()) app.quit();
else {
  app.whenReady().then(start).catch(fail);
}

function start(): void {
  const { desk, keepBackups } = deskAt(app.commandLine.getSwitchValue("data") || defaultDataFolder());
  const stopBackups = keepBackups((error) => console.error(error));
  harden(app, session.defaultSession);
  servePage(session.defaultSession, WEB_ROOT);
  offerPort(ipcMain, desk);
  takePrintJobs(ipcMain);

  const window = openWindow(PRELOAD, TEXTS[language()].shell.product);
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuOf(language())));
  const show = () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  };
  app.on("second-instance", show);
  const stopNotices = noticeClocks(desk, TEXTS[language()].shell.clocks, show);
  app.on("window-all-closed", () => app.quit());

  let isClosed = false;
  const closeDesk = async (): Promise<void> => {
    stopBackups();
    stopNotices();
    await desk.close().catch((error: unknown) => console.error(error));
    isClosed = true;
    app.quit();
  };
  app.on("will-quit", (event) => {
    if (isClosed) return;
    // The folder is let go before the program ends; acts were flushed when they were acknowledged.
    event.preventDefault();
    void closeDesk();
  });
}

function fail(error: unknown): void {
  const { title, detail } = TEXTS[language()].shell.failed;
  dialog.showErrorBox(title, detail.replace("{{cause}}", String(error)));
  app.exit(1);
}

function language(): Language {
  return app.getLocale().startsWith("en") ? "en" : "zh-CN";
}
