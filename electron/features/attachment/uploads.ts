import type { Attachment, MediaType, ScanLabel } from "#shared/domain/attachment/attachment.ts";

export interface UploadFacts {
  readonly matterId: string;
  readonly name: string;
  readonly mediaType: MediaType;
  readonly bytes: number;
  readonly pages: number;
  readonly label?: ScanLabel | undefined;
  /** Whose upload it is: nobody else may add to it. */
  readonly accountId: string;
}

export interface Upload extends UploadFacts {
  readonly pieces: Uint8Array[];
  received: number;
  /** Set once it was taken in, so that a repeated finish has the same answer. */
  finished: Attachment | undefined;
  /** Milliseconds of the clock at the last piece. */
  touchedAt: number;
}

/** An upload nobody added to for this long is forgotten. */
const FORGOTTEN_AFTER_MS = 30 * 60_000;
/** Uploads held in memory at a time, all seats together: four large scans. */
const MOST_BYTES_HELD = 256 * 1024 * 1024;

/**
 * Files on their way in. They wait in memory and never touch the disk in the clear; what is not finished is lost with the
 * process, and the page sends it again.
 */
export class Uploads {
  readonly #byId = new Map<string, Upload>();

  begin(uploadId: string, facts: UploadFacts, now: number): void {
    this.#forget(now);
    this.#byId.set(uploadId, { ...facts, pieces: [], received: 0, finished: undefined, touchedAt: now });
  }

  find(uploadId: string, accountId: string): Upload | undefined {
    const upload = this.#byId.get(uploadId);
    return upload?.accountId === accountId ? upload : undefined;
  }

  /** Keeps the next piece. More bytes than were announced are not kept: `finish` will refuse the file by its size. */
  add(upload: Upload, piece: Uint8Array, now: number): void {
    upload.received += piece.length;
    if (upload.received <= upload.bytes) upload.pieces.push(piece);
    upload.touchedAt = now;
  }

  finish(upload: Upload, attachment: Attachment): void {
    upload.finished = attachment;
    upload.pieces.length = 0;
  }

  drop(uploadId: string): void {
    this.#byId.delete(uploadId);
  }

  #forget(now: number): void {
    for (const [id, upload] of this.#byId) {
      if (now - upload.touchedAt > FORGOTTEN_AFTER_MS) this.#byId.delete(id);
    }
    for (const [id] of this.#byId) {
      if (this.#bytesHeld() <= MOST_BYTES_HELD) return;
      this.#byId.delete(id);
    }
  }

  #bytesHeld(): number {
    return [...this.#byId.values()].reduce(
      (sum, { pieces }) => sum + pieces.reduce((bytes, piece) => bytes + piece.length, 0),
      0,
    );
  }
}
