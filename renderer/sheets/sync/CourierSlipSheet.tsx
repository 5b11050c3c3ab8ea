import type { CourierSlip } from "#shared/contract/sync.ts";
import { dayOf, printedDay, timeOf } from "#shared/kernel/plain-date.ts";
import { BEFORE_ISSUE } from "../mark.ts";
import { BlankDay, BlankField, CutLine, Field, Row, SignField, Tick } from "../parts.tsx";
import { Sheet } from "../Sheet.tsx";
import "./sync.css";

interface Props {
  readonly slip: CourierSlip;
  readonly demo: boolean;
}

/** 传递单: goes with the stick; the county compares its check phrase. Below it the stub (存根) that stays. */
export function CourierSlipSheet({ slip, demo }: Props) {
  return (
    <Sheet
      key={slip.no}
      title="上报包传递单"
      stock="a4-form"
      mark={{ ...BEFORE_ISSUE, no: slip.no }}
      demo={demo}
      form={
        <div className="courier">
          <Letter slip={slip} />
          <CutLine text={slip.no} />
          <Stub slip={slip} />
        </div>
      }
    />
  );
}

function Letter({ slip }: { readonly slip: CourierSlip }) {
  const { no, office, centerName, county, fileName, bytes, phrase, madeBy } = slip;
  return (
    <section className="courier-part">
      <div className="p-title p-title-center">{centerName}</div>
      <h1 className="p-title">上报包传递单</h1>
      <p className="courier-no">编号：{no}</p>
      <div className="p-box courier-box">
        <Row>
          <Field label="报送单位" text={centerName} lines={3} />
          <Field label="单位代码" text={office} width={52} />
        </Row>
        <Row>
          <Field label="接收单位" text={county} />
        </Row>
        <Row>
          <Field label="文件名" text={fileName} />
          <Field label="大小" text={sizeText(bytes)} width={52} />
        </Row>
        <Row>
          <Field label="内容" text={contentText(slip)} />
        </Row>
        <Row>
          <Field label="制作时间" text={madeText(slip)} />
          <Field label="制作人" text={madeBy} width={52} />
        </Row>
        <Row>
          <BlankField label="核对码">
            <strong className="courier-phrase">{phrase}</strong>
          </BlankField>
        </Row>
        <Row>
          <BlankField label="县级核对">
            <span>
              <Tick>屏幕上的核对码与本单一致，已导入</Tick>
              <Tick>不一致，未导入</Tick>
            </span>
          </BlankField>
        </Row>
        <Row>
          <SignField label={"送件人\n（签名）"} />
          <SignField label={"收件人\n（签名）"} />
        </Row>
      </div>
      <ol className="courier-notes">
        <li>文件已加密、签名，只有接收单位打得开。U盘里只放这一个文件，不改名、不压缩，拷完先“弹出”再拔。</li>
        <li>接收单位导入后，屏幕上的核对码与本单不同的，不得采用，立即电话告知报送单位。</li>
        <li>导入后把回执包存入同一U盘带回。没有带回回执的，报送单位按没有收到办理，下次重新报送。</li>
        <li>U盘遗失的，立即电话告知双方单位。内容别人打不开，由报送单位另做一份。</li>
      </ol>
    </section>
  );
}

function Stub({ slip }: { readonly slip: CourierSlip }) {
  const at = (name: string) => `存根-${name}`;
  return (
    <section className="courier-part">
      <h2 className="p-title courier-stub-title">上报包传递单（存根）</h2>
      <div className="p-box courier-box">
        <Row>
          <Field label="编号" name={at("编号")} text={slip.no} />
          <Field label="核对码" name={at("核对码")} text={slip.phrase} width={70} />
        </Row>
        <Row>
          <Field label="内容" name={at("内容")} text={contentText(slip)} />
        </Row>
        <Row>
          <Field label="制作时间" name={at("制作时间")} text={madeText(slip)} />
          <Field label="制作人" name={at("制作人")} text={slip.madeBy} width={52} />
        </Row>
        <Row>
          <SignField label={"送件人\n（签名）"} />
          <BlankField label={"回执带回"}>
            <BlankDay />
          </BlankField>
        </Row>
      </div>
    </section>
  );
}

function contentText({ entries, fromSeq, toSeq, attachments }: CourierSlip): string {
  const files = attachments === 0 ? "没有附件" : `附件${attachments}个`;
  return entries === 0
    ? `没有新的记录，${files}`
    : `记录${entries}条（第${fromSeq}条至第${toSeq}条），${files}`;
}

function madeText({ madeAt }: CourierSlip): string {
  return `${printedDay(dayOf(madeAt))} ${timeOf(madeAt)}`;
}

function sizeText(bytes: number): string {
  return bytes >= 1 << 20 ? `${(bytes / (1 << 20)).toFixed(1)} MB` : `${Math.ceil(bytes / 1024)} KB`;
}
