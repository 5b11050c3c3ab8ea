import { dayOf, type Instant, printedDay, timeOf } from "#shared/kernel/plain-date.ts";
import { BEFORE_ISSUE } from "../mark.ts";
import { BlankDay, BlankField, CutLine, Field, Row, SignField, Tick } from "../parts.tsx";
import { Sheet } from "../Sheet.tsx";
import "./sync.css";

/** What a courier's slip says, whichever way the stick goes. */
export interface CourierLetter {
  readonly title: string;
  readonly no: string;
  readonly sender: string;
  /** 报送单位 or 下发单位. */
  readonly senderLabel: string;
  readonly receiver: string;
  /** Of the township at one of the two ends. */
  readonly officeCode: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly content: string;
  readonly madeAt: Instant;
  readonly madeBy: string;
  readonly phrase: string;
  /** Who compares the phrase, as its line on the slip is called. */
  readonly checker: string;
  readonly notes: readonly string[];
  /** What the stub waits for. */
  readonly awaited: string;
}

interface Props {
  readonly letter: CourierLetter;
  readonly demo: boolean;
}

/** 传递单: goes with the stick; the other side compares its check phrase. Below it the stub (存根) that stays. */
export function CourierLetterSheet({ letter, demo }: Props) {
  return (
    <Sheet
      key={letter.no}
      title={letter.title}
      stock="a4-form"
      mark={{ ...BEFORE_ISSUE, no: letter.no }}
      demo={demo}
      form={
        <div className="courier">
          <Letter letter={letter} />
          <CutLine text={letter.no} />
          <Stub letter={letter} />
        </div>
      }
    />
  );
}

function Letter({ letter }: { readonly letter: CourierLetter }) {
  const { title, no, sender, receiver, fileName, bytes, content, madeBy, phrase } = letter;
  return (
    <section className="courier-part">
      <div className="p-title p-title-center">{sender}</div>
      <h1 className="p-title">{title}</h1>
      <p className="courier-no">编号：{no}</p>
      <div className="p-box courier-box">
        <Row>
          <Field label={letter.senderLabel} text={sender} lines={3} />
          <Field label="乡镇代码" text={letter.officeCode} width={52} />
        </Row>
        <Row>
          <Field label="接收单位" text={receiver} />
        </Row>
        <Row>
          <Field label="文件名" text={fileName} />
          <Field label="大小" text={sizeText(bytes)} width={52} />
        </Row>
        <Row>
          <Field label="内容" text={content} />
        </Row>
        <Row>
          <Field label="制作时间" text={madeText(letter)} />
          <Field label="制作人" text={madeBy} width={52} />
        </Row>
        <Row>
          <BlankField label="核对码">
            <strong className="courier-phrase">{phrase}</strong>
          </BlankField>
        </Row>
        <Row>
          <BlankField label={letter.checker}>
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
        {letter.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ol>
    </section>
  );
}

function Stub({ letter }: { readonly letter: CourierLetter }) {
  const at = (name: string) => `存根-${name}`;
  return (
    <section className="courier-part">
      <h2 className="p-title courier-stub-title">{letter.title}（存根）</h2>
      <div className="p-box courier-box">
        <Row>
          <Field label="编号" name={at("编号")} text={letter.no} />
          <Field label="核对码" name={at("核对码")} text={letter.phrase} width={70} />
        </Row>
        <Row>
          <Field label="内容" name={at("内容")} text={letter.content} />
        </Row>
        <Row>
          <Field label="制作时间" name={at("制作时间")} text={madeText(letter)} />
          <Field label="制作人" name={at("制作人")} text={letter.madeBy} width={52} />
        </Row>
        <Row>
          <SignField label={"送件人\n（签名）"} />
          <BlankField label={letter.awaited}>
            <BlankDay />
          </BlankField>
        </Row>
      </div>
    </section>
  );
}

function madeText({ madeAt }: CourierLetter): string {
  return `${printedDay(dayOf(madeAt))} ${timeOf(madeAt)}`;
}

/** As the screens say it: whoever compares the two sees the same number. */
function sizeText(bytes: number): string {
  return bytes >= 1 << 20
    ? `${(bytes / (1 << 20)).toFixed(1)} MB`
    : `${Math.max(1, Math.round(bytes / 1024))} KB`;
}
