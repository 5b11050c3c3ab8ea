import type { ClosingReportPayload } from "#shared/domain/paper/dossier-papers.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import { Field, LongField, orDash, Row, SignField } from "../parts.tsx";
import { NO_NUMBER, Sheet } from "../Sheet.tsx";
import "./forms.css";

interface Props {
  readonly payload: ClosingReportPayload;
  readonly mark: SheetMark;
}

/** M-16 人民调解结案报告表: one page; what its fields cannot hold follows on an attached page. */
export function ClosingReportSheet({ payload, mark }: Props) {
  const { procedure, acceptedOn, handlers } = payload;
  const title = `${procedure}结案报告表`;
  return (
    <Sheet
      title={title}
      stock="a4-form"
      mark={mark}
      demo={payload.demo}
      form={
        <>
          <h1 className="p-title">{title}</h1>
          <div className="p-case-form-head">
            <span>填表时间：{printedDay(payload.filledOn)}</span>
            <span>卷号：{mark.no ?? NO_NUMBER}</span>
          </div>
          <div className="p-box p-case-form">
            <Row>
              <Field label="承办单位" text={payload.hostName} />
              <Field label="承办人" text={orDash(handlers.join("、"))} />
            </Row>
            <Row>
              <Field label="受案时间" text={acceptedOn === null ? "—" : printedDay(acceptedOn)} />
              <Field label="结案时间" text={printedDay(payload.closedOn)} />
            </Row>
            <Row>
              <Field label="纠纷名称" text={payload.title} />
              <Field label="案件来源" text={payload.source} />
            </Row>
            <Row>
              <Field label="纠纷类别" text={payload.category} />
              <Field
                label={"调解协议\n编号"}
                name="协议编号"
                text={orDash(payload.agreementNos.join("、"))}
              />
            </Row>
            <LongField
              label={"当事人\n姓名地址\n联系方式"}
              name="当事人"
              text={payload.parties
                .map(({ side, name, address, phone }) =>
                  [`${side}：${name}`, address, phone && `电话${phone}`]
                    .filter((part) => part !== "")
                    .join("，"),
                )
                .join("\n")}
              minLines={3}
              grow={2}
            />
            <LongField
              label={"纠纷简要\n事实"}
              name="简要事实"
              text={payload.summary}
              minLines={3}
              grow={3}
            />
            <LongField label="调解结果" text={orDash(payload.result)} minLines={3} grow={3} />
            <LongField label="领导意见" text={orDash(payload.opinion)} minLines={2} />
            <Row>
              <SignField label={"承办人\n签名"} />
              <SignField label={"负责人\n签名"} />
            </Row>
          </div>
        </>
      }
    />
  );
}
