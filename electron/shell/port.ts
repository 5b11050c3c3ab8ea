import { MessageChannelMain, type IpcMain, type MessagePortMain, type WebContents } from "electron";
import { RPCHandler } from "@orpc/server/message-port";
import { router, type Desk } from "../desk.ts";
import { isOurPage } from "./page-protocol.ts";

/** The word electron/preload.ts asks with, and the one it is answered with. */
const PLEASE = "desk-port-please";
const HERE = "desk-port";

/** Gives our page a port to the desk when it asks; each window is a seat. A page loaded again is a new seat, and the old port is dead. */
export function offerPort(ipc: IpcMain, desk: Desk): void {
  const handler = new RPCHandler(router);
  const current = new WeakMap<WebContents, MessagePortMain>();
  ipc.on(PLEASE, (event) => {
    if (!isOurPage(event.senderFrame)) return;
    current.get(event.sender)?.close();
    const { port1, port2 } = new MessageChannelMain();
    current.set(event.sender, port1);
    handler.upgrade(port1, { context: desk.seat() });
    port1.start();
    event.sender.postMessage(HERE, null, [port2]);
  });
}
