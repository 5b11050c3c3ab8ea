import { z } from "zod";

/**
 * Text a person typed. Any Unicode is kept byte for byte (rare characters, private-use code points, emoji, right-to-left);
 * control characters other than tab and line ends are refused, because no paper can show them, and lone surrogates, because no file can hold them.
 */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\p{Surrogate}]/u;

/** The first control character or lone surrogate of a text, as `U+0007`; undefined when there is none. */
export function forbiddenCharacter(text: string): string | undefined {
  const found = FORBIDDEN.exec(text)?.[0];
  return found && `U+${found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`; // a match holds one character
}

/** One line of a form, at most `max` UTF-16 units. */
export function line(max = 200) {
  return z
    .string()
    .max(max)
    .refine((text) => !/[\r\n]/.test(text), { error: "one-line" })
    .refine((text) => forbiddenCharacter(text) === undefined, { error: "control-character" });
}

/** A line that must say something. */
export function requiredLine(max = 200) {
  return line(max).refine((text) => text.trim() !== "", { error: "required" });
}

/** Running text with line ends, at most `max` UTF-16 units. */
export function prose(max = 20_000) {
  return z
    .string()
    .max(max)
    .refine((text) => forbiddenCharacter(text) === undefined, { error: "control-character" });
}
