import type { ConferenceAgendaPayload } from "#shared/domain/paper/meeting-papers.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import { paragraph } from "../mediation/parts/record.tsx";
import { type Columns, RegisterSheet } from "../mediation/parts/register.tsx";
import { orDash } from "../parts.tsx";

const LINES: Columns = [
  [
    { name: "事项编号", width: "50mm" },
    { name: "事项", width: "1fr" },
    { name: "村（社区）", width: "27mm" },
    { name: "风险等级", width: "20mm" },
  ],
  [
    { name: "提交原因", width: "50mm" },
    { name: "等级变动", width: "1fr" },
    { name: "目前办理", width: "47mm" },
  ],
];

interface Props {
  readonly payload: ConferenceAgendaPayload;
  readonly mark: SheetMark;
}

/** 会商研判议题清单: the red and yellow matters with how they came to it, for the table. */
export function ConferenceAgendaSheet({ payload, mark }: Props) {
  const { rows, on, from, place } = payload;
  return (
    <RegisterSheet
      host={payload.centerName}
      title="会商研判议题清单"
      mark={mark}
      demo={payload.demo}
      caption={
        <>
          <span>
            会商时间：{printedDay(on)} {from}
          </span>
          <span>地点：{orDash(place)}</span>
          {rows.length > 0 && <span className="register-fixed">共{rows.length}件</span>}
        </>
      }
      lines={LINES}
      entries={rows.map((row) => [
        [row.matterNo, row.matter, row.village, row.colour],
        [row.why, row.history.join("\n"), row.standing],
      ])}
      foot={rows.length === 0 ? [paragraph("没有议题。")] : []}
    />
  );
}
