import http from "node:http";
import https from "node:https";
import type { Duplex } from "node:stream";
import tls from "node:tls";
import { gunzipSync } from "node:zlib";
import { LIMITS } from "#shared/domain/sync/limits.ts";
import { SyncTroubleError, troubleOfConnection } from "./trouble.ts";

export interface Reply {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Transport {
  readonly post: (
    path: string,
    headers: Readonly<Record<string, string>>,
    body: Uint8Array,
    signal: AbortSignal,
  ) => Promise<Reply>;
  readonly close: () => void;
}

/** Silence after which a connection is given up. */
const SILENCE_MS = 30_000;

/** One kept-alive connection to the county. `tlsPin`: SHA-256 of the only certificate that is taken; empty = the usual authorities. */
export function openTransport(url: string, tlsPin: string, silenceMs = SILENCE_MS): Transport {
  const base = new URL(url);
  const isSecure = base.protocol === "https:";
  const options = { keepAlive: true, maxSockets: 1 };
  const agent = !isSecure
    ? new http.Agent(options)
    : tlsPin === ""
      ? new https.Agent(options)
      : new PinnedAgent(options, tlsPin);
  return {
    post: (path, headers, body, signal) =>
      new Promise((resolve, reject) => {
        const fail = (error: unknown) =>
          reject(
            error instanceof SyncTroubleError || signal.aborted
              ? error
              : new SyncTroubleError(troubleOfConnection(error), { cause: error }),
          );
        const request = (isSecure ? https : http).request(
          new URL(base.pathname.replace(/\/$/, "") + path, base),
          {
            agent,
            method: "POST",
            signal,
            headers: { ...headers, "content-length": body.length, "accept-encoding": "gzip" },
          },
          (response) => {
            bodyOf(response).then(
              (read) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: read }),
              fail,
            );
          },
        );
        request.setTimeout(silenceMs, () =>
          request.destroy(new SyncTroubleError({ kind: "timed-out", seconds: Math.round(silenceMs / 1000) })),
        );
        request.on("error", fail);
        request.end(body);
      }),
    close: () => agent.destroy(),
  };
}

async function bodyOf(response: http.IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  const pieces: AsyncIterable<Buffer> = response;
  for await (const part of pieces) {
    length += part.length;
    if (length > LIMITS.inflatedBytes)
      throw new SyncTroubleError({ kind: "not-the-county", detail: "an endless answer" });
    parts.push(part);
  }
  // an answer without a length that ends early looks whole to the parser unless it says how it ends
  if (!response.complete) throw new SyncTroubleError({ kind: "cut", detail: "answer cut short" });
  const body = Buffer.concat(parts);
  if (response.headers["content-encoding"] !== "gzip") return body;
  try {
    return gunzipSync(body, { maxOutputLength: LIMITS.inflatedBytes });
  } catch (error) {
    throw new SyncTroubleError({ kind: "not-the-county", detail: "an unreadable answer" }, { cause: error });
  }
}

/** Hands out a connection only when the certificate is the pinned one, so that nothing is ever said to another. */
class PinnedAgent extends https.Agent {
  readonly #pin: string;
  constructor(options: https.AgentOptions, pin: string) {
    super(options);
    this.#pin = plain(pin);
  }

  override createConnection(
    options: https.RequestOptions,
    callback: (error: Error | null, stream: Duplex) => void,
  ): undefined {
    const socket = tls.connect({
      host: options.hostname ?? options.host ?? "",
      port: Number(options.port ?? 443),
      servername: /^[\d.:[\]]+$/.test(String(options.hostname)) ? "" : String(options.hostname),
      rejectUnauthorized: false, // the pin decides, not an authority
    });
    socket.once("error", (error: Error) => callback(error, socket));
    socket.once("secureConnect", () => {
      const found = plain(socket.getPeerCertificate().fingerprint256 ?? "");
      if (found === this.#pin) return callback(null, socket);
      socket.destroy();
      callback(new SyncTroubleError({ kind: "not-trusted", detail: `fingerprint ${found}` }), socket);
    });
  }
}

function plain(fingerprint: string): string {
  return fingerprint.replaceAll(":", "").toLowerCase();
}
