import type { ScreeningReportPayload } from "#shared/domain/paper/screening-papers.ts";
import { printedSpan } from "#shared/domain/screening/printed-span.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import { section } from "../mediation/parts/record.tsx";
import { type Columns, RegisterSheet } from "../mediation/parts/register.tsx";
import { signatures } from "../mediation/parts/signatures.tsx";

const LINES: Columns = [
  [
    { name: "当事人", width: "34mm" },
    { name: "对方", width: "34mm" },
    { name: "村民小组", width: "24mm" },
    { name: "纠纷类别", width: "1fr" },
    { name: "风险", width: "16mm" },
  ],
  [
    { name: "纠纷情况", width: "1fr" },
    { name: "处理", width: "50mm" },
  ],
];

interface Props {
  readonly payload: ScreeningReportPayload;
  readonly mark: SheetMark;
}

/** C-15 矛盾纠纷排查登记表 of one village; a nil report says so in its title */
export function ScreeningReportSheet({ payload, mark }: Props) {
  const { nil, found } = payload;
  const result =
    nil === null ? `查出矛盾纠纷${found.length}件。` : `零报告：${nil.words}（报告人：${nil.by}）`;
  const important = payload.important === "" ? "" : `（重要时段：${payload.important}）`;
  return (
    <RegisterSheet
      host={payload.centerName}
      title={nil === null ? "矛盾纠纷排查登记表" : "矛盾纠纷排查零报告"}
      mark={mark}
      demo={payload.demo}
      caption={
        <>
          <span>村（社区）：{payload.village}</span>
          <span>
            排查周期：{printedSpan(payload)}
            {important}
          </span>
        </>
      }
      lines={LINES}
      entries={found.map((each) => [
        [each.person, each.otherSide, each.group, each.category, each.risk],
        [each.summary, each.became],
      ])}
      foot={[
        section("排查结果", result),
        section("排查人", payload.screeners.join("、")),
        section("排查日期", payload.days.map(printedDay).join("、")),
        ...(payload.corrections === 0
          ? []
          : [section("更正", `本表内容更正过${payload.corrections}次，更正前的内容存于系统。`)]),
        section("登记", `${payload.reportedBy}　${printedDay(payload.reportedOn)}`),
        ...signatures({ signers: ["排查人", "村（社区）负责人"] }),
      ]}
    />
  );
}
