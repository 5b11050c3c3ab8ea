import { RIGHTS_NOTICE } from "#shared/codes/rights-notice.ts";
import type { RightsNoticePayload } from "#shared/domain/paper/case-papers.ts";
import type { SheetMark } from "../mark.ts";
import { type FlowBlock, Sheet } from "../Sheet.tsx";
import { titleBlock } from "./parts/record.tsx";
import { signatures } from "./parts/signatures.tsx";

const PART_NUMBERS = ["一", "二", "三", "四", "五"];

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
        ...RIGHTS_NOTICE.flatMap(({ opening, list, sentences }, index) => [
          said(`${PART_NUMBERS[index] ?? ""}、${opening}`, "record-heading"),
          ...numbered(list).map(indented),
          ...sentences.map(indented),
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

/** （一）…；（二）…。 */
function numbered(list: readonly string[]): readonly string[] {
  return list.map(
    (item, index) => `（${PART_NUMBERS[index] ?? ""}）${item}${index === list.length - 1 ? "。" : "；"}`,
  );
}

function indented(text: string): FlowBlock {
  return said(text, "record-paragraph");
}

function said(text: string, className: string): FlowBlock {
  return { kind: "text", text, className: `record-notice ${className}` };
}
