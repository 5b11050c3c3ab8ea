import type { ConfirmationApplicationPayload } from "#shared/domain/paper/agreement-papers.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import { orDash } from "../parts.tsx";
import { type FlowBlock, Sheet } from "../Sheet.tsx";
import { headed, headedList, indented, isByCommittee, officialTitle } from "./parts/letter-parts.tsx";
import { partyBlocks } from "./parts/PartyBlock.tsx";
import { signatures } from "./parts/signatures.tsx";

interface Props {
  readonly payload: ConfirmationApplicationPayload;
  readonly mark: SheetMark;
}

/** What the court asks every applicant to declare (2011 provisions art. 4, 2022 interpretation art. 358). */
const DECLARATION = [
  "申请人出于解决纠纷的目的自愿达成调解协议，没有恶意串通、规避法律的行为。",
  "调解协议的内容不违反法律的强制性规定，不损害国家利益、社会公共利益和他人合法权益，不违背公序良俗。",
  "因该协议内容给他人造成损害的，申请人愿意承担相应的民事责任和其他法律责任。",
];

/** M-13 司法确认申请书. What the court gives on it is a ruling (裁定, Civil Procedure Law art. 206). */
export function ConfirmationApplicationSheet({ payload, mark }: Props) {
  const { applicants, agreementNo, hostName, effectiveOn, annexes } = payload;
  const title = "司法确认申请书";
  const flow: FlowBlock[] = [
    officialTitle({ title, no: mark.no }),
    ...partyBlocks(applicants.map(({ party }) => party)),
    ...headed(
      "申请事项",
      `请求依法裁定确认申请人就${payload.title}经${hostName}主持调解，于${printedDay(payload.reachedOn)}达成的调解协议（编号：${agreementNo}）有效。`,
    ),
    ...headed("事实和理由", payload.facts),
    indented(
      `${effectiveOn === null ? "" : `上述调解协议自${printedDay(effectiveOn)}起生效。`}申请人依照${laws(payload)}的规定，自调解协议生效之日起三十日内共同提出申请。`,
    ),
    ...headedList("申请人声明", DECLARATION),
    ...headedList(
      "送达地址和联系方式",
      applicants.map(
        ({ party, deliveryAddress, deliveryPhone }) =>
          `${party.name}：送达地址${orDash(deliveryAddress)}，电话${orDash(deliveryPhone)}`,
      ),
    ),
    indented("此致"),
    { kind: "text", text: payload.court },
    ...headedList("附件", annexes),
    ...signatures({
      lead: "申请人（签名、盖章或者按指印）：",
      signers: applicants.map(({ party }) => party.signer),
    }),
  ];
  return <Sheet title={title} stock="a4-letter" mark={mark} demo={payload.demo} flow={flow} joint />;
}

function laws(payload: ConfirmationApplicationPayload): string {
  const civil = "《中华人民共和国民事诉讼法》第二百零五条";
  return isByCommittee(payload) ? `《中华人民共和国人民调解法》第三十三条、${civil}` : civil;
}
