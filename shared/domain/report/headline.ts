import { change, count, mean, paidRate, people, rate, row, wan } from "./cells.ts";
import { keyOf } from "./fact.ts";
import type { FactTable } from "./fact-table.ts";
import type { PackContext } from "./pack-context.ts";
import type { ReportSettings } from "./report-settings.ts";
import type { ReportCell, ReportTable } from "./table.ts";

const AGREED = ["AGREED_WRITTEN", "AGREED_ORAL"] as const;
export const CONTENT = ["VERY_GOOD", "GOOD", "FAIR"] as const;

/** The keys that several tables count by. */
export const KEYS = {
  accepted: keyOf("accepted"),
  closed: keyOf("closed"),
  resolved: keyOf("closed", { outcome: "RESOLVED" }),
  open: keyOf("open"),
  overdue: keyOf("open", { late: "yes" }),
  mediated: keyOf("case-ended", { host: "COMMITTEE" }),
  agreed: keyOf("case-ended", { host: "COMMITTEE", ending: AGREED }),
  written: keyOf("agreement", { form: "WRITTEN" }),
  writtenApplied: keyOf("agreement", { form: "WRITTEN", applied: "yes" }),
  paid: keyOf("paid"),
  slipsDue: keyOf("slip-due", { answered: ["yes", "no"] }),
  slipsOnTime: keyOf("slip-due", { answered: "yes" }),
  obligations: keyOf("obligation"),
  performed: keyOf("obligation", { performed: "yes" }),
  owed: keyOf("obligation", { money: "yes" }),
} as const;

/** What 化解率 is of, by the office's setting. */
export function resolvedOf({ resolvedBy }: ReportSettings): string {
  return resolvedBy === "ACCEPTED" ? KEYS.accepted : KEYS.closed;
}

type Line = readonly [
  id: string,
  name: string,
  cell: (facts: FactTable, settings: ReportSettings) => ReportCell,
];

/** The lines of the headline sheet (domain 5.2), in the order in which a county reads them. */
const LINES: readonly Line[] = [
  ["visits", "接待批次（批）", (facts) => count(facts, keyOf("visit"))],
  ["visitors", "接待人次（人次）", (facts) => people(facts, keyOf("visit"))],
  ["registered", "登记事项（件）", (facts) => count(facts, keyOf("registered"))],
  ["accepted", "受理数（件）", (facts) => count(facts, KEYS.accepted)],
  ["closed", "办结数（件）", (facts) => count(facts, KEYS.closed)],
  ["resolved", "化解数（件）", (facts) => count(facts, KEYS.resolved)],
  ["resolved-rate", "化解率", (facts, settings) => rate(facts, KEYS.resolved, resolvedOf(settings))],
  [
    "same-day-rate",
    "当场化解率",
    (facts) => rate(facts, keyOf("accepted", { sameDay: "yes" }), KEYS.accepted),
  ],
  [
    "in-time-rate",
    "及时受理率",
    (facts) =>
      rate(facts, keyOf("registered", { inTime: "yes" }), keyOf("registered", { inTime: ["yes", "no"] })),
  ],
  [
    "on-time-rate",
    "按期办结率",
    (facts) => rate(facts, keyOf("closed", { onTime: "yes" }), keyOf("closed", { onTime: ["yes", "no"] })),
  ],
  ["open", "期末在办（件）", (facts) => count(facts, KEYS.open)],
  ["overdue", "期末超期（件）", (facts) => count(facts, KEYS.overdue)],
  ["handling-days", "平均办理时长（天）", (facts) => mean(facts, KEYS.closed)],
  ["mediated", "调处件数（件）", (facts) => count(facts, KEYS.mediated)],
  ["agreed", "调解成功（件）", (facts) => count(facts, KEYS.agreed)],
  ["agreed-rate", "调解成功率", (facts) => rate(facts, KEYS.agreed, KEYS.mediated)],
  ["agreed-money", "协议涉及金额（万元）", (facts) => wan(facts, KEYS.agreed)],
  ["performed-rate", "履行率（按项）", (facts) => rate(facts, KEYS.performed, KEYS.obligations)],
  ["paid-rate", "履行率（按金额）", (facts) => paidRate(facts, KEYS.paid, KEYS.owed)],
  ["confirmation-rate", "司法确认率", (facts) => rate(facts, KEYS.writtenApplied, KEYS.written)],
  ["slips", "转办单（件）", (facts) => count(facts, keyOf("slip-issued"))],
  ["slip-rate", "转办按期反馈率", (facts) => rate(facts, KEYS.slipsOnTime, KEYS.slipsDue)],
  [
    "repeat-rate",
    "重复来访率",
    (facts) => rate(facts, keyOf("visited", { repeat: "yes" }), keyOf("visited")),
  ],
  [
    "follow-up-rate",
    "回访率",
    (facts) => rate(facts, keyOf("follow-up", { done: "yes" }), keyOf("follow-up")),
  ],
  [
    "content-rate",
    "群众满意率",
    (facts) => rate(facts, keyOf("rating", { level: CONTENT }), keyOf("rating")),
  ],
  [
    "screening-rate",
    "排查覆盖率",
    (facts) => rate(facts, keyOf("round-due", { done: "yes" }), keyOf("round-due")),
  ],
  [
    "old-petitions",
    "化解信访积案（件）",
    (facts) => count(facts, keyOf("closed", { outcome: "RESOLVED", oldPetition: "yes" })),
  ],
];

/** Columns of the headline sheet. */
export function headline({ facts, settings }: PackContext): ReportTable {
  const rows = LINES.map(([id, name, cell]) => {
    const [now, before, lastYear] = [facts.now, facts.before, facts.lastYear].map((each) =>
      cell(each, settings),
    ) as [ReportCell, ReportCell, ReportCell]; // three facts, three cells
    // Only what was counted in this period can be opened: the other periods have packs of their own.
    const closedOff = (each: ReportCell): ReportCell => ({ ...each, key: null, ofKey: null });
    return row(id, name, [
      now,
      closedOff(before),
      change(now, before),
      closedOff(lastYear),
      change(now, lastYear),
    ]);
  });
  return {
    id: "headline",
    title: "工作总体情况",
    rowHead: "项目",
    isList: false,
    columns: [
      { id: "now", name: "本期", width: 7 },
      { id: "before", name: "上期", width: 7 },
      { id: "on-before", name: "环比", width: 8 },
      { id: "last-year", name: "上年同期", width: 7 },
      { id: "on-last-year", name: "同比", width: 8 },
    ],
    rows,
    notes: definitions(settings),
  };
}

/** What the numbers of a report mean, as its footnotes say it. */
export function definitions({ resolvedBy, countAnswered }: ReportSettings): readonly string[] {
  return [
    resolvedBy === "ACCEPTED"
      ? "化解率＝本期化解数÷本期受理数（与司法行政报表“成功数÷受理数”口径一致）。"
      : "化解率＝本期化解数÷本期办结数。",
    countAnswered ? "受理数含当场答复的事项。" : "受理数不含当场答复、引导和不予受理的事项。",
    "回访率＝已回访÷到期应回访，事项回访和调解案件回访各计一次。",
    "在办、超期为期末时点数；批准延期的，按延期后的时限计算。",
    "排查覆盖率＝已交的排查报告（含零报告）÷本期到期应交的排查报告，按村（社区）、轮次计。",
    "率的变化以个百分点表示；不足5件的不计算率，只列件数（n）；上期或上年同期为零的，变化以“—”表示。",
  ];
}
