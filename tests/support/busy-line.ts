import http from "node:http";
import type { AddressInfo } from "node:net";

export interface BusyLine {
  readonly url: string;
  /** Seconds after which the desk may try again; 0 lets everything through. */
  retryAfter: number;
  readonly close: () => void;
}

/** Stands before the county and answers 503 while it is told to. */
export async function busyLine(to: string): Promise<BusyLine> {
  const server = http.createServer((request, response) => {
    if (line.retryAfter > 0) {
      request.resume();
      response.writeHead(503, { "retry-after": String(line.retryAfter) }).end();
      return;
    }
    const { method, headers } = request;
    const onward = http.request(new URL(request.url ?? "/", to), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on("error", () => response.destroy());
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // a TCP server has a port
  const line: BusyLine = {
    url: `http://127.0.0.1:${port}`,
    retryAfter: 0,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return line;
}
