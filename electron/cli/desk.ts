#!/usr/bin/env node
import { runCommand } from "./run-command.ts";

/**
 * The headless door: `desk <command> [options]`. JSON on stdout, words for a developer on stderr, and an exit code:
 * 0 done, 1 trouble, 2 bad input, 3 refused.
 */
const answer = await runCommand(process.argv.slice(2));

// Whoever reads may have seen enough (`desk procedures | head`).
process.stdout.on("error", () => process.exit());
process.stdout.write(`${JSON.stringify(answer.output)}\n`);
if (answer.trouble) console.error(answer.trouble);
process.exitCode = answer.code;
