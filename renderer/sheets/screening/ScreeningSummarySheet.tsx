import type { ScreeningSummaryPayload } from "#shared/domain/paper/screening-papers.ts";
import { printedSpan } from "#shared/domain/screening/printed-span.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import { section } from "../mediation/parts/record.tsx";
import { type Columns, RegisterSheet } from "../mediation/parts/register.tsx";
import { signatures } from "../mediation/parts/signatures.tsx";

const LINES: Columns = [
  [
    { name: "村（社区）", width: "28mm" },
    { name: "结果", width: "18mm" },
    { name: "登记为事项", width: "15mm" },
    { name: "当场化解", width: "13mm" },
    { name: "待处理", width: "12mm" },
    { name: "排查人", width: "1fr" },
    { name: "上报日期", width: "34mm" },
  ],
];

interface Props {
  readonly payload: ScreeningSummaryPayload;
  readonly mark: SheetMark;
}

/** C-15 矛盾纠纷排查情况汇总表: all villages of a period, in the order of the directory */
export function ScreeningSummarySheet({ payload, mark }: Props) {
  const { totals, important, rows } = payload;
  const missing = totals.villages - totals.reported;
  const figures = [
    `应报${totals.villages}个村（社区）`,
    `已报${totals.reported}个`,
    `其中零报告${totals.nil}个`,
    `未报${missing}个`,
    `查出矛盾纠纷${totals.found}件`,
    `登记为事项${totals.registered}件`,
    `当场化解${totals.settled}件`,
  ];
  return (
    <RegisterSheet
      host={payload.centerName}
      title="矛盾纠纷排查情况汇总表"
      mark={mark}
      demo={payload.demo}
      caption={
        <>
          <span>
            排查周期：{printedSpan(payload)}
            {important === "" ? "" : `（重要时段：${important}）`}
          </span>
          <span>制表日期：{printedDay(payload.madeOn)}</span>
        </>
      }
      lines={LINES}
      entries={rows.map((row) => [
        [
          row.village,
          row.result,
          figure(row, row.registered),
          figure(row, row.settled),
          figure(row, row.open),
          row.screeners,
          row.reportedOn === null ? "" : printedDay(row.reportedOn),
        ],
      ])}
      foot={[
        section("合计", `${figures.join("，")}。`),
        ...signatures({ signers: [`制表人 ${payload.madeBy}`, "审核人"] }),
      ]}
    />
  );
}

/** A village that has not reported has no figures, not even noughts. */
function figure({ reportedOn }: ScreeningSummaryPayload["rows"][number], n: number): string {
  return reportedOn === null ? "" : `${n}`;
}
