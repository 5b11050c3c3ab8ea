import type { MediationCertificatePayload } from "#shared/domain/paper/agreement-papers.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import { orDash, SealSquare } from "../parts.tsx";
import { type FlowBlock, Sheet } from "../Sheet.tsx";
import { indented, officialTitle } from "./parts/letter-parts.tsx";

interface Props {
  readonly payload: MediationCertificatePayload;
  readonly mark: SheetMark;
}

/** M-14 调解组织主持调解证明 */
export function MediationCertificateSheet({ payload, mark }: Props) {
  const { hostName, parties, acceptedOn, effectiveOn } = payload;
  const title = "主持调解证明";
  const accepted = acceptedOn === null ? "" : `于${printedDay(acceptedOn)}受理，`;
  const effect = effectiveOn === null ? "" : `，协议自${printedDay(effectiveOn)}起生效`;
  const flow: FlowBlock[] = [
    officialTitle({ host: hostName, title, no: mark.no }),
    { kind: "text", text: `${payload.court}：` },
    indented(
      `兹证明，${payload.title}（案卷编号：${payload.caseNo}）由${hostName}${accepted}主持调解。当事人为${parties.join("、")}，调解员为${orDash(payload.mediators.join("、"))}。`,
    ),
    indented(
      `经调解，各方当事人于${printedDay(payload.reachedOn)}自愿达成调解协议（编号：${payload.agreementNo}）${effect}。`,
    ),
    indented("特此证明。"),
    {
      kind: "node",
      keep: true,
      node: (
        <div className="official-foot">
          <p>联系电话：{orDash(payload.phone)}</p>
          <SealSquare name={hostName} on={payload.issuedOn} />
        </div>
      ),
    },
  ];
  return <Sheet title={title} stock="a4-letter" mark={mark} demo={payload.demo} flow={flow} />;
}
