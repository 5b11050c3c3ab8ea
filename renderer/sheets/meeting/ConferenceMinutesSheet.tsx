import type { ConferenceMinutesPayload } from "#shared/domain/paper/meeting-papers.ts";
import type { SheetMark } from "../mark.ts";
import { fact, factList, paragraph, section, titleBlock } from "../mediation/parts/record.tsx";
import { signatures } from "../mediation/parts/signatures.tsx";
import { orDash } from "../parts.tsx";
import { type FlowBlock, Sheet } from "../Sheet.tsx";
import { namesInRows, sittingTime, taskLines } from "./words.ts";

interface Props {
  readonly payload: ConferenceMinutesPayload;
  readonly mark: SheetMark;
}

/** C-16 会商研判记录: each matter with its colour before and after, what was decided, who, by when. */
export function ConferenceMinutesSheet({ payload, mark }: Props) {
  const title = "会商研判记录";
  return (
    <Sheet
      title={title}
      stock="a4-record"
      mark={mark}
      demo={payload.demo}
      flow={[
        titleBlock({ host: payload.centerName, title, no: mark.no }),
        fact("会商时间", sittingTime(payload)),
        fact("地点", orDash(payload.place)),
        fact("主持人", payload.host),
        fact("记录人", payload.recorder),
        ...factList("参加人员", namesInRows(payload.members), 1),
        ...(payload.items.length === 0
          ? [paragraph("本次会商没有研判具体事项。")]
          : payload.items.map(itemBlock)),
        section("其他事项", payload.other),
        ...signatures({
          signers: [`主持人 ${payload.host}`, `记录人 ${payload.recorder}`],
          seal: { name: payload.sealName, on: payload.on },
        }),
      ]}
    />
  );
}

function itemBlock(item: ConferenceMinutesPayload["items"][number], index: number): FlowBlock {
  const { matterNo, matter, village, before, after, unit, decision, tasks } = item;
  const colour = before === after ? `${after}（不变）` : `${before}调整为${after}`;
  return {
    kind: "text",
    label: `${index + 1}. ${matterNo} ${matter}${village === "" ? "" : `（${village}）`}`,
    text: [
      `风险等级：${colour}`,
      `研判意见：${decision}`,
      ...(unit === "" ? [] : [`承办单位：${unit}`]),
      ...(tasks.length === 0 ? [] : ["落实：", ...taskLines(tasks)]),
    ].join("\n"),
  };
}
