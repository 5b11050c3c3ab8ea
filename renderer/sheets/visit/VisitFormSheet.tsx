import type { VisitFormPayload } from "#shared/domain/paper/payload.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import { BlankField, Field, LongField, orDash, Row, SignField, Slot, Tick } from "../parts.tsx";
import { type FlowBlock, NO_NUMBER, Sheet } from "../Sheet.tsx";
import "./visit.css";

/** Visitors on the first page: the five representatives a group may have (Petition Regulations art. 20). */
const ROWS = 5;

type Visitor = VisitFormPayload["visitors"][number];

interface Props {
  readonly payload: VisitFormPayload;
  readonly mark: SheetMark;
}

/** C-01 来访登记表: one A4 page; further visitors and what its fields cannot hold follow on attached pages. */
export function VisitFormSheet({ payload, mark }: Props) {
  const { visitors } = payload;
  const further = visitors.slice(ROWS);
  const flow: FlowBlock[] =
    further.length === 0
      ? []
      : [
          {
            kind: "text",
            label: "其他来访人",
            text: further.map((visitor, i) => inWords(visitor, ROWS + i + 1)).join("\n"),
          },
        ];

  return (
    <Sheet
      title="来访登记表"
      stock="a4-form"
      mark={mark}
      demo={payload.demo}
      form={<Form payload={payload} mark={mark} />}
      flow={flow}
    />
  );
}

function Form({ payload, mark }: Props) {
  const { visitors, ordinal, earlierSteps } = payload;
  return (
    <>
      <h1 className="p-title-center p-title">{payload.centerName}</h1>
      <h2 className="p-title">来访登记表</h2>
      <div className="form-head">
        <span>事项编号：{orDash(payload.matterNo)}</span>
        <span>编号：{mark.no ?? NO_NUMBER}</span>
      </div>
      <div className="p-box visit-form">
        <Row>
          <Field label="来访时间" text={`${printedDay(payload.visitedOn)} ${payload.visitedAt}`} width={72} />
          <Field label="来访方式" text={payload.channel} />
          <Field label="来访人数" text={people(payload)} width={52} labelWidth={18} />
        </Row>
        <VisitorHeads />
        {visitors.slice(0, ROWS).map((visitor, index) => (
          <VisitorRows key={index} visitor={visitor} number={index + 1} lines={visitors.length > 3 ? 1 : 2} />
        ))}
        {visitors.length > ROWS && (
          <Row>
            <BlankField label="其他来访人">
              第{ROWS + 1}至第{visitors.length}位来访人见附页。
            </BlankField>
          </Row>
        )}
        <Row>
          <Field label="被反映人（单位）" text={orDash(payload.respondents.join("；"))} />
        </Row>
        <Row>
          <Field label="发生时间" text={orDash(payload.occurred)} width={72} />
          <Field
            label="发生地点"
            text={orDash(joined(payload.place, payload.grid && `网格：${payload.grid}`))}
          />
        </Row>
        <Row>
          <Field label="诉求类别" text={payload.category} width={72} />
          <Field
            label="涉及人数金额面积"
            text={orDash(
              joined(
                payload.involvedCount && `人数：${payload.involvedCount}`,
                payload.amount && `金额：${payload.amount}`,
                payload.area && `面积：${payload.area}`,
              ),
            )}
          />
        </Row>
        <LongField label="主要诉求" text={payload.statement} minLines={3} grow={6} />
        <LongField label="期望结果" text={orDash(payload.wish)} minLines={1} />
        <Row>
          <BlankField label="来访次数" width={72}>
            <span>
              <Tick on={ordinal === 1}>首次</Tick>
              <Tick on={ordinal > 1}>重复</Tick>
              {ordinal > 1 && `第${ordinal}次`}
            </span>
          </BlankField>
          <Field label="已走其他程序" text={earlierSteps.length === 0 ? "无" : earlierSteps.join("；")} />
        </Row>
        <Row>
          <Field label="风险研判" text={joined(payload.riskColor, ...payload.tags)} width={72} />
          <Field label="提交材料" text={papersHandedIn(payload)} lines={3} />
        </Row>
        <Row>
          <Field label="首问责任人" text={payload.firstReceiver} width={72} />
          {payload.decision === "" ? (
            <BlankField label="处理方式">
              <span>
                {["当场答复", "受理", "引导", "不予受理"].map((word) => (
                  <Tick key={word}>{word}</Tick>
                ))}
              </span>
            </BlankField>
          ) : (
            <Field label="处理方式" text={payload.decision} />
          )}
        </Row>
        <Row>
          <BlankField label="告知确认">
            <span>
              <Tick on={payload.noticeGiven}>
                已告知个人信息的使用目的、范围和保存期限；以上内容已向来访人宣读，确认无误。
              </Tick>
            </span>
          </BlankField>
        </Row>
        <Row>
          <SignField label={"来访人\n签名捺印"} />
          <SignField label={"接待人\n签名"} />
        </Row>
      </div>
    </>
  );
}

function VisitorHeads() {
  const heads = (names: readonly string[]) =>
    names.map((name) => (
      <div key={name} className="visitor-column">
        {name}
      </div>
    ));
  return (
    <div className="p-row visitor">
      <div className="p-label visitor-number" />
      <div className="visitor-lines">
        <div className="visitor-line visitor-line-1">
          {heads(["姓名", "性别", "出生日期", "民族", "证件类型及号码", "电话"])}
        </div>
        <div className="visitor-line visitor-line-2">
          {heads(["现住址", "单位职业", "与事项关系", "重点关爱"])}
        </div>
      </div>
    </div>
  );
}

interface VisitorProps {
  readonly visitor: Visitor;
  readonly number: number;
  readonly lines: number;
}

function VisitorRows({ visitor, number, lines: usual }: VisitorProps) {
  const slot = (label: string, text: string, lines = usual) => (
    <div className="p-cell">
      <Slot
        name={`${label}-${number}`}
        label={`来访人${number} ${label}`}
        text={orDash(text)}
        lines={lines}
      />
    </div>
  );
  return (
    <div className="p-row visitor">
      <div className="p-label visitor-number">{`来访人\n${number}`}</div>
      <div className="visitor-lines">
        <div className="visitor-line visitor-line-1">
          {slot("姓名", visitor.name, 2)}
          {slot("性别", visitor.sex)}
          {slot("出生", visitor.birth)}
          {slot("民族", visitor.nation)}
          {slot("证件", visitor.idPaper)}
          {slot("电话", visitor.phone)}
        </div>
        <div className="visitor-line visitor-line-2">
          {slot("现住址", visitor.address)}
          {slot("单位职业", visitor.occupation)}
          {slot("与事项关系", visitor.relation)}
          {slot("重点关爱", visitor.care)}
        </div>
      </div>
    </div>
  );
}

function inWords(visitor: Visitor, number: number): string {
  const { name, sex, birth, nation, idPaper, phone, address, occupation, relation, care } = visitor;
  const facts = [name, sex, birth, nation, idPaper, phone, address, occupation, relation, care];
  return `${number}. ${facts.filter((fact) => fact !== "").join("，")}`;
}

function people({ headCount, isGroup, speaker, visitors }: VisitFormPayload): string {
  const spokenBy = visitors.length > 1 ? `，由${speaker}代表发言` : "";
  return `${headCount}人${isGroup ? "（集体访）" : ""}${spokenBy}`;
}

function papersHandedIn({ handedIn }: VisitFormPayload): string {
  if (handedIn.length === 0) return "无";
  return handedIn
    .map(({ name, pages, original }) => `${name}（${pages}页，${original ? "原件" : "复印件"}）`)
    .join("；");
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("　");
}
