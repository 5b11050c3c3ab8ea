import type { AcceptancePayload } from "#shared/domain/paper/payload.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import { letter, type LetterPart } from "./letter.tsx";

interface Props {
  readonly payload: AcceptancePayload;
  readonly mark: SheetMark;
}

const RIGHTS = [
  "您有权了解办理进度和结果，可凭本通知单编号查询。",
  "调解应当双方自愿；您可以随时拒绝或者终止调解，并依法通过仲裁、行政、司法等途径维护权利。",
];

/** C-02 受理通知单 */
export function AcceptanceSheet({ payload, mark }: Props) {
  const parts: LetterPart[] = [
    {
      text: `您于${printedDay(payload.visitedOn)}向本中心反映的“${payload.matter}”事项（事项编号：${payload.matterNo}），经审查，决定予以受理。现将有关情况通知如下：`,
    },
    { text: `一、承办单位（人）：${payload.handler}` },
    { text: `二、办理方式：${payload.mode}` },
    { text: `三、预计办结日期：${printedDay(payload.expectedOn)}` },
    { text: `四、联系人：${payload.contact}　联系电话：${payload.phone}` },
    { text: `五、权利提示：${RIGHTS.map((right, i) => `${i + 1}. ${right}`).join("")}` },
  ];
  return letter({ payload, mark, title: "受理通知单", parts, enquiries: `查询电话：${payload.phone}` });
}
