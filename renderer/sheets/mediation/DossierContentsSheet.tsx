import type { DossierContentsPayload } from "#shared/domain/paper/dossier-papers.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import { Sheet } from "../Sheet.tsx";
import { paragraph, RecordTitle } from "./parts/record.tsx";
import { ColumnHeads, type Columns, registerRows } from "./parts/register.tsx";

const LINES: Columns = [
  [
    { name: "文书名称", width: "1fr" },
    { name: "页号", width: "24mm" },
    { name: "备注", width: "46mm" },
  ],
];

interface Props {
  readonly payload: DossierContentsPayload;
  readonly mark: SheetMark;
}

/** M-02 卷内目录 */
export function DossierContentsSheet({ payload, mark }: Props) {
  const { items, totalPages, filedBy, filedOn } = payload;
  return (
    <Sheet
      title="卷内目录"
      stock="a4-record"
      mark={mark}
      demo={payload.demo}
      head={
        <>
          <RecordTitle title="卷内目录" no={mark.no} />
          <div className="register-caption">
            <span>卷名：{payload.title}</span>
          </div>
        </>
      }
      columns={<ColumnHeads lines={LINES} />}
      flow={[
        ...registerRows(
          LINES,
          items.map(({ name, pages, remark }) => [[name, pages, remark]]),
        ),
        paragraph(
          `本卷共${items.length}件，${totalPages}页。立卷人：${filedBy}。立卷日期：${printedDay(filedOn)}。`,
        ),
      ]}
    />
  );
}
