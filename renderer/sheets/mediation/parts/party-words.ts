import type { PrintedParty } from "#shared/domain/paper/case-paper-parts.ts";

/** 姓名 性别 民族 出生 证件 联系方式 单位或住址, in this order, where a party has no block of its own. */
export function partyInWords(party: PrintedParty): string {
  const { name, phone, address, agent } = party;
  const own =
    party.kind === "PERSON"
      ? [party.sex, party.nation, party.birth, party.occupation, party.idPaper]
      : [
          party.creditCode && `统一社会信用代码${party.creditCode}`,
          party.representative && `法定代表人（负责人）${party.representative}${party.post}`,
        ];
  const guardian = party.kind === "PERSON" ? party.guardian : "";
  return [
    name,
    ...own,
    phone && `电话${phone}`,
    address,
    guardian && `监护人${guardian}`,
    agent && `代理人${agent}`,
  ]
    .filter((part) => part !== "")
    .join("，");
}

export function sideAndWords(party: PrintedParty): string {
  return `${party.side}：${partyInWords(party)}`;
}
