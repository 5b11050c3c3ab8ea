#!/usr/bin/env node
import { parseArgs } from "node:util";
import { answerOf, badInput } from "./answer.ts";
import { COMMANDS, isCommand } from "./commands.ts";

/**
 * The headless door: `desk <command> [options]`. JSON on stdout, words for a developer on stderr, and an exit code:
 * 0 done, 1 trouble, 2 bad input, 3 refused.
 */
const [, , name = "", ...rest] = process.argv;
const answer = await answerOf(async () => {
  if (!isCommand(name)) throw badInput(`unknown command "${name}"`, { commands: Object.keys(COMMANDS) });
  const { options, run } = COMMANDS[name];
  const { values, positionals } = parsed(rest, options);
  return run(values, positionals);
});

// Whoever reads may have seen enough (`desk procedures | head`).
process.stdout.on("error", () => process.exit());
process.stdout.write(`${JSON.stringify(answer.output)}\n`);
if (answer.trouble) console.error(answer.trouble);
process.exitCode = answer.code;

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
