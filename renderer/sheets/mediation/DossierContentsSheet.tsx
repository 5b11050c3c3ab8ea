import type { DossierContentsPayload } from "#shared/domain/paper/dossier-papers.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import { paragraph } from "./parts/record.tsx";
import { type Columns, RegisterSheet } from "./parts/register.tsx";

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
    <RegisterSheet
      title="卷内目录"
      mark={mark}
      demo={payload.demo}
      caption={<span>卷名：{payload.title}</span>}
      lines={LINES}
      entries={items.map(({ name, pages, remark }) => [[name, pages, remark]])}
      foot={[
        paragraph(
          `本卷共${items.length}件，${totalPages}页。立卷人：${filedBy}。立卷日期：${printedDay(filedOn)}。`,
        ),
      ]}
    />
  );
}
