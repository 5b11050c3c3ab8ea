import type { PerformanceReceiptPayload } from "#shared/domain/paper/agreement-papers.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import { CutLine, Field, orDash, Row, SignField } from "../parts.tsx";
import { NO_NUMBER, Sheet } from "../Sheet.tsx";
import "./forms.css";

interface Props {
  readonly payload: PerformanceReceiptPayload;
  readonly mark: SheetMark;
}

/** M-17 履行凭证（收条）: two copies on one sheet, one for whoever paid and one for the dossier. */
export function PerformanceReceiptSheet({ payload, mark }: Props) {
  const cutNo = `${payload.agreementNo} 收条${payload.ordinal}`;
  const form = (
    <>
      <Half payload={payload} mark={mark} copy="第一联　付款人留存" />
      <CutLine text={`${cutNo}　沿此线剪开`} />
      <Half payload={payload} mark={mark} copy="第二联　附入调解案卷" wholeIn="第一联" />
    </>
  );
  return <Sheet title="履行凭证（收条）" stock="a4-parts" mark={mark} demo={payload.demo} form={form} />;
}

interface HalfProps extends Props {
  readonly copy: string;
  /** Where the whole text stands when this is the second copy of it. */
  readonly wholeIn?: string;
}

function Half({ payload, mark, copy, wholeIn }: HalfProps) {
  const { item, items } = payload;
  const number = `第${item}项（共${items}项）`;
  const field = (label: string, text: string, lines = 2, width?: number) => (
    <Field
      name={`${label}-${wholeIn ?? ""}`}
      label={label}
      text={orDash(text)}
      lines={lines}
      {...(width !== undefined && { width })}
      {...(wholeIn !== undefined && { wholeIn })}
    />
  );
  return (
    <div className="receipt-half">
      <h1 className="p-title">履行凭证（收条）</h1>
      <div className="p-case-form-head">
        <span>{copy}</span>
        <span>
          编号：{mark.no ?? NO_NUMBER}　收条第{payload.ordinal}号
        </span>
      </div>
      <div className="p-box p-case-form">
        <Row>
          {field("付款人", payload.payer)}
          {field("收款人", payload.payee)}
        </Row>
        <Row>
          {field("调解协议编号", payload.agreementNo)}
          {field("义务项次", number, 1, 66)}
        </Row>
        <Row>
          {field("款项事由", [payload.title, payload.purpose].filter((part) => part !== "").join("，"))}
        </Row>
        <Row>{field("本项应付金额", payload.owed)}</Row>
        <div className="p-row receipt-sum">{field("今收到（大写）", payload.capitals)}</div>
        <div className="p-row receipt-sum">{field("今收到（小写）", `¥${payload.figures}元`, 1)}</div>
        <Row>
          {field("支付方式", payload.way, 1)}
          {field("支付日期", printedDay(payload.on), 1)}
        </Row>
        <Row>
          {field("备注", payload.note)}
          {field("见证人", payload.witness)}
        </Row>
        <Row grow>
          <SignField label={"收款人\n签名捺印"} labelWidth={30} />
          <SignField label={"见证人\n签名"} labelWidth={30} />
        </Row>
      </div>
    </div>
  );
}
