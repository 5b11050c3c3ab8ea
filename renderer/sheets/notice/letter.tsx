import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import { BlankDay, CutLine, SealSquare } from "../parts.tsx";
import { type FlowBlock, NO_NUMBER, Sheet } from "../Sheet.tsx";
import "./notice.css";

/** A paragraph of the letter. */
export interface LetterPart {
  readonly text: string;
}

interface Letter {
  readonly payload: {
    /** Whose letter it is, and whose seal it carries. */
    readonly centerName: string;
    readonly sealName: string;
    readonly to: string;
    readonly decidedOn: PlainDate;
    readonly demo: boolean;
  };
  readonly mark: SheetMark;
  readonly title: string;
  /** What it says: paragraphs, or blocks under headings. */
  readonly parts?: readonly LetterPart[];
  readonly flow?: readonly FlowBlock[];
  /** Whom to ask; stands beside the seal, clear of it. */
  readonly enquiries: string;
  /** Before the line on which whoever gets it signs. */
  readonly receipt?: string;
}

/**
 * A letter to a visitor, a party or another organ, laid out as an official document (GB/T 9704): it flows over as many pages as it takes,
 * and the seal never stands on a page of its own.
 */
export function letter({
  payload,
  mark,
  title,
  parts = [],
  flow: said = [],
  enquiries,
  receipt = `本人已收到上述${title}。签收人（签名、捺印）：`,
}: Letter) {
  const flow: FlowBlock[] = [
    {
      kind: "node",
      node: (
        <>
          <h1 className="p-title letter-title">
            <span>{payload.centerName}</span>
            <span>{title}</span>
          </h1>
          <p className="letter-number">编号：{mark.no ?? NO_NUMBER}</p>
        </>
      ),
    },
    { kind: "text", text: `${payload.to}：` },
    ...parts.map((part): FlowBlock => ({ kind: "text", text: part.text, className: "p-flow-indent" })),
    ...said,
    {
      kind: "node",
      keep: true,
      node: (
        <div className="letter-foot">
          <div className="letter-seal">
            <p>{enquiries}</p>
            <SealSquare name={payload.sealName} on={payload.decidedOn} />
          </div>
          <CutLine text={`${title} ${mark.no ?? ""} 送达回执`} />
          <div className="letter-receipt">
            <div className="letter-sign" data-sign="">
              <span>{receipt}</span>
              <BlankDay />
            </div>
          </div>
        </div>
      ),
    },
  ];
  return <Sheet title={title} stock="a4-letter" mark={mark} demo={payload.demo} flow={flow} />;
}
