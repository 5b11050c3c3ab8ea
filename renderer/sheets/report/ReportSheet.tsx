import type { PaperLayout } from "#shared/domain/paper/paper.ts";
import type { ReportPayload } from "#shared/domain/report/report-paper.ts";
import {
  printCell,
  type ReportColumn,
  type ReportRow,
  type ReportTable,
} from "#shared/domain/report/table.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import { paragraph, titleBlock } from "../mediation/parts/record.tsx";
import { SealSquare } from "../parts.tsx";
import { type FlowBlock, Sheet } from "../Sheet.tsx";
import "./report.css";

interface Props {
  readonly payload: ReportPayload;
  readonly mark: SheetMark;
  readonly layout: PaperLayout;
}

/** 工作情况报告: the written report, what a correction changes, the seal, and every table; across where its tables are wide. */
export function ReportSheet({ payload, mark, layout }: Props) {
  const { title, centerName, scopeName, from, to, narrative, tables, correction, sealName } = payload;
  const flow: FlowBlock[] = [
    titleBlock({ host: centerName, title, no: mark.no }),
    paragraph(`统计范围：${scopeName}　统计期：${printedDay(from)}至${printedDay(to)}`),
    ...narrative.map((part): FlowBlock => ({ kind: "text", label: part.title, text: part.text })),
    ...(correction === null ? [] : corrected(correction)),
    {
      kind: "node",
      keep: true,
      node: (
        <div className="report-end">
          <span>填报人：{payload.preparedBy}</span>
          <span>负责人：</span>
          <SealSquare name={sealName} on={payload.madeOn} />
        </div>
      ),
    },
    ...tables.flatMap((table, index) => blocksOf(table, index + 1)),
  ];
  return (
    <Sheet
      title={title}
      stock={layout === "A4_WIDE" ? "a4-wide" : "a4-record"}
      mark={mark}
      demo={payload.demo}
      columns={<div className="report-heads-room" />}
      flow={flow}
    />
  );
}

function corrected(correction: NonNullable<ReportPayload["correction"]>): FlowBlock[] {
  const { no, frozenOn, reason, differences } = correction;
  const columns: readonly ReportColumn[] = [
    { id: "before", name: "原报告", width: 12 },
    { id: "after", name: "更正为", width: 12 },
  ];
  const heads = <Heads first="项目" columns={columns} wide />;
  return [
    { kind: "text", label: "更正说明", text: `对${printedDay(frozenOn)}上报的${no}作如下更正：${reason}` },
    // The heads stand with the first row: never alone at the foot of a page.
    ...differences.map(({ label, before, after }, index): FlowBlock => {
      const words = [before ?? "（无）", after ?? "（无）"];
      const line = <Line name={label} level={0} columns={columns} words={words} wide />;
      const first = (
        <>
          {heads}
          {line}
        </>
      );
      return index === 0
        ? { kind: "node", row: true, node: first }
        : { kind: "node", row: true, columns: heads, node: line };
    }),
  ];
}

/** A table: its name, heads and first row stand together; a page that it goes on over begins with its heads. */
function blocksOf(table: ReportTable, ordinal: number): FlowBlock[] {
  const { title, rowHead, columns, rows, notes, isList } = table;
  const heads = <Heads first={rowHead} columns={columns} narrow={isList} />;
  const lineOf = (row: ReportRow) => (
    <Line
      name={row.name}
      level={row.level}
      columns={columns}
      words={row.cells.map(printCell)}
      total={row.isTotal}
      narrow={isList}
    />
  );
  const [first, ...rest] = rows;
  return [
    {
      kind: "node",
      row: true,
      node: (
        <div className="report-table-start">
          <h2 className="report-table-title">
            {ordinal}．{title}
          </h2>
          {heads}
          {first === undefined ? <div className="report-none">本期没有。</div> : lineOf(first)}
        </div>
      ),
    },
    ...rest.map((row): FlowBlock => ({ kind: "node", row: true, columns: heads, node: lineOf(row) })),
    ...(notes.length === 0
      ? []
      : [
          {
            kind: "node" as const,
            node: (
              <div className="report-notes">
                注：{notes.map((note, index) => (notes.length > 1 ? `${index + 1}.${note}` : note)).join("")}
              </div>
            ),
          },
        ]),
  ];
}

interface Shape {
  readonly columns: readonly ReportColumn[];
  /** Only a number stands before the columns. */
  readonly narrow?: boolean;
  /** What stands before the columns is long. */
  readonly wide?: boolean;
}

/** Width of what stands before the columns, in characters. */
function tracks({ columns, narrow = false, wide = false }: Shape): string {
  const first = narrow ? 3 : wide ? 18 : columns.length > 9 ? 8 : 12;
  return [first, ...columns.map(({ width }) => width)].map((width) => `minmax(0, ${width}fr)`).join(" ");
}

function Heads({ first, ...shape }: Shape & { readonly first: string }) {
  return (
    <div className="report-line report-heads" style={{ gridTemplateColumns: tracks(shape) }}>
      <div className="p-cell">{first}</div>
      {shape.columns.map(({ id, name }) => (
        <div key={id} className="p-cell">
          {name}
        </div>
      ))}
    </div>
  );
}

interface LineProps extends Shape {
  readonly name: string;
  readonly level: number;
  readonly words: readonly string[];
  readonly total?: boolean;
}

function Line({ name, level, words, total = false, ...shape }: LineProps) {
  return (
    <div
      className={`report-line ${total ? "report-total" : ""}`}
      style={{ gridTemplateColumns: tracks(shape) }}
    >
      <div className="p-cell report-name" style={{ paddingLeft: `${1 + level * 3}mm` }}>
        {name}
      </div>
      {words.map((word, index) => (
        <div
          key={shape.columns[index]?.id}
          className={`p-cell ${/^[-+—\d]/u.test(word) ? "report-number" : ""}`}
        >
          {word}
        </div>
      ))}
    </div>
  );
}
