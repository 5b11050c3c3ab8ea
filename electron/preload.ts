/** Hands the page one port to the desk, and the window's print dialog. The page cannot reach anything else of Electron. */
import { contextBridge, ipcRenderer } from "electron";

window.addEventListener("message", ({ source, data }) => {
  if (source === window && data === "desk-port-please") ipcRenderer.send("desk-port-please");
});
ipcRenderer.on("desk-port", ({ ports }) => window.postMessage("desk-port", "*", ports));

contextBridge.exposeInMainWorld("deskShell", {
  print: (job: unknown) => ipcRenderer.invoke("desk-print", job),
});
