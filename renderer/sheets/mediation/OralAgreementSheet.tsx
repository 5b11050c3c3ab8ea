import type { OralAgreementPayload } from "#shared/domain/paper/agreement-papers.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import { Field, LongField, orDash, Row, SealSquare, SignField } from "../parts.tsx";
import { type FlowBlock, NO_NUMBER, Sheet } from "../Sheet.tsx";
import { partyInWords, sideAndWords } from "./parts/party-words.ts";
import "./forms.css";

/** Parties on the first page. */
const ROWS = 4;

interface Props {
  readonly payload: OralAgreementPayload;
  readonly mark: SheetMark;
}

/** M-11 人民调解口头协议登记表: one page; further parties and what its fields cannot hold follow on attached pages. */
export function OralAgreementSheet({ payload, mark }: Props) {
  const { procedure, parties, mediators, recorder, performance } = payload;
  const title = `${procedure}口头协议登记表`;
  const further = parties.slice(ROWS);
  const flow: FlowBlock[] =
    further.length === 0
      ? []
      : [{ kind: "text", label: "其他当事人", text: further.map(sideAndWords).join("\n") }];
  const form = (
    <>
      <h1 className="p-title">{title}</h1>
      <div className="p-case-form-head">
        <span>案卷编号：{payload.caseNo}</span>
        <span>编号：{mark.no ?? NO_NUMBER}</span>
      </div>
      <div className="p-box p-case-form">
        <Row>
          <Field label="纠纷名称" text={payload.title} />
          <Field label="达成日期" text={printedDay(payload.reachedOn)} width={62} />
        </Row>
        {parties.slice(0, ROWS).map((party, index) => (
          <Row key={index}>
            <Field name={`当事人${index + 1}`} label={party.side} text={partyInWords(party)} lines={3} />
          </Row>
        ))}
        {parties.length > ROWS && (
          <Row>
            <Field label="其他当事人" text={`第${ROWS + 1}至第${parties.length}位当事人见附页。`} />
          </Row>
        )}
        <LongField label="主要事实、争议事项" name="事实" text={factsOf(payload)} minLines={4} grow={3} />
        <LongField label="协议内容" text={numbered(payload)} minLines={4} grow={4} />
        <LongField
          label="履行方式、时限、地点"
          name="履行"
          text={`方式：${orDash(performance.how)}\n时限：${orDash(performance.by)}\n地点：${orDash(performance.place)}`}
          minLines={3}
        />
        <Row>
          <Field label="调解员" text={orDash(mediators.join("、"))} />
          <Field label="记录人" text={orDash(recorder)} width={62} />
        </Row>
        <div className="p-row p-case-form-end">
          <div className="p-case-form-signs">
            <SignField label={"调解员\n签名"} labelWidth={30} />
            <SignField label={"记录人\n签名"} labelWidth={30} />
          </div>
          <SealSquare name={payload.hostName} on={null} />
        </div>
      </div>
    </>
  );
  return <Sheet title={title} stock="a4-form" mark={mark} demo={payload.demo} form={form} flow={flow} />;
}

function factsOf({ facts, dispute, responsibility }: OralAgreementPayload): string {
  return [
    `主要事实：${orDash(facts)}`,
    `争议事项：${orDash(dispute)}`,
    responsibility && `各方责任：${responsibility}`,
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function numbered({ terms, total }: OralAgreementPayload): string {
  return [...terms.map((term, index) => `${index + 1}. ${term}`), total && `给付金额合计：${total}。`]
    .filter((part) => part !== "")
    .join("\n");
}
