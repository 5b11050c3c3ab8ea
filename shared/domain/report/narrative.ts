import { officialName } from "../../codes/official-name.ts";
import { z } from "zod";
import { prose } from "../../kernel/text.ts";
import { KINDS } from "./breakdowns.ts";
import { change, count, people, rate, shares, wan } from "./cells.ts";
import { keyOf } from "./fact.ts";
import type { FactTable } from "./fact-table.ts";
import { CONTENT, KEYS, resolvedOf } from "./headline.ts";
import type { PackContext } from "./pack-context.ts";
import { periodBefore, periodLastYear, periodName } from "./period.ts";
import type { ReportCell } from "./table.ts";

/** The parts of the written report: 总体情况 · 同比环比 · 类别分布 · 主要特点 · 下一步工作 */
export const ParagraphId = z.enum(["totals", "change", "kinds", "features", "next"]);

/** A paragraph of the written report: proposed by the desk, edited by a person before it is frozen. */
export const Paragraph = z
  .object({ id: ParagraphId, title: z.string().max(40), text: prose(4000) })
  .readonly();
export type Paragraph = z.infer<typeof Paragraph>;

/** The written report as the numbers propose it. */
export function proposeNarrative(context: PackContext): readonly Paragraph[] {
  return [
    { id: "totals", title: "总体情况", text: totals(context) },
    { id: "change", title: "同比、环比", text: changes(context) },
    { id: "kinds", title: "类别分布", text: kinds(context) },
    { id: "features", title: "主要特点", text: features(context) },
    { id: "next", title: "下一步工作", text: nextSteps(context) },
  ];
}

function totals({ facts: { now }, period, settings, villages, villageCode }: PackContext): string {
  const whose = villageCode === null ? "本中心" : (villages.find(({ id }) => id === villageCode)?.name ?? "");
  const said = [
    `${periodName(period)}，${whose}共接待来访${many(now.count(keyOf("visit")))}批${many(now.sum(keyOf("visit")))}人次，` +
      `登记事项${many(now.count(keyOf("registered")))}件，受理${many(now.count(KEYS.accepted))}件，` +
      `办结${many(now.count(KEYS.closed))}件，化解${many(now.count(KEYS.resolved))}件${saidRate("，化解率", rate(now, KEYS.resolved, resolvedOf(settings)))}。`,
    `期末在办${many(now.count(KEYS.open))}件${now.count(KEYS.overdue) > 0 ? `，其中超期${many(now.count(KEYS.overdue))}件` : "，无超期"}。`,
  ];
  const mediated = now.count(KEYS.mediated);
  if (mediated > 0) {
    said.push(
      `人民调解委员会调处纠纷${many(mediated)}件，调解成功${many(now.count(KEYS.agreed))}件` +
        `${saidRate("，调解成功率", rate(now, KEYS.agreed, KEYS.mediated))}，` +
        `协议涉及金额${wan(now, KEYS.agreed).value === 0 ? "0.00" : Number(wan(now, KEYS.agreed).value).toFixed(2)}万元。`,
    );
  }
  const slips = now.count(keyOf("slip-issued"));
  if (slips > 0) {
    said.push(
      `签发转办单${many(slips)}件${saidRate("，到期转办单按期反馈率", rate(now, KEYS.slipsOnTime, KEYS.slipsDue))}。`,
    );
  }
  return said.join("");
}

/** From ten thousand on in 万 with one decimal, as reports are written (9.2万件); the tables have the number itself. */
function many(count: number): string {
  return count < 10_000 ? String(count) : `${(Math.round(count / 1_000) / 10).toFixed(1)}万`;
}

function saidRate(name: string, { value }: ReportCell): string {
  return typeof value === "number" ? `${name}${value.toFixed(1)}%` : "";
}

function changes(context: PackContext): string {
  const { facts, period } = context;
  return [
    compared(`与上年同期（${periodName(periodLastYear(period))}）相比`, facts.lastYear, context),
    compared(`与上期（${periodName(periodBefore(period))}）相比`, facts.before, context),
  ].join("");
}

function compared(lead: string, then: FactTable, { facts: { now }, settings }: PackContext): string {
  const counted = (name: string, unit: string, cellOf: (facts: FactTable) => ReportCell) =>
    saidChange(name, unit, cellOf(now), cellOf(then));
  const rateOf = (facts: FactTable) => rate(facts, KEYS.resolved, resolvedOf(settings));
  const points = change(rateOf(now), rateOf(then)).value;
  const said = [
    counted("接待来访", "人次", (facts) => people(facts, keyOf("visit"))),
    counted("受理事项", "件", (facts) => count(facts, KEYS.accepted)),
    counted("化解事项", "件", (facts) => count(facts, KEYS.resolved)),
    ...(typeof points === "number" ? [saidPoints("化解率", points)] : []),
  ];
  return `${lead}，${said.join("，")}。`;
}

function saidChange(name: string, unit: string, now: ReportCell, then: ReportCell): string {
  const [a, b] = [Number(now.value), Number(then.value)];
  if (a === b) return `${name}持平`;
  const by = change(now, then).value;
  const [word, grown] = a > b ? ["增加", "上升"] : ["减少", "下降"];
  const percent = by === null ? "（基数为零）" : `，${grown}${Math.abs(Number(by)).toFixed(1)}%`;
  return `${name}${word}${many(Math.abs(a - b))}${unit}${percent}`;
}

function saidPoints(name: string, points: number): string {
  if (points === 0) return `${name}持平`;
  return `${name}${points > 0 ? "上升" : "下降"}${Math.abs(points).toFixed(1)}个百分点`;
}

/** How many kinds, sources, villages are named before the rest is put together. */
const NAMED = 3;

interface Part {
  readonly name: string;
  readonly count: number;
  readonly share: number;
}

function partsOf(counts: readonly (readonly [name: string, count: number])[]): readonly Part[] {
  const percents = shares(counts.map(([, each]) => each));
  return counts
    .map(([name, each], index) => ({ name, count: each, share: percents[index] ?? 0 }))
    .filter((part) => part.count > 0)
    .sort((a, b) => b.count - a.count);
}

function saidParts(parts: readonly Part[]): string {
  const said = parts
    .slice(0, NAMED)
    .map(({ name, count: n, share }) => `${name}${many(n)}件，占${share.toFixed(1)}%`);
  const rest = parts.slice(NAMED).reduce((sum, { count: n }) => sum + n, 0);
  return [...said, ...(rest > 0 ? [`其他${many(rest)}件`] : [])].join("；");
}

function kinds({ facts: { now } }: PackContext): string {
  const parts = partsOf(
    KINDS.map((kind) => [officialName("category", kind), now.count(keyOf("accepted", { kind }))] as const),
  );
  if (parts.length === 0) return "本期没有受理事项。";
  return `从类别看，受理事项涉及${parts.length}类：${saidParts(parts)}。`;
}

function features({ facts: { now }, villages, villageCode }: PackContext): string {
  const said: string[] = [];
  const sources = partsOf(
    [...now.valuesOf(keyOf("registered"), "channel")].map(
      (channel) => [officialName("channel", channel), now.count(keyOf("registered", { channel }))] as const,
    ),
  );
  if (sources.length > 0) said.push(`从来源看，${saidParts(sources)}。`);
  if (villageCode === null) {
    const where = partsOf(
      villages.map(({ id, name }) => [name, now.count(keyOf("accepted", { village: id }))] as const),
    );
    if (where.length > 1) said.push(`受理事项分布在${where.length}个村（社区），${saidParts(where)}。`);
  }
  const repeat = now.count(keyOf("visited", { repeat: "yes" }));
  if (repeat > 0) said.push(`重复来访事项${repeat}件。`);
  const [red, yellow] = [
    now.count(keyOf("open", { risk: "RED" })),
    now.count(keyOf("open", { risk: "YELLOW" })),
  ];
  if (red + yellow > 0) said.push(`期末在办红色风险事项${red}件、黄色风险事项${yellow}件。`);
  const content = rate(now, keyOf("rating", { level: CONTENT }), keyOf("rating"));
  if (typeof content.value === "number")
    said.push(`回访评价${content.n}人次，群众满意率${content.value.toFixed(1)}%。`);
  return said.length === 0 ? "本期无突出情况。" : said.join("");
}

const ORDINALS = ["一", "二", "三", "四", "五"];

/** What the numbers call for; a person rewrites it. */
function nextSteps({ facts: { now } }: PackContext): string {
  const overdue = now.count(KEYS.overdue);
  const old = now.count(keyOf("open", { age: ["60", "91"] }));
  const risky = now.count(keyOf("open", { risk: ["RED", "YELLOW"] }));
  const unpaid = now.count(keyOf("obligation", { performed: "no" }));
  const unasked = now.count(keyOf("follow-up", { done: "no" }));
  const steps = [
    ...(overdue > 0 ? [`对超期的${overdue}件事项逐件督促，明确责任人和办结时间`] : []),
    ...(risky > 0 ? [`对红、黄风险的${risky}件事项落实包联责任，防止矛盾激化`] : []),
    ...(old > 0 ? [`对受理满60天仍未办结的${old}件事项开展集中化解`] : []),
    ...(unpaid > 0 ? [`督促到期未履行的${unpaid}项协议义务`] : []),
    ...(unasked > 0 ? [`补齐到期未回访的${unasked}件回访`] : []),
  ];
  const usual = ["坚持排查在前、调解优先，做好日常接待和矛盾纠纷排查化解"];
  const all = steps.length === 0 ? usual : steps;
  return all.length === 1
    ? `${all[0]}。`
    : `${all.map((step, index) => `${ORDINALS[index]}是${step}`).join("；")}。`;
}
