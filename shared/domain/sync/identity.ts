import { z } from "zod";
import { Instant } from "../../kernel/plain-date.ts";
import { TownshipCode } from "../office/office.ts";

/** SHA-256, lower-case hex. */
export const Hash = z.string().regex(/^[0-9a-f]{64}$/);
/** Hash before the first entry of a stream. */
export const NO_HASH = "0".repeat(64);
/** Nine digits of the township: the name of an office in every stream. */
export const OfficeCode = TownshipCode;
export const Seq = z.int().positive();

/** Where a stream stands: its last entry, or 0 and zeros before the first. */
export const Position = z.object({ seq: z.int().nonnegative(), hash: Hash }).readonly();
export type Position = z.infer<typeof Position>;

export const START: Position = { seq: 0, hash: NO_HASH };

/**
 * A stretch of an office's life on one data folder (世代). Restoring a backup starts a new one, which states the last entry it
 * knows; what a lost machine said after that entry is told apart by the older number.
 */
export const EpochStatement = z
  .object({ office: OfficeCode, epoch: z.int().positive(), after: Position, at: Instant })
  .readonly();
export type EpochStatement = z.infer<typeof EpochStatement>;
