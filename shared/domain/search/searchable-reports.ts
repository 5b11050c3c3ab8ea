import { cutText } from "../../kernel/cut-text.ts";
import type { FrozenReport } from "../report/frozen-report.ts";
import type { Prevention } from "../report/prevention.ts";
import type { RiskReport } from "../risk-report/risk-report.ts";
import type { ScreeningReport } from "../screening/report.ts";
import type { Fields } from "./fields.ts";
import type { Searchable } from "./searchable-table.ts";

const screeningForm: Fields = {
  found: { person: "person", phone: "phone", otherSide: "person", group: "place", summary: "statement" },
  screeners: "unit",
  nil: { words: "statement", by: "unit" },
};

export const screening: Searchable<ScreeningReport> = {
  group: "SCREENING",
  audience: "desk",
  at: ({ reportedAt }) => reportedAt,
  facts: ({ no, villageName, roundId, villageCode }) => ({
    no,
    title: villageName,
    round: { id: roundId, villageCode },
  }),
  fields: {
    no: "number",
    villageName: "place",
    villageCode: "village",
    form: screeningForm,
    events: { facts: { matterNo: "number", how: "answer" } },
    former: { form: screeningForm, reason: "reason" },
  },
};

const told: Fields = { unitName: "unit", person: "unit" };

export const riskReport: Searchable<RiskReport> = {
  group: "REPORT",
  audience: "desk",
  at: ({ issuedAt }) => issuedAt,
  facts: ({ no, form }) => ({
    no,
    matterId: form.matterId,
    ...(form.matterId === null ? { title: cutText(form.facts, 40) } : {}),
  }),
  fields: {
    no: "number",
    form: {
      place: { villageCode: "village", group: "place", text: "place" },
      persons: "person",
      facts: "statement",
      measures: "answer",
      told,
    },
    events: {
      facts: {
        facts: "statement",
        measures: "answer",
        result: "answer",
        ...told,
        text: "answer",
        reason: "reason",
      },
    },
  },
};

export const prevention: Searchable<Prevention> = {
  group: "REPORT",
  audience: "desk",
  at: ({ declaredAt }) => declaredAt,
  facts: ({ form }) => ({ matterId: form.matterId }),
  fields: { form: { reason: "statement" }, verdict: { note: "note" } },
};

/** A report of the office: its tables are the paper it was frozen in. */
export const report: Searchable<FrozenReport> = {
  group: "REPORT",
  audience: "everyone",
  at: ({ frozenAt }) => frozenAt,
  facts: ({ no, title, paperId }) => ({ no, title, paperId }),
  fields: {
    no: "number",
    title: "title",
    villageCode: "village",
    narrative: { title: "title", text: "answer" },
    figures: { everything: "detail" },
    corrects: { no: "number", reason: "reason" },
    correctedBy: { no: "number" },
  },
};
