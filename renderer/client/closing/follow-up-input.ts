import type { FollowUpForm } from "#shared/domain/matter/closing.ts";
import { proposedAgainOn } from "#shared/domain/matter/record-closing.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { NOT_RATED, type RatingInput } from "./RatingFields.tsx";

/** The dialog as it is being filled in: nothing about the person's answers goes without saying. */
export interface FollowUpInput {
  readonly on: PlainDate | null;
  readonly at: string;
  readonly way: FollowUpForm["way"];
  readonly whom: string;
  readonly solved: FollowUpForm["solved"] | null;
  readonly answered: FollowUpForm["answered"] | null;
  readonly performed: FollowUpForm["performed"] | null;
  readonly relapse: string;
  readonly opinions: string;
  readonly rating: RatingInput;
  readonly next: FollowUpForm["next"] | null;
  readonly againOn: PlainDate | null;
  readonly by: string;
}

export function emptyFollowUp(on: PlainDate, at: string, whom: string, by: string): FollowUpInput {
  return {
    on,
    at,
    way: "PHONE",
    whom,
    solved: null,
    answered: null,
    performed: null,
    relapse: "",
    opinions: "",
    rating: NOT_RATED,
    next: null,
    againOn: proposedAgainOn(on),
    by,
  };
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Fields that still have to be filled in. */
export function missingIn(input: FollowUpInput): readonly (keyof FollowUpInput)[] {
  const needed = ["on", "whom", "solved", "answered", "performed", "next", "by"] as const;
  const empty = needed.filter((field) => input[field] === null || String(input[field]).trim() === "");
  return [
    ...empty,
    ...(TIME.test(input.at) ? [] : (["at"] as const)),
    ...(input.next === "CONTINUE" && input.againOn === null ? (["againOn"] as const) : []),
  ];
}

/** The form as it goes to the desk; undefined while something is missing. */
export function readyFollowUp(
  input: FollowUpInput,
): { readonly on: PlainDate; readonly form: FollowUpForm } | undefined {
  const { on, solved, answered, performed, next, rating } = input;
  if (missingIn(input).length > 0) return undefined;
  if (on === null || solved === null || answered === null || performed === null || next === null)
    return undefined;
  return {
    on,
    form: {
      at: input.at,
      way: input.way,
      whom: input.whom.trim(),
      solved,
      answered,
      performed,
      relapse: input.relapse,
      opinions: input.opinions,
      rating: rating.level === null ? null : { level: rating.level, reason: rating.reason },
      next,
      againOn: next === "CONTINUE" ? input.againOn : null,
      by: input.by.trim(),
    },
  };
}
