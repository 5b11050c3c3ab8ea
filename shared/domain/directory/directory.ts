import { z } from "zod";
import { RecordId } from "../../kernel/ids.ts";
import { PlainDate } from "../../kernel/plain-date.ts";
import { line, requiredLine } from "../../kernel/text.ts";
import { VillageCode } from "../office/office.ts";

/** A grid (网格) and who works in it. Its code is the county's; matters carry it. */
export const Grid = z
  .object({
    id: RecordId,
    code: requiredLine(20),
    name: line(60),
    villageCode: VillageCode,
    /** Grid worker (网格员). */
    worker: line(40),
    phone: line(40),
    households: z.int().nonnegative().nullable(),
    people: z.int().nonnegative().nullable(),
    active: z.boolean(),
  })
  .readonly();
export type Grid = z.infer<typeof Grid>;

/** 法官联系点 · 法律顾问 (一村一法律顾问) · 检察官联系点 · 村警 · 其他 */
export const ContactPointKind = z.enum(["JUDGE", "ADVISER", "PROSECUTOR", "POLICE", "OTHER"]);
export type ContactPointKind = z.infer<typeof ContactPointKind>;

/** Somebody outside the office whom villages can turn to, or who is asked to join a mediation. */
export const ContactPoint = z
  .object({
    id: RecordId,
    kind: ContactPointKind,
    /** Of the point or the firm: 金川区人民法院宁远堡法官联系点. */
    name: requiredLine(60),
    person: line(40),
    phone: line(40),
    /** Whom it serves; none = the whole township. */
    villageCodes: z.array(VillageCode).max(200).readonly(),
    active: z.boolean(),
  })
  .readonly();
export type ContactPoint = z.infer<typeof ContactPoint>;

/** Who is on duty for a unit, or for the centre itself (`unitId` null), on these days: who receives a slip today. */
export const DutyShift = z
  .object({
    id: RecordId,
    unitId: RecordId.nullable(),
    fromOn: PlainDate,
    /** The last day. */
    toOn: PlainDate,
    person: requiredLine(40),
    phone: line(40),
    /** A shift that was entered by mistake stays, out of use. */
    active: z.boolean(),
  })
  .readonly();
export type DutyShift = z.infer<typeof DutyShift>;

/** The shifts of a day, units before the centre's own in no order of merit: as entered. */
export function onDuty(shifts: Iterable<DutyShift>, on: PlainDate): readonly DutyShift[] {
  return [...shifts].filter(({ active, fromOn, toOn }) => active && fromOn <= on && on <= toOn);
}

/** Who receives a slip at the unit on that day. */
export function receiversOf(
  shifts: Iterable<DutyShift>,
  unitId: string,
  on: PlainDate,
): readonly DutyShift[] {
  return onDuty(shifts, on).filter((shift) => shift.unitId === unitId);
}

/** The points that serve a village: its own before those of the whole township. */
export function pointsOf(points: Iterable<ContactPoint>, villageCode: string): readonly ContactPoint[] {
  return [...points]
    .filter(
      ({ active, villageCodes }) =>
        active && (villageCodes.length === 0 || villageCodes.includes(villageCode)),
    )
    .sort((a, b) => Number(a.villageCodes.length === 0) - Number(b.villageCodes.length === 0));
}
