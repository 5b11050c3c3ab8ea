import { z } from "zod";
import { RecordId } from "../../kernel/ids.ts";
import { PlainDate } from "../../kernel/plain-date.ts";
import { line, requiredLine } from "../../kernel/text.ts";
import { Sex } from "../visit/visit.ts";

/**
 * A people's mediator (人民调解员) in the committee's register: a member of the committee or a person it appointed
 * (People's Mediation Law art. 13). Members are elected for three years (art. 8).
 */
export const Mediator = z
  .object({
    id: RecordId,
    name: requiredLine(40),
    sex: Sex,
    nation: z
      .string()
      .regex(/^\d{2}$/)
      .nullable(),
    birthOn: PlainDate.nullable(),
    phone: line(30),
    isMember: z.boolean(),
    isHead: z.boolean(),
    fullTime: z.boolean(),
    appointedOn: PlainDate,
    /** Last day of the term; after it nobody may be assigned or preside. */
    termEndsOn: PlainDate,
    /** The desk account of the same person, if there is one. */
    accountId: RecordId.nullable(),
    active: z.boolean(),
  })
  .readonly();
export type Mediator = z.infer<typeof Mediator>;

/** What is worth saying about the register (art. 8, 9): advice, never a wall. */
export const CommitteeAdvice = z.enum([
  "too-few-members",
  "too-many-members",
  "no-head",
  "several-heads",
  "no-woman",
  "term-ended",
  "term-ends-soon",
]);
export type CommitteeAdvice = z.infer<typeof CommitteeAdvice>;

/** A mediation room (调解室) or a place in the field (群众身边: village, bench, site). Field places never clash. */
export const Room = z
  .object({
    id: RecordId,
    name: requiredLine(40),
    kind: z.enum(["ROOM", "FIELD"]),
    /** Name of a brand room (品牌调解室), printed on the day log; empty for none. */
    brand: line(40),
    /** Has a second door, so that hostile parties need not meet on the way in. */
    separateEntry: z.boolean(),
    active: z.boolean(),
  })
  .readonly();
export type Room = z.infer<typeof Room>;

/** Who conducts the mediation; decides the seal and the papers. 人民调解委员会 · 乡镇人民政府（土地承包） · 公安机关 · 其他 */
export const HostKind = z.enum(["COMMITTEE", "TOWNSHIP_LAND", "POLICE", "OTHER"]);
export type HostKind = z.infer<typeof HostKind>;
