import type { RightsNoticePayload } from "#shared/domain/paper/case-papers.ts";
import type { SheetMark } from "../mark.ts";
import { type FlowBlock, Sheet } from "../Sheet.tsx";
import { titleBlock } from "./parts/record.tsx";
import { signatures } from "./parts/signatures.tsx";

/** A part of the notice: the sentence that opens it, and what follows. */
type Part = readonly [string, ...string[]];

/** People's Mediation Law art. 7, 4; 3; 23; 24; 31, 32, 33, in its own words. */
const PARTS: readonly Part[] = [
  [
    "一、调解组织的性质",
    "人民调解委员会是依法设立的调解民间纠纷的群众性组织。人民调解委员会调解民间纠纷，不收取任何费用。",
  ],
  [
    "二、人民调解委员会调解民间纠纷，应当遵循下列原则：",
    "（一）在当事人自愿、平等的基础上进行调解；",
    "（二）不违背法律、法规和国家政策；",
    "（三）尊重当事人的权利，不得因调解而阻止当事人依法通过仲裁、行政、司法等途径维护自己的权利。",
  ],
  [
    "三、当事人在人民调解活动中享有下列权利：",
    "（一）选择或者接受人民调解员；",
    "（二）接受调解、拒绝调解或者要求终止调解；",
    "（三）要求调解公开进行或者不公开进行；",
    "（四）自主表达意愿、自愿达成调解协议。",
  ],
  [
    "四、当事人在人民调解活动中履行下列义务：",
    "（一）如实陈述纠纷事实；",
    "（二）遵守调解现场秩序，尊重人民调解员；",
    "（三）尊重对方当事人行使权利。",
  ],
  [
    "五、调解协议的效力",
    "经人民调解委员会调解达成的调解协议，具有法律约束力，当事人应当按照约定履行。",
    "经人民调解委员会调解达成调解协议后，当事人之间就调解协议的履行或者调解协议的内容发生争议的，一方当事人可以向人民法院提起诉讼。",
    "经人民调解委员会调解达成调解协议后，双方当事人认为有必要的，可以自调解协议生效之日起三十日内共同向人民法院申请司法确认。",
  ],
];

interface Props {
  readonly payload: RightsNoticePayload;
  readonly mark: SheetMark;
}

/** M-05 人民调解当事人权利义务告知书. Where no committee mediates, the law on people's mediation speaks by analogy. */
export function RightsNoticeSheet({ payload, mark }: Props) {
  const { procedure, hostName, byCommittee } = payload;
  const title = `${procedure}当事人权利义务告知书`;
  const basis = `${byCommittee ? "根据" : "参照"}《中华人民共和国人民调解法》，现将调解“${payload.title}”的有关事项告知如下：`;
  return (
    <Sheet
      title={title}
      stock="a4-record"
      mark={mark}
      demo={payload.demo}
      flow={[
        titleBlock({ host: hostName, title, no: mark.no }),
        indented(basis),
        ...PARTS.flatMap(([opening, ...articles]) => [
          said(opening, "record-heading"),
          ...articles.map(indented),
        ]),
        ...signatures({
          lead: "以上内容已经告知，本人已经知晓。签收（签名、盖章或者按指印）：",
          signers: [...payload.signers, "告知人"],
          seal: { name: hostName, on: null },
        }),
      ]}
    />
  );
}

function indented(text: string): FlowBlock {
  return said(text, "record-paragraph");
}

function said(text: string, className: string): FlowBlock {
  return { kind: "text", text, className: `record-notice ${className}` };
}
