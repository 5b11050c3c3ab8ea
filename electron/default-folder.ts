import os from "node:os";
import path from "node:path";

/** Where the office's data lies when nobody says otherwise: the window, `npm start` and the commands agree on it. */
export function defaultDataFolder(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home: string = os.homedir(),
): string {
  const join = platform === "win32" ? path.win32.join : path.posix.join;
  const bases: Partial<Record<NodeJS.Platform, string>> = {
    win32: env.APPDATA ?? join(home, "AppData", "Roaming"),
    darwin: join(home, "Library", "Application Support"),
  };
  const base = bases[platform] ?? env.XDG_DATA_HOME ?? join(home, ".local", "share");
  return join(base, "township-desk", "data");
}
