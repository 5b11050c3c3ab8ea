import { z } from "zod";
import type { TemplateField } from "#shared/codes/session-templates.ts";
import { lastFinish } from "#shared/domain/mediation/session-progress.ts";
import { SessionResult } from "#shared/domain/mediation/session-status.ts";
import {
  type Booking,
  Participant,
  SessionRecord,
  type MediationSession,
  type SessionFacts,
} from "#shared/domain/mediation/session.ts";
import type { MediationCase } from "#shared/domain/mediation/mediation-case.ts";
import { PlainDate } from "#shared/kernel/plain-date.ts";
import { readClock } from "../../ui/read-clock.ts";

const Typed = z.string().max(20_000);

/** The record of a sitting while it is being written; it need not be valid yet. */
export const SittingInput = SessionRecord.unwrap().extend({
  from: Typed,
  to: Typed,
  participants: z.array(Participant.unwrap().extend({ name: Typed })).max(20),
  statements: z.array(z.object({ speaker: Typed, text: Typed })).max(100),
  facts: Typed,
  proposals: Typed,
  outcome: Typed,
  result: SessionResult.nullable(),
  nextOn: PlainDate.nullable(),
  digestLine: Typed,
  needsAttention: z.boolean(),
});
export type SittingInput = z.infer<typeof SittingInput>;

/** What the record begins with: everybody expected, or what was written before it was reopened. */
export function freshInput(session: MediationSession, mediation: MediationCase): SittingInput {
  const before = lastFinish(session);
  if (before !== undefined) {
    const { record, result, nextOn, digestLine, needsAttention } = before;
    return {
      ...record,
      participants: [...record.participants],
      statements: [...record.statements],
      result,
      nextOn,
      digestLine,
      needsAttention,
    };
  }
  const expected = new Set(session.booking.partyIds);
  return {
    from: "",
    to: "",
    attendance: mediation.form.parties
      .filter(({ id }) => expected.has(id))
      .map(({ id }) => ({ partyId: id, present: true, companions: "", note: "" })),
    participants: [],
    rightsTold: false,
    statements: [],
    facts: "",
    proposals: "",
    outcome: "",
    readBack: false,
    result: null,
    nextOn: null,
    digestLine: "",
    needsAttention: false,
  };
}

export type RecordField = "from" | "to" | "result" | "digestLine" | "participants";

/** The act of finishing, or what is still missing before it can be asked for. */
export function readFinish(input: SittingInput): {
  readonly facts: Extract<SessionFacts, { act: "finish" }> | undefined;
  readonly wrong: ReadonlySet<RecordField>;
} {
  const { result, nextOn, digestLine, needsAttention, ...written } = input;
  const from = readClock(input.from);
  const to = readClock(input.to);
  const wrong = new Set<RecordField>();
  if (from === undefined) wrong.add("from");
  if (to === undefined) wrong.add("to");
  if (result === null) wrong.add("result");
  if (digestLine.trim() === "") wrong.add("digestLine");
  if (input.participants.some(({ name }) => name.trim() === "")) wrong.add("participants");
  if (from === undefined || to === undefined || result === null || wrong.size > 0)
    return { facts: undefined, wrong };
  const record = { ...written, from, to, statements: saidOnly(input.statements) };
  return {
    facts: { act: "finish", record, result, nextOn, digestLine: digestLine.trim(), needsAttention },
    wrong,
  };
}

/** A speaker's key was pressed and nothing was said: no statement. */
function saidOnly(statements: SittingInput["statements"]): SittingInput["statements"] {
  return statements.filter(({ speaker, text }) => speaker.trim() !== "" && text.trim() !== "");
}

/** What the end of a sitting begins with where nothing was written: the hours as booked, the first sentence for the day log. */
export function proposedEnd(
  input: SittingInput,
  booking: Pick<Booking, "from" | "to">,
): Partial<SittingInput> {
  return {
    from: input.from.trim() === "" ? booking.from : input.from,
    to: input.to.trim() === "" ? booking.to : input.to,
    digestLine: input.digestLine.trim() === "" ? firstSentence(input) : input.digestLine,
  };
}

function firstSentence({ outcome, facts }: Pick<SittingInput, "outcome" | "facts">): string {
  const text = outcome.trim() === "" ? facts : outcome;
  const [sentence = ""] = text.trim().split(/(?<=[。；\n])/u);
  return sentence.trim().slice(0, 100);
}

/** A usual text put behind what stands there already. */
export function withTemplate(input: SittingInput, field: TemplateField, text: string): SittingInput {
  const before = input[field].trimEnd();
  return { ...input, [field]: before === "" ? text : `${before}\n${text}` };
}

/** Keys that stand for speakers, in the order of the people at the table: the upper row of the board. */
export const SPEAKER_KEYS = ["Q", "W", "E", "R", "T", "Y", "U", "I", "O"] as const;

/** Who can speak at the table: mediators, parties with their agents and guardians, participants. */
export function speakersOf(
  { form, mediators }: MediationCase,
  { booking }: MediationSession,
  participants: SittingInput["participants"],
): readonly string[] {
  const names = [
    ...form.parties
      .filter(({ id }) => booking.partyIds.includes(id))
      .flatMap((party) => [
        party.name,
        ...(party.agent ? [party.agent.name] : []),
        ...(party.kind === "PERSON" && party.guardian ? [party.guardian.name] : []),
      ]),
    ...mediators.filter(({ mediatorId }) => booking.mediatorIds.includes(mediatorId)).map(({ name }) => name),
    ...participants.map(({ name }) => name.trim()),
  ];
  return [...new Set(names)].filter((name) => name !== "").slice(0, SPEAKER_KEYS.length);
}
