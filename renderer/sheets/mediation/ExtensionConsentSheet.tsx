import type { ExtensionConsentPayload } from "#shared/domain/paper/course-papers.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import { type FlowBlock, Sheet } from "../Sheet.tsx";
import { headed, indented, officialTitle, sides } from "./parts/letter-parts.tsx";
import { signatures } from "./parts/signatures.tsx";

interface Props {
  readonly payload: ExtensionConsentPayload;
  readonly mark: SheetMark;
}

/** M-21 延期调解同意书 */
export function ExtensionConsentSheet({ payload, mark }: Props) {
  const { hostName, parties, acceptedOn, dueOn, mediators } = payload;
  const title = "延期调解同意书";
  const accepted = acceptedOn === null ? "" : `于${printedDay(acceptedOn)}受理，`;
  const due = dueOn === null ? "" : `调解期限至${printedDay(dueOn)}届满，`;
  const flow: FlowBlock[] = [
    officialTitle({ title, no: mark.no }),
    { kind: "text", text: `${hostName}：` },
    indented(
      `${payload.title}（案卷编号：${payload.caseNo}）由你单位${accepted}${due}现需延期。各方当事人经协商，一致同意将调解期限延长至${printedDay(payload.toOn)}。`,
    ),
    ...headed("当事人", sides(parties)),
    ...headed("延期原因", payload.reason),
    indented("在延长的期限内，任何一方当事人仍可以随时要求终止调解。"),
    ...signatures({
      lead: "当事人（签名、盖章或者按指印）、调解员（签名）：",
      signers: [...parties.map(({ signer }) => signer), ...mediators.map((name) => `调解员 ${name}`)],
    }),
  ];
  return <Sheet title={title} stock="a4-letter" mark={mark} demo={payload.demo} flow={flow} joint />;
}
