import { z } from "zod";
import { RecordId } from "../../kernel/ids.ts";
import { Instant, PlainDate } from "../../kernel/plain-date.ts";
import { line, prose, requiredLine } from "../../kernel/text.ts";
import { VillageCode } from "../office/office.ts";
import { Actor } from "../paper/actor.ts";
import { RiskColor } from "../visit/visit.ts";

/** A dispute that was found in a screening. Facts of the dispute: nothing here rates a person. */
export const FoundDispute = z
  .object({
    id: RecordId,
    /** Who speaks of it, or the first of the two sides. */
    person: requiredLine(60),
    phone: line(30),
    otherSide: line(80),
    /** Village group (组/社). */
    group: line(40),
    category: z.string().regex(/^\d{2}(\d{2})?$/),
    summary: prose(2000).refine((text) => text.trim() !== "", { error: "required" }),
    riskColor: RiskColor,
  })
  .readonly();
export type FoundDispute = z.infer<typeof FoundDispute>;

/** 零报告: somebody states, with the name, that nothing was found. Never taken for granted where nothing was entered. */
const NilStatement = z.object({ words: requiredLine(200), by: requiredLine(40) }).readonly();

/** What a village reports of a period, as it is entered. */
export const ScreeningForm = z
  .object({
    screeners: z.array(requiredLine(40)).min(1).max(12).readonly(),
    /** The days on which they went round. */
    days: z.array(PlainDate).min(1).max(31).readonly(),
    found: z.array(FoundDispute).max(60).readonly(),
    nil: NilStatement.nullable(),
  })
  .readonly();
export type ScreeningForm = z.infer<typeof ScreeningForm>;

/** What became of a found dispute: registered as a matter, added to one, or settled on the spot. */
export const FoundFacts = z.discriminatedUnion("act", [
  z.object({
    act: z.enum(["register", "link"]),
    visitId: RecordId,
    matterId: RecordId,
    matterNo: z.string(),
  }),
  z.object({ act: z.literal("settle"), on: PlainDate, how: requiredLine(300) }),
]);
export type FoundFacts = z.infer<typeof FoundFacts>;

export const FoundEvent = z
  .object({ foundId: RecordId, at: Instant, by: Actor, facts: FoundFacts })
  .readonly();
export type FoundEvent = z.infer<typeof FoundEvent>;

/** A village's report on a period (矛盾纠纷排查登记／零报告, C-15). */
export const ScreeningReport = z
  .object({
    id: RecordId,
    no: z.string(),
    roundId: RecordId,
    /** The period as it was when this was reported. */
    fromOn: PlainDate,
    toOn: PlainDate,
    villageCode: VillageCode,
    villageName: z.string(),
    form: ScreeningForm,
    reportedAt: Instant,
    reportedOn: PlainDate,
    reportedBy: Actor,
    events: z.array(FoundEvent).readonly(),
    /** What it said before it was corrected, oldest first. */
    former: z
      .array(z.object({ form: ScreeningForm, at: Instant, by: Actor, reason: requiredLine(300) }).readonly())
      .readonly(),
  })
  .readonly();
export type ScreeningReport = z.infer<typeof ScreeningReport>;
