import type { PowerOfAttorneyPayload } from "#shared/domain/paper/case-papers.ts";
import type { SheetMark } from "../mark.ts";
import { Tick } from "../parts.tsx";
import { Sheet } from "../Sheet.tsx";
import { Cell, partyBlocks } from "./parts/PartyBlock.tsx";
import { FACT_LABEL, factRow, paragraph, section, titleBlock } from "./parts/record.tsx";
import { signatures } from "./parts/signatures.tsx";

/** What each kind of authority covers without further words. */
const POWERS = {
  GENERAL: "代为参加调解，陈述事实和意见，提交证据材料，签收文书。",
  SPECIAL:
    "代为参加调解，陈述事实和意见，提交证据材料，签收文书；代为承认、放弃、变更请求，进行和解，签订调解协议。",
};

interface Props {
  readonly payload: PowerOfAttorneyPayload;
  readonly mark: SheetMark;
}

/** M-06 授权委托书 */
export function PowerOfAttorneySheet({ payload, mark }: Props) {
  const { principal, agent, scope, hostName } = payload;
  return (
    <Sheet
      title="授权委托书"
      stock="a4-record"
      mark={mark}
      demo={payload.demo}
      flow={[
        titleBlock({ title: "授权委托书", no: mark.no }),
        ...partyBlocks([principal]),
        factRow(
          "受委托人",
          <>
            <Cell label="受委托人" text={agent.name} labelWidth={FACT_LABEL} />
            <Cell label="性别" text={agent.sex} width={24} />
            <Cell label="年龄" text={agent.age} width={32} />
          </>,
        ),
        factRow(
          "证件",
          <>
            <Cell label="身份证件" text={agent.idPaper} labelWidth={FACT_LABEL} />
            <Cell label="联系方式" text={agent.phone} width={60} />
          </>,
        ),
        factRow("关系", <Cell label="与委托人关系" text={agent.relation} labelWidth={FACT_LABEL} />),
        paragraph(
          `委托人因“${payload.title}”一案，自愿委托上列受委托人，在${hostName}调解过程中作为委托人的代理人。`,
        ),
        {
          kind: "node",
          node: (
            <p>
              代理权限：
              <Tick on={scope === "GENERAL"}>一般代理</Tick>
              <Tick on={scope === "SPECIAL"}>特别授权</Tick>
            </p>
          ),
        },
        paragraph(POWERS[scope]),
        ...(payload.authority.trim() === "" ? [] : [section("另外约定的权限", payload.authority)]),
        section("代理期限", payload.until === "" ? "自签署之日起至本案调解终结之日止。" : payload.until),
        ...signatures({
          lead: "委托人、受委托人（签名、盖章或者按指印）：",
          signers: [principal.signer, `受委托人 ${agent.name}`],
        }),
      ]}
    />
  );
}
