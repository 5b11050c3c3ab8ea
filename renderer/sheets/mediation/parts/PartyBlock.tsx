import type { PrintedParty } from "#shared/domain/paper/case-paper-parts.ts";
import { orDash } from "../../parts.tsx";
import type { FlowBlock } from "../../Sheet.tsx";
import "./parts.css";

/** The party blocks of a paper, one under the other; each stays whole on its page. */
export function partyBlocks(parties: readonly PrintedParty[]): FlowBlock[] {
  return parties.map((party, index) => {
    const alike = parties.filter(({ side }) => side === party.side);
    const number = alike.length > 1 ? `\n${alike.indexOf(party) + 1}` : "";
    return { kind: "node", node: <PartyBlock key={index} party={party} label={`${party.side}${number}`} /> };
  });
}

/** Who a party is: 姓名 性别 民族 出生 证件 联系方式 单位或住址; of a unit: name, address, representative, post. */
function PartyBlock({ party, label }: { readonly party: PrintedParty; readonly label: string }) {
  return (
    <div className="party-block">
      <div className="p-label party-side">{label}</div>
      <div className="party-rows">
        {party.kind === "PERSON" ? (
          <>
            <div className="p-row">
              <Cell label="姓名" text={party.name} />
              <Cell label="性别" text={party.sex} width={24} />
              <Cell label="民族" text={party.nation} width={36} />
            </div>
            <div className="p-row">
              <Cell label="出生日期" text={party.birth} />
              <Cell label="联系方式" text={party.phone} width={60} />
            </div>
            <div className="p-row">
              <Cell label="身份证件" text={party.idPaper} />
              <Cell label="职业职务" text={party.occupation} width={60} />
            </div>
            <div className="p-row">
              <Cell label="单位或住址" text={party.address} labelWidth={22} />
            </div>
            <Further label="监护人" text={party.guardian} />
          </>
        ) : (
          <>
            <div className="p-row">
              <Cell label="单位名称" text={party.name} />
            </div>
            <div className="p-row">
              <Cell label="法定代表人（负责人）" text={party.representative} labelWidth={38} />
              <Cell label="职务" text={party.post} width={50} />
            </div>
            <div className="p-row">
              <Cell label="统一社会信用代码" text={party.creditCode} labelWidth={32} />
              <Cell label="联系方式" text={party.phone} width={60} />
            </div>
            <div className="p-row">
              <Cell label="地址" text={party.address} />
            </div>
          </>
        )}
        <Further label="代理人" text={party.agent} />
      </div>
    </div>
  );
}

function Further({ label, text }: { readonly label: string; readonly text: string }) {
  return text === "" ? null : (
    <div className="p-row">
      <Cell label={label} text={text} />
    </div>
  );
}

interface CellProps {
  readonly label: string;
  readonly text: string;
  /** Of the whole cell, mm; without it, it shares what is left of the row. */
  readonly width?: number;
  readonly labelWidth?: number;
}

/** Label and value of a row that grows with its text, for papers that flow. */
export function Cell({ label, text, width, labelWidth = label.length * 4.5 + 2 }: CellProps) {
  return (
    <div className="p-field" style={width === undefined ? undefined : { flex: `0 0 ${width}mm` }}>
      <div className="p-label" style={{ flexBasis: `${labelWidth}mm` }}>
        {label}
      </div>
      <div className="p-cell m-text">{orDash(text)}</div>
    </div>
  );
}
