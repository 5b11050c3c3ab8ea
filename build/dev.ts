/** `npm run dev`: the page from its sources, with changes shown at once, before a desk that runs from its sources. */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { createServer } from "vite";
import { defaultDataFolder } from "#electron/default-folder.ts";
import { ROOT } from "./command.ts";

const seat = spawn(
  process.execPath,
  ["electron/cli/desk.ts", "serve", "--data", process.env.DESK_DATA ?? defaultDataFolder(), "--port", "0"],
  { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] },
);
process.on("exit", () => seat.kill());
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(0));
seat.on("exit", (code) => process.exit(code ?? 0));

for await (const line of createInterface({ input: seat.stdout })) {
  const { url } = JSON.parse(line) as { readonly url: string }; // the one line `desk serve` prints
  const origin = new URL(url).origin;
  const server = await createServer({
    server: { proxy: { "/rpc": { target: origin, changeOrigin: true, headers: { origin } } } },
  });
  await server.listen();
  server.printUrls();
}
