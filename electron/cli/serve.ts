import { existsSync } from "node:fs";
import path from "node:path";
import { WEB_ROOT, type DeskAt } from "../desk-at.ts";
import { serveDesk } from "../serve/serve-desk.ts";
import { CommandRefusal } from "./answer.ts";

/** Answers browsers until the process is told to end; whoever called has the address at once. */
export async function serve(
  { desk, keepBackups }: DeskAt,
  options: { readonly port: number; readonly lan: boolean },
): Promise<unknown> {
  if (!existsSync(path.join(WEB_ROOT, "index.html"))) {
    throw new CommandRefusal(1, { code: "PAGE_NOT_BUILT", message: "build the page first: npm run build" });
  }
  const serving = await serveDesk(desk, { ...options, webRoot: WEB_ROOT });
  const stopBackups = keepBackups((error) => console.error(error));
  let ending: Promise<void> | undefined;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      ending ??= end();
    });
  }
  return { url: serving.url };

  /** Requests under way end first, then the folder is flushed, snapshotted and let go. */
  async function end(): Promise<void> {
    stopBackups();
    await serving.close();
    await desk.close();
    process.exit();
  }
}
