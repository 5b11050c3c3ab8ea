import { FollowUpWay } from "#shared/domain/matter/closing.ts";
import { Satisfaction } from "#shared/domain/mediation/mediation-case.ts";
import type { SatisfactionFormPayload } from "#shared/domain/paper/closing-papers.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import { Field, LongField, orDash, Row, SealSquare, SignField } from "../parts.tsx";
import { Sheet } from "../Sheet.tsx";
import { Ticks } from "./ticks.tsx";
import "../mediation/forms.css";

interface Props {
  readonly payload: SatisfactionFormPayload;
  readonly mark: SheetMark;
}

/** C-11 满意度评价表: asked by somebody who did not deal with the matter, which the paper says. */
export function SatisfactionFormSheet({ payload, mark }: Props) {
  const form = (
    <>
      <h1 className="p-title p-title-center">{payload.centerName}</h1>
      <h1 className="p-title p-title-center">群众满意度评价表</h1>
      <div className="p-case-form-head">
        <span>事项编号：{payload.matterNo}</span>
        <span>评价日期：{printedDay(payload.on)}</span>
      </div>
      <div className="p-box p-case-form">
        <Row>
          <Field label="事项" text={payload.title} />
        </Row>
        <Row>
          <Field label="承办" text={orDash(payload.handler)} />
          <Field label="办理结果" text={`${payload.outcome}（${printedDay(payload.concludedOn)}）`} />
        </Row>
        <Row>
          <Field label="评价人" text={payload.whom} />
        </Row>
        <Row>
          <Ticks label="评价方式" table="followUpWay" codes={FollowUpWay.options} ticked={payload.way} />
        </Row>
        <Row>
          <Ticks
            label="总体评价"
            table="satisfaction"
            codes={Satisfaction.options}
            ticked={payload.satisfaction}
          />
        </Row>
        <LongField label="评价理由" text={orDash(payload.reason)} minLines={4} grow={2} />
        <div className="p-row p-case-form-end">
          <div className="p-case-form-signs">
            <SignField label={"评价人\n签名、捺印"} labelWidth={30} />
            <SignField label={`询问人\n${payload.by}`} labelWidth={30} />
          </div>
          <SealSquare name={payload.sealName} on={null} />
        </div>
      </div>
      <p className="p-case-form-note">
        本表由未承办该事项的工作人员询问，每个事项询问一次；评价结果不影响您今后反映问题。
      </p>
    </>
  );
  return <Sheet title="满意度评价表" stock="a4-form" mark={mark} demo={payload.demo} form={form} />;
}
