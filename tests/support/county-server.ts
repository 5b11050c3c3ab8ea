/** The county server as `npm run county` starts it, for stories at its page. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { ROOT } from "#build/command.ts";

export interface CountyServer {
  readonly url: string;
  readonly end: () => Promise<void>;
  /** As when the process is ended from outside: nothing is closed. */
  readonly kill: () => Promise<void>;
}

/** Where a county lies that is started more than once. */
export interface CountyPlace {
  readonly folder: string;
  readonly port: number;
  /** Address of a PostgreSQL database; empty for the embedded one. */
  readonly database: string;
}

/** Empty, on a port of its own, so that the invitations it writes lead to it. */
export async function startCounty(): Promise<CountyServer> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "county-story-"));
  const county = await startCountyAt({ folder, port: await freePort(), database: "" });
  return {
    ...county,
    end: async () => {
      await county.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function startCountyAt({ folder, port, database }: CountyPlace): Promise<CountyServer> {
  const url = `http://127.0.0.1:${port}`;
  const env = { PORT: String(port), PUBLIC_URL: url, COUNTY_DATA: folder, DATABASE_URL: database };
  const server = spawn(process.execPath, [path.join(ROOT, "county/main.ts")], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => {
    server.once("exit", () => resolve());
  });
  await new Promise<void>((resolve, reject) => {
    const lines = createInterface({ input: server.stdout });
    lines.on("line", (line) => line.includes("county server ready") && resolve());
    lines.once("close", () => reject(new Error("the county ended before it was ready")));
  });
  const endWith = async (signal: "SIGTERM" | "SIGKILL") => {
    server.kill(signal);
    await ended;
  };
  return { url, end: () => endWith("SIGTERM"), kill: () => endWith("SIGKILL") };
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo; // it listens on TCP
      probe.close(() => resolve(port));
    });
  });
}
