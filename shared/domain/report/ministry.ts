import { MOJ_CATEGORIES } from "../../codes/moj-categories.ts";
import { MEDIATION_SOURCES } from "../../codes/handling.ts";
import { officialName } from "../../codes/official-name.ts";
import { COMMITTEE_KINDS, type CommitteeKind } from "./case-facts.ts";
import { count, people, row, wan, yuan } from "./cells.ts";
import { keyOf } from "./fact.ts";
import type { PackContext } from "./pack-context.ts";
import { PreventionKind } from "./prevention.ts";
import type { ReportRow, ReportTable } from "./table.ts";

const OF_COMMITTEE = { host: "COMMITTEE" } as const;
const VALUE = [{ id: "value", name: "数量", width: 9 }] as const;

const COMMITTEE_NAMES: Readonly<Record<CommitteeKind, string>> = {
  VILLAGE: "村",
  NEIGHBOURHOOD: "居",
  TOWNSHIP: "乡镇",
  STREET: "街道",
  ENTERPRISE: "企事业单位",
  OTHER: "社会团体和其他组织",
};

const ENTRUSTED = ["COURT", "PROCURATORATE", "POLICE", "PETITION_OFFICE", "OTHER_DEPARTMENT"] as const;

/** 人民调解案件情况 (ministry table A): only what the people's mediation committee mediated. One column, as it is read out. */
export function tableA({ facts: { now } }: PackContext): ReportTable {
  const cases = keyOf("case", OF_COMMITTEE);
  const agreed = (ending: readonly string[]) => keyOf("case-ended", { ...OF_COMMITTEE, ending });
  const success = agreed(["AGREED_WRITTEN", "AGREED_ORAL"]);
  const by = (dim: string, value: string) => keyOf("case", { ...OF_COMMITTEE, [dim]: value });
  const below = { level: 1 } as const;
  return {
    id: "moj-a",
    title: "人民调解案件情况（表A）",
    rowHead: "项目",
    isList: false,
    columns: VALUE,
    rows: [
      row("total", "调解案件总数（件）", [count(now, cases)], { isTotal: true }),
      row("people", "涉及当事人（人）", [people(now, cases)]),
      row("success", "调解成功（件）", [count(now, success)]),
      row("hard", "疑难复杂（件）", [count(now, by("hard", "yes"))]),
      row("money", "协议涉及金额（万元）", [wan(now, success)]),
      ...COMMITTEE_KINDS.map((kind) =>
        row(
          `committee-${kind}`,
          `按调委会：${COMMITTEE_NAMES[kind]}`,
          [count(now, by("committee", kind))],
          below,
        ),
      ),
      ...MEDIATION_SOURCES.filter((source) => source === "INITIATIVE" || source === "APPLICATION").map(
        (source) =>
          row(
            `source-${source}`,
            `按来源：${officialName("mediationSource", source)}`,
            [count(now, by("source", source))],
            below,
          ),
      ),
      row(
        "source-entrusted",
        "按来源：接受委托移送",
        [count(now, keyOf("case", { ...OF_COMMITTEE, source: ENTRUSTED }))],
        below,
      ),
      ...ENTRUSTED.map((source) =>
        row(
          `source-${source}`,
          `其中：${officialName("mediationSource", source).replace("委托移送—", "")}`,
          [count(now, by("source", source))],
          { level: 2 },
        ),
      ),
      ...MOJ_CATEGORIES.map((category) =>
        row(
          `type-${category}`,
          `按类别：${officialName("mojCategory", category)}`,
          [count(now, by("moj", category))],
          below,
        ),
      ),
      row("form-oral", "协议形式：口头协议", [count(now, agreed(["AGREED_ORAL"]))], below),
      row("form-written", "协议形式：书面协议", [count(now, agreed(["AGREED_WRITTEN"]))], below),
      row("performed", "协议履行（项）", [
        count(now, keyOf("obligation", { ...OF_COMMITTEE, performed: "yes" })),
      ]),
      row("confirmed", "司法确认（件）", [
        count(now, keyOf("confirmation-result", { ...OF_COMMITTEE, result: "VALID" })),
      ]),
      row("sued", "达成协议后反悔起诉（件）", [count(now, keyOf("sued", OF_COMMITTEE))]),
    ],
    notes: [
      "只统计人民调解委员会调解的案件；总数按受理日期，成功、金额和协议形式按协议生效日期统计。",
      "疑难复杂：以案定补评定为最高等次的案件；尚未评定的，按最高等次的条件认定。",
    ],
  };
}

const PREVENTION_NAMES: Readonly<Record<PreventionKind, string>> = {
  DISPUTE: "预防纠纷",
  SUICIDE: "防止民间纠纷引起自杀",
  CRIME: "防止民间纠纷转化为刑事案件",
  MASS_PETITION: "防止群体性上访",
  MASS_FIGHT: "防止群体性械斗",
};

/** 矛盾纠纷排查预防情况 (ministry table B): what was declared by one person and confirmed by another, never computed. */
export function tableB({ facts: { now } }: PackContext): ReportTable {
  const screened = keyOf("screened");
  return {
    id: "moj-b",
    title: "矛盾纠纷排查预防情况（表B）",
    rowHead: "项目",
    isList: false,
    columns: [
      { id: "count", name: "件数", width: 8 },
      { id: "people", name: "人数", width: 8 },
    ],
    rows: [
      row("screened", "排查纠纷", [count(now, screened), people(now, screened)]),
      ...PreventionKind.options.map((kind) => {
        const key = keyOf("prevented", { prevented: kind });
        return row(kind, PREVENTION_NAMES[kind], [count(now, key), people(now, key)]);
      }),
    ],
    notes: [
      "排查纠纷按排查报告日期统计，含当场化解的；转为事项或并入同一事项的只计一次，另计直接登记的排查事项。",
      "预防情况由调解员申报、复核人员确认后计入，并附理由，不由系统推算。",
    ],
  };
}

/** 组织队伍和经费 (ministry table C): of the register as it stands, and the subsidies settled in the period. */
export function tableC({ facts: { now } }: PackContext): ReportTable {
  const serving = (where: Readonly<Record<string, string>> = {}) => [count(now, keyOf("serving", where))];
  const below = { level: 1 } as const;
  const rows: readonly ReportRow[] = [
    row("mediators", "人民调解员（人）", serving()),
    row("full-time", "其中：专职", serving({ fullTime: "yes" }), below),
    row("part-time", "其中：兼职", serving({ fullTime: "no" }), below),
    row("men", "其中：男", serving({ sex: "1" }), below),
    row("women", "其中：女", serving({ sex: "2" }), below),
    row("members", "其中：调委会委员", serving({ member: "yes" }), below),
    row("subsidies", "核定以案定补（件）", [count(now, keyOf("subsidy"))]),
    row("subsidy-money", "核定补贴金额（元）", [yuan(now, keyOf("subsidy", { priced: "yes" }))]),
  ];
  return {
    id: "moj-c",
    title: "调解组织队伍和经费（表C）",
    rowHead: "项目",
    isList: false,
    columns: VALUE,
    rows,
    notes: [
      "以案定补按件核定、金额较小，以元列示。",
      "队伍情况为现有名册；文化程度、政治面貌和培训情况不在本系统登记，另行填报。",
    ],
  };
}
