/** The half of the county's contract that desks call. Every call but `join` is signed with the office's key (`request.ts`). */
import { oc } from "@orpc/contract";
import { z } from "zod";
import { BatchProblemFacts } from "../domain/sync/batch-problem.ts";
import { Greeting } from "../domain/sync/greeting.ts";
import { Hash, OfficeCode } from "../domain/sync/identity.ts";
import { JoinAnswer, JoinRequest } from "../domain/sync/join.ts";
import { LIMITS } from "../domain/sync/limits.ts";
import { StreamStop } from "../domain/sync/receipt.ts";
import { Signed } from "../domain/sync/signed.ts";
import { UpBatch } from "../domain/sync/up-batch.ts";
import { Instant } from "../kernel/plain-date.ts";

const Lost = z.object({ epoch: z.int().positive(), from: z.int(), to: z.int() });

/** What any signed call may be refused with. */
const signed = oc
  .$route({ tags: ["desk"], spec: (spec) => ({ ...spec, security: [{ deskSignature: [] }] }) })
  .errors({
    /** The signature is missing or wrong, or the key belongs to no office. */
    KEY_UNKNOWN: { status: 401 },
    KEY_REVOKED: { status: 403 },
    /** The request was signed too long ago by the county's clock; sign again with this time. */
    OUT_OF_TIME: { status: 401, data: z.object({ countyTime: Instant }) },
    /** This very request was answered before. */
    REPLAYED: { status: 401 },
    /** The phrase has not been compared yet. */
    NOT_CONFIRMED: { status: 403 },
    /** Come back later; `Retry-After` says the same. */
    SLOW_DOWN: { status: 429, data: z.object({ retryAfterSeconds: z.int().positive() }) },
    /** The county's disk is full or its database is away. */
    UNAVAILABLE: { status: 503, data: z.object({ retryAfterSeconds: z.int().positive() }) },
  });
const post = (path: `/${string}`, summary: string) => ({ method: "POST", path, summary }) as const;

export const countyDesk = {
  /** Sends the office's keys with proof of the one-time code. The same request twice has the same answer. */
  join: oc
    .route({ ...post("/v1/desk/join", "Join with a one-time code"), tags: ["desk"] })
    .input(z.object({ request: JoinRequest }))
    .output(z.object({ answer: JoinAnswer }))
    .errors({
      /** No such office, or the proof does not fit its code. Not told apart: codes must not be guessed. */
      CODE_WRONG: { status: 403 },
      CODE_USED: { status: 409 },
      SLOW_DOWN: { status: 429, data: z.object({ retryAfterSeconds: z.int().positive() }) },
    }),
  /** Says who calls and where its journal stands; starts the epoch when it is new. Every run begins with it. */
  greet: signed
    .route(post("/v1/desk/greet", "Greet: epoch, position, receipt"))
    .input(
      z.object({
        /** An `EpochStatement`, signed. */
        epoch: Signed,
        greeting: Greeting,
      }),
    )
    .output(
      z.object({
        /** A `Receipt`, signed, that answers this request's nonce. When the stream is stopped it says so. */
        receipt: Signed,
        limits: z.object({ entries: z.int().positive(), characters: z.int().positive() }),
        /** Held from this office's earlier epochs after what the next one knew: it may fetch them with `lost`. */
        lost: z.array(Lost).max(50),
      }),
    ),
  /** Takes a batch. What is held already is passed over; what comes early is held and the gap asked for in the receipt. */
  push: signed
    .route(post("/v1/desk/push", "Push a batch of entries"))
    .input(z.object({ batch: UpBatch }))
    .output(z.object({ receipt: Signed }))
    .errors({
      BATCH_WRONG: { status: 422, data: BatchProblemFacts },
      EPOCH_UNKNOWN: { status: 409, data: z.object({ current: z.int() }) },
      /** A fork, an older copy, or the county has suspended the office. Nothing of the batch was applied; a copy of a fork is kept. */
      STREAM_STOPPED: { status: 409, data: z.object({ stop: StreamStop, receipt: Signed }) },
      TOO_LARGE: { status: 413 },
    }),
  /** Entries of the county for this office, in order. */
  pull: signed
    .route(post("/v1/desk/pull", "Pull the down stream"))
    .input(
      z.object({
        after: z.int().nonnegative(),
        limit: z.int().min(1).max(LIMITS.downPerAnswer),
      }),
    )
    .output(z.object({ entries: z.array(Signed), more: z.boolean() })),
  /** A piece of an attachment that a receipt asked for. Pieces come in order; the last one is checked against the hash. */
  attachment: signed
    .route(post("/v1/desk/attachment", "Send a piece of an attachment"))
    .input(
      z.object({
        hash: Hash,
        whole: z.int().positive().max(LIMITS.attachmentBytes),
        offset: z.int().nonnegative(),
        base64: z.base64().max(800_000),
      }),
    )
    .output(z.object({ held: z.int(), whole: z.boolean() }))
    .errors({
      /** Nobody asked for it. */
      NOT_WANTED: { status: 409 },
      OUT_OF_ORDER: { status: 409, data: z.object({ expected: z.int() }) },
      CONTENT_WRONG: { status: 422 },
      TOO_LARGE: { status: 413 },
    }),
  /** Sealed lines of an earlier epoch, for an office that lost them. Only the office can open them. */
  lost: signed
    .route(post("/v1/desk/lost", "Give back entries of an earlier epoch"))
    .input(
      z.object({ epoch: z.int().positive(), after: z.int().nonnegative(), limit: z.int().min(1).max(500) }),
    )
    .output(
      z.object({
        entries: z.array(z.object({ seq: z.int(), hash: Hash, sealed: z.string().nullable() })),
        more: z.boolean(),
      }),
    ),
  /** New keys, in a `KeyRotation` signed with the old one. The old key stops working with the answer. */
  rotate: signed
    .route(post("/v1/desk/rotate", "Replace the office's keys"))
    .input(z.object({ rotation: Signed }))
    .output(z.object({ office: OfficeCode })),
};
