import type { MediaType } from "./attachment.ts";

/** The bytes each kind of file begins with; `null` stands for any byte. */
const SIGNATURES: Readonly<Record<MediaType, readonly (number | null)[]>> = {
  "image/jpeg": [0xff, 0xd8, 0xff],
  "image/png": [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  "image/gif": [0x47, 0x49, 0x46, 0x38],
  "image/bmp": [0x42, 0x4d],
  "image/webp": [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50],
  "application/pdf": [0x25, 0x50, 0x44, 0x46, 0x2d],
};

/** Whether a file that begins like this is what it is said to be. Its name proves nothing. */
export function startsLike(mediaType: MediaType, start: Uint8Array): boolean {
  return SIGNATURES[mediaType].every((byte, index) => byte === null || start[index] === byte);
}
