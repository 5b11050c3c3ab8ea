import type { FollowUpRecordPayload } from "#shared/domain/paper/course-papers.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import { Field, LongField, orDash, Row, SealSquare, SignField } from "../parts.tsx";
import { NO_NUMBER, Sheet } from "../Sheet.tsx";
import "./forms.css";

interface Props {
  readonly payload: FollowUpRecordPayload;
  readonly mark: SheetMark;
}

/** M-12 人民调解回访记录, one page */
export function FollowUpSheet({ payload, mark }: Props) {
  const title = `${payload.procedure}回访记录`;
  const form = (
    <>
      <h1 className="p-title">{title}</h1>
      <div className="p-case-form-head">
        <span>编号：{mark.no ?? NO_NUMBER}</span>
      </div>
      <div className="p-box p-case-form">
        <Row>
          <Field label="当事人" text={payload.parties.join("、")} lines={4} />
        </Row>
        <Row>
          <Field label="调解协议编号" text={orDash(payload.agreementNo)} />
        </Row>
        <Row>
          <Field label="回访事由" text={payload.title} />
        </Row>
        <Row>
          <Field label="回访时间" text={printedDay(payload.on)} width={72} />
          <Field label="回访方式" text={payload.way} />
        </Row>
        <Row>
          <Field label="回访对象" text={payload.whom} />
        </Row>
        <LongField
          label="协议履行情况"
          name="履行情况"
          text={orDash(payload.performance)}
          minLines={4}
          grow={2}
        />
        <Row>
          <Field label="满意程度" text={orDash(payload.satisfaction)} />
        </Row>
        <LongField
          label={"起诉判决、差错激化、遗留隐患及处置措施"}
          name="其他情况"
          text={orDash(payload.findings)}
          minLines={4}
          grow={2}
        />
        <div className="p-row p-case-form-end">
          <div className="p-case-form-signs">
            <SignField label={`回访人\n${payload.by}`} labelWidth={30} />
          </div>
          <SealSquare name={payload.hostName} on={null} />
        </div>
      </div>
    </>
  );
  return <Sheet title={title} stock="a4-form" mark={mark} demo={payload.demo} form={form} />;
}
