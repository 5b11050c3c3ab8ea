/** Files of matters addressed to the county: they come in pieces, in order, and count once their hash is proven. */
import { createHash } from "node:crypto";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { LIMITS } from "#shared/domain/sync/limits.ts";
import type { Database } from "../database/database.ts";

export interface Piece {
  readonly hash: string;
  /** Bytes of the whole file. */
  readonly whole: number;
  readonly offset: number;
  readonly content: Uint8Array;
}

export type PieceRefusal =
  | { readonly code: "NOT_WANTED" }
  | { readonly code: "OUT_OF_ORDER"; readonly expected: number }
  | { readonly code: "CONTENT_WRONG" }
  | { readonly code: "TOO_LARGE" };

export async function takePiece(
  database: Database,
  office: string,
  { hash, whole, offset, content }: Piece,
): Promise<Result<{ readonly held: number; readonly whole: boolean }, PieceRefusal>> {
  if (whole > LIMITS.attachmentBytes || content.length > LIMITS.pieceBytes || offset + content.length > whole)
    return err({ code: "TOO_LARGE" });
  return database.transaction(async (tx) => {
    const [known] = await tx.query<{ held: number; complete: boolean }>(
      "select held, complete from attachment where office = $1 and hash = $2 for update",
      [office, hash],
    );
    if (!known) return err({ code: "NOT_WANTED" });
    if (known.complete) return ok({ held: whole, whole: true });
    // a piece that came before is passed over; the next one wanted is named
    if (offset + content.length <= known.held) return ok({ held: known.held, whole: false });
    if (offset !== known.held) return err({ code: "OUT_OF_ORDER", expected: known.held });
    await tx.query("insert into attachment_piece (office, hash, at_byte, content) values ($1, $2, $3, $4)", [
      office,
      hash,
      offset,
      content,
    ]);
    const held = offset + content.length;
    if (held < whole) {
      await tx.query("update attachment set held = $3, bytes = $4 where office = $1 and hash = $2", [
        office,
        hash,
        held,
        whole,
      ]);
      return ok({ held, whole: false });
    }
    const digest = createHash("sha256");
    for (let at = 0; at < whole;) {
      const [piece] = await tx.query<{ content: Uint8Array }>(
        "select content from attachment_piece where office = $1 and hash = $2 and at_byte = $3",
        [office, hash, at],
      );
      if (!piece) break;
      digest.update(piece.content);
      at += piece.content.length;
    }
    const isRight = digest.digest("hex") === hash;
    if (!isRight)
      await tx.query("delete from attachment_piece where office = $1 and hash = $2", [office, hash]);
    await tx.query(
      "update attachment set held = $3, bytes = $4, complete = $5 where office = $1 and hash = $2",
      [office, hash, isRight ? whole : 0, whole, isRight],
    );
    return isRight ? ok({ held: whole, whole: true }) : err({ code: "CONTENT_WRONG" });
  });
}
