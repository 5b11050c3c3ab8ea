import { LIMITS } from "./limits.ts";

/**
 * How a desk shows who it is: each request carries `Authorization: Desk office=…, key=…, at=…, nonce=…, signature=…`, signed with
 * the office's key over method, path and the digest of the body as it travels (compressed). A nonce is taken once.
 */
export interface RequestFacts {
  readonly office: string;
  readonly key: string;
  /** By the desk's clock, corrected by what the county last said of its own. */
  readonly at: string;
  readonly nonce: string;
}

export function requestText(
  { office, key, at, nonce }: RequestFacts,
  method: string,
  path: string,
  bodyDigest: string,
): string {
  return [office, key, at, nonce, `${method} ${path}`, bodyDigest].join("\n");
}

export function authorization({ office, key, at, nonce }: RequestFacts, signature: string): string {
  return `Desk office=${office}, key=${key}, at=${at}, nonce=${nonce}, signature=${signature}`;
}

const AUTHORIZATION =
  /^Desk office=(\d{9}), key=([0-9a-f]{16}), at=([0-9TZ:.-]{24}), nonce=([A-Za-z0-9-]{16,64}), signature=([A-Za-z0-9+/=]{40,120})$/;

export function readAuthorization(
  value: string | undefined,
): (RequestFacts & { readonly signature: string }) | undefined {
  const [, office, key, at, nonce, signature] = AUTHORIZATION.exec(value ?? "") ?? [];
  return office && key && at && nonce && signature ? { office, key, at, nonce, signature } : undefined;
}

/** Whether a request is too old or too new to be told from a repeated one. */
export function isOutOfTime(at: string, now: string): boolean {
  const minutes = Math.abs(Date.parse(now) - Date.parse(at)) / 60_000;
  return !(minutes <= LIMITS.requestMinutes);
}
