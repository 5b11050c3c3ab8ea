/** The desk over HTTP, for browsers: on this machine, or on the office's network once the director allows it. */
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { BodyLimitPlugin, RPCHandler } from "@orpc/server/node";
import { router, type Desk } from "../desk.ts";
import { isOwnHost, isOwnOrigin } from "./addresses.ts";
import { Attempts } from "./attempts.ts";
import { openPageFiles, type PageFile } from "#shared/node/page-files.ts";
import { Seats } from "./seats.ts";

export interface ServeOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** Also answer other machines of the office network. Otherwise only this machine can reach the desk. */
  readonly lan: boolean;
  /** Folder of the built page. */
  readonly webRoot: string;
}

export interface Serving {
  readonly url: string;
  /** Takes no new requests, lets those under way end, then returns. The desk stays open. */
  readonly close: () => Promise<void>;
}

/** Attachments come in pieces of 0.8 MB and a whole setup is smaller, so nothing honest is larger. */
const MAX_BODY_BYTES = 2 * 1024 * 1024;
/** A stuck request must not hold the desk's closing. */
const GRACE_MS = 5_000;
const GUESSABLE = new Set(["/rpc/session/login", "/rpc/session/unlock", "/rpc/session/recover"]);

const compress = promisify(gzip);

export async function serveDesk(desk: Desk, { port, lan, webRoot }: ServeOptions): Promise<Serving> {
  const files = openPageFiles(webRoot);
  const handler = new RPCHandler(router, { plugins: [new BodyLimitPlugin({ maxBodySize: MAX_BODY_BYTES })] });
  const attempts = new Attempts();
  const compressed = new Map<string, Promise<Buffer>>();

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) refuse(response, 500, "INTERNAL_SERVER_ERROR");
      response.end();
    });
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 60_000;
  // Longer than a person pauses between two acts: a browser that reuses a socket just being closed loses the call.
  server.keepAliveTimeout = 65_000;
  server.maxConnections = 500;
  server.listen(port, lan ? "0.0.0.0" : "127.0.0.1");
  await once(server, "listening");
  const bound = (server.address() as AddressInfo).port; // a TCP server has a port
  const seats = new Seats(desk, bound);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { host, origin } = request.headers;
    if (!isOwnHost(host, bound, os.hostname())) return refuse(response, 421, "MISDIRECTED_REQUEST");
    // Not by URL, which would read `//name` as another host.
    const [pathname = "/"] = (request.url ?? "/").split("?", 1);

    if (!pathname.startsWith("/rpc/")) return sendFile(request, response, pathname);
    if (request.method !== "POST") return refuse(response, 405, "METHOD_NOT_SUPPORTED");
    if (!isOwnOrigin(origin, host)) return refuse(response, 403, "FORBIDDEN");
    if (Number(request.headers["content-length"] ?? 0) > MAX_BODY_BYTES)
      return refuse(response, 413, "PAYLOAD_TOO_LARGE");
    if (GUESSABLE.has(pathname) && !attempts.admits(request.socket.remoteAddress ?? "", performance.now()))
      return refuse(response, 429, "TOO_MANY_REQUESTS");

    const { context, setCookie } = seats.take(request.headers.cookie);
    if (setCookie !== undefined) response.setHeader("set-cookie", setCookie);
    response.setHeader("cache-control", "no-store");
    response.setHeader("x-content-type-options", "nosniff");
    const { matched } = await handler.handle(request, response, { prefix: "/rpc", context });
    if (!matched) refuse(response, 404, "NOT_FOUND");
  }

  async function sendFile(
    request: IncomingMessage,
    response: ServerResponse,
    pathname: string,
  ): Promise<void> {
    if (request.method !== "GET" && request.method !== "HEAD")
      return refuse(response, 405, "METHOD_NOT_SUPPORTED");
    const file = await files.find(pathname);
    if (!file) return refuse(response, 404, "NOT_FOUND");
    const isSmaller = /gzip/.test(String(request.headers["accept-encoding"])) && isText(file);
    const body = isSmaller ? await smaller(pathname, file) : file.body;
    response.writeHead(200, {
      ...file.headers,
      vary: "accept-encoding",
      "content-length": body.length,
      ...(isSmaller ? { "content-encoding": "gzip" } : {}),
    });
    response.end(request.method === "HEAD" ? undefined : body);
  }

  /** Files with a digest in their name never change, so they are compressed once. */
  function smaller(pathname: string, file: PageFile): Promise<Buffer> {
    if (file.headers["cache-control"] === "no-store") return compress(file.body);
    const kept = compressed.get(pathname) ?? compress(file.body);
    compressed.set(pathname, kept);
    return kept;
  }

  return {
    url: `http://${lan ? lanAddress() : "127.0.0.1"}:${bound}/`,
    close: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
      await closed;
      clearTimeout(timer);
    },
  };
}

/** Says no in the shape the page's client understands. */
function refuse(response: ServerResponse, status: number, code: string): void {
  // The rest of a body that is refused unread must not be taken for the next request.
  response.writeHead(status, {
    "content-type": "application/json",
    "cache-control": "no-store",
    connection: "close",
  });
  response.end(JSON.stringify({ json: { defined: false, code, status, message: code } }));
}

function isText({ headers }: PageFile): boolean {
  return /^text\/|json|svg/.test(headers["content-type"] ?? "");
}

/** The first address of this machine on the office network. */
function lanAddress(): string {
  const found = Object.values(os.networkInterfaces())
    .flat()
    .find((each) => each?.family === "IPv4" && !each.internal);
  return found?.address ?? "127.0.0.1";
}
