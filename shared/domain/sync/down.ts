import { z } from "zod";
import { Instant, PlainDate } from "../../kernel/plain-date.ts";
import { line, prose, requiredLine } from "../../kernel/text.ts";
import { HolidayYear } from "../office/office.ts";
import { SlipEventFacts } from "../referral/slip.ts";
import type { SyncCrypto } from "./crypto.ts";
import { Hash, OfficeCode, Seq, type Position } from "./identity.ts";
import { PublicKeys } from "./join.ts";
import { readSigned, signText, type Signed, type Signer } from "./signed.ts";

/** A record of the desk that the county writes about. */
export const About = z.object({ table: z.string().max(60), id: z.string().max(80), no: line(80) }).readonly();
export type About = z.infer<typeof About>;

/** A unit in the county's directory; `id` stays the same when it is renamed. A unit that ended is sent with `active: false`. */
export const DirectoryUnit = z
  .object({
    id: z.uuid(),
    name: requiredLine(60),
    contactName: line(40),
    phone: line(30),
    address: line(120),
    active: z.boolean(),
  })
  .readonly();

/**
 * What the county writes to an office. There is no kind that deletes anything. A kind that the desk's release does not know is
 * kept as it came, and used after an upgrade.
 */
export const DownBodies = {
  /** 询问 */
  query: z.object({ about: About.nullable(), text: prose(4000), dueOn: PlainDate.nullable() }),
  /** 交办 */
  assignment: z.object({
    no: line(80),
    title: requiredLine(120),
    text: prose(8000),
    dueOn: PlainDate.nullable(),
  }),
  /** 督办 */
  supervision: z.object({ no: line(80), about: About, text: prose(4000), dueOn: PlainDate }),
  /** 通知 */
  notice: z.object({ title: requiredLine(120), text: prose(8000) }),
  /** What the county recorded on a slip addressed to it: signed for, accepted, returned, replied. */
  "slip-event": z.object({ slipId: z.uuid(), slipNo: line(80), facts: SlipEventFacts, by: requiredLine(40) }),
  /** Takes back an item of this stream (撤回); it stays, marked. */
  withdraw: z.object({ seq: Seq, reason: line(300) }),
  holidays: z.object({ year: HolidayYear }),
  directory: z.object({ units: z.array(DirectoryUnit).max(500) }),
  /** Kept as sent; the desk's own table goes on to count. */
  "deadline-rules": z.object({ version: line(40), rules: z.array(z.unknown()).max(200) }),
  "code-table": z.object({ table: line(60), version: line(40), items: z.array(z.unknown()).max(2000) }),
  /** The county's next keys. This entry is still signed with the old one. */
  "county-keys": z.object({ keys: PublicKeys }),
} as const;
export type DownKind = keyof typeof DownBodies;
export type DownBody<K extends DownKind> = z.infer<(typeof DownBodies)[K]>;

/** Kinds that a person at the desk reads and may answer. */
export const ITEM_KINDS = [
  "query",
  "assignment",
  "supervision",
  "notice",
] as const satisfies readonly DownKind[];
export type ItemKind = (typeof ITEM_KINDS)[number];

export const DownEntry = z
  .object({
    office: OfficeCode,
    seq: Seq,
    kind: z.string().max(40),
    at: Instant,
    body: z.unknown(),
    /** Hash of the entry before; its own hash is the SHA-256 of its text. */
    prev: Hash,
  })
  .readonly();
export type DownEntry = z.infer<typeof DownEntry>;

export function makeDown(
  crypto: SyncCrypto,
  signer: Signer,
  entry: Omit<DownEntry, "prev" | "seq">,
  last: Position,
): { readonly signed: Signed; readonly position: Position } {
  const { office, kind, at, body } = entry;
  const text = JSON.stringify({ office, seq: last.seq + 1, kind, at, body, prev: last.hash });
  return {
    signed: signText(crypto, signer, "down", text),
    position: { seq: last.seq + 1, hash: crypto.sha256(text) },
  };
}

export type DownVerdict =
  | { readonly kind: "next"; readonly entry: DownEntry; readonly hash: string }
  /** Held already. */
  | { readonly kind: "known" }
  | { readonly kind: "gap"; readonly expected: number }
  | { readonly kind: "not-ours" }
  /** Another entry under a number that is held: the county's stream has split. */
  | { readonly kind: "fork"; readonly seq: number }
  | { readonly kind: "unreadable" };

/** What a down entry, whose signature was checked, is to a desk that stands at `last`. `hashAt` reads the entries it holds. */
export function judgeDown(
  crypto: Pick<SyncCrypto, "sha256">,
  signed: Signed,
  office: string,
  last: Position,
  hashAt: (seq: number) => string | undefined,
): DownVerdict {
  const entry = readSigned(DownEntry, signed);
  if (!entry) return { kind: "unreadable" };
  if (entry.office !== office) return { kind: "not-ours" };
  const hash = crypto.sha256(signed.text);
  if (entry.seq <= last.seq) {
    const held = hashAt(entry.seq);
    return held === undefined || held === hash ? { kind: "known" } : { kind: "fork", seq: entry.seq };
  }
  if (entry.seq > last.seq + 1) return { kind: "gap", expected: last.seq + 1 };
  return entry.prev === last.hash ? { kind: "next", entry, hash } : { kind: "fork", seq: entry.seq };
}

export function isDownKind(kind: string): kind is DownKind {
  return Object.hasOwn(DownBodies, kind);
}

/** How many records an entry changes, for the limit above which a person is asked. */
export function recordsChangedBy({ kind, body }: Pick<DownEntry, "kind" | "body">): number {
  if (kind === "directory") {
    const read = DownBodies.directory.safeParse(body);
    return read.success ? read.data.units.length : 1;
  }
  return 1;
}
