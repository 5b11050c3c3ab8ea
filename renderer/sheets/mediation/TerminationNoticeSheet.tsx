import type { TerminationNoticePayload } from "#shared/domain/paper/course-papers.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import { orDash } from "../parts.tsx";
import { type FlowBlock, Sheet } from "../Sheet.tsx";
import { indented, isByCommittee, names, officialTitle, paragraphs, sides } from "./parts/letter-parts.tsx";
import { signatures } from "./parts/signatures.tsx";

interface Props {
  readonly payload: TerminationNoticePayload;
  readonly mark: SheetMark;
}

/** M-15 终止调解通知书: always with the other routes, and a line for each party that received it. */
export function TerminationNoticeSheet({ payload, mark }: Props) {
  const { hostName, parties, acceptedOn, mediators } = payload;
  const title = "终止调解通知书";
  const article = isByCommittee(payload) ? "依照《中华人民共和国人民调解法》第二十六条的规定，" : "";
  const flow: FlowBlock[] = [
    officialTitle({ host: hostName, title, no: mark.no }),
    { kind: "text", text: `${names(parties)}：` },
    indented(`${payload.title}（案卷编号：${payload.caseNo}）的调解已经终止，现将有关情况通知如下：`),
    indented(`一、当事人：${sides(parties)}`),
    indented(
      `二、受理日期：${acceptedOn === null ? "未受理（征询调解意愿时终止）" : printedDay(acceptedOn)}`,
    ),
    indented(`三、终止日期：${printedDay(payload.endedOn)}`),
    indented(`四、终止原因：${[payload.reason, payload.note].filter((part) => part !== "").join("；")}`),
    indented(`五、其他途径：${article}现告知当事人可以依法通过仲裁、行政、司法等途径维护自己的权利：`),
    ...paragraphs(payload.otherRoutes),
    indented(`联系电话：${orDash(payload.phone)}`),
    ...signatures({
      signers: mediators.map((name) => `调解员 ${name}`),
      seal: { name: hostName, on: payload.issuedOn },
    }),
    ...signatures({
      lead: `本人（本单位）已收到上述${title}。签收人（签名、盖章或者按指印）：`,
      signers: parties.map(({ signer }) => signer),
    }),
  ];
  return <Sheet title={title} stock="a4-letter" mark={mark} demo={payload.demo} flow={flow} joint />;
}
