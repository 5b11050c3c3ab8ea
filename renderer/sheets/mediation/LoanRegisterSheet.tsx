import type { LoanRegisterPayload } from "#shared/domain/paper/dossier-papers.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import { type Columns, RegisterSheet } from "./parts/register.tsx";

const LINES: Columns = [
  [
    { name: "借阅人", width: "30mm" },
    { name: "单位", width: "38mm" },
    { name: "借阅事由", width: "1fr" },
    { name: "批准人", width: "26mm" },
  ],
  [
    { name: "借出日期", width: "30mm" },
    { name: "借阅人签名", width: "38mm", sign: true },
    { name: "归还日期、页数", width: "34mm" },
    { name: "备注", width: "1fr" },
  ],
];

/** Entries on the sheet at least, so that loans to come can be written in by hand. */
const ENTRIES = 7;

interface Props {
  readonly payload: LoanRegisterPayload;
  readonly mark: SheetMark;
}

/** C-18 卷宗借阅登记 */
export function LoanRegisterSheet({ payload, mark }: Props) {
  const { loans } = payload;
  const blank = Array.from({ length: Math.max(0, ENTRIES - loans.length) }, () =>
    LINES.map((line) => line.map(() => undefined)),
  );
  return (
    <RegisterSheet
      host={payload.hostName}
      title="卷宗借阅登记"
      mark={mark}
      demo={payload.demo}
      caption={
        <>
          <span>卷名：{payload.title}</span>
          <span className="register-fixed">卷内共{payload.totalPages}页</span>
        </>
      }
      lines={LINES}
      entries={[
        ...loans.map((loan) => [
          [loan.borrower, loan.unit, loan.purpose, loan.approver],
          [printedDay(loan.outOn), undefined, returned(loan), loan.note],
        ]),
        ...blank,
      ]}
    />
  );
}

/** Left open for the hand that takes the dossier back. */
function returned({ backOn, pagesBack }: LoanRegisterPayload["loans"][number]): string | undefined {
  if (backOn === null) return undefined;
  return pagesBack === null ? printedDay(backOn) : `${printedDay(backOn)}，${pagesBack}页`;
}
