import { FollowUpForm, FollowUpWay } from "#shared/domain/matter/closing.ts";
import { Satisfaction } from "#shared/domain/mediation/mediation-case.ts";
import type { FollowUpFormPayload } from "#shared/domain/paper/closing-papers.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import { Field, LongField, orDash, Row, SealSquare, SignField } from "../parts.tsx";
import { Sheet } from "../Sheet.tsx";
import { Ticks } from "./ticks.tsx";
import "../mediation/forms.css";

interface Props {
  readonly payload: FollowUpFormPayload;
  readonly mark: SheetMark;
}

const { solved, answered, performed, next } = FollowUpForm.unwrap().shape;

/** C-10 回访表 */
export function FollowUpFormSheet({ payload, mark }: Props) {
  const { againOn } = payload;
  const form = (
    <>
      <h1 className="p-title p-title-center">{payload.centerName}</h1>
      <h1 className="p-title p-title-center">事项回访表</h1>
      <div className="p-case-form-head">
        <span>事项编号：{payload.matterNo}</span>
        <span>办结日期：{printedDay(payload.concludedOn)}</span>
      </div>
      <div className="p-box p-case-form">
        <Row>
          <Field label="事项" text={payload.title} />
          <Field label="办理结果" text={payload.outcome} width={60} />
        </Row>
        <Row>
          <Ticks label="回访方式" table="followUpWay" codes={FollowUpWay.options} ticked={payload.way} />
        </Row>
        <Row>
          <Field label="回访时间" text={`${printedDay(payload.on)} ${payload.at}`} />
          <Field label="被回访人" text={payload.whom} />
        </Row>
        <Row>
          <Ticks
            label={"问题\n是否解决"}
            table="followUpSolved"
            codes={solved.options}
            ticked={payload.solved}
          />
        </Row>
        <Row>
          <Ticks
            label={"答复\n是否收到"}
            table="followUpAnswered"
            codes={answered.options}
            ticked={payload.answered}
          />
        </Row>
        <Row>
          <Ticks
            label="是否履行"
            table="followUpPerformed"
            codes={performed.options}
            ticked={payload.performed}
          />
        </Row>
        <LongField
          label={"有无反复\n激化苗头"}
          name="反复苗头"
          text={payload.relapse.trim() === "" ? "无" : payload.relapse}
          minLines={3}
          grow={2}
        />
        <LongField label="意见建议" text={orDash(payload.opinions)} minLines={3} grow={2} />
        <Row>
          <Ticks
            label="满意度"
            table="satisfaction"
            codes={Satisfaction.options}
            ticked={payload.satisfaction}
          />
        </Row>
        <Row>
          <Field label="评价理由" text={orDash(payload.satisfactionReason)} lines={3} />
        </Row>
        <Row>
          <Ticks label="下一步" table="followUpNext" codes={next.options} ticked={payload.next} />
          <Field label="再次回访" text={againOn === null ? "—" : printedDay(againOn)} width={70} />
        </Row>
        <div className="p-row p-case-form-end">
          <div className="p-case-form-signs">
            <SignField label={`回访人\n${payload.by}`} labelWidth={30} />
          </div>
          <SealSquare name={payload.sealName} on={null} />
        </div>
      </div>
    </>
  );
  return <Sheet title="回访表" stock="a4-form" mark={mark} demo={payload.demo} form={form} />;
}
