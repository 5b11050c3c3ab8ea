import { ORPCError } from "@orpc/server";
import { BackupFailedError, NotEmptyError } from "../storage/backup.ts";
import { FolderInUseError, FolderRefusedError } from "../storage/folder.ts";

export interface Answer {
  readonly code: 0 | 1 | 2 | 3;
  /** Printed as one line of JSON; undefined prints nothing useful and is never answered. */
  readonly output: unknown;
  /** For a developer, on stderr. */
  readonly trouble?: unknown;
}

/** What a command prints, when it does not end well by itself. */
export class CommandRefusal extends Error {
  override readonly name = "CommandRefusal";
  readonly exit: 1 | 2 | 3;
  readonly output: unknown;
  constructor(exit: CommandRefusal["exit"], output: unknown) {
    super(JSON.stringify(output));
    this.exit = exit;
    this.output = output;
  }
}

export function badInput(message: string, facts: object = {}): CommandRefusal {
  return new CommandRefusal(2, { code: "BAD_INPUT", message, ...facts });
}

/** A refusal in the form in which procedures answer with theirs. */
export function refused(code: string, data: object = {}): CommandRefusal {
  return new CommandRefusal(3, { code, data });
}

/** Runs a command and turns whatever happens into what is printed and the exit code. */
export async function answerOf(command: () => Promise<unknown>): Promise<Answer> {
  try {
    return { code: 0, output: await command() };
  } catch (error) {
    return answerOfError(error);
  }
}

function answerOfError(error: unknown): Answer {
  if (error instanceof CommandRefusal) return { code: error.exit, output: error.output };
  if (error instanceof ORPCError) {
    // The frame's own words for input that does not fit the schema, and for names that are no procedure.
    if (error.code === "BAD_REQUEST" || error.code === "NOT_FOUND") {
      return { code: 2, output: { code: "BAD_INPUT", message: error.message, data: error.data as unknown } };
    }
    if (error.code !== "INTERNAL_SERVER_ERROR") {
      return { code: 3, output: { code: String(error.code), data: (error.data as unknown) ?? {} } };
    }
  }
  if (error instanceof FolderInUseError) {
    return { code: 3, output: { code: "FOLDER_IN_USE", data: { host: error.host, pid: error.pid } } };
  }
  if (error instanceof FolderRefusedError) {
    return {
      code: 3,
      output: { code: "FOLDER_REFUSED", data: { reason: error.reason, detail: error.detail } },
    };
  }
  if (error instanceof NotEmptyError) return { code: 3, output: { code: "FOLDER_NOT_EMPTY", data: {} } };
  if (error instanceof BackupFailedError) {
    return { code: 1, output: { code: "BACKUP_FAILED", data: { problems: error.problems } } };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { code: 1, output: { code: "TROUBLE", message }, trouble: error };
}
