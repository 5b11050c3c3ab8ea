import type { IncomingReplyPayload } from "#shared/domain/paper/slip-papers.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import { headed, headedList, indented } from "../mediation/parts/letter-parts.tsx";
import { letter } from "../notice/letter.tsx";

interface Props {
  readonly payload: IncomingReplyPayload;
  readonly mark: SheetMark;
}

/** 来件答复函: to the organ that sent the slip, under its number. */
export function IncomingReplySheet({ payload, mark }: Props) {
  const theirs = payload.theirNo === "" ? "" : `（${payload.theirNo}）`;
  const told =
    payload.toldOn === null
      ? []
      : [
          indented(
            `已于${printedDay(payload.toldOn)}${payload.toldWay === "" ? "" : `以${payload.toldWay}方式`}答复诉求人。`,
          ),
        ];
  return letter({
    payload,
    mark,
    title: "来件答复函",
    flow: [
      indented(
        `你单位转来的${payload.matter}事项${theirs}，我中心于${printedDay(payload.receivedOn)}收到（事项编号：${payload.matterNo}），现将办理结果答复如下：`,
      ),
      ...headed("一、办理结果", `${payload.result}。`),
      ...headed("二、办理情况", payload.text),
      ...told,
      ...headedList(
        "附件",
        payload.attachments.map(({ name, pages }) => `${name}（${pages}页）`),
      ),
    ],
    enquiries: `联系人：${payload.contactName}\n电话：${payload.phone}`,
    receipt: "我单位已收到上述来件答复函。签收人（签名）：",
  });
}
