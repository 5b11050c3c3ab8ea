import type { SyncTrouble } from "#shared/contract/sync.ts";
import { JournalDamagedError } from "../storage/segments.ts";
import { StoreReadOnlyError } from "../storage/store.ts";

/** Something outside kept a report from going on; `trouble` has the facts for a sentence. Nothing receipted is lost. */
export class SyncTroubleError extends Error {
  override readonly name = "SyncTroubleError";
  readonly trouble: SyncTrouble;
  constructor(trouble: SyncTrouble, options?: ErrorOptions) {
    super(`reporting upward: ${JSON.stringify(trouble)}`, options);
    this.trouble = trouble;
  }
}

/** What a failure means to the clerk; undefined for a mistake of ours. */
export function troubleOf(error: unknown): SyncTrouble | undefined {
  if (error instanceof SyncTroubleError) return error.trouble;
  if (error instanceof JournalDamagedError) return { kind: "journal-damaged", detail: error.message };
  if (error instanceof StoreReadOnlyError && error.trouble === "disk-full") return { kind: "disk-full" };
  if ((error as NodeJS.ErrnoException).code === "ENOSPC") return { kind: "disk-full" };
  return undefined;
}

const AWAY = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EADDRNOTAVAIL",
]);
const CUT = new Set(["ECONNRESET", "EPIPE", "ECONNABORTED", "HPE_INVALID_EOF_STATE"]);

/** What a failed connection was, by the system's own word for it. */
export function troubleOfConnection(error: unknown): SyncTrouble {
  const { code = "", message } = error as NodeJS.ErrnoException;
  if (AWAY.has(code)) return { kind: "unreachable", detail: code };
  if (code === "ETIMEDOUT") return { kind: "unreachable", detail: code };
  if (CUT.has(code)) return { kind: "cut", detail: code };
  if (/^(?:ERR_TLS|ERR_SSL|CERT_|EPROTO|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO|HOSTNAME_MISMATCH)/.test(code))
    return { kind: "not-trusted", detail: code };
  if (code.startsWith("HPE_")) return { kind: "not-the-county", detail: code };
  return { kind: "cut", detail: code === "" ? message : code };
}
