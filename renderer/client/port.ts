/** Both words are spoken by electron/preload.ts too. */
const PLEASE = "desk-port-please";
const HERE = "desk-port";

/** Asks the preload script for a message port to the desk. */
export function requestPort(): Promise<MessagePort> {
  return new Promise((resolve) => {
    const receive = (event: MessageEvent) => {
      const port = event.ports[0];
      if (event.source !== window || event.data !== HERE || !port) return;
      window.removeEventListener("message", receive);
      port.start();
      resolve(port);
    };
    window.addEventListener("message", receive);
    window.postMessage(PLEASE, "*");
  });
}
