/** The fifteen tables of the pack made of the second counts, cell by cell. */
import type { Mediator } from "#shared/domain/mediation/committee.ts";
import type { Village } from "#shared/domain/office/office.ts";
import codes from "#shared/locales/zh-CN/codes.json" with { type: "json" };
import { changeOf, plain, rateOf, sharesOf, wholeShare, type SecondCell } from "./cells.ts";
import type { Counts, Listed } from "./counts.ts";
import { headlineCells } from "./headline.ts";
import { committeeCells, confirmationCells, PREVENTED, registerCells } from "./ministry.ts";
import type { Raw } from "./raw.ts";

type Three = Readonly<Record<"now" | "before" | "lastYear", Counts>>;

interface Asked {
  readonly villageCode: string | null;
  readonly resolvedBy: "ACCEPTED" | "CLOSED";
  /** Columns over time. */
  readonly columns: readonly string[];
}

const CHANNELS = Object.keys(codes.channel);
const OUTCOMES = Object.keys(codes.matterOutcome);
const KINDS = Object.keys(codes.category)
  .filter((code) => code.length === 2)
  .sort();
const AGES = ["0", "30", "60", "91"];
const PLACE_NAMES = ["visits", "registered", "accepted", "closed", "resolved", "open", "overdue", "repeat"];
const UNIT_NAMES = ["issued", "on-time", "late", "returned", "open", "overdue", "supervised"];

/** Rows a list has at most. */
const MOST = 200;

export function tablesAgain(raw: Raw, three: Three, asked: Asked): ReadonlyMap<string, SecondCell> {
  const cells = new Map<string, SecondCell>();
  const { now } = three;
  const row = (at: string, of: Readonly<Record<string, SecondCell>>) => {
    for (const [column, cell] of Object.entries(of)) cells.set(`${at}/${column}`, cell);
  };
  const values = (table: string, of: Readonly<Record<string, SecondCell>>) => {
    for (const [name, value] of Object.entries(of)) row(`${table}/${name}`, { value });
  };

  for (const [line, of] of Object.entries(headlineRows(three, asked))) row(`headline/${line}`, of);
  values("moj-a", committeeCells(now));
  values("moj-c", registerCells(now));
  values("confirmation", confirmationCells(now));
  row("moj-b/screened", { count: plain(now.n("screened")), people: plain(now.n("screened-people")) });
  for (const kind of PREVENTED) {
    const [count, people] = [now.n(`prevented/${kind}`), now.n(`prevented-people/${kind}`)];
    row(`moj-b/${kind}`, { count: plain(count), people: plain(people) });
  }
  for (const [kind, of] of Object.entries(categoryRows(three, asked))) row(`category-time/${kind}`, of);
  for (const [place, of] of Object.entries(placeRows(raw, now, asked))) row(`village/${place}`, of);
  for (const unit of now.after("unit/")) row(`unit/${unit}`, unitRow(now, `unit/${unit}/`));
  row("unit/total", unitRow(now, ""));
  partsOf("source", CHANNELS, "registered", (channel) => ({
    registered: now.n(`registered/channel/${channel}`),
    accepted: now.n(`accepted/channel/${channel}`),
  }));
  row("source/total", counted({ registered: now.n("registered"), accepted: now.n("accepted") }));
  partsOf("outcome", OUTCOMES, "closed", (outcome) => ({
    closed: now.n(`closed/outcome/${outcome}`),
    otherwise: now.n(`otherwise/outcome/${outcome}`),
  }));
  row("outcome/total", counted({ closed: now.n("closed"), otherwise: now.n("otherwise") }));
  partsOf("unresolved-age", AGES, "open", (age) => ({
    open: now.n(`open/age/${age}`),
    overdue: now.n(`overdue/age/${age}`),
  }));
  row("unresolved-age/total", counted({ open: now.n("open"), overdue: now.n("overdue") }));
  for (const [id, of] of Object.entries(mediatorRows(raw, now))) row(`mediator/${id}`, of);
  for (const [at, of] of Object.entries(listRows(now))) row(at, of);
  return cells;

  /** Rows of numbers with the share that one of them has of all. */
  function partsOf(
    table: string,
    ids: readonly string[],
    whole: string,
    numbersOf: (id: string) => Readonly<Record<string, number>>,
  ): void {
    const shares = sharesOf(ids.map((id) => numbersOf(id)[whole] ?? 0));
    ids.forEach((id, index) =>
      row(`${table}/${id}`, { ...counted(numbersOf(id)), share: shares[index] ?? plain(null) }),
    );
    row(`${table}/total`, { share: wholeShare(now.n(whole)) });
  }
}

type Rows = Record<string, Readonly<Record<string, SecondCell>>>;

function counted(numbers: Readonly<Record<string, number>>): Readonly<Record<string, SecondCell>> {
  return Object.fromEntries(Object.entries(numbers).map(([name, number]) => [name, plain(number)]));
}

function headlineRows(three: Three, { resolvedBy }: Asked): Rows {
  const [now, before, lastYear] = [three.now, three.before, three.lastYear].map((counts) =>
    headlineCells(counts, resolvedBy),
  );
  const rows: Rows = {};
  for (const [line, cell] of Object.entries(now ?? {})) {
    const [then, lastTime] = [before?.[line] ?? plain(null), lastYear?.[line] ?? plain(null)];
    rows[line] = {
      now: cell,
      before: then,
      "on-before": changeOf(cell, then),
      "last-year": lastTime,
      "on-last-year": changeOf(cell, lastTime),
    };
  }
  return rows;
}

function categoryRows({ now, lastYear }: Three, { columns }: Asked): Rows {
  const shares = sharesOf(KINDS.map((kind) => now.n(`accepted/kind/${kind}`)));
  const rowOf = (name: string, share: SecondCell, inColumn: (column: string) => number) => {
    const [all, then] = [plain(now.n(name)), plain(lastYear.n(name))];
    return {
      ...counted(Object.fromEntries(columns.map((column) => [column, inColumn(column)]))),
      total: all,
      share,
      "last-year": then,
      "on-last-year": changeOf(all, then),
    };
  };
  const rows: Rows = {};
  KINDS.forEach((kind, index) => {
    const inColumn = (column: string) => now.n(`accepted/kind-time/${kind} ${column}`);
    rows[kind] = rowOf(`accepted/kind/${kind}`, shares[index] ?? plain(null), inColumn);
  });
  const inColumn = (column: string) => now.n(`accepted/time/${column}`);
  rows["total"] = rowOf("accepted", wholeShare(now.n("accepted")), inColumn);
  return rows;
}

function placeRows(raw: Raw, now: Counts, { villageCode }: Asked): Rows {
  const rowOf = (before: string) =>
    counted(Object.fromEntries(PLACE_NAMES.map((name) => [name, now.n(before + name)])));
  const rows: Rows = { total: rowOf("") };
  for (const { id } of raw.rows<Village>("village")) {
    if (villageCode !== null && id !== villageCode) continue;
    rows[id] = rowOf(`place/${id}/`);
    for (const grid of now.after(`grid/${id}/`)) rows[`${id}/${grid}`] = rowOf(`grid/${id}/${grid}/`);
  }
  for (const place of now.after("place/"))
    rows[place === "" ? "elsewhere" : place] ??= rowOf(`place/${place}/`);
  return rows;
}

function unitRow({ n }: Counts, before: string): Readonly<Record<string, SecondCell>> {
  return {
    ...counted(Object.fromEntries(UNIT_NAMES.map((name) => [name, n(`${before}slips-${name}`)]))),
    rate: rateOf(n(`${before}slips-due-on-time`), n(`${before}slips-due`)),
  };
}

/** Everybody who serves or did something. */
function mediatorRows(raw: Raw, now: Counts): Rows {
  const rows: Rows = {
    total: counted({
      cases: now.n("cases"),
      presided: now.n("presided"),
      agreed: now.n("agreed"),
      subsidies: now.n("subsidies"),
      money: now.n("subsidy-yuan"),
    }),
  };
  const worked = now.after("mediator/");
  for (const { id, active } of raw.rows<Mediator>("mediator")) {
    if (!active && !worked.includes(id)) continue;
    const of = (name: string) => now.n(`mediator/${id}/${name}`);
    rows[id] = counted({
      cases: of("cases"),
      presided: of("presided"),
      agreed: of("agreed"),
      subsidies: of("subsidies"),
      money: of("subsidy-yuan"),
    });
  }
  return rows;
}

/** The lists, each the oldest first, as many as fit. */
function listRows({ lists }: Counts): Rows {
  const rows: Rows = {};
  const list = (
    name: string,
    listed: readonly Listed[],
    more: (row: Listed) => Readonly<Record<string, SecondCell>>,
  ) => {
    for (const each of listed.slice(0, MOST)) {
      const { id, no, title, category } = each.matter;
      rows[`${name}/${id}`] = {
        no: plain(no),
        title: plain(title),
        category: plain(codes.category[category as keyof typeof codes.category] ?? category), // any code, also an unknown one
        ...more(each),
      };
    }
  };
  const [red, yellow] = ["RED", "YELLOW"].map((colour) =>
    oldestFirst(lists.risk.filter(({ matter }) => matter.riskColor === colour)),
  );
  list("risk", [...(red ?? []), ...(yellow ?? [])], ({ matter, amount }) => ({
    risk: plain(codes.riskColor[matter.riskColor]),
    age: plain(amount),
  }));
  list("repeat", oldestFirst(lists.repeat), ({ amount, last }) => ({
    visits: plain(amount),
    last: plain(last),
  }));
  list("unresolved", oldestFirst(lists.unresolved), ({ amount, last }) => ({
    age: plain(amount),
    late: plain(last),
  }));
  return rows;
}

function oldestFirst(listed: readonly Listed[]): readonly Listed[] {
  return [...listed].sort((a, b) => b.amount - a.amount || (a.matter.id < b.matter.id ? -1 : 1));
}
