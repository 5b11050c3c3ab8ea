import { z } from "zod";
import type { RecordId } from "../../kernel/ids.ts";
import type { Mediator, Room } from "./committee.ts";
import type { DossierRule, SubsidyRules } from "./dossier.ts";

/** Why an entry of the mediator register is not taken. */
export const MediatorProblem = z.discriminatedUnion("reason", [
  z.object({ reason: z.literal("term-before-appointment") }),
  z.object({ reason: z.literal("head-not-member") }),
  /** One person, one entry: somebody else's entry names this desk account. */
  z.object({ reason: z.literal("account-taken"), name: z.string() }),
]);
export type MediatorProblem = z.infer<typeof MediatorProblem>;

export function mediatorProblem(
  mediator: Omit<Mediator, "id"> & { readonly id?: RecordId | undefined },
  register: Iterable<Mediator>,
): MediatorProblem | undefined {
  const { id, accountId, isHead, isMember, appointedOn, termEndsOn } = mediator;
  if (termEndsOn <= appointedOn) return { reason: "term-before-appointment" };
  if (isHead && !isMember) return { reason: "head-not-member" };
  const other =
    accountId !== null && [...register].find((each) => each.id !== id && each.accountId === accountId);
  return other ? { reason: "account-taken", name: other.name } : undefined;
}

/** Another room of the same name: a booking would not say where to go. */
export function hasSameName(
  room: Omit<Room, "id"> & { readonly id?: RecordId | undefined },
  rooms: readonly Room[],
): boolean {
  return rooms.some((each) => each.id !== room.id && each.name.trim() === room.name.trim());
}

/** What stands twice in a list that is to name everything once; undefined when nothing does. */
export const RuleProblem = z.object({
  reason: z.enum(["key-twice", "name-twice", "paper-twice", "scan-twice"]),
  what: z.string(),
});
export type RuleProblem = z.infer<typeof RuleProblem>;

export function dossierRuleProblem({ places }: DossierRule): RuleProblem | undefined {
  const lists = {
    "key-twice": places.map(({ key }) => key),
    "name-twice": places.map(({ name }) => name.trim()),
    "paper-twice": places.flatMap(({ paperKinds }) => paperKinds),
    "scan-twice": places.flatMap(({ scanKinds }) => scanKinds),
  };
  return firstTwice(lists);
}

export function subsidyRulesProblem({ grades }: SubsidyRules): RuleProblem | undefined {
  return firstTwice({
    "key-twice": grades.map(({ key }) => key),
    "name-twice": grades.map(({ name }) => name.trim()),
  });
}

function firstTwice(
  lists: Partial<Record<RuleProblem["reason"], readonly string[]>>,
): RuleProblem | undefined {
  for (const reason of RuleProblem.shape.reason.options) {
    const list = lists[reason] ?? [];
    const what = list.find((each, index) => list.indexOf(each) !== index);
    if (what !== undefined) return { reason, what };
  }
  return undefined;
}
