import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hash,
  hkdfSync,
  sign,
  verify,
  type KeyObject,
} from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { KeyPair, SyncCrypto } from "../domain/sync/crypto.ts";

const TAG = 16;

/** Ed25519, X25519 with HKDF-SHA-256, AES-256-GCM. A certified SM2/SM3/SM4 module takes the place of this file. */
export const syncCrypto: SyncCrypto = {
  name: "ed25519/x25519/aes-256-gcm/sha-256",
  sha256: (content) => hash("sha256", content, "hex"),
  hasher: () => {
    const running = createHash("sha256");
    return { update: (bytes) => void running.update(bytes), hex: () => running.digest("hex") };
  },
  hmac: (secret, text) => createHmac("sha256", secret).update(text).digest("hex"),
  newSignKeys: () => keyPair(generateKeyPairSync("ed25519")),
  newBoxKeys: () => keyPair(generateKeyPairSync("x25519")),
  sign: (privateKey, text) => sign(null, Buffer.from(text), privateOf(privateKey)).toString("base64"),
  verify: (publicKey, text, signature) => {
    try {
      const bytes = Buffer.from(signature, "base64");
      // base64 has several spellings of one signature: only the one that was written is taken
      if (bytes.toString("base64") !== signature) return false;
      return verify(null, Buffer.from(text), publicOf(publicKey), bytes);
    } catch {
      return false;
    }
  },
  agree: (privateKey, publicKey, label) => {
    const shared = diffieHellman({ privateKey: privateOf(privateKey), publicKey: publicOf(publicKey) });
    return Buffer.from(hkdfSync("sha256", shared, new Uint8Array(0), label, 32));
  },
  seal: (key, nonce, plain, label) => {
    const cipher = createCipheriv("aes-256-gcm", key, nonce);
    cipher.setAAD(Buffer.from(label));
    return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  },
  open: (key, nonce, sealed, label) => {
    if (sealed.length < TAG) return undefined;
    const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG });
    decipher.setAAD(Buffer.from(label));
    decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - TAG)), decipher.final()]);
    } catch {
      return undefined;
    }
  },
  deflate: (bytes) => deflateRawSync(bytes),
  inflate: (bytes, most) => {
    try {
      return inflateRawSync(bytes, { maxOutputLength: most });
    } catch {
      return undefined;
    }
  },
};

function keyPair({ publicKey, privateKey }: { publicKey: KeyObject; privateKey: KeyObject }): KeyPair {
  return {
    publicKey: publicKey.export({ format: "der", type: "spki" }).toString("base64"),
    privateKey: privateKey.export({ format: "der", type: "pkcs8" }).toString("base64"),
  };
}

function publicOf(key: string): KeyObject {
  return createPublicKey({ key: Buffer.from(key, "base64"), format: "der", type: "spki" });
}

function privateOf(key: string): KeyObject {
  return createPrivateKey({ key: Buffer.from(key, "base64"), format: "der", type: "pkcs8" });
}
