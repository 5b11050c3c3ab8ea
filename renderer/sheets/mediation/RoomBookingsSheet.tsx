import type { RoomBookingsPayload } from "#shared/domain/paper/session-papers.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import { paragraph } from "./parts/record.tsx";
import { type Columns, RegisterSheet } from "./parts/register.tsx";

const LINES: Columns = [
  [
    { name: "日期", width: "28mm" },
    { name: "时段", width: "25mm" },
    { name: "事项编号", width: "37mm" },
    { name: "当事人", width: "1fr" },
    { name: "调解员", width: "28mm" },
  ],
  [
    { name: "通知情况", width: "90mm" },
    { name: "分开进门", width: "20mm" },
    { name: "备注", width: "1fr" },
  ],
];

interface Props {
  readonly payload: RoomBookingsPayload;
  readonly mark: SheetMark;
}

/** C-13 调解室预约表 */
export function RoomBookingsSheet({ payload, mark }: Props) {
  const { rows, from, to } = payload;
  return (
    <RegisterSheet
      host={payload.centerName}
      title="调解室预约表"
      mark={mark}
      demo={payload.demo}
      caption={
        <>
          <span>调解室：{payload.roomName}</span>
          <span>{from === to ? printedDay(from) : `${printedDay(from)}至${printedDay(to)}`}</span>
        </>
      }
      lines={LINES}
      entries={rows.map((row) => [
        [printedDay(row.on), row.slot, row.matterNo, row.parties, row.mediators],
        [row.notified === "" ? "尚未通知" : row.notified, row.separateEntry ? "是" : "否", row.note],
      ])}
      foot={[paragraph(rows.length === 0 ? "没有预约。" : `共${rows.length}场。`)]}
    />
  );
}
