import { z } from "zod";
import { RecordId } from "../../kernel/ids.ts";
import { Instant, PlainDate } from "../../kernel/plain-date.ts";
import { line, requiredLine } from "../../kernel/text.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { Actor } from "../paper/actor.ts";

/** What was kept from happening: 预防纠纷 · 防止自杀 · 防止民转刑 · 防止群体性上访 · 防止群体性械斗 (ministry table B) */
export const PreventionKind = z.enum(["DISPUTE", "SUICIDE", "CRIME", "MASS_PETITION", "MASS_FIGHT"]);
export type PreventionKind = z.infer<typeof PreventionKind>;

export const PreventionForm = z
  .object({
    matterId: RecordId,
    kind: PreventionKind,
    on: PlainDate,
    people: z.int().min(0).max(100_000),
    /** What was found and what was done: nobody is counted without it. */
    reason: requiredLine(500),
  })
  .readonly();
export type PreventionForm = z.infer<typeof PreventionForm>;

/** Declared by one person and confirmed by another: never computed. Only what is confirmed is counted. */
export const Prevention = z
  .object({
    id: RecordId,
    form: PreventionForm,
    declaredAt: Instant,
    declaredBy: Actor,
    verdict: z
      .object({ confirmed: z.boolean(), at: Instant, by: Actor, note: line(300) })
      .readonly()
      .nullable(),
  })
  .readonly();
export type Prevention = z.infer<typeof Prevention>;

export const PreventionRefusal = z.discriminatedUnion("reason", [
  z.object({ reason: z.literal("day-in-future"), today: PlainDate }),
  z.object({ reason: z.literal("before-the-matter"), openedOn: PlainDate }),
  z.object({ reason: z.literal("judged-already") }),
  z.object({ reason: z.literal("own-declaration") }),
]);
export type PreventionRefusal = z.infer<typeof PreventionRefusal>;

export function checkPrevention(
  form: PreventionForm,
  matter: { readonly openedOn: PlainDate },
  today: PlainDate,
): Result<PreventionForm, PreventionRefusal> {
  if (form.on > today) return err({ reason: "day-in-future", today });
  if (form.on < matter.openedOn) return err({ reason: "before-the-matter", openedOn: matter.openedOn });
  return ok(form);
}

/** Whoever declared it does not confirm it. */
export function judgePrevention(
  prevention: Prevention,
  verdict: NonNullable<Prevention["verdict"]>,
): Result<Prevention, PreventionRefusal> {
  if (prevention.verdict !== null) return err({ reason: "judged-already" });
  if (prevention.declaredBy.accountId === verdict.by.accountId) return err({ reason: "own-declaration" });
  return ok({ ...prevention, verdict });
}
