import type { InvestigationRecordPayload } from "#shared/domain/paper/case-papers.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import { Sheet } from "../Sheet.tsx";
import { fact, factList, section, titleBlock } from "./parts/record.tsx";
import { signatures } from "./parts/signatures.tsx";

interface Props {
  readonly payload: InvestigationRecordPayload;
  readonly mark: SheetMark;
}

/** M-07 人民调解调查记录 */
export function InvestigationSheet({ payload, mark }: Props) {
  const { procedure, on, from, to, investigator, recorder, asked } = payload;
  const title = `${procedure}调查记录`;
  return (
    <Sheet
      title={title}
      stock="a4-record"
      mark={mark}
      demo={payload.demo}
      joint
      flow={[
        titleBlock({ title, no: mark.no }),
        fact("时间", `${printedDay(on)} ${from}至${to}`),
        fact("地点", payload.place),
        fact("事由", payload.title),
        ...factList("当事人", payload.parties),
        fact("被调查人", asked),
        fact("参加人", payload.participants),
        fact("调查人", investigator),
        fact("记录人", recorder),
        section("记录", payload.text),
        ...signatures({
          lead: "以上记录已经本人阅读（已向本人宣读），与所述一致。（签名、盖章或者按指印）",
          signers: [`被调查人 ${asked}`, `调查人 ${investigator}`, `记录人 ${recorder}`.trim()],
        }),
      ]}
    />
  );
}
