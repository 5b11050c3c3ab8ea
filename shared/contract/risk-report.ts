import { z } from "zod";
import { RiskReport, RiskReportForm, RiskStep } from "../domain/risk-report/risk-report.ts";
import { RiskAct, RiskRefusal, RiskStatus } from "../domain/risk-report/risk-status.ts";
import { VillageCode } from "../domain/office/office.ts";
import { RecordId } from "../kernel/ids.ts";
import { PlainDate } from "../kernel/plain-date.ts";
import { act, base, refusals } from "./common.ts";

/** A row of the list of risk reports: nobody's name is in it, nor what happened. */
export const RiskReportRow = z.object({
  id: RecordId,
  no: z.string(),
  status: RiskStatus,
  on: PlainDate,
  at: z.string(),
  villageCode: VillageCode.nullable(),
  tags: z.array(z.string()),
  matterNo: z.string(),
  title: z.string(),
  followOns: z.int(),
  /** To how many units it was reported. */
  told: z.int(),
  nextOn: PlainDate.nullable(),
});
export type RiskReportRow = z.infer<typeof RiskReportRow>;

export const RiskReportFile = z.object({
  report: RiskReport,
  status: RiskStatus,
  acts: z.array(RiskAct),
  nextOn: PlainDate.nullable(),
  matter: z.object({ id: RecordId, no: z.string(), title: z.string() }).nullable(),
});
export type RiskReportFile = z.infer<typeof RiskReportFile>;

const notFound = { RISK_REPORT_NOT_FOUND: { data: z.object({ id: RecordId }) } } as const;
const refused = { RISK_REPORT_REFUSED: { data: RiskRefusal } } as const;

export const riskReport = {
  /** The newest first. */
  list: base
    .input(
      z.object({
        status: RiskStatus.optional(),
        offset: z.int().nonnegative(),
        limit: z.int().min(1).max(200),
      }),
    )
    .output(
      z.object({
        rows: z.array(RiskReportRow),
        total: z.int(),
        byStatus: z.record(z.string(), z.int()),
      }),
    ),
  /** The reports on a matter, the newest first. */
  ofMatter: base.input(z.object({ matterId: RecordId })).output(z.array(RiskReportRow)),
  /** What the form starts with: place, people, what was said and what the warning rests on. */
  propose: base
    .input(z.object({ matterId: RecordId.optional(), warningId: z.string().max(200).optional() }))
    .output(
      z.object({
        /** What nobody has said yet is left for the clerk: facts and labels may be empty. */
        form: RiskReportForm.unwrap().extend({ facts: z.string(), tags: z.array(z.string()) }),
        matter: z.object({ id: RecordId, no: z.string(), title: z.string() }).nullable(),
      }),
    ),
  /** Takes the number, freezes the paper, and puts the labels on the matter, in one act. */
  issue: base
    .input(act({ form: RiskReportForm }))
    .output(z.object({ id: RecordId, no: z.string(), paperId: RecordId }))
    .errors(refusals({ ...refused, MATTER_NOT_FOUND: { data: z.object({ id: RecordId }) } })),
  file: base
    .input(z.object({ id: RecordId }))
    .output(RiskReportFile)
    .errors(refusals(notFound)),
  /** Records what comes later. A 续报 and the 终报 make a paper of their own. */
  record: base
    .input(act({ id: RecordId, facts: RiskStep }))
    .output(z.object({ id: RecordId, status: RiskStatus, paperId: RecordId.nullable() }))
    .errors(refusals({ ...notFound, ...refused })),
};
