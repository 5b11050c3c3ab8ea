import type { SlipPayload } from "#shared/domain/paper/payload.ts";
import { SLIP_WORDING } from "#shared/domain/referral/wording.ts";
import type { SheetMark } from "../mark.ts";
import { BlankField, Code, Field, LongField, Row, SealSquare, SignField } from "../parts.tsx";
import { NO_NUMBER } from "../Sheet.tsx";
import { Results, TakenOrReturned, Told } from "./reply-parts.tsx";
import { slipTexts, titleClass } from "./slip-texts.ts";

interface Props {
  readonly payload: SlipPayload;
  readonly mark: SheetMark;
  /** A third of the stock (93 mm) instead of half of it (140 mm). */
  readonly low: boolean;
}

const LABEL = 18.5;

/** Left what is asked, right what the unit fills in. All three plies carry both; their colour tells the part. */
export function SlipOnPly({ payload, mark, low }: Props) {
  const texts = slipTexts(payload);
  const { title, duty } = SLIP_WORDING[payload.slipKind];
  const no = mark.no ?? NO_NUMBER;
  const whole = `${payload.centerName} ${title}`;
  const nameLines = low ? 1 : 2;
  const workDone = <LongField label="已做工作" text={texts.workDone} minLines={1} labelWidth={LABEL} />;
  const attachments = <LongField label="附件" text={texts.attachments} minLines={1} labelWidth={LABEL} />;
  return (
    <div className={`slip-ply ${low ? "slip-ply-low" : ""}`}>
      <div className="ply-head">
        <h1 className={titleClass(whole, 26)}>{whole}</h1>
        <div className="ply-numbers">
          <span>单号：{no}</span>
          <span>骑缝号：{payload.crossSealNo === "" ? NO_NUMBER : payload.crossSealNo}</span>
          {low ? (
            <>
              <span>事项编号：{payload.matterNo}</span>
              <span>紧急程度：{texts.urgency}</span>
            </>
          ) : (
            <span>{duty}</span>
          )}
        </div>
      </div>
      <div className="ply-columns">
        <div className="p-box ply-task">
          <Row>
            <Field label="受文单位" text={payload.unit} labelWidth={LABEL} />
            {!low && <Field label="紧急程度" text={texts.urgency} width={30} labelWidth={LABEL} lines={1} />}
          </Row>
          {!low && (
            <Row>
              <Field label="事项编号" text={payload.matterNo} labelWidth={LABEL} />
              <Field label="签发日期" text={texts.issuedOn} width={50} labelWidth={LABEL} lines={1} />
            </Row>
          )}
          <LongField label="当事人" text={texts.parties} minLines={1} labelWidth={LABEL} />
          <LongField label="事项简述" text={payload.summary} minLines={1} labelWidth={LABEL} />
          <LongField label="诉求" text={texts.claim} minLines={1} labelWidth={LABEL} />
          {!low && workDone}
          <LongField label="办理要求" text={texts.requirement} minLines={1} labelWidth={LABEL} />
          <div className="p-split">
            <div className="p-split-main">
              <Row>
                <Field label="办理时限" text={`${texts.dueOn}前`} labelWidth={LABEL} lines={1} />
              </Row>
              {low && workDone}
              <LongField label="反馈内容" text={texts.feedback} minLines={1} labelWidth={LABEL} />
              {!low && attachments}
              <div className="ply-people">
                <div className="ply-names">
                  {low && attachments}
                  <Row>
                    <Field label="联系人" text={texts.contact} labelWidth={LABEL} lines={nameLines} />
                  </Row>
                  <Row>
                    <Field label="承办人" text={texts.issuer} labelWidth={LABEL} lines={nameLines} />
                  </Row>
                  <Row>
                    <Field label="审批人" text={texts.approver} labelWidth={LABEL} lines={nameLines} />
                  </Row>
                </div>
                <Code text={mark.code} />
              </div>
            </div>
            <SealSquare name={payload.sealName} on={payload.issuedOn} />
          </div>
        </div>
        <div className="p-box ply-reply">
          <Row grow={low}>
            <SignField label={"签收人\n（签名）"} labelWidth={LABEL} />
            {low && <BlankField label="办理情况" labelWidth={10.5} width={44} />}
          </Row>
          <Row>
            <TakenOrReturned labelWidth={LABEL} />
          </Row>
          <Row>
            <BlankField label="经办人电话" labelWidth={LABEL} />
            <BlankField label="预计完成" labelWidth={LABEL} />
            {low && <BlankField label="附件" labelWidth={9} width={20} />}
          </Row>
          {!low && (
            <>
              <Row grow>
                <BlankField label="办理情况" labelWidth={LABEL} />
              </Row>
              <Row>
                <Results labelWidth={LABEL} />
              </Row>
              <Row>
                <Told labelWidth={LABEL} />
              </Row>
            </>
          )}
          <div className="p-split">
            <div className="p-split-main">
              {low && (
                <>
                  <Row>
                    <Results labelWidth={10.5} />
                  </Row>
                  <Row>
                    <Told labelWidth={10.5} />
                  </Row>
                </>
              )}
              <Row grow={low}>
                <SignField label={"负责人\n签字"} labelWidth={low ? 10.5 : LABEL} />
              </Row>
              {!low && (
                <Row grow>
                  <BlankField label="附件" labelWidth={LABEL} />
                </Row>
              )}
            </div>
            <SealSquare name="（单位盖章）" on={null} />
          </div>
        </div>
      </div>
    </div>
  );
}
