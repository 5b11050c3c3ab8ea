import type { CallNotePayload } from "#shared/domain/paper/slip-papers.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import { Field, LongField, orDash, Row, SealSquare, SignField } from "../parts.tsx";
import { NO_NUMBER, Sheet } from "../Sheet.tsx";
import "../mediation/forms.css";

interface Props {
  readonly payload: CallNotePayload;
  readonly mark: SheetMark;
}

/** 三方通话记录单 of a 12345 work order: who was on the line, what was promised, by when. */
export function CallNoteSheet({ payload, mark }: Props) {
  const title = "三方通话记录单";
  const by = payload.promisedBy === null ? "" : printedDay(payload.promisedBy);
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
          <Field label="工单号" text={orDash(payload.workOrderNo)} />
          <Field label="事项编号" text={payload.matterNo} />
        </Row>
        <Row>
          <Field label="通话时间" text={`${printedDay(payload.on)} ${payload.at}`} />
          <Field label="话务员" text={orDash(payload.operator)} width={75} />
        </Row>
        <Row>
          <Field label="来电人" text={payload.caller} />
          <Field label="来电人电话" text={orDash(payload.phone)} width={75} />
        </Row>
        <Row>
          <Field label={"承办单位\n通话人"} text={payload.unitPerson} />
        </Row>
        <LongField label="反映事项" text={payload.request} minLines={3} grow={2} />
        <LongField label="通话内容" text={payload.said} minLines={3} grow={3} />
        <LongField label="承诺事项" text={orDash(payload.promised)} minLines={2} grow={1} />
        <Row>
          <Field label="承诺时限" text={orDash(by)} />
        </Row>
        <div className="p-row p-case-form-end">
          <div className="p-case-form-signs">
            <SignField label={`记录人\n${payload.recorder}`} labelWidth={30} />
          </div>
          <SealSquare name={payload.sealName} on={null} />
        </div>
      </div>
    </>
  );
  return <Sheet title={title} stock="a4-form" mark={mark} demo={payload.demo} form={form} />;
}
