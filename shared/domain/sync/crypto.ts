/**
 * The algorithms of reporting upward, as both sides need them. `electron/` and `county/` each fill this from their own
 * machine; a certified SM module takes its place by filling it too. Keys and signatures are base64, digests lower-case hex.
 */
export interface SyncCrypto {
  /** Said in every batch and bundle, so that one set of algorithms never opens what another made. */
  readonly name: string;
  readonly sha256: (content: string | Uint8Array) => string;
  readonly hasher: () => { readonly update: (bytes: Uint8Array) => void; readonly hex: () => string };
  readonly hmac: (secret: string, text: string) => string;
  readonly newSignKeys: () => KeyPair;
  readonly newBoxKeys: () => KeyPair;
  readonly sign: (privateKey: string, text: string) => string;
  /** False also for a key or a signature that is none. */
  readonly verify: (publicKey: string, text: string, signature: string) => boolean;
  /** The secret two parties share, 32 bytes; `label` keeps secrets for different uses apart. Throws for a key that is none. */
  readonly agree: (privateKey: string, publicKey: string, label: string) => Uint8Array;
  /** `nonce` has twelve bytes and is never used twice with a key. `label` is not hidden but bound. */
  readonly seal: (key: Uint8Array, nonce: Uint8Array, plain: Uint8Array, label: string) => Uint8Array;
  /** Undefined when a single bit, the key or the label is not the one it was sealed with. */
  readonly open: (
    key: Uint8Array,
    nonce: Uint8Array,
    sealed: Uint8Array,
    label: string,
  ) => Uint8Array | undefined;
  readonly deflate: (bytes: Uint8Array) => Uint8Array;
  /** Undefined when it is no deflated content, or would have more than `most` bytes. */
  readonly inflate: (bytes: Uint8Array, most: number) => Uint8Array | undefined;
}

export interface KeyPair {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** How a public key is called in a signature: sixteen hex digits. */
export function keyId(crypto: Pick<SyncCrypto, "sha256">, publicKey: string): string {
  return crypto.sha256(publicKey).slice(0, 16);
}

/**
 * Digits of a digest that two people compare by telephone or on paper: `"4821 0937 5526 1740"`. Four digits come from sixteen
 * bits each, so four groups hold 53 bits.
 */
export function phraseOf(digest: string, groups = 4): string {
  return Array.from({ length: groups }, (_, i) =>
    String(Number.parseInt(digest.slice(i * 4, i * 4 + 4), 16) % 10_000).padStart(4, "0"),
  ).join(" ");
}
