import type { ConclusionReportPayload } from "#shared/domain/paper/closing-papers.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import { Field, LongField, orDash, Row, SealSquare, SignField } from "../parts.tsx";
import { NO_NUMBER, Sheet } from "../Sheet.tsx";
import "../mediation/forms.css";

interface Props {
  readonly payload: ConclusionReportPayload;
  readonly mark: SheetMark;
}

/** C-09 办结报告, one page; what its fields cannot hold follows on attached pages. */
export function ConclusionReportSheet({ payload, mark }: Props) {
  const files = payload.attachments.map(({ name, pages }, index) => `${index + 1}. ${name}（${pages}页）`);
  const form = (
    <>
      <h1 className="p-title p-title-center">{payload.centerName}</h1>
      <h1 className="p-title p-title-center">事项办结报告</h1>
      <div className="p-case-form-head">
        <span>事项编号：{payload.matterNo}</span>
        <span>编号：{mark.no ?? NO_NUMBER}</span>
      </div>
      <div className="p-box p-case-form">
        <Row>
          <Field label="事项" text={payload.title} />
        </Row>
        <Row>
          <Field label="诉求人" text={payload.petitioner} />
          <Field label="类别" text={payload.category} />
        </Row>
        <Row>
          <Field label="登记日期" text={printedDay(payload.openedOn)} />
          <Field label="办结日期" text={printedDay(payload.concludedOn)} />
        </Row>
        <LongField label="诉求" text={payload.claim} minLines={2} />
        <LongField label="调查情况" text={orDash(payload.investigation)} minLines={2} grow={2} />
        <LongField label="办理过程" text={orDash(payload.process)} minLines={2} grow={2} />
        <Row>
          <Field label="办理结果" text={payload.outcome} />
          <Field label="告知情况" text={payload.told} lines={3} />
        </Row>
        <LongField label="结果说明" text={payload.result} minLines={2} grow={2} />
        <LongField label="依据" text={orDash(payload.basis)} minLines={1} />
        <LongField label={"当事人\n意见"} name="当事人意见" text={orDash(payload.opinion)} minLines={2} />
        <LongField label="附件" text={orDash(files.join("　"))} minLines={1} />
        <div className="p-row p-case-form-end">
          <div className="p-case-form-signs">
            <SignField label={`承办人\n${payload.handler}`} labelWidth={30} />
            <SignField label={`审核\n${payload.reviewer}`} labelWidth={30} />
          </div>
          <SealSquare name={payload.sealName} on={payload.concludedOn} />
        </div>
      </div>
    </>
  );
  return <Sheet title="办结报告" stock="a4-form" mark={mark} demo={payload.demo} form={form} />;
}
