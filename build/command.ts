import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The folder of package.json. Every script works there, wherever it was called from. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

export interface Finished {
  readonly code: number;
  readonly stdout: string;
  /** Both streams in the order they came, for a person. */
  readonly output: string;
}

interface Options {
  readonly env?: Readonly<Record<string, string>>;
  /** Show the output while it comes, instead of only keeping it. */
  readonly show?: boolean;
  /** Ends the program after this long. */
  readonly patienceMs?: number;
}

/** Runs a program to its end. A program that cannot be started ends with code 127. */
export function run(program: string, args: readonly string[], options: Options = {}): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
      ...(options.patienceMs === undefined ? {} : { timeout: options.patienceMs }),
    });
    let stdout = "";
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
      output += text;
      if (options.show) process.stdout.write(text);
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      if (options.show) process.stderr.write(text);
    });
    child.on("error", (error) => resolve({ code: 127, stdout, output: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, stdout, output }));
  });
}

/** Runs a file of an installed package on this Node: the same on every system, with no shell and no `.cmd` in between. */
export function runModule(file: string, args: readonly string[], options?: Options): Promise<Finished> {
  return run(process.execPath, [`node_modules/${file}`, ...args], options);
}
