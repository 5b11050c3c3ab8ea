import type { SlipPayload } from "#shared/domain/paper/payload.ts";
import { SLIP_WORDING } from "#shared/domain/referral/wording.ts";
import type { SheetMark } from "../mark.ts";
import { BlankField, Code, CutLine, Field, LongField, Row, SealSquare, SignField, Tick } from "../parts.tsx";
import { NO_NUMBER } from "../Sheet.tsx";
import { Results, TakenOrReturned, Told } from "./reply-parts.tsx";
import { slipTexts, type SlipTexts, titleClass } from "./slip-texts.ts";

interface Props {
  readonly payload: SlipPayload;
  readonly mark: SheetMark;
}

interface PartProps extends Props {
  readonly texts: SlipTexts;
  readonly no: string;
  readonly title: string;
}

/** Stub (存根), the unit's part (承办联) and the part it returns (回执联), to be cut apart. */
export function SlipOnA4({ payload, mark }: Props) {
  const no = mark.no ?? NO_NUMBER;
  const { title } = SLIP_WORDING[payload.slipKind];
  const part = { payload, mark, no, title, texts: slipTexts(payload) };
  const seal = `骑缝号　${payload.crossSealNo === "" ? NO_NUMBER : payload.crossSealNo}`;
  return (
    <div className="slip-a4">
      <Stub {...part} />
      <CutLine text={seal} />
      <Task {...part} />
      <CutLine text={seal} />
      <Reply {...part} />
    </div>
  );
}

function Head(props: { readonly payload: SlipPayload; readonly title: string; readonly part: string }) {
  const { payload, title, part } = props;
  const whole = `${payload.centerName} ${title}（${part}）`;
  return <h1 className={titleClass(whole, 20)}>{whole}</h1>;
}

function Stub({ payload, texts, no, title, mark }: PartProps) {
  const at = (name: string) => `存根-${name}`;
  return (
    <section className="slip-part slip-stub">
      <Head payload={payload} title={title} part="存根" />
      <div className="p-box">
        <Row>
          <Field label="单号" name={at("单号")} text={no} labelWidth={14} />
          <Field label="事项编号" name={at("事项编号")} text={payload.matterNo} labelWidth={18} />
          <Field label="签发日期" name={at("签发日期")} text={texts.issuedOn} width={49} labelWidth={18} />
        </Row>
        <Row>
          <Field label="受文单位" name={at("受文单位")} text={payload.unit} wholeIn="承办联" />
          <Field
            label="诉求人"
            name={at("诉求人")}
            text={payload.petitionerMasked}
            width={44}
            labelWidth={14}
          />
          <Field label="办理时限" name={at("办理时限")} text={texts.dueOn} width={49} labelWidth={18} />
        </Row>
        <div className="p-row p-row-grow slip-stub-summary">
          <Field label="事由摘要" name={at("事由摘要")} text={payload.summary} lines={4} wholeIn="承办联" />
        </div>
        <Row>
          <Field label="附件" name={at("附件")} text={texts.attachments} lines={1} wholeIn="承办联" />
        </Row>
        <Row>
          <div className="slip-pair">
            <Field label="承办人" name={at("承办人")} text={texts.issuer} />
            <Field label="审批人" name={at("审批人")} text={texts.approver} />
          </div>
          <BlankField label="送达方式" width={46} labelWidth={11}>
            <span>
              {["直接", "邮寄", "传真", "网上", "电话"].map((way) => (
                <Tick key={way}>{way}</Tick>
              ))}
            </span>
          </BlankField>
          <SignField label={"领取人\n（签名）"} width={62} labelWidth={18} />
          <CodeCell code={mark.code} />
        </Row>
      </div>
    </section>
  );
}

function Task({ payload, texts, no, title, mark }: PartProps) {
  return (
    <section className="slip-part slip-task">
      <Head payload={payload} title={title} part="承办联" />
      <div className="slip-lead">
        <span>
          {SLIP_WORDING[payload.slipKind].duty}
          {SLIP_WORDING[payload.slipKind].report}
        </span>
      </div>
      <div className="p-box">
        <Row>
          <Field label="单号" text={no} />
          <Field label="事项编号" text={payload.matterNo} />
          <Field label="紧急程度" text={texts.urgency} width={40} labelWidth={18} />
        </Row>
        <Row>
          <Field label="受文单位" text={payload.unit} />
          {payload.receiver !== "" && (
            <Field label="当日接收" text={payload.receiver} width={72} labelWidth={18} />
          )}
        </Row>
        <LongField label="当事人及联系方式" text={texts.parties} minLines={2} />
        <LongField label="事项简述" text={payload.summary} minLines={1} />
        <LongField label="诉求" text={texts.claim} minLines={1} />
        <LongField label="已做工作" text={texts.workDone} minLines={1} />
        <LongField label="办理要求" text={texts.requirement} minLines={1} />
        <div className="p-split">
          <div className="p-split-main">
            <Row>
              <Field label="办理时限" text={`${texts.dueOn}前`} />
            </Row>
            <LongField label="反馈内容" text={texts.feedback} minLines={1} />
            <LongField label="附件" text={texts.attachments} minLines={1} />
            <div className="p-row">
              <Field label="联系人电话" text={texts.contact} />
              <CodeCell code={mark.code} />
            </div>
          </div>
          <SealSquare name={payload.sealName} on={payload.issuedOn} />
        </div>
      </div>
    </section>
  );
}

function Reply({ payload, no, title, mark }: PartProps) {
  return (
    <section className="slip-part slip-reply">
      <Head payload={payload} title={title} part="回执联" />
      <div className="slip-lead">
        <span>{SLIP_WORDING[payload.slipKind].returning}</span>
      </div>
      <div className="p-box">
        <Row>
          <div className="slip-pair">
            <Field label="单号" name="回执-单号" text={no} />
            <Field label="签收单位" name="回执-签收单位" text={payload.unit} wholeIn="承办联" />
          </div>
          <SignField label={"签收人\n（签名）"} width={66} labelWidth={18} />
          <CodeCell code={mark.code} />
        </Row>
        <Row>
          <TakenOrReturned />
        </Row>
        <div className="p-split p-split-grow">
          <div className="p-split-main">
            <Row>
              <BlankField label="经办人电话" />
              <BlankField label="预计完成" labelWidth={18} />
            </Row>
            <Row grow>
              <BlankField label="办理情况" />
            </Row>
            <Row>
              <Results />
            </Row>
            <Row>
              <Told />
            </Row>
            <Row>
              <SignField label={"单位负责人\n（签字）"} />
              <BlankField label="附件" width={34} labelWidth={10} />
            </Row>
          </div>
          <SealSquare name="（单位盖章）" on={null} />
        </div>
      </div>
    </section>
  );
}

function CodeCell({ code }: { readonly code: string | null }) {
  return (
    <div className="p-code-cell">
      <Code text={code} />
    </div>
  );
}
