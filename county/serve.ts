/** The county server over HTTP: signed calls of desks, health, metrics, and the description of it all. */
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import { gunzip, gzip, zstdDecompress } from "node:zlib";
import { OpenAPIGenerator } from "@orpc/openapi";
import { BodyLimitPlugin, RPCHandler } from "@orpc/server/node";
import { ZodToJsonSchemaConverter } from "@orpc/zod/zod4";
import { countyContract } from "#shared/contract/county.ts";
import { LIMITS } from "#shared/domain/sync/limits.ts";
import { openPageFiles } from "#shared/node/page-files.ts";
import { clerkRouter } from "./clerk/router.ts";
import { cookieFor, findSession } from "./clerk/sessions.ts";
import type { County } from "./county.ts";
import { CourierFiles } from "./courier-files.ts";
import { DatabaseAwayError } from "./database/database.ts";
import { answerCall, AWAY_SECONDS } from "./desk/answer.ts";
import { forgetNonces, knowCaller } from "./desk/signed-requests.ts";
import { Doorkeeper } from "./doorkeeper.ts";
import type { Log } from "./log.ts";
import { Metrics } from "./metrics.ts";
import { Turns } from "./turns.ts";

export interface ServeOptions {
  readonly county: County;
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  readonly log: Log;
  /** Folder of the built page; without it the server answers desks only. */
  readonly webRoot?: string;
  /** Where files of couriers wait while they are brought and fetched. */
  readonly courierFolder: string;
  /** Whoever can read it in the log of the start may make the first account from another machine. */
  readonly word: string;
  /** Certificate and key in PEM; without them the server speaks plain HTTP, for this machine or behind a proxy. */
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer };
}

export interface Serving {
  readonly url: string;
  /** Takes no new requests, lets those under way end, then returns. The database stays open. */
  readonly close: () => Promise<void>;
}

const GRACE_MS = 10_000;
/** A piece of a courier's file in base64 is the largest thing the page sends. */
const PAGE_BODY_BYTES = 2 << 20;
const NONCE_SWEEP_MS = 5 * 60_000;
/** Answers smaller than this gain nothing from being compressed. */
const WORTH_COMPRESSING = 2_000;

/** Calls of desks that are worked on at once: more than the processors of a database, fewer than its connections. */
const UNPACKED_AT_ONCE = 6;
/** How much longer a batch is than its packed body, and the least that is set aside for what it unpacks to. */
const USUAL_RATIO = 5;
const LEAST_PIECE = 16 << 10;

const INFLATE = { gzip: promisify(gunzip), zstd: promisify(zstdDecompress) } as const;
const deflate = promisify(gzip);

export async function serveCounty(options: ServeOptions): Promise<Serving> {
  const { county, port, host, log, tls, word } = options;
  const clerks = new RPCHandler(clerkRouter, {
    plugins: [new BodyLimitPlugin({ maxBodySize: PAGE_BODY_BYTES })],
  });
  const pages = options.webRoot === undefined ? undefined : openPageFiles(options.webRoot);
  const files = new CourierFiles(options.courierFolder);
  const description = await describe(county.version);
  const metrics = new Metrics();
  const door = new Doorkeeper();
  const turns = new Turns(UNPACKED_AT_ONCE);

  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    const started = performance.now();
    const [path = "/"] = (request.url ?? "/").split("?", 1);
    answer(request, response, path)
      .catch((error: unknown) => {
        // the other side has gone: nobody is left to tell, and nothing is wrong here
        if (response.headersSent || request.errored) return response.destroy();
        if (error instanceof DatabaseAwayError && path.startsWith("/rpc/"))
          return refuseClerk(response, 503, "UNAVAILABLE", AWAY_SECONDS);
        if (error instanceof DatabaseAwayError)
          return refuse(response, 503, "UNAVAILABLE", { retryAfterSeconds: AWAY_SECONDS });
        log.error("request failed", { path, error });
        refuse(response, 500, "INTERNAL_SERVER_ERROR");
      })
      .finally(() => {
        const ms = performance.now() - started;
        metrics.count(path, response.statusCode, ms);
        log.info("request", {
          method: request.method,
          path,
          status: response.statusCode,
          ms: Math.round(ms),
        });
      });
  };
  const server: Server = tls ? createTlsServer(tls, listener) : createServer(listener);
  server.headersTimeout = 10_000;
  server.requestTimeout = 120_000;
  // longer than a desk is told to wait, and than a machine with too much to do takes to hear it again: a connection
  // that closes just then is a cut one
  server.keepAliveTimeout = 60_000;
  server.maxConnections = 2_000;
  server.listen(port, host);
  await once(server, "listening");
  const bound = (server.address() as AddressInfo).port; // a TCP server has a port
  const sweep = setInterval(() => {
    forgetNonces(county.database, county.now()).catch((error: unknown) =>
      log.error("nonces not swept", { error }),
    );
  }, NONCE_SWEEP_MS).unref();

  async function answer(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    if (request.method === "GET" && path === "/health") return health(response);
    if (request.method === "GET" && path === "/metrics")
      return send(response, 200, "text/plain; version=0.0.4", metrics.text());
    if (request.method === "GET" && path === "/v1/openapi.json")
      return send(response, 200, "application/json", description);
    if (path.startsWith("/v1/desk/")) return answerDesk(request, response, path);
    if (path.startsWith("/rpc/")) return answerClerk(request, response);
    const file = request.method === "GET" ? await pages?.find(path) : undefined;
    if (!file) return refuse(response, 404, "NOT_FOUND");
    response.writeHead(200, { ...file.headers, "content-length": file.body.length });
    response.end(file.body);
  }

  /** Calls of the page: from our own page only, known by the session's cookie. */
  async function answerClerk(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== "POST") return refuse(response, 405, "METHOD_NOT_SUPPORTED");
    if (!isOwnPage(request)) return refuse(response, 403, "FORBIDDEN");
    const address = request.socket.remoteAddress ?? "";
    const isGuessable = /^\/rpc\/session\/(?:login|begin)$/.test(request.url ?? "");
    const pause = isGuessable ? door.mustWait(address, performance.now()) : undefined;
    if (pause !== undefined) return refuseClerk(response, 429, "SLOW_DOWN", pause);
    const { cookie } = request.headers;
    response.setHeader("cache-control", "no-store");
    const { matched } = await clerks.handle(request, response, {
      prefix: "/rpc",
      context: {
        county,
        account: await findSession(county.database, cookie, county.now()),
        cookie,
        isLocal: /^(?:::1|(?:::ffff:)?127\.)/.test(address),
        word,
        setCookie: (token) => response.setHeader("set-cookie", cookieFor(token, isSecure(request))),
        files,
      },
    });
    if (isGuessable && response.statusCode >= 400) door.miss(address, performance.now());
    if (!matched) refuse(response, 404, "NOT_FOUND");
  }

  async function health(response: ServerResponse): Promise<void> {
    try {
      await county.database.query("select 1");
      send(response, 200, "application/json", JSON.stringify({ ok: true, version: county.version }));
    } catch (error) {
      log.error("database away", { error });
      send(response, 503, "application/json", JSON.stringify({ ok: false, version: county.version }));
    }
  }

  async function answerDesk(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    if (request.method !== "POST") return refuse(response, 405, "METHOD_NOT_SUPPORTED");
    const address = request.socket.remoteAddress ?? "";
    const wait = door.enter(address);
    if (wait !== undefined) return refuse(response, 429, "SLOW_DOWN", { retryAfterSeconds: wait });
    try {
      const body = await readBody(request);
      if (!body) return refuse(response, 413, "TOO_LARGE");
      const isJoin = path === "/v1/desk/join";
      const caller = isJoin
        ? undefined
        : await knowCaller(
            county.database,
            county.crypto,
            { authorization: request.headers.authorization, method: "POST", path, body },
            county.now(),
          );
      if (isJoin) {
        const pause = door.mustWait(address, performance.now());
        if (pause !== undefined) return refuse(response, 429, "SLOW_DOWN", { retryAfterSeconds: pause });
      }
      if (caller && "code" in caller)
        return refuse(response, caller.status, caller.code, "data" in caller ? caller.data : undefined);
      const answered = await turns.take(async () => {
        const text = await inflated(body, request.headers["content-encoding"]);
        return text ? answerCall({ county, caller }, path, text) : "too-large";
      });
      if (answered === "too-large") return refuse(response, 413, "TOO_LARGE");
      if (!answered) return refuse(response, 404, "NOT_FOUND");
      if (isJoin && answered.status >= 400) door.miss(address, performance.now());
      response.setHeader("accept-encoding", Object.keys(INFLATE).join(", "));
      if (answered.status === 503) response.setHeader("retry-after", String(AWAY_SECONDS));
      await sendCompressed(request, response, answered.status, answered.body);
    } finally {
      door.leave(address);
    }
  }

  return {
    url: `${tls ? "https" : "http"}://127.0.0.1:${bound}`,
    close: async () => {
      clearInterval(sweep);
      const closed = once(server, "close");
      server.close();
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
      await closed;
      clearTimeout(timer);
    },
  };
}

/** Browsers send `Origin` with each call that may change something; one of another site is refused. */
function isOwnPage({ headers: { origin, host } }: IncomingMessage): boolean {
  return origin !== undefined && host !== undefined && URL.parse(origin)?.host === host;
}

/** Behind a proxy that speaks TLS the cookie must not travel without it either. */
function isSecure({ headers, socket }: IncomingMessage): boolean {
  return "encrypted" in socket || headers["x-forwarded-proto"] === "https";
}

/** The raw body, or undefined when it is larger than any honest one. */
async function readBody(request: IncomingMessage): Promise<Buffer<ArrayBuffer> | undefined> {
  if (Number(request.headers["content-length"] ?? 0) > LIMITS.bodyBytes) return undefined;
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    // a request without an encoding gives buffers
    bytes += piece.length;
    if (bytes > LIMITS.bodyBytes) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

async function inflated(
  body: Buffer<ArrayBuffer>,
  encoding: string | undefined,
): Promise<Buffer<ArrayBuffer> | undefined> {
  if (encoding !== "gzip" && encoding !== "zstd") return body;
  try {
    // in one piece as a rule: small ones cost a turn each, and a copy of the whole at the end
    const chunkSize = Math.min(LIMITS.inflatedBytes, Math.max(LEAST_PIECE, body.length * USUAL_RATIO));
    return await INFLATE[encoding](body, { maxOutputLength: LIMITS.inflatedBytes, chunkSize });
  } catch {
    return undefined;
  }
}

async function sendCompressed(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  bytes: Buffer,
): Promise<void> {
  const isSmaller =
    bytes.length > WORTH_COMPRESSING && /gzip/.test(String(request.headers["accept-encoding"]));
  const body = isSmaller ? await deflate(bytes) : bytes;
  response.writeHead(status, {
    "content-type": "application/json",
    "cache-control": "no-store",
    "content-length": body.length,
    ...(isSmaller ? { "content-encoding": "gzip" } : {}),
  });
  response.end(body);
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { "content-type": type, "cache-control": "no-store" });
  response.end(body);
}

function refuse(
  response: ServerResponse,
  status: number,
  code: string,
  data?: { readonly retryAfterSeconds?: number } | object,
): void {
  if (data && "retryAfterSeconds" in data) response.setHeader("retry-after", String(data.retryAfterSeconds));
  response.setHeader("connection", status === 413 ? "close" : "keep-alive");
  send(
    response,
    status,
    "application/json",
    JSON.stringify({ defined: true, code, status, message: code, data }),
  );
}

/** The same, as calls of the page read it (oRPC's own form of an error). */
function refuseClerk(
  response: ServerResponse,
  status: number,
  code: string,
  retryAfterSeconds: number,
): void {
  response.setHeader("retry-after", String(retryAfterSeconds));
  const json = { defined: true, code, status, message: code, data: { retryAfterSeconds } };
  send(response, status, "application/json", JSON.stringify({ json, meta: [] }));
}

async function describe(version: string): Promise<string> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const document = await generator.generate(countyContract, {
    info: { title: "County server of the township desks", version },
    components: { securitySchemes: { deskSignature: { type: "http", scheme: "Desk" } } },
  });
  return JSON.stringify(document);
}
