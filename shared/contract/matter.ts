import { z } from "zod";
import { Attachment } from "../domain/attachment/attachment.ts";
import { Contact } from "../domain/contact/contact.ts";
import { ClosingEvent, ClosingFacts, ConclusionForm } from "../domain/matter/closing.ts";
import { ClosingRefusal, ConclusionObstacle } from "../domain/matter/closing-refusal.ts";
import { Decision, DecisionForm, DecisionRefusal } from "../domain/matter/decision.ts";
import { Matter } from "../domain/matter/matter.ts";
import { MatterAct, MatterStatus } from "../domain/matter/matter-status.ts";
import { IssuedPaper } from "../domain/paper/paper.ts";
import { ReferralSlip } from "../domain/referral/slip.ts";
import { SlipAct, SlipStatus } from "../domain/referral/slip-status.ts";
import { RiskNote } from "../domain/risk-report/risk-report.ts";
import { SupervisionLevel } from "../domain/supervision/supervision-status.ts";
import { Channel, RiskColor, Visit } from "../domain/visit/visit.ts";
import { WhistleStatus } from "../domain/whistle/whistle-status.ts";
import { Whistle } from "../domain/whistle/whistle.ts";
import { RecordId } from "../kernel/ids.ts";
import { PlainDate } from "../kernel/plain-date.ts";
import { line } from "../kernel/text.ts";
import { act, base, refusals } from "./common.ts";

/** What can be found by a number. */
export const FoundKind = z.enum([
  "matter",
  "visit",
  "slip",
  "whistle",
  "incoming",
  "case",
  "agreement",
  "consultation",
  "conference",
  "riskReport",
  "screening",
]);
export type FoundKind = z.infer<typeof FoundKind>;

/** A row of the matter list, masked. */
export const MatterRow = z.object({
  id: RecordId,
  no: z.string(),
  title: z.string(),
  openedOn: PlainDate,
  speaker: z.string(),
  category: z.string(),
  villageCode: z.string().nullable(),
  channel: Channel,
  riskColor: RiskColor,
  status: MatterStatus,
  visitCount: z.int(),
  headCount: z.int(),
  unitName: z.string(),
  nextDueOn: PlainDate.nullable(),
  overdue: z.boolean(),
  /** The hardest supervision that is running on one of its slips. */
  supervision: SupervisionLevel.nullable(),
});
export type MatterRow = z.infer<typeof MatterRow>;

export const MatterFilter = z.object({
  status: z.array(MatterStatus).max(20).optional(),
  /** Second-level codes, or first-level codes that stand for all below them. */
  category: z
    .array(z.string().regex(/^\d{2}(\d{2})?$/))
    .max(60)
    .optional(),
  villageCode: z
    .array(z.string().regex(/^\d{12}$/))
    .max(60)
    .optional(),
  riskColor: z.array(RiskColor).optional(),
  channel: z.array(Channel).optional(),
  openedFrom: PlainDate.optional(),
  openedTo: PlainDate.optional(),
  /** Only matters with an unanswered slip, or a mediation case, past its day. */
  overdue: z.boolean().optional(),
  /** A number (of matter, visit or slip), or the whole name of the person who spoke. */
  text: line(80).optional(),
});
export type MatterFilter = z.infer<typeof MatterFilter>;

export const MatterSort = z.enum(["openedAt", "nextDueOn", "riskColor", "category", "status", "villageCode"]);
export type MatterSort = z.infer<typeof MatterSort>;

/** A paper without its payload: for lists and time lines. */
export const PaperBrief = IssuedPaper.unwrap().omit({ payload: true });
export type PaperBrief = z.infer<typeof PaperBrief>;

/** Everything of a matter, sensitive fields masked. */
export const MatterFile = z.object({
  matter: Matter,
  status: MatterStatus,
  acts: z.array(MatterAct),
  /** What still stands against concluding it. */
  obstacles: z.array(ConclusionObstacle),
  visits: z.array(Visit),
  papers: z.array(PaperBrief),
  slips: z.array(
    z.object({ slip: ReferralSlip, status: SlipStatus, dueOn: PlainDate, acts: z.array(SlipAct) }),
  ),
  whistles: z.array(z.object({ whistle: Whistle, status: WhistleStatus })),
  attachments: z.array(Attachment),
  /** Who was told of its risk reports, and what came of them. */
  riskNotes: z.array(RiskNote),
  /** The contact log, oldest first. */
  contacts: z.array(Contact),
});
export type MatterFile = z.infer<typeof MatterFile>;

const notFound = { MATTER_NOT_FOUND: { data: z.object({ id: RecordId }) } } as const;

export const matter = {
  list: base
    .input(
      z.object({
        filter: MatterFilter,
        sort: MatterSort,
        descending: z.boolean(),
        offset: z.int().nonnegative(),
        limit: z.int().min(1).max(200),
      }),
    )
    .output(z.object({ rows: z.array(MatterRow), total: z.int() })),
  /** How many matters stand in each status, and how many are overdue. */
  counts: base.output(
    z.object({ byStatus: z.record(z.string(), z.int()), overdue: z.int(), total: z.int() }),
  ),
  file: base
    .input(z.object({ id: RecordId }))
    .output(MatterFile)
    .errors(refusals(notFound)),
  /** Records what was decided; an acceptance or refusal issues its notice in the same act. */
  decide: base
    .input(act({ matterId: RecordId, form: DecisionForm }))
    .output(Decision)
    .errors(refusals({ ...notFound, DECISION_REFUSED: { data: DecisionRefusal } })),
  /** The conclusion as the record speaks for it, to be gone over. */
  proposeConclusion: base
    .input(z.object({ matterId: RecordId }))
    .output(ConclusionForm)
    .errors(refusals(notFound)),
  /** Concludes, files, follows up, rates, closes, reopens; issues the paper that belongs to it in the same act. */
  record: base
    .input(act({ matterId: RecordId, facts: ClosingFacts }))
    .output(z.object({ event: ClosingEvent, status: MatterStatus }))
    .errors(refusals({ ...notFound, CLOSING_REFUSED: { data: ClosingRefusal } })),
  /** Finds by a typed number what bears it, or a slip by its scanned code. */
  find: base
    .input(z.object({ text: line(120) }))
    .output(
      z.array(
        z.object({
          kind: FoundKind,
          id: RecordId,
          /** Null for what belongs to no matter, or to several. */
          matterId: RecordId.nullable(),
          /** The mediation case that was meant, or that the agreement belongs to. */
          caseId: RecordId.optional(),
          no: z.string(),
          title: z.string(),
        }),
      ),
    )
    .errors(refusals({ CODE_DIGEST_WRONG: { data: z.object({ no: z.string() }) } })),
};
