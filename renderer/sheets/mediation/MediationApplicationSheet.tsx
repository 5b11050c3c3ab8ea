import type { MediationApplicationPayload } from "#shared/domain/paper/case-papers.ts";
import type { SheetMark } from "../mark.ts";
import { Sheet } from "../Sheet.tsx";
import { partyBlocks } from "./parts/PartyBlock.tsx";
import { paragraph, section, titleBlock } from "./parts/record.tsx";
import { signatures } from "./parts/signatures.tsx";

interface Props {
  readonly payload: MediationApplicationPayload;
  readonly mark: SheetMark;
}

/** M-03 人民调解申请书 */
export function MediationApplicationSheet({ payload, mark }: Props) {
  const { applicant, respondents, hostName, procedure } = payload;
  const title = `${procedure}申请书`;
  const claims = payload.claims.map((claim, index) => `${index + 1}. ${claim}`).join("\n");
  return (
    <Sheet
      title={title}
      stock="a4-record"
      mark={mark}
      demo={payload.demo}
      flow={[
        titleBlock({ title, no: mark.no }),
        ...partyBlocks([applicant, ...respondents]),
        section("纠纷简要情况", payload.summary),
        section("申请事项", claims),
        paragraph(
          `${hostName}已将申请调解的有关规定告知申请人，申请人现自愿申请${hostName}进行调解。申请人对以上所述情况的真实性负责。`,
        ),
        ...signatures({ signers: [applicant.signer], lead: "申请人（签名、盖章或者按指印）：" }),
      ]}
    />
  );
}
