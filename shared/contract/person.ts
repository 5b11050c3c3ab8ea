import { z } from "zod";
import { Appearance, PersonLink, PersonRefusal } from "../domain/person/person.ts";
import { LikenessReason } from "../domain/visit/likeness.ts";
import { RecordId } from "../kernel/ids.ts";
import { PlainDate } from "../kernel/plain-date.ts";
import { line, requiredLine } from "../kernel/text.ts";
import { act, base, refusals } from "./common.ts";

/** Somebody in a record, masked. */
export const PersonAppearance = z.object({
  appearance: Appearance,
  name: z.string(),
  idNo: z.string(),
  phone: z.string(),
  villageCode: z.string().nullable(),
  matterId: RecordId,
  matterNo: z.string(),
  title: z.string(),
  /** Number of the visit or the case. */
  no: z.string(),
  on: PlainDate,
});
export type PersonAppearance = z.infer<typeof PersonAppearance>;

/** A link that was taken back (已撤销的合并), with the two it had put together as far as their records still name them. */
export const UndoneLink = z.object({
  link: PersonLink,
  a: PersonAppearance.nullable(),
  b: PersonAppearance.nullable(),
});
export type UndoneLink = z.infer<typeof UndoneLink>;

/** A person: the appearances that were said to be the same, the newest first, who said so, and what was taken back since. */
export const Person = z.object({
  appearances: z.array(PersonAppearance).min(1),
  links: z.array(PersonLink),
  undone: z.array(UndoneLink),
});
export type Person = z.infer<typeof Person>;

const refused = refusals({ PERSON_REFUSED: { data: PersonRefusal } });

export const person = {
  /** Everybody in the visits and cases of a matter, or in one visit or case: one entry an appearance there. */
  of: base
    .input(z.object({ record: z.enum(["matter", "visit", "mediation"]), id: RecordId }))
    .output(z.array(Person)),
  /** Appearances elsewhere that may be the same person, most alike first: a person decides. */
  candidates: base
    .input(z.object({ appearance: Appearance }))
    .output(z.array(z.object({ person: PersonAppearance, reasons: z.array(LikenessReason) })))
    .errors(refused),
  /** Says that two appearances are the same person. */
  link: base
    .input(act({ a: Appearance, b: Appearance, reason: requiredLine(200) }))
    .output(PersonLink)
    .errors(refused),
  /** Takes that back. */
  unlink: base
    .input(act({ linkId: RecordId, reason: requiredLine(200) }))
    .output(PersonLink)
    .errors(refused),
  /** Persons with more than one appearance, the last linked first; `text` in a name, number or title, or the tail of a number. */
  list: base
    .input(
      z.object({ text: line(80).optional(), offset: z.int().nonnegative(), limit: z.int().min(1).max(100) }),
    )
    .output(z.object({ persons: z.array(Person), total: z.int() })),
  /** Every link that was taken back, the last one first. */
  undone: base
    .input(z.object({ offset: z.int().nonnegative(), limit: z.int().min(1).max(100) }))
    .output(z.object({ rows: z.array(UndoneLink), total: z.int() })),
};
