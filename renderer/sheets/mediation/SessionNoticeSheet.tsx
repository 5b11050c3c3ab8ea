import type { SessionNoticePayload } from "#shared/domain/paper/course-papers.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import { letter, type LetterPart } from "../notice/letter.tsx";
import { orDash } from "../parts.tsx";

interface Props {
  readonly payload: SessionNoticePayload;
  readonly mark: SheetMark;
}

/** M-20 调解通知书, one page with the receipt to sign at its foot */
export function SessionNoticeSheet({ payload, mark }: Props) {
  const { hostName, mediators, bring, contact, phone } = payload;
  const parts: LetterPart[] = [
    {
      text: `${payload.title}（案卷编号：${payload.caseNo}）定于下列时间、地点进行调解，请您准时参加：`,
    },
    { text: `一、时间：${printedDay(payload.on)}${payload.from}至${payload.until}` },
    { text: `二、地点：${payload.place}` },
    { text: `三、调解员：${orDash(mediators.join("、"))}` },
    { text: `四、请携带：${bring === "" ? "身份证件以及与纠纷有关的证据材料" : bring}` },
    { text: `五、联系人：${orDash(contact)}，电话：${orDash(phone)}` },
    ...(payload.separateEntry ? [{ text: "六、到达后请先与联系人联系，由工作人员引导至等候的房间。" }] : []),
    {
      text: "参加调解应当自愿。您可以委托代理人参加，也可以随时拒绝或者终止调解。",
    },
  ];
  return letter({
    payload: { ...payload, centerName: hostName, sealName: hostName, decidedOn: payload.issuedOn },
    mark,
    title: "调解通知书",
    parts,
    enquiries: "不能按时参加的，请提前告知联系人。",
  });
}
