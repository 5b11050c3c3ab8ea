import { parseArgs } from "node:util";
import { answerOf, badInput, type Answer } from "./answer.ts";
import { COMMANDS, isCommand } from "./commands.ts";

/** What a command line answers: `["verify", "--data", "/srv/desk"]`. */
export function runCommand([name = "", ...rest]: readonly string[]): Promise<Answer> {
  return answerOf(async () => {
    if (!isCommand(name)) throw badInput(`unknown command "${name}"`, { commands: Object.keys(COMMANDS) });
    const { options, run } = COMMANDS[name];
    const { values, positionals } = parsed(rest, options);
    return run(values, positionals);
  });
}

function parsed(args: readonly string[], options: readonly string[]) {
  try {
    const known = Object.fromEntries(
      options.map((option) => [option, { type: option === "lan" ? "boolean" : "string" } as const]),
    );
    return parseArgs({ args: [...args], options: known, allowPositionals: true });
  } catch (error) {
    throw badInput(error instanceof Error ? error.message : String(error), { options });
  }
}
