import { z } from "zod";
import { identityKey } from "../../kernel/identity-number.ts";
import { RecordId } from "../../kernel/ids.ts";
import { PlainDate } from "../../kernel/plain-date.ts";
import { bareName } from "../visit/bare-name.ts";
import type { Room } from "./committee.ts";
import type { MediationCase, Party } from "./mediation-case.ts";
import type { Booking } from "./session.ts";

/** What a session takes up while it stands: hours, a room, mediators, parties. */
export interface Occupation {
  /** Null for one that is not booked yet. */
  readonly sessionId: string | null;
  readonly caseNo: string;
  readonly on: PlainDate;
  readonly from: string;
  readonly to: string;
  /** Null in the field, where there is room for everybody. */
  readonly room: { readonly id: string; readonly name: string } | null;
  readonly mediators: readonly { readonly id: string; readonly name: string }[];
  readonly parties: readonly { readonly name: string; readonly keys: readonly string[] }[];
}

/** What overlaps, and with which session. */
export const Clash = z.object({
  with: z.enum(["room", "mediator", "party"]),
  name: z.string(),
  sessionId: RecordId.nullable(),
  caseNo: z.string(),
  on: PlainDate,
  from: z.string(),
  to: z.string(),
});
export type Clash = z.infer<typeof Clash>;

export function occupationOf(
  booking: Booking,
  {
    sessionId,
    mediation,
    room,
  }: {
    readonly sessionId: string | null;
    readonly mediation: MediationCase;
    readonly room: Room | undefined;
  },
): Occupation {
  const { on, from, to, mediatorIds, partyIds } = booking;
  return {
    sessionId,
    caseNo: mediation.no,
    on,
    from,
    to,
    room: room?.kind === "ROOM" ? { id: room.id, name: room.name } : null,
    mediators: mediatorIds.map((id) => ({
      id,
      name: mediation.mediators.find(({ mediatorId }) => mediatorId === id)?.name ?? "",
    })),
    parties: mediation.form.parties
      .filter(({ id }) => partyIds.includes(id))
      .map((party) => ({ name: party.name, keys: samePersonKeys(party) })),
  };
}

/**
 * Two sessions may not overlap in a room, for a mediator, or for a party. The one rule for booking, moving and confirming:
 * the first session in the way of `wanted`, or undefined. A session is never in its own way.
 */
export function findClash(wanted: Occupation, others: Iterable<Occupation>): Clash | undefined {
  for (const other of others) {
    const isApart = other.on !== wanted.on || other.from >= wanted.to || wanted.from >= other.to;
    if (isApart || isSameSession(wanted, other)) continue;
    const shared = sharedBy(wanted, other);
    if (shared !== undefined) {
      const { sessionId, caseNo, on, from, to } = other;
      return { ...shared, sessionId, caseNo, on, from, to };
    }
  }
  return undefined;
}

/** A session that is not booked yet is no other one's equal. */
export function isSameSession(a: Occupation, b: Occupation): boolean {
  return a.sessionId !== null && a.sessionId === b.sessionId;
}

/** What two sessions both need, were they at the same hour. */
export function sharedBy(a: Occupation, b: Occupation): Pick<Clash, "with" | "name"> | undefined {
  if (a.room !== null && a.room.id === b.room?.id) return { with: "room", name: a.room.name };
  const mediator = a.mediators.find(({ id }) => b.mediators.some((each) => each.id === id));
  if (mediator !== undefined) return { with: "mediator", name: mediator.name };
  const taken = new Set(b.parties.flatMap(({ keys }) => keys));
  const party = a.parties.find(({ keys }) => keys.some((key) => taken.has(key)));
  return party === undefined ? undefined : { with: "party", name: party.name };
}

/** Shorter figures are extensions and fragments, not phones. */
const SHORTEST_PHONE = 7;

/** Parties of different cases are the same person when a number of theirs agrees, or name and phone do. */
function samePersonKeys(party: Party): readonly string[] {
  const keys = [`party:${party.id}`];
  const number = party.kind === "PERSON" ? identityKey(party.idPaper.no) : bareName(party.creditCode);
  if (number !== "") keys.push(`number:${number}`);
  const phone = party.phone.replace(/\D/g, "");
  if (phone.length >= SHORTEST_PHONE) keys.push(`phone:${bareName(party.name)}:${phone}`);
  return keys;
}
