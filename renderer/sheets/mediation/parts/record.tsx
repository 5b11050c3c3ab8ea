import type { ReactNode } from "react";
import { type FlowBlock, NO_NUMBER } from "../../Sheet.tsx";
import { Cell } from "./PartyBlock.tsx";
import "./parts.css";

interface Title {
  /** Whose paper it is; left out where the text says so. */
  readonly host?: string;
  readonly title: string;
  readonly no: string | null;
}

/** The head of a record: whose it is, what it is, its number. */
export function RecordTitle({ host, title, no }: Title) {
  return (
    <>
      {host !== undefined && <div className="p-title p-title-center">{host}</div>}
      <h1 className="p-title">{title}</h1>
      <p className="record-number">编号：{no ?? NO_NUMBER}</p>
    </>
  );
}

export function titleBlock(title: Title): FlowBlock {
  return { kind: "node", node: <RecordTitle {...title} /> };
}

/** A row of the box of facts at the head of a record; rows that follow each other share their rule. */
export function factRow(key: string, children: ReactNode): FlowBlock {
  return {
    kind: "node",
    node: (
      <div key={key} className="fact-row">
        <div className="p-row">{children}</div>
      </div>
    ),
  };
}

export function fact(label: string, text: string): FlowBlock {
  return factRow(label, <Cell label={label} text={text} labelWidth={FACT_LABEL} />);
}

/** A list of any length as rows of a few entries each, so that it can go on over the page. */
export function factList(label: string, entries: readonly string[], each = 6): FlowBlock[] {
  if (entries.length === 0) return [fact(label, "")];
  const rows: FlowBlock[] = [];
  for (let first = 0; first < entries.length; first += each) {
    const shown = first === 0 ? label : `${label}（续）`;
    rows.push(fact(shown, entries.slice(first, first + each).join("\n")));
  }
  return rows;
}

/** Width of the labels of a box of facts, mm. */
export const FACT_LABEL = 26;

/** Text under a heading that goes along over the page. */
export function section(label: string, text: string): FlowBlock {
  return { kind: "text", label, text: text.trim() === "" ? "无" : text };
}

/** A paragraph of set wording. */
export function paragraph(text: string): FlowBlock {
  return { kind: "text", text, className: "record-paragraph" };
}
