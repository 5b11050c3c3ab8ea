import type { RoomLogPayload } from "#shared/domain/paper/session-papers.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import { orDash } from "../parts.tsx";
import { section } from "./parts/record.tsx";
import { type Columns, RegisterSheet } from "./parts/register.tsx";
import { signatures } from "./parts/signatures.tsx";

const LINES: Columns = [
  [
    { name: "时段", width: "25mm" },
    { name: "事项编号", width: "36mm" },
    { name: "当事人", width: "1fr" },
    { name: "纠纷类别", width: "36mm" },
  ],
  [
    { name: "主持、参加人", width: "61mm" },
    { name: "过程摘要", width: "1fr" },
  ],
  [
    { name: "结果", width: "61mm" },
    { name: "下次时间", width: "1fr" },
    { name: "需关注", width: "16mm" },
    { name: "记录人", width: "28mm" },
  ],
];

interface Props {
  readonly payload: RoomLogPayload;
  readonly mark: SheetMark;
}

/** C-12 调解室工作日志: the day of one room */
export function RoomLogSheet({ payload, mark }: Props) {
  const { rows, totals, brand, roomName } = payload;
  const figures = [
    `接待${totals.visits}批次、${totals.people}人次`,
    `调解${totals.mediated}件`,
    `成功${totals.agreed}件`,
    `移送${totals.referred}件`,
    `需关注（风险上报）${totals.attention}件`,
  ];
  return (
    <RegisterSheet
      host={payload.centerName}
      title="调解室工作日志"
      mark={mark}
      demo={payload.demo}
      caption={
        <>
          <span>日期：{printedDay(payload.on)}</span>
          <span>调解室：{brand === "" ? roomName : `${roomName}（${brand}）`}</span>
          <span>天气：{orDash(payload.weather)}</span>
          <span>值班调解员：{orDash(payload.dutyMediator)}</span>
        </>
      }
      lines={LINES}
      entries={rows.map((row) => [
        [row.slot, row.matterNo, row.parties, row.category],
        [row.hosts, row.digest],
        [
          row.result,
          row.nextOn === null ? "" : printedDay(row.nextOn),
          row.needsAttention ? "是" : "否",
          row.recorder,
        ],
      ])}
      foot={[
        ...(rows.length === 0 ? [section("调解", "当日没有调解。")] : []),
        section("当日合计", `${figures.join("，")}。`),
        section("当日小结", payload.summary),
        ...signatures({
          lead: "值班调解员、审核人（签名）：",
          signers: [`值班调解员 ${payload.dutyMediator}`.trim(), `审核人 ${payload.reviewer}`.trim()],
        }),
      ]}
    />
  );
}
