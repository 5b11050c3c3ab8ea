import { z } from "zod";
import { RecordId } from "../../kernel/ids.ts";
import { line, requiredLine } from "../../kernel/text.ts";

/**
 * What a person may do at the desk. In a township the same two or three people wear several hats, so an account holds a list.
 * DIRECTOR 主任 · CLERK 受理员 · MEDIATOR 调解员 · REVIEWER 审核员 · COMMISSIONER 政法委员 · AUDITOR 审计员
 */
export const Role = z.enum(["DIRECTOR", "CLERK", "MEDIATOR", "REVIEWER", "COMMISSIONER", "AUDITOR"]);
export type Role = z.infer<typeof Role>;

/** Typed at login: letters, digits or Chinese, no spaces, told apart without regard to case. */
export const LoginName = z
  .string()
  .min(2)
  .max(32)
  .regex(/^[\p{L}\p{N}._-]+$/u);

/** A person who works at the desk. The password lives in the vault, never in a record. */
export const Account = z
  .object({
    id: RecordId,
    loginName: LoginName,
    name: requiredLine(40),
    roles: z.array(Role).min(1).readonly(),
    phone: line(30),
    active: z.boolean(),
  })
  .readonly();
export type Account = z.infer<typeof Account>;

export const PasswordRefusal = z.discriminatedUnion("reason", [
  z.object({ reason: z.literal("too-short"), atLeast: z.int() }),
  z.object({ reason: z.literal("too-few-kinds"), atLeast: z.int() }),
  z.object({ reason: z.literal("holds-login-name") }),
]);
export type PasswordRefusal = z.infer<typeof PasswordRefusal>;

/** Graded protection practice (GB/T 22239): eight characters, three kinds of four. */
export const PASSWORD_LENGTH = 8;
export const PASSWORD_KINDS = 3;

/** Why a password will not do; undefined when it will. */
export function passwordRefusal(password: string, loginName: string): PasswordRefusal | undefined {
  if ([...password].length < PASSWORD_LENGTH) return { reason: "too-short", atLeast: PASSWORD_LENGTH };
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u].filter((kind) =>
    kind.test(password),
  );
  if (kinds.length < PASSWORD_KINDS) return { reason: "too-few-kinds", atLeast: PASSWORD_KINDS };
  if (password.toLowerCase().includes(loginName.toLowerCase())) return { reason: "holds-login-name" };
  return undefined;
}
