import { z } from "zod";
import type { SyncCrypto } from "./crypto.ts";

/**
 * A statement as the text it was signed in. Whoever keeps it keeps the text: fields that this release does not know stay in it,
 * and the signature can be checked again years later.
 */
export const Signed = z
  .object({ text: z.string().max(1_000_000), key: z.string().max(32), signature: z.string().max(200) })
  .readonly();
export type Signed = z.infer<typeof Signed>;

/** What a statement is for is signed with it: a receipt can never pass for an entry. */
export type Purpose = "batch" | "bundle" | "down" | "epoch" | "join" | "receipt" | "request" | "rotation";

export interface Signer {
  readonly key: string;
  readonly privateKey: string;
}

export function signText(
  crypto: SyncCrypto,
  { key, privateKey }: Signer,
  purpose: Purpose,
  text: string,
): Signed {
  return { text, key, signature: crypto.sign(privateKey, boundText(purpose, text)) };
}

export function isSignedBy(
  crypto: SyncCrypto,
  publicKey: string,
  purpose: Purpose,
  { text, signature }: Pick<Signed, "text" | "signature">,
): boolean {
  return crypto.verify(publicKey, boundText(purpose, text), signature);
}

/** The statement in a signed text; undefined when it does not have the form of one. The signature is the caller's to check. */
export function readSigned<T>(schema: z.ZodType<T>, { text }: Pick<Signed, "text">): T | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function boundText(purpose: Purpose, text: string): string {
  return `desk-${purpose}/1\n${text}`;
}
