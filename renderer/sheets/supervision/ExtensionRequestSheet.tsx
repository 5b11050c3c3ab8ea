import type { ExtensionRequestPayload } from "#shared/domain/paper/slip-papers.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import {
  BlankDay,
  BlankField,
  Field,
  LongField,
  orDash,
  Row,
  SealSquare,
  SignField,
  Tick,
} from "../parts.tsx";
import { NO_NUMBER, Sheet } from "../Sheet.tsx";
import "../mediation/forms.css";
import "./supervision.css";

interface Props {
  readonly payload: ExtensionRequestPayload;
  readonly mark: SheetMark;
}

/** C-08 延期申请表: the unit's request above, the centre's opinion below */
export function ExtensionRequestSheet({ payload, mark }: Props) {
  const title = "延期申请表";
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
          <Field label="单号" text={payload.slipNo} />
          <Field label="事项编号" text={payload.matterNo} />
        </Row>
        <Row>
          <Field label="事项" text={payload.matter} />
        </Row>
        <Row>
          <Field label="申请单位" text={payload.unit} />
          <Field label="次数" text={`第${payload.ordinal}次`} width={50} />
        </Row>
        <Row>
          <Field label="原时限" text={printedDay(payload.dueOn)} />
          <Field label="申请延至" text={printedDay(payload.until)} />
        </Row>
        <LongField label="理由" text={payload.reason} minLines={3} grow={2} />
        <div className="p-row p-case-form-end">
          <div className="p-case-form-signs">
            <Row>
              <Field label="申请日期" text={printedDay(payload.askedOn)} labelWidth={30} />
            </Row>
            <SignField label={`单位负责人\n${payload.unitHead}`} labelWidth={30} />
          </div>
          <SealSquare name="（单位盖章）" on={null} />
        </div>
        <Opinion {...payload} />
        <div className="p-row p-case-form-end">
          <div className="p-case-form-signs">
            <SignField label={`审批人\n${payload.opinion?.approver ?? ""}`} labelWidth={30} />
          </div>
          <SealSquare name={payload.sealName} on={payload.opinion?.on ?? null} />
        </div>
      </div>
    </>
  );
  return <Sheet title={title} stock="a4-form" mark={mark} demo={payload.demo} form={form} />;
}

/** What was decided, or boxes and lines for the hand that decides. */
function Opinion({ opinion, isPetition }: ExtensionRequestPayload) {
  const told = opinion?.toldOn;
  return (
    <>
      <Row>
        <BlankField label="审批意见">
          <Tick on={opinion?.granted === true}>
            {`同意延至${opinion?.until ? printedDay(opinion.until) : "　　　　年　　月　　日"}`}
          </Tick>{" "}
          <Tick on={opinion?.granted === false}>不同意</Tick>
        </BlankField>
      </Row>
      {opinion === null ? (
        <div className="p-row supervision-note">
          <BlankField label="意见说明" />
        </div>
      ) : (
        <LongField label="意见说明" text={orDash(opinion.note)} minLines={2} grow={1} />
      )}
      <Row>
        <BlankField label={"是否已告知\n当事人"}>
          <Tick on={told !== undefined && told !== null}>已告知</Tick>
          {told ? `（${printedDay(told)} ${opinion?.toldWay ?? ""}）` : <BlankDay />} <Tick>未告知</Tick>
          {isPetition && "（信访事项必须告知）"}
        </BlankField>
      </Row>
    </>
  );
}
