import { open, readFile } from "node:fs/promises";
import path from "node:path";
import { text } from "node:stream/consumers";
import { ACCESS } from "#shared/contract/access.ts";
import type { SetupForm } from "#shared/contract/setup.ts";
import { ORPCError } from "@orpc/server";
import type { DeskClient } from "../desk.ts";
import { deskAt, machine, type DeskAt } from "../desk-at.ts";
import { restore } from "../storage/backup.ts";
import { realDisk } from "../storage/disk.ts";
import { exportLines } from "../storage/export.ts";
import { Vault } from "../storage/vault.ts";
import { verifyFolder } from "../storage/verify.ts";
import { badInput, CommandRefusal, refused } from "./answer.ts";
import { demo } from "./demo/demo.ts";
import { credentials, findCredentials, loggedIn } from "./login.ts";
import { describeProcedures, isProcedure } from "./procedures.ts";
import { exportTo as exportBundle, importFrom, joinTo, report } from "./reporting.ts";
import { reportOf } from "./report.ts";
import { serve } from "./serve.ts";

type Values = Readonly<Record<string, string | boolean | undefined>>;

interface Command {
  readonly options: readonly string[];
  readonly run: (values: Values, positionals: readonly string[]) => Promise<unknown>;
}

export const COMMANDS = {
  init: {
    options: ["data", "setup"],
    run: async (values) => {
      const { desk } = deskAt(wanted(values, "data"));
      const form = await readJson(wanted(values, "setup"));
      return desk.client().setup.run(form as SetupForm); // the procedure checks it
    },
  },
  serve: {
    options: ["data", "port", "lan"],
    run: (values) =>
      serve(deskAt(wanted(values, "data")), { port: portOf(values["port"]), lan: values["lan"] === true }),
  },
  call: {
    options: ["data"],
    run: (values, positionals) => call(deskAt(wanted(values, "data")), positionals),
  },
  procedures: { options: [], run: () => Promise.resolve(describeProcedures()) },
  verify: { options: ["data"], run: (values) => verify(wanted(values, "data")) },
  backup: {
    options: ["data", "to"],
    run: (values) => {
      const at = deskAt(wanted(values, "data"));
      const to = path.resolve(wanted(values, "to"));
      return loggedIn(at, async (_client, { seat }) => {
        await note(at, "desk.backup", seat.session?.accountId);
        return openedOf(at).backUp(to);
      });
    },
  },
  restore: {
    options: ["from", "data"],
    run: (values) => restoreInto(wanted(values, "from"), wanted(values, "data")),
  },
  export: {
    options: ["data", "to"],
    run: (values) => exportTo(deskAt(wanted(values, "data")), wanted(values, "to")),
  },
  sync: {
    options: ["data", "confirm"],
    run: (values) => report(deskAt(wanted(values, "data")), countOf(values["confirm"])),
  },
  bundle: {
    options: ["data", "to", "from", "confirm", "invitation"],
    run: (values, [way = ""]) => {
      const at = deskAt(wanted(values, "data"));
      if (way === "export") return exportBundle(at, wanted(values, "to"));
      if (way === "import") return importFrom(at, wanted(values, "from"), countOf(values["confirm"]));
      if (way === "join") return joinTo(at, wanted(values, "to"), wanted(values, "invitation"));
      throw badInput(`bundle ${way} is none of export, import, join`);
    },
  },
  report: {
    options: ["data", "period", "village", "to"],
    run: (values) =>
      reportOf(deskAt(wanted(values, "data")), {
        period: wanted(values, "period"),
        village: optional(values, "village"),
        to: optional(values, "to"),
      }),
  },
  demo: { options: ["data"], run: (values) => demo(path.resolve(wanted(values, "data"))) },
} as const satisfies Record<string, Command>;

export function isCommand(name: string): name is keyof typeof COMMANDS {
  return Object.hasOwn(COMMANDS, name);
}

/** Any procedure, with the rights and refusals it has on screen. Without credentials only the open ones answer. */
async function call(at: DeskAt, [procedure = "", given]: readonly string[]): Promise<unknown> {
  if (!isProcedure(procedure))
    throw badInput(`no procedure named "${procedure}"`, { see: "desk procedures" });
  const input =
    given === undefined
      ? undefined
      : parsedJson(given === "-" ? await text(process.stdin) : given, "the input");
  const [feature = "", name = ""] = procedure.split(".");
  const run = (client: DeskClient) => {
    const procedures = client as unknown as Record<
      string,
      Record<string, (input: unknown) => Promise<unknown>>
    >;
    return procedures[feature]![name]!(input); // isProcedure has looked the name up
  };
  if (ACCESS[procedure] !== "open" || findCredentials()) return loggedIn(at, run);
  try {
    return await run(at.desk.client());
  } finally {
    await at.desk.close();
  }
}

/** Looks at the files alone, so that it also answers while another process has the folder, and when it would not open. */
async function verify(folder: string): Promise<unknown> {
  const dataKey = await keyOf(folder);
  const report = await verifyFolder(realDisk, folder, dataKey);
  if (!report.ok) throw new CommandRefusal(1, report);
  return report;
}

async function restoreInto(from: string, folder: string): Promise<unknown> {
  const source = path.basename(from) === "backup.json" ? path.dirname(from) : from;
  return restore(source, path.resolve(folder), await keyOf(source), machine.now());
}

/** Everything in plain text, so only for the director, and an act of its own before the first line is written. */
async function exportTo(at: DeskAt, to: string): Promise<unknown> {
  return loggedIn(at, async (_client, { seat }) => {
    if (!seat.session?.roles.includes("DIRECTOR"))
      throw refused("NOT_ALLOWED", { procedure: "export", roles: ["DIRECTOR"] });
    const { store } = openedOf(at);
    const file = await open(to, "wx").catch((error: unknown) => {
      throw badInput(`cannot make ${to}: ${error instanceof Error ? error.message : String(error)}`);
    });
    try {
      await note(at, "desk.export", seat.session.accountId);
      let lines = 0;
      for await (const line of exportLines(store)) {
        await file.write(`${line}\n`);
        lines += 1;
      }
      await file.sync();
      return { file: path.resolve(to), lines };
    } finally {
      await file.close();
    }
  });
}

/** The key of a data folder or of a backup: by the recovery key when the environment has one, by the person of the environment otherwise. */
async function keyOf(folder: string): Promise<Uint8Array> {
  const vault = new Vault({ disk: realDisk, folder, now: machine.now });
  if (!vault.exists()) throw refused("NOT_SET_UP", { folder });
  const recoveryKey = process.env["DESK_RECOVERY_KEY"];
  if (recoveryKey) {
    const recovered = await vault.unlockWithRecovery(recoveryKey);
    if (recovered.outcome === "unlocked") return recovered.dataKey;
    throw refused("RECOVERY_KEY_WRONG", { problem: recovered.problem });
  }
  const { loginName, password } = credentials();
  const answer = await vault.unlock(loginName, password);
  if (answer.outcome === "wrong") throw refused("LOGIN_FAILED", { triesLeft: answer.triesLeft });
  if (answer.outcome === "locked") throw refused("ACCOUNT_LOCKED", { until: answer.until });
  return answer.unlocked.dataKey;
}

async function note(at: DeskAt, act: string, accountId = "desk"): Promise<void> {
  await openedOf(at).store.commit({ act, by: accountId, requestId: machine.newId() }, () => undefined);
}

function openedOf({ opened }: DeskAt) {
  const folder = opened();
  if (!folder) throw new ORPCError("NOT_LOGGED_IN", { status: 401 });
  return folder;
}

function wanted(values: Values, option: string): string {
  const value = values[option];
  if (typeof value !== "string" || value === "") throw badInput(`--${option} is missing`);
  return value;
}

function optional(values: Values, option: string): string | undefined {
  const value = values[option];
  return typeof value === "string" && value !== "" ? value : undefined;
}

function portOf(value: string | boolean | undefined): number {
  if (value === undefined) return 0;
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw badInput(`--port ${String(value)} is no port`);
  return port;
}

function countOf(value: string | boolean | undefined): number | undefined {
  if (value === undefined) return undefined;
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1)
    throw badInput(`--confirm ${String(value)} is no number of records`);
  return count;
}

async function readJson(file: string): Promise<unknown> {
  const content = await readFile(file, "utf8").catch((error: unknown) => {
    throw badInput(`cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
  });
  return parsedJson(content, file);
}

function parsedJson(content: string, what: string): unknown {
  try {
    return JSON.parse(content) as unknown;
  } catch (error) {
    throw badInput(`${what} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
