import { CourierLetterSheet } from "#renderer/sheets/sync/CourierLetter.tsx";
import type { Instant } from "#shared/kernel/plain-date.ts";

const NOTES = [
  "文件已加密、签名，只有收到的那个乡镇打得开。U盘里只放这一个文件，不改名、不压缩，拷完先“弹出”再拔。",
  "乡镇在“上报”页点“导入回执包”，屏幕上的核对码与本单不同的，不得采用，立即电话告知本中心。",
  "导入后，乡镇已报的内容显示县级收到，本中心的询问、交办、督办进入“县级来件”。",
  "U盘遗失的，立即电话告知双方单位。内容别人打不开，由本中心另做一份。",
];

/** A file the county made for an office. */
export interface ReplySlip {
  readonly no: string;
  readonly county: string;
  readonly office: string;
  readonly officeName: string;
  readonly fileName: string;
  readonly bytes: number;
  /** Besides the receipt, which is always in it. */
  readonly entries: number;
  readonly madeAt: Instant;
  readonly madeBy: string;
  readonly phrase: string;
}

/** 回执包传递单: goes back with the stick that brought the office's file. */
export function ReplySlipSheet({ slip, demo }: { readonly slip: ReplySlip; readonly demo: boolean }) {
  const { no, county, office, officeName, fileName, bytes, entries, madeAt, madeBy, phrase } = slip;
  const letter = {
    title: "回执包传递单",
    no,
    sender: county,
    senderLabel: "下发单位",
    receiver: officeName,
    officeCode: office,
    fileName,
    bytes,
    content: entries === 0 ? "回执" : `回执，下发${entries}条`,
    madeAt,
    madeBy,
    phrase,
    checker: "乡镇核对",
    notes: NOTES,
    awaited: "乡镇收到",
  };
  return <CourierLetterSheet letter={letter} demo={demo} />;
}
