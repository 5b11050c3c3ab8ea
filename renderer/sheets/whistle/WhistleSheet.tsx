import type { ReactNode } from "react";
import type { WhistlePayload } from "#shared/domain/paper/slip-papers.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import { type Columns, ColumnHeads, registerRows } from "../mediation/parts/register.tsx";
import { Field, LongField, orDash, Row, SealSquare, SignField } from "../parts.tsx";
import { type FlowBlock, NO_NUMBER, Sheet } from "../Sheet.tsx";
import "../mediation/forms.css";
import "./whistle.css";

interface Props {
  readonly payload: WhistlePayload;
  readonly mark: SheetMark;
}

/** The tick sheet, one line a unit; everything but its name is filled in by hand. */
const ARRIVALS: Columns = [
  [
    { name: "单位", width: "46mm" },
    { name: "到岗人", width: "28mm" },
    { name: "到岗时间", width: "20mm" },
    { name: "未到原因", width: "1fr" },
    { name: "评价", width: "24mm" },
  ],
];
/** Lines to write a task on: as many as units, and not fewer than these. */
const FEWEST_TASKS = 4;
/** Lines to count heads on the spot. */
const COUNTS = 4;

/** C-07 吹哨单: the call on the first page, the sheet for ticks, talk and tasks behind it. */
export function WhistleSheet({ payload, mark }: Props) {
  const title = "吹哨单";
  const units = payload.units.map(({ name, expected }, index) => `${index + 1}. ${name}：${expected}`);
  const form = (
    <>
      <h1 className="p-title">
        {payload.centerName} {title}
      </h1>
      <div className="p-case-form-head">
        <span>编号：{mark.no ?? NO_NUMBER}</span>
        <span>签发日期：{printedDay(payload.issuedOn)}</span>
      </div>
      <div className="p-box p-case-form">
        <Row>
          <Field label="哨级" text={payload.level} width={50} />
          <Field label="集合时间" text={`${printedDay(payload.gatherOn)} ${payload.gatherAt}`} />
        </Row>
        <Row>
          <Field label="集合地点" text={payload.place} />
        </Row>
        <Row>
          <Field label="事项编号" text={payload.matterNo} />
          <Field label="事项类别" text={payload.matter} />
        </Row>
        <LongField label="事项" text={payload.what} minLines={4} grow={2} />
        <LongField label={"被吹哨\n单位和\n到岗要求"} text={units.join("\n")} minLines={4} grow={3} />
        <Row>
          <Field label="联系人" text={payload.contactName} />
          <Field label="联系电话" text={payload.contactPhone} width={85} />
        </Row>
        <div className="p-row p-case-form-end">
          <div className="p-case-form-signs">
            <SignField label={`签发人\n${payload.issuer}`} labelWidth={30} />
          </div>
          <SealSquare name={payload.sealName} on={payload.issuedOn} />
        </div>
      </div>
      <p className="p-case-form-note">
        请按时到场，在附页签到。不能到场的，请在集合时间前告知联系人并说明原因。
      </p>
    </>
  );
  return (
    <Sheet
      title={title}
      stock="a4-form"
      mark={mark}
      demo={payload.demo}
      form={form}
      columns={<ColumnHeads lines={ARRIVALS} />}
      flow={[
        ...registerRows(
          ARRIVALS,
          payload.units.map(({ name }) => [[name, undefined, undefined, undefined, "□响应快\n□一般\n□未到"]]),
        ),
        blank("会商结论", talkHeight(payload.units.length)),
        ...tasks(Math.max(FEWEST_TASKS, payload.units.length)),
        signs(),
        ...heads(payload.heads),
      ]}
    />
  );
}

/** A box to write in, with its name above. */
function blank(name: string, height: number): FlowBlock {
  return {
    kind: "node",
    node: (
      <div className="whistle-blank" style={{ height: `${height}mm` }}>
        {name}：
      </div>
    ),
  };
}

/** In mm: the lines of few units leave room on their page. */
function talkHeight(units: number): number {
  return Math.max(34, 90 - 12 * units);
}

/** 分工: unit, task, due day, left for the hand. */
function tasks(count: number): readonly FlowBlock[] {
  return [
    { kind: "node", node: line("whistle-tasks whistle-heads", ["单位", "任务", "完成时限", "完成情况"]) },
    ...Array.from({ length: count }, (): FlowBlock => ({
      kind: "node",
      node: line("whistle-tasks", ["", "", "", ""]),
    })),
  ];
}

function signs(): FlowBlock {
  return {
    kind: "node",
    node: (
      <div className="whistle-signs">
        <span>主持人（签字）：</span>
        <span>记录人（签字）：</span>
      </div>
    ),
  };
}

/** 涉众事项人数统计表: who came before, and lines to count on the spot. */
function heads(known: WhistlePayload["heads"]): readonly FlowBlock[] {
  if (known === null) return [];
  const involved = known.involved === null ? "" : `（涉及${known.involved}人）`;
  return [
    { kind: "node", node: <h2 className="whistle-table-title">涉众事项人数统计表{involved}</h2> },
    {
      kind: "node",
      node: line("whistle-counts whistle-heads", ["时间", "人数", "其中代表", "情绪和苗头", "记录人"]),
    },
    ...known.visits.map(({ no, on, count }): FlowBlock => ({
      kind: "node",
      node: line("whistle-counts", [printedDay(on), `${count}人`, "", orDash(no), ""]),
    })),
    ...Array.from({ length: COUNTS }, (): FlowBlock => ({
      kind: "node",
      node: line("whistle-counts", ["", "", "", "", ""]),
    })),
  ];
}

function line(className: string, cells: readonly string[]): ReactNode {
  return (
    <div className={`whistle-line ${className}`}>
      {cells.map((text, index) => (
        <div key={index}>{text}</div>
      ))}
    </div>
  );
}
