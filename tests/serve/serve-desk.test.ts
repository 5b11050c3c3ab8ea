import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDesk, type Desk } from "#electron/desk.ts";
import { serveDesk, type Serving } from "#electron/serve/serve-desk.ts";
import { memoryFolder } from "#tests/support/memory-folder.ts";

const surroundings = { now: () => "2026-03-02T01:20:00.000Z", newId: () => crypto.randomUUID() };

let folder: string;
let desk: Desk;
let serving: Serving;
let host: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "desk-serve-"));
  const webRoot = path.join(folder, "page");
  mkdirSync(path.join(webRoot, "assets"), { recursive: true });
  writeFileSync(path.join(webRoot, "index.html"), '<meta property="csp-nonce" nonce="__CSP_NONCE__">');
  writeFileSync(path.join(webRoot, "assets", "page-1a2b.js"), "export const page = 1;");
  writeFileSync(path.join(folder, "secret.txt"), "not for anybody");
  desk = openDesk({
    folder: memoryFolder(surroundings),
    surroundings,
    version: "1.0.0",
    divisionsFolder: folder,
  });
  serving = await serveDesk(desk, { port: 0, lan: false, webRoot });
  host = new URL(serving.url).host;
});

afterAll(async () => {
  await serving.close();
  await desk.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

/** Node's own client, because `fetch` neither sends a false Host nor a path with dots. */
function ask(target: string, headers: Record<string, string> = {}, body?: string): Promise<Answer> {
  const { hostname, port } = new URL(serving.url);
  return new Promise((resolve, reject) => {
    const method = body === undefined ? "GET" : "POST";
    const request = http.request({ hostname, port, path: target, method, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => (text += part));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    request.on("error", reject);
    request.end(body);
  });
}

function call(procedure: string, input: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  return ask(
    `/rpc/${procedure}`,
    { origin: `http://${host}`, "content-type": "application/json", ...headers },
    JSON.stringify({ json: input }),
  );
}

describe("what the server hands out", () => {
  test("the page comes with a policy that lets in our own files and this load's nonce only", async () => {
    const { status, headers, body } = await ask("/");
    const nonce = /nonce="([^"]+)"/.exec(body)?.[1];
    expect(status).toBe(200);
    expect(nonce).toMatch(/^[\w+/]{24}$/);
    expect(headers["content-security-policy"]).toContain(`style-src 'self' 'nonce-${nonce}'`);
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["content-security-policy"]).not.toContain("unsafe");
    expect(headers["cache-control"]).toBe("no-store");
  });

  test("scripts come with a policy for those that run as workers", async () => {
    const { headers } = await ask("/assets/page-1a2b.js");
    expect(headers["content-security-policy"]).toBe(
      "default-src 'none'; script-src 'self'; connect-src 'self'",
    );
  });

  test("no two loads share a nonce", async () => {
    const [one, two] = await Promise.all([ask("/"), ask("/")]);
    expect(one.body).not.toBe(two.body);
  });

  test("a script is kept by the browser for good, and is never guessed to be something else", async () => {
    const { headers } = await ask("/assets/page-1a2b.js");
    expect(headers["content-type"]).toBe("text/javascript; charset=utf-8");
    expect(headers["cache-control"]).toContain("immutable");
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  test("a script travels compressed to a browser that can read it so", async () => {
    const { headers } = await ask("/assets/page-1a2b.js", { "accept-encoding": "gzip" });
    expect(headers["content-encoding"]).toBe("gzip");
  });

  test.each([
    "/../secret.txt",
    "/assets/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/..\\secret.txt",
    "//secret.txt",
    "/assets",
    "/nothing.js",
  ])("%s leads to no file", async (target) => {
    const { status, body } = await ask(target);
    expect(status).toBe(404);
    expect(body).not.toContain("not for anybody");
  });
});

describe("who is answered", () => {
  test.each(["evil.example", `evil.example:80`, "127.0.0.1:1", "127.0.0.1.evil.example"])(
    "a request for the host %s is refused, whatever address that name leads to",
    async (name) => {
      expect((await ask("/", { host: name })).status).toBe(421);
      expect((await call("session/status", {}, { host: name, origin: `http://${name}` })).status).toBe(421);
    },
  );

  test.each(["http://evil.example", "null", "https://127.0.0.1"])(
    "a call from a page of %s is refused",
    async (origin) => {
      expect((await call("session/status", {}, { origin })).status).toBe(403);
    },
  );

  test("a call that does not say which page it comes from is refused", async () => {
    expect((await ask("/rpc/session/status", { "content-type": "application/json" }, "{}")).status).toBe(403);
  });

  test("a link cannot call a procedure", async () => {
    expect((await ask("/rpc/session/status", { origin: `http://${host}` })).status).toBe(405);
  });

  test("a browser without a cookie is told to log in, and gets a seat of its own", async () => {
    const first = await call("matter/counts", {});
    expect(JSON.parse(first.body)).toMatchObject({ json: { code: "NOT_LOGGED_IN" } });
    const [cookie = ""] = first.headers["set-cookie"] ?? [];
    expect(cookie).toContain("HttpOnly");
    expect(cookie).toContain("SameSite=Strict");

    const second = await call("session/status", {}, { cookie: cookie.split(";")[0] ?? "" });
    expect(second.status).toBe(200);
    expect(second.headers["set-cookie"]).toBeUndefined();
  });

  test("a cookie that this desk did not give out is not taken over", async () => {
    const { port } = new URL(serving.url);
    const { headers } = await call("session/status", {}, { cookie: `desk-seat-${port}=guessed` });
    expect(headers["set-cookie"]?.[0]).not.toContain("guessed");
  });

  test("an oversize body is refused before it is read", async () => {
    const { status } = await call("session/status", "x".repeat(2 * 1024 * 1024));
    expect(status).toBe(413);
  });

  test("an unknown procedure is refused", async () => {
    expect((await call("session/nothing", {})).status).toBe(404);
  });

  test("the thirty-first password within a minute from one address is refused unread", async () => {
    const statuses: number[] = [];
    for (let tries = 0; tries < 31; tries += 1) {
      // one after the other, as a program guessing would
      statuses.push((await call("session/login", { loginName: "zhang", password: "wrong" })).status);
    }
    expect(statuses.slice(0, 30)).not.toContain(429);
    expect(statuses.at(-1)).toBe(429);
  });
});

test("the desk is bound to this machine unless the office network is asked for", async () => {
  expect(new URL(serving.url).hostname).toBe("127.0.0.1");
});

test("closing lets the port go", async () => {
  const other = await serveDesk(desk, { port: 0, lan: false, webRoot: path.join(folder, "page") });
  await other.close();
  await expect(fetch(other.url)).rejects.toThrow("fetch failed");
});
