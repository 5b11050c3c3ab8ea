import { z } from "zod";
import { RecordId } from "../../kernel/ids.ts";
import { dayOf, Instant, type PlainDate } from "../../kernel/plain-date.ts";
import { line, prose } from "../../kernel/text.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { Matter } from "../matter/matter.ts";
import { Actor } from "../paper/actor.ts";

/** 去电 · 来电 · 上门 · 当面 · 备注 */
export const ContactWay = z.enum(["CALL_OUT", "CALL_IN", "VISIT", "IN_PERSON", "NOTE"]);
export type ContactWay = z.infer<typeof ContactWay>;

/** A line of the contact log (联系记录) as the clerk types it. */
export const ContactForm = z
  .object({
    way: ContactWay,
    /** With whom; empty for a note. */
    whom: line(60),
    text: prose(1000),
    /** Nobody answered, nobody was at home. */
    missed: z.boolean(),
    /** It calls back whoever reported by code or hotline. */
    callBack: z.boolean(),
  })
  .readonly();
export type ContactForm = z.infer<typeof ContactForm>;

/** A line stays as it was written: what was wrong is set right by a later one. */
export const Contact = z
  .object({ id: RecordId, matterId: RecordId, at: Instant, by: Actor, form: ContactForm })
  .readonly();
export type Contact = z.infer<typeof Contact>;

export const ContactRefusal = z.discriminatedUnion("reason", [
  z.object({ reason: z.literal("text-missing") }),
  z.object({ reason: z.literal("whom-missing") }),
  /** Only a call, a visit or a talk calls somebody back. */
  z.object({ reason: z.literal("no-call-back"), way: ContactWay }),
]);
export type ContactRefusal = z.infer<typeof ContactRefusal>;

/** Whether a line says what it must: a missed call needs no words, a note needs no person. */
export function checkContact(form: ContactForm): Result<ContactForm, ContactRefusal> {
  const { way, whom, text, missed, callBack } = form;
  if (way !== "NOTE" && whom.trim() === "") return err({ reason: "whom-missing" });
  if (text.trim() === "" && !missed) return err({ reason: "text-missing" });
  if (callBack && (way === "NOTE" || way === "CALL_IN")) return err({ reason: "no-call-back", way });
  return ok(form);
}

/** Reports that ask for a call back within minutes (D-22): by scanned code, by hotline. */
export function awaitsCallBack({ channel, contacts }: Pick<Matter, "channel" | "contacts">): boolean {
  return (channel === "QR" || channel === "HOTLINE") && contacts.calledBackAt === null;
}

/** The brief of a matter's log with one more line. Trying in vain is a call back too: the clock asks that somebody calls. */
export function withContact(brief: Matter["contacts"], { at, form }: Contact): Matter["contacts"] {
  const on: PlainDate = dayOf(at);
  return {
    count: brief.count + 1,
    lastOn: on,
    calledBackAt: brief.calledBackAt ?? (form.callBack ? at : null),
  };
}
