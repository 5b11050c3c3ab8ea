import { createHash, randomBytes } from "node:crypto";

/** Crockford's base32: no I, L, O, U, so that nothing on paper can be read as something else. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUP = 5;
/** 130 random bits. */
const CHARACTERS = 26;
const CHECK = 4;

/** A new recovery key as it is printed: six groups of five, the last four characters a check. */
export function newRecoveryKey(): string {
  // 256 is a multiple of 32: no character is likelier than another
  const body = Array.from(randomBytes(CHARACTERS), (byte) => ALPHABET[byte % 32]).join("");
  return grouped(body + checkOf(body));
}

/** The key as it is hashed, out of what somebody typed: case, spaces, dashes and the usual misreadings do not matter. Undefined when it is mistyped. */
export function readRecoveryKey(typed: string): string | undefined {
  const text = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\-‐-―－.]/gu, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  const body = text.slice(0, CHARACTERS);
  return text.length === CHARACTERS + CHECK && text === body + checkOf(body) ? body : undefined;
}

function checkOf(body: string): string {
  const digest = createHash("sha256").update(`recovery-key ${body}`).digest();
  return Array.from(digest.subarray(0, CHECK), (byte) => ALPHABET[byte % 32]).join("");
}

function grouped(text: string): string {
  return text.match(new RegExp(`.{1,${GROUP}}`, "g"))!.join("-"); // never empty
}
