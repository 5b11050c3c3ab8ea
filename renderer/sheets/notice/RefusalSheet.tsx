import type { RefusalPayload } from "#shared/domain/paper/payload.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import { letter, type LetterPart } from "./letter.tsx";

interface Props {
  readonly payload: RefusalPayload;
  readonly mark: SheetMark;
}

/** C-03 不予受理告知书: it always says where to go instead. */
export function RefusalSheet({ payload, mark }: Props) {
  const { destination } = payload;
  const parts: LetterPart[] = [
    {
      text: `您于${printedDay(payload.visitedOn)}向本中心反映的“${payload.matter}”事项（事项编号：${payload.matterNo}），经审查，决定不予受理。现将理由和办理途径告知如下：`,
    },
    { text: `一、不予受理的理由：${payload.reason}` },
    ...paragraphs(payload.explanation),
    ...(payload.earlierNo === "" ? [] : [{ text: `原办理编号：${payload.earlierNo}` }]),
    ...(payload.legalBasis === "" ? [] : [{ text: `二、依据：${payload.legalBasis}` }]),
    {
      text: `${payload.legalBasis === "" ? "二" : "三"}、您可以通过以下途径提出：${[
        `${destination.route}——${destination.name}`,
        destination.address && `地址：${destination.address}`,
        destination.phone && `电话：${destination.phone}`,
      ]
        .filter((part) => part !== "")
        .join("；")}。`,
    },
    ...(payload.timeLimits === "" ? [] : [{ text: `请注意期限：${payload.timeLimits}` }]),
  ];
  return letter({
    payload,
    mark,
    title: "不予受理告知书",
    parts,
    enquiries: `对本告知有疑问的，可来电咨询：${payload.phone}`,
  });
}

function paragraphs(text: string): LetterPart[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => ({ text: line }));
}
