import { z } from "zod";
import { RecordId } from "../../kernel/ids.ts";
import { Instant } from "../../kernel/plain-date.ts";
import { prose } from "../../kernel/text.ts";
import { Actor } from "../paper/actor.ts";
import { Hash, OfficeCode } from "./identity.ts";
import { PublicKeys } from "./join.ts";
import { Receipt, StreamStop } from "./receipt.ts";
import { Signed } from "./signed.ts";

const OwnKeys = {
  keys: PublicKeys,
  /** Private halves. The data folder is sealed, and this table never goes up. */
  privateKeys: z.object({ sign: z.string(), box: z.string() }),
};

/**
 * The desk's tie to its county: its own keys, the county's keys, how far both streams are. One document, id `"county"`; it is
 * written in the same act as whatever moved it on.
 */
export const CountyTie = z
  .object({
    id: z.literal("county"),
    office: OfficeCode,
    /** Empty while only a stick goes between the two. */
    url: z.string(),
    tlsPin: z.string(),
    ...OwnKeys,
    /** A request to join that the county has not answered yet, with the keys it offers. */
    asked: z.object({ url: z.string(), tlsPin: z.string(), code: z.string(), ...OwnKeys }).nullable(),
    /** New keys on their way to the county: should its answer be lost, one of the two sets is the right one. */
    next: z.object(OwnKeys).nullable(),
    county: z.object({ name: z.string(), keys: PublicKeys, formerSignKeys: z.array(z.string()) }).nullable(),
    joinedAt: Instant.nullable(),
    /** The last receipt in force, with its signed text. */
    receipt: z.object({ signed: Signed, stated: Receipt }).nullable(),
    /** Why nothing is sent until a person has decided; by the county's receipt or by what it contradicts here. */
    stop: StreamStop.nullable(),
    packedSeq: z.int().nonnegative(),
    sentSeq: z.int().nonnegative(),
    /** Last entry of the down stream that is applied. */
    down: z.object({ seq: z.int().nonnegative(), hash: Hash }),
    /** Entries lost in earlier epochs that were taken back, up to this number. */
    recovered: z.array(z.object({ epoch: z.int(), to: z.int() })),
    /** Number of the last courier slip. */
    courierNo: z.int().nonnegative(),
  })
  .readonly();
export type CountyTie = z.infer<typeof CountyTie>;

/** An entry of the county's stream as the desk keeps it, id = its number in twelve digits. */
export const CountyEntry = z
  .object({
    id: z.string(),
    seq: z.int().positive(),
    kind: z.string(),
    at: Instant,
    hash: Hash,
    signed: Signed,
    /** `kept`: this release has no use for it. `not-applicable`: it says something that cannot be; `reason` says what. */
    outcome: z.enum(["applied", "kept", "not-applicable"]),
    reason: z.string(),
  })
  .readonly();
export type CountyEntry = z.infer<typeof CountyEntry>;

/** Something the county wants read or answered (县级来件), id = that of its entry. The answers go up. */
export const CountyItem = z
  .object({
    id: z.string(),
    seq: z.int().positive(),
    kind: z.enum(["query", "assignment", "supervision", "notice"]),
    at: Instant,
    body: z.record(z.string(), z.unknown()),
    readAt: Instant.nullable(),
    readBy: Actor.nullable(),
    answers: z.array(z.object({ at: Instant, by: Actor, text: prose(4000) })),
    closedAt: Instant.nullable(),
    withdrawn: z.object({ at: Instant, reason: z.string() }).nullable(),
  })
  .readonly();
export type CountyItem = z.infer<typeof CountyItem>;

/** A record of which a lost entry and this desk each have a version: both are kept, and a person decides (两份都留). */
export const LostConflict = z
  .object({
    id: RecordId,
    table: z.string(),
    recordId: z.string(),
    epoch: z.int(),
    seq: z.int(),
    /** The version of the lost entry; the desk's own stands. */
    lost: z.unknown(),
    foundAt: Instant,
    settled: z.object({ at: Instant, by: Actor, kept: z.enum(["own", "lost"]) }).nullable(),
  })
  .readonly();
export type LostConflict = z.infer<typeof LostConflict>;
