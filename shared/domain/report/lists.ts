import { officialName } from "../../codes/official-name.ts";
import { number, row, text } from "./cells.ts";
import type { FactList } from "./fact-columns.ts";
import { dimOf, keyOf, type Fact } from "./fact.ts";
import type { PackContext } from "./pack-context.ts";
import type { ReportCell, ReportColumn, ReportRow, ReportTable } from "./table.ts";

/** Rows of a printed list; the rest is told in a footnote and opened on screen. */
const MOST_ROWS = 200;
/** Records read, or facts looked at, between two places at which others may work: about a millisecond. */
const ROWS_PER_PIECE = 4;
const FACTS_PER_PIECE = 1_000;

/** A table that is built in pieces: at each of them whoever builds it may let others work. */
export type PiecedTable = Generator<undefined, ReportTable>;

const NO: ReportColumn = { id: "no", name: "编号", width: 12.5 };
const TITLE: ReportColumn = { id: "title", name: "事项", width: 15 };

type CellsOf = (fact: Fact) => readonly ReportCell[];

/** The groups one after the other, each the oldest first. */
function* listRows(
  { describe }: PackContext,
  groups: readonly FactList[],
  cellsOf: CellsOf,
): Generator<undefined, { readonly rows: readonly ReportRow[]; readonly notes: readonly string[] }> {
  const shown: Fact[] = [];
  for (const group of groups) shown.push(...(yield* oldest(group)).slice(0, MOST_ROWS - shown.length));
  const rows: ReportRow[] = [];
  for (const fact of shown) {
    const { no, title } = describe(fact.matterId);
    const cells = [text(no), text(title), ...cellsOf(fact)];
    rows.push(row(fact.matterId, String(rows.length + 1), cells, { matterId: fact.matterId }));
    if (rows.length % ROWS_PER_PIECE === 0) yield undefined;
  }
  const more = groups.reduce((sum, { length }) => sum + length, 0) - shown.length;
  return { rows, notes: more === 0 ? [] : [`另有${more}件未列出。`] };
}

function category(fact: Fact): ReportCell {
  return text(officialName("category", dimOf(fact, "category")));
}

/** The oldest first; of one age by identity, so that two runs print the same list. */
function byAge(a: Fact, b: Fact): number {
  return b.amount - a.amount || (a.record < b.record ? -1 : 1);
}

/** As many as a list has rows. Only they are put in order: an office may have tens of thousands. */
function* oldest(facts: Iterable<Fact>): Generator<undefined, readonly Fact[]> {
  let first: Fact[] = [];
  let more: Fact[] = [];
  const take = () => {
    first = [...first, ...more].sort(byAge).slice(0, MOST_ROWS);
    more = [];
  };
  let seen = 0;
  for (const fact of facts) {
    const last = first[MOST_ROWS - 1];
    if (last === undefined || byAge(fact, last) < 0) more.push(fact);
    if (more.length >= MOST_ROWS) take();
    seen += 1;
    if (seen % FACTS_PER_PIECE === 0) yield undefined;
  }
  take();
  return first;
}

/** Red and yellow matters that are open when the period ends, red before yellow. */
export function* riskList(context: PackContext): PiecedTable {
  const open = (risk: string) => context.facts.now.behind(keyOf("open", { risk }));
  const { rows, notes } = yield* listRows(context, [open("RED"), open("YELLOW")], (fact) => [
    text(officialName("riskColor", dimOf(fact, "risk"))),
    category(fact),
    number(fact.amount),
  ]);
  return {
    id: "risk",
    title: "红、黄风险事项清单",
    rowHead: "序号",
    isList: true,
    columns: [
      NO,
      TITLE,
      { id: "risk", name: "等级", width: 3 },
      { id: "category", name: "类别", width: 9 },
      { id: "age", name: "已办（天）", width: 4 },
    ],
    rows,
    notes,
  };
}

/** Matters that were visited about again. */
export function* repeatList(context: PackContext): PiecedTable {
  const facts = context.facts.now.behind(keyOf("visited", { repeat: "yes" }));
  const { rows, notes } = yield* listRows(context, [facts], (fact) => [
    category(fact),
    number(fact.amount),
    text(fact.on),
  ]);
  return {
    id: "repeat",
    title: "重复来访事项清单",
    rowHead: "序号",
    isList: true,
    columns: [
      NO,
      TITLE,
      { id: "category", name: "类别", width: 9 },
      { id: "visits", name: "累计来访（次）", width: 5 },
      { id: "last", name: "最近来访", width: 6 },
    ],
    rows,
    notes: ["同一事项截至期末来访两次以上，且本期有来访。", ...notes],
  };
}

/** Accepted matters that are open when the period ends, the oldest first. */
export function* unresolvedList(context: PackContext): PiecedTable {
  const facts = context.facts.now.behind(keyOf("open"));
  const { rows, notes } = yield* listRows(context, [facts], (fact) => [
    category(fact),
    number(fact.amount),
    text(dimOf(fact, "late") === "yes" ? "是" : ""),
  ]);
  return {
    id: "unresolved",
    title: "未化解事项清单",
    rowHead: "序号",
    isList: true,
    columns: [
      NO,
      TITLE,
      { id: "category", name: "类别", width: 9 },
      { id: "age", name: "已办（天）", width: 5 },
      { id: "late", name: "超期", width: 3 },
    ],
    rows,
    notes,
  };
}
