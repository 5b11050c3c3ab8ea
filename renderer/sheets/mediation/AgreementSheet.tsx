import type { AgreementPayload } from "#shared/domain/paper/agreement-papers.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import { orDash } from "../parts.tsx";
import { type FlowBlock, Sheet } from "../Sheet.tsx";
import { headed, indented, officialTitle } from "./parts/letter-parts.tsx";
import { partyBlocks } from "./parts/PartyBlock.tsx";
import { signatures } from "./parts/signatures.tsx";

interface Props {
  readonly payload: AgreementPayload;
  readonly mark: SheetMark;
}

interface Wording {
  /** Who conducts it, as the line to sign on says. */
  readonly mediator: string;
  /** When it has effect and what follows from it, by the law that governs this host. */
  readonly effect: readonly string[];
  readonly witness: boolean;
}

const WORDING: Readonly<Record<AgreementPayload["hostKind"], Wording>> = {
  COMMITTEE: {
    mediator: "人民调解员",
    effect: [
      "本协议自各方当事人签名、盖章或者按指印，人民调解员签名并加盖人民调解委员会印章之日起生效（《中华人民共和国人民调解法》第二十九条）。",
      "本协议具有法律约束力，当事人应当按照约定履行（第三十一条）。双方当事人认为有必要的，可以自本协议生效之日起三十日内共同向人民法院申请司法确认（第三十三条）；就本协议的履行或者内容发生争议的，可以向人民法院提起诉讼（第三十二条）。",
    ],
    witness: false,
  },
  TOWNSHIP_LAND: {
    mediator: "调解人员",
    effect: [
      "本协议由双方当事人签名、盖章或者按指印，经调解人员签名并加盖调解组织印章后生效（《中华人民共和国农村土地承包经营纠纷调解仲裁法》第十条）。",
    ],
    witness: false,
  },
  POLICE: {
    mediator: "主持人",
    effect: [
      "达成协议后不履行的，公安机关依法对违反治安管理的行为人作出处理；当事人可以就民事争议依法向人民法院提起民事诉讼。",
    ],
    witness: true,
  },
  OTHER: {
    mediator: "调解员",
    effect: ["本协议由各方当事人自愿达成，当事人应当按照约定履行。"],
    witness: false,
  },
};

/** M-10 人民调解协议书 and M-22, laid out as an official document; fingerprints join its pages. */
export function AgreementSheet({ payload, mark }: Props) {
  const { hostName, hostKind, coHosts, procedure, performance, mediators, recorder } = payload;
  const { mediator, effect, witness } = WORDING[hostKind];
  const title = `${procedure}协议书`;
  const hosts = [hostName, ...coHosts].join("、");
  const conducted = coHosts.length === 0 ? "主持调解" : "共同调解";
  const flow: FlowBlock[] = [
    officialTitle({ title, no: mark.no, edition: payload.version > 1 ? `第${payload.version}版` : "" }),
    ...(hostKind === "POLICE" ? policeFacts(payload) : []),
    ...partyBlocks(payload.parties),
    ...(payload.mass === "" ? [] : [indented(`本纠纷涉及${payload.mass}，由上列代表人参加调解。`)]),
    ...headed("主要事实", payload.facts),
    ...headed("争议事项", payload.dispute),
    ...headed("各方责任", payload.responsibility),
    ...(payload.amendsNo === ""
      ? []
      : headed("变更事项", `本协议变更调解协议（编号：${payload.amendsNo}），与其不一致的，以本协议为准。`)),
    ...headed(
      "协议内容",
      `经${hosts}${conducted}，各方当事人就${payload.title}于${printedDay(payload.reachedOn)}自愿达成如下协议：`,
    ),
    ...payload.terms.map((term, index) => indented(`${index + 1}. ${term}`)),
    ...(payload.total === "" ? [] : [indented(`以上给付金额合计：${payload.total}。`)]),
    ...headed(
      "履行方式、时限、地点",
      [
        `履行方式：${orDash(performance.how)}`,
        `履行时限：${orDash(performance.by)}`,
        `履行地点：${orDash(performance.place)}`,
      ].join("\n"),
    ),
    ...headed("协议效力", effect.join("\n")),
    ...headed("协议份数", payload.copies),
    ...signatures({
      lead: "各方当事人已阅读（听读）本协议全部内容，确认无误，自愿签名、盖章或者按指印。",
      signers: [
        ...payload.signers,
        ...mediators.map((name) => `${mediator} ${name}`),
        `记录人 ${recorder}`,
        ...(witness ? ["见证人"] : []),
      ],
      seal: { name: hostName, on: null, beside: coHosts },
    }),
  ];
  return <Sheet title={title} stock="a4-letter" mark={mark} demo={payload.demo} flow={flow} joint />;
}

/** 主持人、工作单位、调解地点 stand before the parties. */
function policeFacts({ mediators, hostName, heldAt }: AgreementPayload): FlowBlock[] {
  return [
    indented(`主持人：${orDash(mediators.join("、"))}　工作单位：${hostName}`),
    indented(`调解地点：${orDash(heldAt)}`),
  ];
}
