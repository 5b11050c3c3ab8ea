import type { SupervisionPayload } from "#shared/domain/paper/slip-papers.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import { BlankField, Field, LongField, orDash, Row, SealSquare, SignField } from "../parts.tsx";
import { NO_NUMBER, Sheet } from "../Sheet.tsx";
import "../mediation/forms.css";
import "./supervision.css";

interface Props {
  readonly payload: SupervisionPayload;
  readonly mark: SheetMark;
}

/** C-06 催办单 · 督办单 · 挂牌督办单, with the unit's feedback below */
export function SupervisionSheet({ payload, mark }: Props) {
  const title = `${payload.level}单`;
  const earlier = payload.earlier.map(
    ({ level, no, issuedOn }) => `${printedDay(issuedOn)}${level}（${no}）`,
  );
  const before = [...earlier, payload.skipReason === "" ? "" : `未经前一级的原因：${payload.skipReason}`]
    .filter((part) => part !== "")
    .join("；");
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
          <Field label="级别" text={payload.level} width={50} />
          <Field label="被督办单位" text={payload.unit} />
        </Row>
        <Row>
          <Field label="原单号" text={payload.slipNo} />
          <Field label="事项编号" text={payload.matterNo} />
        </Row>
        <Row>
          <Field label="事项" text={payload.matter} />
        </Row>
        <Row>
          <Field label="原时限" text={printedDay(payload.slipDueOn)} />
          <Field
            label="超期天数"
            text={payload.daysLate === 0 ? "未超期" : `${payload.daysLate}天`}
            width={60}
          />
        </Row>
        <Row>
          <Field label="问题" text={payload.problem} />
        </Row>
        <LongField label={"此前催办\n督办情况"} name="此前情况" text={orDash(before)} minLines={2} grow={1} />
        <LongField label="要求" text={payload.requirement} minLines={3} grow={3} />
        <Row>
          <Field label="新的时限" text={`${printedDay(payload.dueOn)}前`} />
          <Field label="联系电话" text={orDash(payload.phone)} width={70} />
        </Row>
        <div className="p-row p-case-form-end">
          <div className="p-case-form-signs">
            <SignField label={`签发人\n${payload.signer}`} labelWidth={30} />
          </div>
          <SealSquare name={payload.sealName} on={payload.issuedOn} />
        </div>
        <div className="p-row supervision-feedback">
          <BlankField label={"反馈\n（由被督办\n单位填写）"} labelWidth={28} />
        </div>
        <div className="p-row p-case-form-end">
          <div className="p-case-form-signs">
            <SignField label={"单位负责人\n（签字）"} labelWidth={30} />
          </div>
          <SealSquare name="（单位盖章）" on={null} />
        </div>
      </div>
    </>
  );
  return <Sheet title={title} stock="a4-form" mark={mark} demo={payload.demo} form={form} />;
}
