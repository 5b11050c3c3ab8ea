import type { MinutesAddendumPayload } from "#shared/domain/paper/session-papers.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import { Sheet } from "../Sheet.tsx";
import { fact, section, titleBlock } from "./parts/record.tsx";
import { signatures } from "./parts/signatures.tsx";

interface Props {
  readonly payload: MinutesAddendumPayload;
  readonly mark: SheetMark;
}

/** 补正记录: goes behind the minutes it corrects, which stay as they are. */
export function MinutesAddendumSheet({ payload, mark }: Props) {
  const { procedure, on, ordinal, addendumNo, addedOn } = payload;
  const title = `${procedure}补正记录`;
  return (
    <Sheet
      title={title}
      stock="a4-record"
      mark={mark}
      demo={payload.demo}
      joint
      flow={[
        titleBlock({ title, no: mark.no }),
        fact("补正次序", `第${addendumNo}次补正`),
        fact("事由", payload.title),
        fact("原记录", `${printedDay(on)}第${ordinal}次调解的${procedure}记录`),
        fact("补正日期", printedDay(addedOn)),
        fact("补正原因", payload.reason),
        section("补正内容", payload.text),
        ...signatures({
          lead: "原记录其他内容不变。以上补正经核对无误。（签名、盖章或者按指印）",
          signers: payload.signers,
          seal: { name: payload.hostName, on: addedOn },
        }),
      ]}
    />
  );
}
