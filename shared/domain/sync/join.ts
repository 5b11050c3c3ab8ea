import { z } from "zod";
import { canonicalJson } from "../../kernel/canonical-json.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { Instant } from "../../kernel/plain-date.ts";
import { line, requiredLine } from "../../kernel/text.ts";
import { phraseOf, type SyncCrypto } from "./crypto.ts";
import { OfficeCode } from "./identity.ts";

const PublicKey = z.base64().max(64);

/** The two public keys of a party: one to check its signatures, one to seal for it. */
export const PublicKeys = z.object({ sign: PublicKey, box: PublicKey }).readonly();
export type PublicKeys = z.infer<typeof PublicKeys>;

/** What the county clerk hands over, on paper or as a QR code: `DESKJOIN1|https://…|620302100|K7QM-…|…`. */
export const Invitation = z
  .object({
    /** Empty for an office that will only ever use a stick. */
    url: z.string().max(200),
    office: OfficeCode,
    code: z.string().min(16).max(32),
    /** SHA-256 of the county's own TLS certificate, when no public authority vouches for it; empty otherwise. */
    tlsPin: z.string().max(64),
  })
  .readonly();
export type Invitation = z.infer<typeof Invitation>;

/** Crockford's alphabet: no I, L, O or U to mistake. Sixteen characters hold 80 bits. */
const CODE_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A one-time code from random bytes, `K7QM-4D2X-…`. */
export function joinCode(random: Uint8Array): string {
  const letters = [...random.subarray(0, 16)].map((byte) => CODE_ALPHABET[byte % 32]).join("");
  return letters.replace(/(.{4})(?=.)/g, "$1-");
}

/** A code as a person typed it: case, spaces and dashes do not matter, O is 0, I and L are 1. */
export function readCode(typed: string): string {
  const letters = typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, "")
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1");
  return letters.replace(/(.{4})(?=.)/g, "$1-");
}

export function invitationText({ url, office, code, tlsPin }: Invitation): string {
  return ["DESKJOIN1", url, office, code, tlsPin].join("|");
}

export const InvitationProblem = z.discriminatedUnion("reason", [
  z.object({ reason: z.literal("not-an-invitation") }),
  /** Without TLS only this machine itself may be called. */
  z.object({ reason: z.literal("insecure-address"), url: z.string() }),
  z.object({ reason: z.literal("other-office"), invited: z.string(), own: z.string() }),
]);
export type InvitationProblem = z.infer<typeof InvitationProblem>;

/** Reads what was scanned or typed, and says what keeps it from being used. */
export function readInvitation(text: string, ownOffice: string): Result<Invitation, InvitationProblem> {
  const [mark, url = "", office = "", code = "", tlsPin = ""] = text.trim().split("|");
  const read = Invitation.safeParse({ url: url.replace(/\/+$/, ""), office, code: readCode(code), tlsPin });
  if (mark !== "DESKJOIN1" || !read.success) return err({ reason: "not-an-invitation" });
  if (office !== ownOffice) return err({ reason: "other-office", invited: office, own: ownOffice });
  if (read.data.url !== "" && !isSafeAddress(read.data.url)) return err({ reason: "insecure-address", url });
  return ok(read.data);
}

function isSafeAddress(address: string): boolean {
  try {
    const { protocol, hostname } = new URL(address);
    return (
      protocol === "https:" ||
      (protocol === "http:" && /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname))
    );
  } catch {
    return false;
  }
}

/** What the desk sends with the code. The code itself does not travel: `proof` shows that the desk knows it. */
export const JoinRequest = z
  .object({
    office: OfficeCode,
    centerName: requiredLine(60),
    keys: PublicKeys,
    version: line(40),
    at: Instant,
    /** HMAC of everything else under the code. */
    proof: z.string(),
  })
  .readonly();
export type JoinRequest = z.infer<typeof JoinRequest>;

/** What the county answers: nobody between the two can put keys of his own into it without knowing the code. */
export const JoinAnswer = z
  .object({
    office: OfficeCode,
    county: requiredLine(60),
    keys: PublicKeys,
    at: Instant,
    proof: z.string(),
  })
  .readonly();
export type JoinAnswer = z.infer<typeof JoinAnswer>;

export function joinProof(
  crypto: Pick<SyncCrypto, "hmac">,
  code: string,
  side: "desk" | "county",
  { proof: _, ...facts }: Readonly<Record<string, unknown>>,
): string {
  return crypto.hmac(code, `desk-join/1/${side}\n${canonicalJson(facts)}`);
}

/** The phrase both screens show, compared by telephone before the county lets the office in. */
export function joinPhrase(
  crypto: Pick<SyncCrypto, "sha256">,
  office: string,
  desk: PublicKeys,
  county: PublicKeys,
): string {
  return phraseOf(
    crypto.sha256(["desk-phrase/1", office, desk.sign, desk.box, county.sign, county.box].join("\n")),
  );
}

/** New keys of an office, signed with its old key. The county answers with the phrase of the new pair. */
export const KeyRotation = z.object({ office: OfficeCode, keys: PublicKeys, at: Instant }).readonly();
export type KeyRotation = z.infer<typeof KeyRotation>;
