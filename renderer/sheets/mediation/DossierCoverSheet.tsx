import type { DossierCoverPayload } from "#shared/domain/paper/dossier-papers.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import { orDash, Slot } from "../parts.tsx";
import { NO_NUMBER, Sheet } from "../Sheet.tsx";
import "./cover.css";

interface Props {
  readonly payload: DossierCoverPayload;
  readonly mark: SheetMark;
}

/** M-01 卷宗封面 */
export function DossierCoverSheet({ payload, mark }: Props) {
  const { from, to, totalPages, remark } = payload;
  const lines: readonly CoverLineProps[] = [
    { label: "卷名", text: payload.title, lines: 3 },
    { label: "卷号", text: mark.no ?? NO_NUMBER, lines: 2 },
    { label: "调解员", text: orDash(payload.mediators.join("、")), lines: 3 },
    { label: "调解日期", text: `${printedDay(from)}至${printedDay(to)}` },
    { label: "立卷人", text: payload.filedBy },
    { label: "立卷日期", text: printedDay(payload.filedOn) },
    { label: "保管期限", text: payload.retention },
    { label: "备注", text: `本卷共${totalPages}页${remark === "" ? "" : `；${remark}`}`, lines: 2 },
  ];
  return (
    <Sheet
      title="卷宗封面"
      stock="a4-form"
      mark={mark}
      demo={payload.demo}
      form={
        <div className="cover">
          <div className="p-title">{payload.hostName}</div>
          <h1 className="cover-title">调解卷宗</h1>
          <div className="cover-lines">
            {lines.map((line) => (
              <CoverLine key={line.label} {...line} />
            ))}
          </div>
        </div>
      }
    />
  );
}

interface CoverLineProps {
  readonly label: string;
  readonly text: string;
  readonly lines?: number;
}

function CoverLine({ label, text, lines = 1 }: CoverLineProps) {
  return (
    <div className="cover-line">
      <div className="cover-label">{label}</div>
      <div className="cover-text">
        <Slot name={label} label={label} text={text} lines={lines} />
      </div>
    </div>
  );
}
