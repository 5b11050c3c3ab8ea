import { z } from "zod";
import { DirectCase } from "#shared/domain/mediation/open-directly.ts";
import { ConsentWay } from "#shared/domain/mediation/mediation-case.ts";
import { PlainDate } from "#shared/kernel/plain-date.ts";
import { AddressInput, caseContent, CaseInput, newParty, type ReadForm, titleOf } from "./case-input.ts";
import { fieldProblems } from "./field-problem.ts";

const ConsentInput = z.object({
  partyId: z.string(),
  on: PlainDate.nullable().catch(null),
  way: ConsentWay.catch("ORAL"),
});
export type ConsentInput = z.infer<typeof ConsentInput>;

/** A case that nobody registered before, as it is being typed. */
export const DirectInput = z.object({
  case: CaseInput,
  place: AddressInput,
  court: z.string().catch(""),
  consents: z.array(ConsentInput).catch([]),
});
export type DirectInput = z.infer<typeof DirectInput>;

const NOWHERE = { villageCode: null, group: "", text: "" };

/** Two sides to be filled in, on application to the committee, today. */
export function freshDirect(today: PlainDate, committeeName: string, newId: () => string): DirectInput {
  const parties = [newParty("APPLICANT", newId()), newParty("RESPONDENT", newId())];
  const fresh = CaseInput.parse({ startedOn: today, hostName: committeeName, parties });
  return { case: { ...fresh, title: titleOf(fresh, today) }, place: NOWHERE, court: "", consents: [] };
}

/** Who is asked for consent here: applying is consent already, and a third party is no side. */
export function partiesToAsk({ case: { parties, startMode } }: DirectInput): CaseInput["parties"] {
  return parties.filter(
    ({ side }) => side !== "THIRD" && !(startMode === "APPLICATION" && side === "APPLICANT"),
  );
}

export function readDirect(input: DirectInput, today: PlainDate): ReadForm<DirectCase> {
  const asked = new Set(partiesToAsk(input).map(({ id }) => id));
  const direct = {
    form: caseContent(input.case, today),
    place: input.place,
    court: input.court.trim(),
    consents: input.consents.filter(({ partyId }) => asked.has(partyId)),
  };
  const read = DirectCase.safeParse(direct);
  if (read.success) return { ok: true, form: read.data };
  const problems = [...fieldProblems(read.error.issues, direct)].map(
    ([at, problem]) => [at.replace(/^form\./, ""), problem] as const,
  );
  return { ok: false, problems: new Map(problems) };
}
