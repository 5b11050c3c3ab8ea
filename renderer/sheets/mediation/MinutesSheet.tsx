import type { MinutesPayload } from "#shared/domain/paper/session-papers.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import { type FlowBlock, Sheet } from "../Sheet.tsx";
import { Cell } from "./parts/PartyBlock.tsx";
import { fact, FACT_LABEL, factList, factRow, section, titleBlock } from "./parts/record.tsx";
import { signatures } from "./parts/signatures.tsx";

const TOLD =
  "主持人已向当事人介绍调解人员、参加人和记录人，告知调解的性质、原则和效力，以及当事人在调解活动中享有的权利和承担的义务。";

interface Props {
  readonly payload: MinutesPayload;
  readonly mark: SheetMark;
}

/** M-09 人民调解记录: as many pages as were spoken, their joints to be marked with fingerprints. */
export function MinutesSheet({ payload, mark }: Props) {
  const { procedure, on, from, to, ordinal, mediators, recorder, coHosts, nextOn } = payload;
  const title = `${procedure}记录`;
  const [presiding = "", ...others] = mediators;
  return (
    <Sheet
      title={title}
      stock="a4-record"
      mark={mark}
      demo={payload.demo}
      joint
      flow={[
        titleBlock({ title, no: mark.no }),
        factRow(
          "时间",
          <>
            <Cell label="时间" text={`${printedDay(on)} ${from}至${to}`} labelWidth={FACT_LABEL} />
            <Cell label="调解次数" text={`第${ordinal}次`} width={50} />
          </>,
        ),
        factRow(
          "地点",
          <>
            <Cell label="地点" text={payload.place} labelWidth={FACT_LABEL} />
            <Cell label="是否公开" text={payload.isPublic ? "公开" : "不公开"} width={50} />
          </>,
        ),
        fact("事由", payload.title),
        fact("纠纷类别", payload.category),
        ...factList(
          "当事人",
          payload.parties.map(({ side, name, attendance }) => `${side} ${name}：${attendance}`),
        ),
        ...factList("参加人", payload.participants),
        fact("主持人", presiding),
        ...(others.length === 0 ? [] : [fact("调解员", others.join("、"))]),
        ...(coHosts.length === 0 ? [] : [fact("共同调解组织", coHosts.join("、"))]),
        fact("记录人", recorder),
        section("一、权利义务告知", payload.rightsTold ? TOLD : "本次没有告知。"),
        ...statements(payload),
        section("三、查明的事实", payload.facts),
        section("四、说理释法和调解方案", payload.proposals),
        section(
          "五、调解结果",
          [
            `${payload.result}。`,
            payload.outcome,
            nextOn === null ? "" : `下次调解时间：${printedDay(nextOn)}。`,
          ]
            .filter((part) => part.trim() !== "")
            .join("\n"),
        ),
        ...signatures({
          lead: `${payload.readBack ? "以上记录已向当事人宣读（交当事人阅读），确认无误。" : ""}（签名、盖章或者按指印）`,
          signers: payload.signers,
          seal: { name: payload.hostName, on },
        }),
      ]}
    />
  );
}

function statements({ statements: said }: MinutesPayload): FlowBlock[] {
  const label = "二、各方陈述";
  if (said.length === 0) return [section(label, "")];
  return said.map(({ speaker, text }, index) => ({
    kind: "text",
    ...(index === 0 && { label }),
    text: `${speaker}：${text}`,
  }));
}
