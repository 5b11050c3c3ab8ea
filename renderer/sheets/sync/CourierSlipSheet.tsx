import type { CourierSlip } from "#shared/contract/sync.ts";
import { CourierLetterSheet } from "./CourierLetter.tsx";

const NOTES = [
  "文件已加密、签名，只有接收单位打得开。U盘里只放这一个文件，不改名、不压缩，拷完先“弹出”再拔。",
  "接收单位导入后，屏幕上的核对码与本单不同的，不得采用，立即电话告知报送单位。",
  "导入后把回执包存入同一U盘带回。没有带回回执的，报送单位按没有收到办理，下次重新报送。",
  "U盘遗失的，立即电话告知双方单位。内容别人打不开，由报送单位另做一份。",
];

interface Props {
  readonly slip: CourierSlip;
  readonly demo: boolean;
}

/** 上报包传递单: what an office sends up with the stick. */
export function CourierSlipSheet({ slip, demo }: Props) {
  const { no, office, centerName, county, fileName, bytes, madeAt, madeBy, phrase } = slip;
  const letter = {
    title: "上报包传递单",
    no,
    sender: centerName,
    senderLabel: "报送单位",
    receiver: county,
    officeCode: office,
    fileName,
    bytes,
    content: contentText(slip),
    madeAt,
    madeBy,
    phrase,
    checker: "县级核对",
    notes: NOTES,
    awaited: "回执带回",
  };
  return <CourierLetterSheet letter={letter} demo={demo} />;
}

function contentText({ entries, fromSeq, toSeq, attachments }: CourierSlip): string {
  const files = attachments === 0 ? "没有附件" : `附件${attachments}个`;
  return entries === 0
    ? `没有新的记录，${files}`
    : `记录${entries}条（第${fromSeq}条至第${toSeq}条），${files}`;
}
