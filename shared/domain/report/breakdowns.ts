import { CATEGORIES } from "../../codes/categories.ts";
import { officialName } from "../../codes/official-name.ts";
import { change, count, paidRate, rate, row, shareCells, total, wan, wholeShare, yuan } from "./cells.ts";
import { keyOf, narrowed } from "./fact.ts";
import type { FactTable } from "./fact-table.ts";
import { KEYS } from "./headline.ts";
import type { PackContext } from "./pack-context.ts";
import type { ReportCell, ReportRow, ReportTable } from "./table.ts";

/** First levels of the governance tree. */
export const KINDS = CATEGORIES.filter(({ parent }) => parent === null).map(({ code }) => code);

/** Accepted matters by kind, over the months of the period. */
export function categoryTime({ facts, buckets }: PackContext): ReportTable {
  const { now, lastYear } = facts;
  const keys = KINDS.map((kind) => keyOf("accepted", { kind }));
  const shares = shareCells(keys.map((key) => count(now, key)));
  const columnsOf = (key: string, share: ReportCell): readonly ReportCell[] => {
    const [all, then] = [count(now, key), count(lastYear, key)];
    return [
      ...(buckets.length > 1 ? buckets.map(({ id }) => count(now, narrowed(key, "time", id))) : []),
      all,
      share,
      { ...then, key: null },
      change(all, then),
    ];
  };
  const whole = count(now, KEYS.accepted);
  const hundred = wholeShare(whole);
  return {
    id: "category-time",
    title: "受理事项分类别情况",
    rowHead: "类别",
    isList: false,
    columns: [
      ...(buckets.length > 1 ? buckets.map(({ id, name }) => ({ id, name, width: 3.2 })) : []),
      { id: "total", name: "合计", width: 3.6 },
      { id: "share", name: "占比", width: 4.6 },
      { id: "last-year", name: "上年同期", width: 4.6 },
      { id: "on-last-year", name: "同比", width: 5 },
    ],
    rows: [
      ...KINDS.map((kind, index) =>
        // There is a key and a share for each kind.
        row(kind, officialName("category", kind), columnsOf(keys[index] ?? "", shares[index] ?? hundred)),
      ),
      total(columnsOf(KEYS.accepted, hundred)),
    ],
    notes: ["按综治矛盾纠纷一级类别、受理日期统计；占比保留一位小数，合计在99.9%至100.1%之间。"],
  };
}

const PLACE_COLUMNS = [
  { id: "visits", name: "接待批次", width: 4 },
  { id: "registered", name: "登记", width: 4 },
  { id: "accepted", name: "受理", width: 4 },
  { id: "closed", name: "办结", width: 4 },
  { id: "resolved", name: "化解", width: 4 },
  { id: "open", name: "期末在办", width: 4 },
  { id: "overdue", name: "其中超期", width: 4 },
  { id: "repeat", name: "重复来访", width: 4 },
] as const;
const PLACE_KEYS = [
  keyOf("visit"),
  keyOf("registered"),
  KEYS.accepted,
  KEYS.closed,
  KEYS.resolved,
  KEYS.open,
  KEYS.overdue,
  keyOf("visited", { repeat: "yes" }),
];

/** Villages in the order of their codes, each with its grids that had anything; what happened elsewhere below them. */
export function places({ facts: { now }, villages, grids, villageCode }: PackContext): ReportTable {
  const known = villages.filter(({ id }) => villageCode === null || id === villageCode);
  const used = usedValues(now, PLACE_KEYS, "village");
  const elsewhere = [...used].filter((code) => !known.some(({ id }) => id === code)).sort();
  const cellsOf = (where: readonly (readonly [string, string])[]) =>
    PLACE_KEYS.map((key) =>
      count(
        now,
        where.reduce((so, [dim, value]) => narrowed(so, dim, value), key),
      ),
    );
  const gridRows = (village: string): readonly ReportRow[] => {
    const there = PLACE_KEYS.map((key) => narrowed(key, "village", village));
    return [...usedValues(now, there, "grid")]
      .filter((grid) => grid !== "")
      .sort()
      .map((grid) =>
        row(
          `${village}/${grid}`,
          `网格 ${grids.find(({ code }) => code === grid)?.name.trim() || grid}`,
          cellsOf([
            ["village", village],
            ["grid", grid],
          ]),
          { level: 1 },
        ),
      );
  };
  return {
    id: "village",
    title: "分村（社区）、网格情况",
    rowHead: "村（社区）、网格",
    isList: false,
    columns: PLACE_COLUMNS,
    rows: [
      ...known.flatMap(({ id, name }) => [row(id, name, cellsOf([["village", id]])), ...gridRows(id)]),
      ...elsewhere.map((code) =>
        row(
          code === "" ? "elsewhere" : code,
          code === "" ? "本镇以外或未填" : code,
          cellsOf([["village", code]]),
        ),
      ),
      total(cellsOf([])),
    ],
    notes: ["村（社区）按区划代码排列，不排名；网格行已计入所在村（社区）。"],
  };
}

function usedValues(facts: FactTable, keys: readonly string[], dim: string): ReadonlySet<string> {
  return new Set(keys.flatMap((key) => [...facts.valuesOf(key, dim)]));
}

const UNIT_CONDITIONS = [
  {},
  { outcome: "ON_TIME" },
  { outcome: "LATE" },
  { outcome: "RETURNED" },
  { outcome: "OPEN" },
  { late: "yes" },
  { supervised: "yes" },
] as const;

/** Slips by receiving unit, in the order of the names. */
export function unitSlips({ facts: { now }, units }: PackContext): ReportTable {
  const ids = new Set([
    ...now.valuesOf(keyOf("slip-issued"), "unit"),
    ...now.valuesOf(keyOf("slip-due"), "unit"),
  ]);
  const named = [...ids].map((id) => ({ id, name: units.find((unit) => unit.id === id)?.name ?? "" }));
  const cellsOf = (unit: Readonly<Record<string, string>>) => [
    ...UNIT_CONDITIONS.map((condition) => count(now, keyOf("slip-issued", { ...condition, ...unit }))),
    rate(
      now,
      keyOf("slip-due", { answered: "yes", ...unit }),
      keyOf("slip-due", { answered: ["yes", "no"], ...unit }),
    ),
  ];
  // While nothing is gathered no unit is known: asked of none, it is counted unit by unit as the facts come.
  if (ids.size === 0) cellsOf({ unit: "" });
  return {
    id: "unit",
    title: "受文单位办理情况",
    rowHead: "单位",
    isList: false,
    columns: [
      { id: "issued", name: "转办", width: 3.6 },
      { id: "on-time", name: "按期反馈", width: 4.4 },
      { id: "late", name: "逾期反馈", width: 4.4 },
      { id: "returned", name: "退回", width: 3.6 },
      { id: "open", name: "在办", width: 3.6 },
      { id: "overdue", name: "其中超期", width: 4.4 },
      { id: "supervised", name: "被督办", width: 4 },
      { id: "rate", name: "按期反馈率", width: 6.4 },
    ],
    rows: [
      ...named
        .sort((a, b) => a.name.localeCompare(b.name, "zh-CN"))
        .map(({ id, name }) => row(id, name, cellsOf({ unit: id }))),
      total(cellsOf({})),
    ],
    notes: ["转办至被督办各列为本期签发的转办单；按期反馈率以本期到期的转办单计算。单位按名称排列，不排名。"],
  };
}

/** What each mediator did and what was settled for it, in the order of the names: never a ranking. */
export function mediatorWork({ facts: { now }, mediators }: PackContext): ReportTable {
  const worked = new Set(
    (["mediator-case", "mediator-agreed", "subsidy"] as const).flatMap((measure) => [
      ...now.valuesOf(keyOf(measure), "mediator"),
    ]),
  );
  const shown = mediators
    .filter(({ id, active }) => active || worked.has(id))
    .toSorted((a, b) => a.name.localeCompare(b.name, "zh-CN"));
  const cellsOf = (mediator: string) => [
    count(now, keyOf("mediator-case", { mediator })),
    count(now, keyOf("mediator-case", { mediator, presiding: "yes" })),
    count(now, keyOf("mediator-agreed", { mediator })),
    count(now, keyOf("subsidy", { mediator })),
    yuan(now, keyOf("subsidy", { mediator, priced: "yes" })),
  ];
  return {
    id: "mediator",
    title: "调解员工作量和以案定补",
    rowHead: "调解员",
    isList: false,
    columns: [
      { id: "cases", name: "参与案件", width: 6 },
      { id: "presided", name: "其中主持", width: 6 },
      { id: "agreed", name: "调解成功", width: 6 },
      { id: "subsidies", name: "核定补贴（件）", width: 7 },
      { id: "money", name: "补贴金额（元）", width: 7 },
    ],
    rows: [
      ...shown.map(({ id, name }) => row(id, name, cellsOf(id))),
      total([
        count(now, keyOf("case")),
        count(now, keyOf("mediator-case", { presiding: "yes" })),
        count(now, keyOf("case-ended", { ending: ["AGREED_WRITTEN", "AGREED_ORAL"] })),
        count(now, keyOf("subsidy")),
        yuan(now, keyOf("subsidy", { priced: "yes" })),
      ]),
    ],
    notes: [
      "按姓名排列，仅反映工作量，不作排名、考核之用。几名调解员共同调解的案件各计一次，合计不重复计算。",
      "一案一补，记在主持调解员名下；标准未定的只计件数；金额较小，以元列示。",
    ],
  };
}

/** Judicial confirmation and performance (司法确认、协议履行). */
export function confirmationTable({ facts: { now } }: PackContext): ReportTable {
  const result = (value: string) => count(now, keyOf("confirmation-result", { result: value }));
  const below = { level: 1 } as const;
  return {
    id: "confirmation",
    title: "司法确认和协议履行情况",
    rowHead: "项目",
    isList: false,
    columns: [{ id: "value", name: "数量", width: 9 }],
    rows: [
      row("agreements", "生效调解协议（件）", [count(now, keyOf("agreement"))]),
      row("written", "其中：书面协议", [count(now, KEYS.written)], below),
      row("written-applied", "其中：已申请司法确认", [count(now, KEYS.writtenApplied)], below),
      row("confirmation-rate", "司法确认率", [rate(now, KEYS.writtenApplied, KEYS.written)]),
      row("applied", "本期申请司法确认（件）", [count(now, keyOf("confirmation-applied"))]),
      row("valid", "本期裁定有效（件）", [result("VALID")], below),
      row("dismissed", "本期驳回申请（件）", [result("DISMISSED")], below),
      row("withdrawn", "本期撤回申请（件）", [result("WITHDRAWN")], below),
      row("due", "本期到期义务（项）", [count(now, KEYS.obligations)]),
      row("performed", "其中：已履行", [count(now, KEYS.performed)], below),
      row("performed-rate", "履行率（按项）", [rate(now, KEYS.performed, KEYS.obligations)]),
      row("owed", "本期到期金额（万元）", [wan(now, KEYS.owed)]),
      row("paid", "其中：已给付", [wan(now, KEYS.paid)], below),
      row("paid-rate", "履行率（按金额）", [paidRate(now, KEYS.paid, KEYS.owed)]),
      row("sued", "达成协议后反悔起诉（件）", [count(now, keyOf("sued"))]),
    ],
    notes: [
      "义务按约定的到期日统计，履行情况截至期末；司法确认率＝已申请司法确认的书面协议÷本期生效的书面协议。",
    ],
  };
}
