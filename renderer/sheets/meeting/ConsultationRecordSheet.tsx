import type { ConsultationRecordPayload } from "#shared/domain/paper/meeting-papers.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import { fact, factList, section, titleBlock } from "../mediation/parts/record.tsx";
import { signatures } from "../mediation/parts/signatures.tsx";
import { orDash } from "../parts.tsx";
import { Sheet } from "../Sheet.tsx";
import { sittingTime, taskLines } from "./words.ts";

interface Props {
  readonly payload: ConsultationRecordPayload;
  readonly mark: SheetMark;
}

type Member = ConsultationRecordPayload["members"][number];

/** What the three parts of 1+7+X are called on the record. */
const GROUPS = [
  ["1", "村（社区）党组织书记"],
  ["7", "固定协商成员"],
  ["X", "利益相关方、部门、专家"],
] as const;

/** 民主协商记录: who came as what, the six steps, the outcome, who does what by when. */
export function ConsultationRecordSheet({ payload, mark }: Props) {
  const title = "民主协商记录";
  const { members, steps, nextOn, tasks } = payload;
  const present = members.filter((member) => member.present);
  return (
    <Sheet
      title={title}
      stock="a4-record"
      mark={mark}
      demo={payload.demo}
      joint
      flow={[
        titleBlock({ host: payload.village, title, no: mark.no }),
        fact("议题", payload.topic),
        fact("所属事项", `${payload.matterNo} ${payload.matter}`),
        fact("时间", sittingTime(payload)),
        fact("地点", orDash(payload.place)),
        fact("主持人", payload.host),
        fact("记录人", payload.recorder),
        ...GROUPS.flatMap(([group, name]) =>
          factList(
            `“${group}”\n${name}`,
            members.filter((member) => member.group === group).map(memberWords),
          ),
        ),
        ...steps.map(({ name, text }, index) => section(`${CHINESE[index] ?? ""}、${name}`, text)),
        section(`协商结果：${payload.outcome}`, payload.resolution),
        ...(nextOn === null ? [] : [section("下次协商", printedDay(nextOn))]),
        section("落实", taskLines(tasks).join("\n")),
        ...signatures({
          lead: "以上记录经到会人员核对无误。（签名或者按指印）",
          signers: [
            `主持人 ${payload.host}`,
            `记录人 ${payload.recorder}`,
            ...present.map(({ role, name }) => `${role} ${name}`),
          ],
          seal: { name: payload.sealName, on: payload.on },
        }),
      ]}
    />
  );
}

const CHINESE = ["一", "二", "三", "四", "五", "六"];

function memberWords({ role, name, present, note }: Member): string {
  return `${role} ${name}：${present ? "到会" : `未到会${note === "" ? "" : `（${note}）`}`}`;
}
