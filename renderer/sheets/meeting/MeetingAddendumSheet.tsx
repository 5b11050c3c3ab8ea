import type { MeetingAddendumPayload } from "#shared/domain/paper/meeting-papers.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import { fact, section, titleBlock } from "../mediation/parts/record.tsx";
import { signatures } from "../mediation/parts/signatures.tsx";
import { Sheet } from "../Sheet.tsx";

interface Props {
  readonly payload: MeetingAddendumPayload;
  readonly mark: SheetMark;
}

/** 补正记录 of a meeting: goes behind the minutes it corrects, which stay as they are. */
export function MeetingAddendumSheet({ payload, mark }: Props) {
  const title = `${payload.title}补正`;
  return (
    <Sheet
      title={title}
      stock="a4-record"
      mark={mark}
      demo={payload.demo}
      flow={[
        titleBlock({ host: payload.centerName, title, no: mark.no }),
        fact("原记录", `${printedDay(payload.on)}${payload.title}（${payload.minutesNo}）`),
        fact("补正次序", `第${payload.ordinal}次补正`),
        fact("补正日期", printedDay(payload.addedOn)),
        fact("补正原因", payload.reason),
        section("补正内容", payload.text),
        ...signatures({
          lead: "原记录其他内容不变。",
          signers: [`补正人 ${payload.by}`],
          seal: { name: payload.sealName, on: payload.addedOn },
        }),
      ]}
    />
  );
}
