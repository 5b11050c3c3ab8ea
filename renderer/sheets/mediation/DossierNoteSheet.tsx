import type { DossierNotePayload } from "#shared/domain/paper/dossier-papers.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import { Sheet } from "../Sheet.tsx";
import { fact, section, titleBlock } from "./parts/record.tsx";
import { signatures } from "./parts/signatures.tsx";

interface Props {
  readonly payload: DossierNotePayload;
  readonly mark: SheetMark;
}

/** M-18 卷宗情况说明: what is missing from the dossier, and why */
export function DossierNoteSheet({ payload, mark }: Props) {
  const { filedBy, checkedBy } = payload;
  return (
    <Sheet
      title="卷宗情况说明"
      stock="a4-record"
      mark={mark}
      demo={payload.demo}
      flow={[
        titleBlock({ host: payload.hostName, title: "卷宗情况说明", no: mark.no }),
        fact("卷名", payload.title),
        fact("立卷日期", printedDay(payload.filedOn)),
        fact("卷内页数", `${payload.totalPages}页`),
        section("情况说明", payload.note.trim() === "" ? "卷内文书齐全，没有需要说明的情况。" : payload.note),
        ...signatures({
          lead: "立卷人、检查人（签名）：",
          signers: [`立卷人 ${filedBy}`, `检查人 ${checkedBy}`.trim()],
        }),
      ]}
    />
  );
}
