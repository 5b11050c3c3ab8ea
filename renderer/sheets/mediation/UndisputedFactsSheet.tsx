import type { UndisputedFactsPayload } from "#shared/domain/paper/course-papers.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import { type FlowBlock, Sheet } from "../Sheet.tsx";
import { headed, headedList, indented, officialTitle } from "./parts/letter-parts.tsx";
import { partyBlocks } from "./parts/PartyBlock.tsx";
import { signatures } from "./parts/signatures.tsx";

interface Props {
  readonly payload: UndisputedFactsPayload;
  readonly mark: SheetMark;
}

/** M-23 无争议事实记载 */
export function UndisputedFactsSheet({ payload, mark }: Props) {
  const { hostName, parties, mediators, startedOn, endedOn } = payload;
  const title = "无争议事实记载";
  const flow: FlowBlock[] = [
    officialTitle({ title, no: mark.no }),
    ...partyBlocks(parties),
    indented(
      `${payload.title}经${hostName}主持调解未能达成协议。征得各方当事人同意，对调解过程中没有争议的事实记载如下：`,
    ),
    ...headedList("无争议事实", payload.facts),
    ...headed("调解起止时间", `${printedDay(startedOn)}至${printedDay(endedOn)}`),
    ...headed("调解不成的原因（应当事人要求记载）", payload.cause),
    ...signatures({
      lead: "各方当事人已阅读（听读）以上记载，确认无误（签名、盖章或者按指印）：",
      signers: [...parties.map(({ signer }) => signer), ...mediators.map((name) => `调解员 ${name}`)],
    }),
  ];
  return <Sheet title={title} stock="a4-letter" mark={mark} demo={payload.demo} flow={flow} joint />;
}
