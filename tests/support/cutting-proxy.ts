import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** Where the proxy breaks a connection: after so many bytes of what the desk sends, or of what the county answers. */
export interface Cut {
  readonly side: "request" | "response";
  readonly after: number;
}

export interface CuttingProxy {
  readonly url: string;
  /** Breaks the next connection there; undefined lets everything through. */
  cut: Cut | undefined;
  readonly close: () => void;
}

/** Stands between desk and county and cuts the line at a chosen byte, once. */
export async function cuttingProxy(to: string): Promise<CuttingProxy> {
  const target = new URL(to);
  const sockets = new Set<Socket>();
  const server = createServer((desk) => {
    const county = connect(Number(target.port), target.hostname);
    for (const socket of [desk, county]) {
      sockets.add(socket);
      socket.on("error", () => undefined); // the other end is told by the close
      socket.on("close", () => {
        sockets.delete(socket);
        desk.destroy();
        county.destroy();
      });
    }
    desk.on("data", (bytes) => pass("request", bytes, county));
    county.on("data", (bytes) => pass("response", bytes, desk));

    function pass(side: Cut["side"], bytes: Buffer, on: Socket): void {
      const cut = proxy.cut;
      if (cut?.side !== side) return void on.write(bytes);
      const left = cut.after;
      if (bytes.length <= left) {
        proxy.cut = { side, after: left - bytes.length };
        return void on.write(bytes);
      }
      proxy.cut = undefined;
      on.write(bytes.subarray(0, left), () => {
        desk.resetAndDestroy();
        county.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // a TCP server has a port
  const proxy: CuttingProxy = {
    url: `http://127.0.0.1:${port}`,
    cut: undefined,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
  return proxy;
}
