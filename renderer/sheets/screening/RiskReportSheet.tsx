import type { RiskReportPayload } from "#shared/domain/paper/screening-papers.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import { Field, LongField, orDash, Row, SealSquare, SignField } from "../parts.tsx";
import { NO_NUMBER, Sheet } from "../Sheet.tsx";
import "../mediation/forms.css";

interface Props {
  readonly payload: RiskReportPayload;
  readonly mark: SheetMark;
}

/** C-14 风险／紧急情况报告单: first report, 续报 and 终报 alike */
export function RiskReportSheet({ payload, mark }: Props) {
  const title = "风险（紧急情况）报告单";
  const told = payload.told.map(
    ({ unit, person, on, at, way }) =>
      `${printedDay(on)}${at} ${[unit, person].filter((part) => part !== "").join(" ")}（${way}）`,
  );
  const form = (
    <>
      <h1 className="p-title">
        {payload.centerName} {title}
      </h1>
      <div className="p-case-form-head">
        <span>编号：{mark.no ?? NO_NUMBER}</span>
      </div>
      <div className="p-box p-case-form">
        <Row>
          <Field label="报告类型" text={payload.stage} />
          <Field label="首报编号" text={payload.firstNo === "" ? "本报告为首报" : payload.firstNo} />
        </Row>
        <Row>
          <Field label="发生时间" text={`${printedDay(payload.on)} ${payload.at}`} />
          <Field label="事项编号" text={orDash(payload.matterNo)} />
        </Row>
        <Row>
          <Field label="发生地点" text={orDash(payload.place)} />
        </Row>
        <Row>
          <Field label="涉及人员" text={orDash(payload.persons)} lines={4} />
        </Row>
        <Row>
          <Field label="事件标签" text={payload.tags} lines={3} />
        </Row>
        <LongField label="基本情况" text={payload.facts} minLines={4} grow={4} />
        <LongField
          label={"已采取\n措施"}
          name="已采取措施"
          text={orDash(payload.measures)}
          minLines={2}
          grow={2}
        />
        <LongField label="报告去向" text={orDash(told.join("\n"))} minLines={2} grow={2} />
        <LongField label="处置结果" text={orDash(payload.result)} minLines={2} grow={1} />
        <Row>
          <Field label="下次续报" text={payload.nextOn === null ? "—" : `${printedDay(payload.nextOn)}前`} />
          <Field label="联系电话" text={orDash(payload.phone)} width={70} />
        </Row>
        <div className="p-row p-case-form-end">
          <div className="p-case-form-signs">
            <SignField label={`报告人\n${payload.reportedBy}`} labelWidth={30} />
            <SignField label={"签发人\n（签字）"} labelWidth={30} />
          </div>
          <SealSquare name={payload.sealName} on={payload.reportedOn} />
        </div>
      </div>
    </>
  );
  return <Sheet title={title} stock="a4-form" mark={mark} demo={payload.demo} form={form} />;
}
