/** What the matters of a period are made of (构成): from where they came, how they ended, how long they have been open. */
import { MATTER_OUTCOMES } from "../../codes/handling.ts";
import { officialName } from "../../codes/official-name.ts";
import { Channel } from "../visit/visit.ts";
import { count, row, shareCells, total, wholeShare } from "./cells.ts";
import { keyOf } from "./fact.ts";
import type { FactTable } from "./fact-table.ts";
import { KEYS } from "./headline.ts";
import { AGES } from "./matter-facts.ts";
import type { PackContext } from "./pack-context.ts";
import type { ReportTable } from "./table.ts";

/** What is counted in a row: itself, and what stands beside it. */
interface Counted {
  readonly of: string;
  readonly beside: string;
}

/** Its columns: the count, its share, what stands beside. */
interface Composition extends Pick<ReportTable, "id" | "title" | "rowHead" | "columns" | "notes"> {
  readonly parts: readonly (Counted & { readonly id: string; readonly name: string })[];
  readonly all: Counted;
}

/** Every part of a whole with its share of it. */
function composed(now: FactTable, composition: Composition): ReportTable {
  const { id: table, title, rowHead, parts, all, columns, notes } = composition;
  const shares = shareCells(parts.map((part) => count(now, part.of)));
  const whole = count(now, all.of);
  return {
    id: table,
    title,
    rowHead,
    isList: false,
    columns,
    rows: [
      ...parts.map(({ id, name, of, beside }, index) =>
        row(id, name, [count(now, of), ...shares.slice(index, index + 1), count(now, beside)]),
      ),
      total([whole, wholeShare(whole), count(now, all.beside)]),
    ],
    notes,
  };
}

export function sources({ facts: { now } }: PackContext): ReportTable {
  return composed(now, {
    id: "source",
    title: "事项来源情况",
    rowHead: "来源",
    parts: Channel.options.map((channel) => ({
      id: channel,
      name: officialName("channel", channel),
      of: keyOf("registered", { channel }),
      beside: keyOf("accepted", { channel }),
    })),
    all: { of: keyOf("registered"), beside: KEYS.accepted },
    columns: [
      { id: "registered", name: "登记（件）", width: 6 },
      { id: "share", name: "占比", width: 6 },
      { id: "accepted", name: "受理（件）", width: 6 },
    ],
    notes: [],
  });
}

export function outcomes({ facts: { now } }: PackContext): ReportTable {
  return composed(now, {
    id: "outcome",
    title: "办理结果情况",
    rowHead: "办理结果",
    parts: MATTER_OUTCOMES.map((outcome) => ({
      id: outcome,
      name: officialName("matterOutcome", outcome),
      of: keyOf("closed", { outcome }),
      beside: keyOf("closed-otherwise", { outcome }),
    })),
    all: { of: KEYS.closed, beside: keyOf("closed-otherwise") },
    columns: [
      { id: "closed", name: "受理后办结（件）", width: 8 },
      { id: "share", name: "占比", width: 6 },
      { id: "otherwise", name: "未受理办结（件）", width: 8 },
    ],
    notes: ["未受理办结：当场答复、引导、不予受理后办结的事项，不计入办结数。"],
  });
}

const AGE_NAMES: Readonly<Record<(typeof AGES)[number], string>> = {
  "0": "不满30天",
  "30": "30天以上不满60天",
  "60": "60天至90天",
  "91": "超过90天",
};

export function unresolvedAge({ facts: { now } }: PackContext): ReportTable {
  return composed(now, {
    id: "unresolved-age",
    title: "未化解事项办理时长",
    rowHead: "自受理起",
    parts: AGES.map((age) => ({
      id: age,
      name: AGE_NAMES[age],
      of: keyOf("open", { age }),
      beside: keyOf("open", { age, late: "yes" }),
    })),
    all: { of: KEYS.open, beside: KEYS.overdue },
    columns: [
      { id: "open", name: "在办（件）", width: 6 },
      { id: "share", name: "占比", width: 6 },
      { id: "overdue", name: "其中超期（件）", width: 7 },
    ],
    notes: ["按自然日计算，截至期末。"],
  });
}
