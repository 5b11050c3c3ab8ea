import { randomBytes } from "node:crypto";
import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";

/** Stands in the built page where each load gets a nonce of its own (vite.config.ts writes it there). */
const NONCE_PLACEHOLDER = "__CSP_NONCE__";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
};

export interface PageFile {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** The files of the built page, by the path in their address. Both shells hand them out. */
export interface PageFiles {
  /** Undefined for anything that is not one of the files. */
  readonly find: (pathname: string) => Promise<PageFile | undefined>;
}

/**
 * Looks once which files there are: an address can then only name one of these, and no path made of dots or codes leads out.
 */
export function openPageFiles(folder: string): PageFiles {
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = path.join(entry.parentPath, entry.name);
        return [`/${path.relative(folder, file).replaceAll(path.sep, "/")}`, file];
      }),
  );

  return {
    find: async (pathname) => {
      const file = files.get(pathname === "/" ? "/index.html" : pathname);
      if (file === undefined) return undefined;
      const body = await readFile(file);
      const type = TYPES[path.extname(file)] ?? "application/octet-stream";
      if (!file.endsWith(".html")) {
        // Names of these carry a digest of their content.
        return {
          body,
          headers: {
            ...COMMON,
            ...(file.endsWith(".js") && { "content-security-policy": SCRIPT_POLICY }),
            "content-type": type,
            "cache-control": "max-age=31536000, immutable",
          },
        };
      }
      const nonce = randomBytes(18).toString("base64");
      return {
        body: Buffer.from(body.toString("utf8").replaceAll(NONCE_PLACEHOLDER, nonce)),
        headers: {
          ...COMMON,
          "content-type": type,
          "cache-control": "no-store",
          "content-security-policy": policy(nonce),
        },
      };
    },
  };
}

const COMMON: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

/** A worker obeys the policy that comes with its own script, not the page's: in one of them files of strangers are opened. */
const SCRIPT_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'";

/** Our own files and nothing else; styles also with this load's nonce, because antd writes its styles into the page. */
function policy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    // Pictures of papers and scans come out of the encrypted folder as blobs.
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
