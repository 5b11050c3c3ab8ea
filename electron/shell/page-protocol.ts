import { protocol, type Session } from "electron";
import { openPageFiles } from "#shared/node/page-files.ts";

const SCHEME = "desk";
/** The only address a window of ours ever shows. */
export const PAGE_URL = `${SCHEME}://app/`;

/** The screen in the hall: the same page, at a place that needs no login. */
export const HALL_URL = `${PAGE_URL}#/hall`;

/** What the page may load: our files, and what it made itself. */
const ALLOWED = new Set([`${SCHEME}:`, "blob:", "data:"]);

/** Must be called before Electron is ready: a scheme's rights are fixed by then. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Answers `desk://app/…` out of the built page, and lets nothing else of any kind be asked for. */
export function servePage(session: Session, folder: string): void {
  const files = openPageFiles(folder);
  session.protocol.handle(SCHEME, async ({ url, method }) => {
    const { host, pathname } = new URL(url);
    const file = host === "app" && method === "GET" ? await files.find(pathname) : undefined;
    if (!file) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(file.body), { headers: file.headers });
  });
  session.webRequest.onBeforeRequest(({ url }, decide) => {
    decide({ cancel: !ALLOWED.has(new URL(url).protocol) });
  });
}

/** Whether a message comes from our page itself, not from a frame inside it or from anything else. */
export function isOurPage(frame: { readonly url: string; readonly parent: unknown } | null): boolean {
  return frame !== null && frame.parent === null && frame.url.startsWith(PAGE_URL);
}
