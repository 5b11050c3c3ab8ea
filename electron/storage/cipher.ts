import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createSecretKey,
  randomBytes,
  type Hash,
} from "node:crypto";

/**
 * The algorithms of the data folder. A certified SM4/SM3 module replaces them by implementing this, for new folders;
 * `name` is kept in the folder, so that one never opens what the other sealed.
 */
export interface Cipher {
  readonly name: string;
  /** `label` is not hidden but bound: what was sealed for one place does not open in another. */
  readonly seal: (plain: Uint8Array, label: string) => Uint8Array<ArrayBuffer>;
  /** Throws `SealBrokenError` when a single bit, the key or the label is not the one it was sealed with. */
  readonly open: (sealed: Uint8Array, label: string) => Uint8Array<ArrayBuffer>;
  /** Hex digest of bytes given piece by piece. */
  readonly digest: () => Pick<Hash, "update"> & { readonly digest: (encoding: "hex") => string };
}

export class SealBrokenError extends Error {
  override readonly name = "SealBrokenError";
}

const NONCE = 12;
const TAG = 16;

/** How much longer sealed bytes are than plain ones. */
export const SEAL_BYTES = NONCE + TAG;

/** AES-256-GCM with a random 96-bit nonce a message: safe to 2^32 messages a key; an office writes 2^24 in fifty years. */
export function aesGcm(dataKey: Uint8Array): Cipher {
  const key = createSecretKey(dataKey); // made once: given as bytes it would be made for every seal
  return {
    name: "aes-256-gcm/sha-256",
    seal: (plain, label) => {
      const sealed = Buffer.allocUnsafeSlow(plain.length + SEAL_BYTES);
      const nonce = randomNonce();
      const cipher = createCipheriv("aes-256-gcm", key, nonce);
      cipher.setAAD(Buffer.from(label, "utf8"));
      sealed.set(nonce);
      sealed.set(cipher.update(plain), NONCE);
      cipher.final();
      sealed.set(cipher.getAuthTag(), NONCE + plain.length);
      return sealed;
    },
    open: (sealed, label) => {
      if (sealed.length < SEAL_BYTES) throw new SealBrokenError("sealed bytes cut short");
      const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, NONCE), {
        authTagLength: TAG,
      });
      decipher.setAAD(Buffer.from(label, "utf8"));
      decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
      const plain = decipher.update(sealed.subarray(NONCE, sealed.length - TAG));
      try {
        decipher.final();
      } catch (error) {
        throw new SealBrokenError(`a seal does not open: ${label}`, { cause: error });
      }
      return plain;
    },
    digest: () => createHash("sha256"),
  };
}

let nonces: Buffer = Buffer.alloc(0);
let used = 0;

/** Random bytes are drawn for many nonces at once: a call for twelve costs as much as one for thousands. */
function randomNonce(): Buffer {
  if (used + NONCE > nonces.length) {
    nonces = randomBytes(NONCE * 512);
    used = 0;
  }
  used += NONCE;
  return nonces.subarray(used - NONCE, used);
}
