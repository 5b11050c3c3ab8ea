import type { IncomingSource } from "./incoming.ts";

/** How the hotline calls itself; other senders sign with their own names. */
export function usualSender(source: IncomingSource): string {
  return source === "HOTLINE" ? "12345政务服务便民热线" : "";
}
