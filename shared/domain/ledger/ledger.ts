/** The registers an inspector asks for (台账): one declaration each, from which the list, the print and the spreadsheet are made. */
import { z } from "zod";
import type { CodeTable } from "../../codes/official-name.ts";
import { PlainDate } from "../../kernel/plain-date.ts";
import { CaseStatus } from "../mediation/mediation-case.ts";
import { MatterStatus } from "../matter/matter-status.ts";
import { FoundStatus } from "../screening/found-status.ts";
import { SlipOutcome } from "../referral/slip-progress.ts";
import { Channel } from "../visit/visit.ts";

/** 来访 · 事项 · 调解案件 · 转办单 · 排查 · 回访 */
export const LedgerKind = z.enum(["visits", "matters", "cases", "slips", "screenings", "followUps"]);
export type LedgerKind = z.infer<typeof LedgerKind>;

/** Words of the pages that a cell may hold the key of. */
export type WordTable = "matter.status" | "mediation.status" | "ledger.slipOutcome" | "ledger.screened";

/** What the cells of a column hold. Days and numbers stay days and numbers in a spreadsheet. */
export type CellKind =
  | { readonly kind: "text" }
  | { readonly kind: "day" }
  | { readonly kind: "number" }
  /** Fen; printed and exported in yuan. */
  | { readonly kind: "money" }
  /** A code of the code tables. */
  | { readonly kind: "code"; readonly table: CodeTable }
  /** A word of the pages, by its area: `matter.status`. */
  | { readonly kind: "word"; readonly words: WordTable };

export type LedgerColumn = CellKind & {
  /** Its head stands in the texts under `ledger.column`. */
  readonly key: string;
  /** Relative width on the printed page. */
  readonly width: number;
  /** Shown until somebody chooses otherwise. */
  readonly usual: boolean;
};

/** Whether its cells stand at the end of their column, digit below digit. */
export function isNumeric({ kind }: LedgerColumn): boolean {
  return kind === "number" || kind === "money";
}

export interface LedgerShape {
  readonly columns: readonly LedgerColumn[];
  /** The column that the choice of states filters by, and what can be chosen. */
  readonly state: { readonly column: string; readonly options: readonly string[] };
}

const text = (key: string, width: number, usual = true): LedgerColumn => ({
  kind: "text",
  key,
  width,
  usual,
});
const on = (key: string, usual = true): LedgerColumn => ({ kind: "day", key, width: 20, usual });
const number = (key: string, usual = true): LedgerColumn => ({ kind: "number", key, width: 11, usual });
const code = (key: string, table: CodeTable, width = 20, usual = true): LedgerColumn => ({
  kind: "code",
  table,
  key,
  width,
  usual,
});
const word = (key: string, words: WordTable, width = 18): LedgerColumn => ({
  kind: "word",
  words,
  key,
  width,
  usual: true,
});

const FOLLOW_UP_SOLVED = ["YES", "PARTLY", "NO", "UNKNOWN"] as const;

export const LEDGERS: Readonly<Record<LedgerKind, LedgerShape>> = {
  visits: {
    columns: [
      text("visitNo", 36),
      on("visitedOn"),
      text("visitedAt", 12, false),
      code("channel", "channel", 16),
      text("speaker", 18),
      text("phone", 22, false),
      number("headCount"),
      text("village", 20),
      text("respondents", 18),
      code("category", "category", 28),
      text("title", 44),
      number("ordinal"),
      code("risk", "riskColor", 10),
      text("matterNo", 40, false),
      text("receivedBy", 18),
    ],
    state: { column: "channel", options: Channel.options },
  },
  matters: {
    columns: [
      text("matterNo", 40),
      on("openedOn"),
      text("speaker", 18),
      text("title", 44),
      code("category", "category", 28),
      text("village", 20),
      code("channel", "channel", 16, false),
      code("risk", "riskColor", 10),
      number("visitCount"),
      number("involvedCount", false),
      { kind: "money", key: "amount", width: 20, usual: false },
      text("handler", 28),
      word("matterStatus", "matter.status", 22),
      on("dueOn", false),
      on("concludedOn"),
      code("outcome", "matterOutcome", 20),
      text("firstReceiver", 16, false),
    ],
    state: { column: "matterStatus", options: MatterStatus.options },
  },
  cases: {
    columns: [
      text("caseNo", 42),
      on("openedOn"),
      text("parties", 22),
      code("category", "category", 28),
      text("village", 20),
      code("source", "mediationSource", 24),
      text("mediators", 20),
      text("agreementNo", 42, false),
      on("effectiveOn"),
      { kind: "money", key: "amount", width: 20, usual: false },
      code("performance", "performance", 18),
      code("confirmation", "confirmation", 18, false),
      word("caseStatus", "mediation.status", 18),
      on("filedOn", false),
      text("matterNo", 40, false),
    ],
    state: { column: "caseStatus", options: CaseStatus.options },
  },
  slips: {
    columns: [
      text("slipNo", 36),
      code("slipKind", "slipKind", 14),
      on("issuedOn"),
      text("unit", 32),
      text("title", 44),
      code("category", "category", 28, false),
      text("village", 20, false),
      on("dueOn"),
      on("signedOn", false),
      on("answeredOn"),
      word("slipOutcome", "ledger.slipOutcome", 18),
      code("replyResult", "replyResult", 20),
      number("supervised"),
      text("issuedBy", 16),
      text("matterNo", 40, false),
    ],
    state: { column: "slipOutcome", options: SlipOutcome.options },
  },
  screenings: {
    columns: [
      text("screeningNo", 36),
      on("reportedOn"),
      text("period", 36),
      text("village", 20),
      text("screeners", 24),
      word("screened", "ledger.screened", 20),
      text("person", 18),
      text("otherSide", 20),
      code("category", "category", 28),
      text("summary", 50),
      code("risk", "riskColor", 10),
      text("matterNo", 40),
      text("settledHow", 30, false),
    ],
    state: { column: "screened", options: ["NIL", ...FoundStatus.options] },
  },
  followUps: {
    columns: [
      text("matterNo", 40),
      text("title", 44),
      code("category", "category", 28),
      text("village", 20),
      on("askedOn"),
      code("followUpWay", "followUpWay", 18),
      text("whom", 18),
      code("solved", "followUpSolved", 18),
      code("performed", "followUpPerformed", 18),
      code("satisfaction", "satisfaction", 18),
      text("opinions", 44, false),
      code("next", "followUpNext", 18),
      text("askedBy", 16),
    ],
    state: { column: "solved", options: FOLLOW_UP_SOLVED },
  },
};

/** What a ledger shows: a period by the day of its kind, and what else narrows it. */
export const LedgerFilter = z.object({
  from: PlainDate,
  to: PlainDate,
  /** First- or second-level code; the first level stands for all below it. */
  category: z
    .string()
    .regex(/^\d{2}(\d{2})?$/)
    .optional(),
  villageCode: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
  state: z.string().max(30).optional(),
});
export type LedgerFilter = z.infer<typeof LedgerFilter>;

/** The columns of a ledger that were chosen, in its own order; the usual ones when none of them is known. */
export function chosenColumns(
  kind: LedgerKind,
  keys: readonly string[] | undefined,
): readonly LedgerColumn[] {
  const { columns } = LEDGERS[kind];
  const chosen = columns.filter(({ key }) => keys?.includes(key) === true);
  return chosen.length > 0 ? chosen : columns.filter(({ usual }) => usual);
}
