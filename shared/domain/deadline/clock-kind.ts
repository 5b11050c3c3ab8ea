import { z } from "zod";
import type { ClockName } from "./deadline-rule.ts";

/** What a clock is about, as lists and the board group them: 事项 · 转办 · 调解 · 履行 · 司法确认 · 回访归档 · 排查. */
export const ClockKind = z.enum(["matter", "slip", "mediation", "performance", "court", "after", "screening"]);
export type ClockKind = z.infer<typeof ClockKind>;

/** The compiler keeps the table complete. */
export const KIND_OF: Readonly<Record<ClockName, ClockKind>> = {
  "call-back": "matter",
  decide: "matter",
  dispatch: "matter",
  promised: "matter",
  "petition-dispose": "matter",
  "petition-notice": "matter",
  "petition-objection": "slip",
  "petition-conclude": "matter",
  "review-ask": "matter",
  "review-decide": "matter",
  "re-review-ask": "matter",
  "re-review-decide": "matter",
  "report-petition": "matter",
  "report-crime": "matter",
  "report-child": "matter",
  "complaint-accept": "matter",
  "complaint-end": "matter",
  "slip-sign": "slip",
  "slip-return": "slip",
  "slip-answer": "slip",
  "whistle-arrive": "slip",
  "whistle-task": "slip",
  "incoming-answer": "slip",
  "supervision-answer": "slip",
  remind: "slip",
  supervise: "slip",
  "supervise-openly": "slip",
  mediate: "mediation",
  "labour-arbitration-opens": "mediation",
  perform: "performance",
  confirm: "court",
  "court-accept": "court",
  "court-decide": "court",
  "object-ruling": "court",
  enforce: "court",
  "follow-up": "after",
  "file-dossier": "after",
  screening: "screening",
  "risk-follow-on": "matter",
  "land-arbitration": "matter",
  "labour-arbitration": "matter",
  "civil-claim": "matter",
};
