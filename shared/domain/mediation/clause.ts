import { printCapitals, printYuan } from "../../kernel/money.ts";
import { printedDay } from "../../kernel/plain-date.ts";
import type { Obligation } from "./agreement.ts";

/** Name of a party as the paper writes it. */
export type PartyName = (partyId: string) => string;

/**
 * One obligation as a clause of the agreement, in official Chinese: who, to whom, what or how much (in figures and capitals),
 * how, by when, with which consequence. The same words stand in the editor's preview and on the paper.
 */
export function printedClause(obligation: Obligation, name: PartyName): string {
  const { how, consequence } = obligation;
  return [
    `${promise(obligation, name)}。`,
    bare(how) === "" || obligation.kind === "APOLOGISE" ? "" : `履行方式：${bare(how)}。`,
    bare(consequence) === "" ? "" : `违约责任：${bare(consequence)}。`,
  ].join("");
}

/** 30000.00元（人民币叁万元整） */
export function printedSum(fen: number): string {
  return `${printYuan(fen)}元（${printCapitals(fen)}）`;
}

interface CopiesFacts {
  /** Parties who sign. */
  readonly parties: number;
  readonly confirmationPlanned: boolean;
  readonly hostName: string;
  /** Committees that mediate and seal along with the host. */
  readonly coHosts: readonly string[];
}

/**
 * 本协议一式三份，…: one for each party and one for each committee that seals it (art. 29), and one for the court when confirmation is
 * planned.
 */
export function copiesSentence({ parties, confirmationPlanned, hostName, coHosts }: CopiesFacts): string {
  const hosts = [hostName, ...coHosts];
  const copies = parties + hosts.length + (confirmationPlanned ? 1 : 0);
  const kept = hosts.length === 1 ? "留存一份" : "各留存一份";
  const court = confirmationPlanned ? "，报送人民法院一份" : "";
  return `本协议一式${COUNTS[copies] ?? copies}份，当事人各执一份，${hosts.join("、")}${kept}${court}。`;
}

const COUNTS: Readonly<Record<number, string>> = {
  2: "两",
  3: "三",
  4: "四",
  5: "五",
  6: "六",
  7: "七",
  8: "八",
  9: "九",
  10: "十",
};

function promise(
  { kind, debtorId, creditorId, amountFen, what, how, due }: Obligation,
  name: PartyName,
): string {
  const [debtor, creditor] = [name(debtorId), name(creditorId)];
  const by = due.kind === "ON" ? `于${printedDay(due.on)}前（含当日）` : "在签订本协议时当场";
  switch (kind) {
    case "PAY":
      return `${debtor}${by}向${creditor}支付${bare(what)}${printedSum(amountFen ?? 0)}`;
    case "DELIVER":
      return `${debtor}${by}向${creditor}交付${bare(what)}`;
    case "DO":
      return `${debtor}${by}为${creditor}完成下列事项：${bare(what)}`;
    case "REFRAIN": {
      const from = due.kind === "ON" ? `自${printedDay(due.on)}起` : "自本协议生效之日起";
      return `${debtor}${from}对${creditor}不得有下列行为：${bare(what)}`;
    }
    case "APOLOGISE": {
      const about = bare(what) === "" ? "" : `就${bare(what)}`;
      const manner = bare(how) === "" ? "" : `，方式为${bare(how)}`;
      return `${debtor}${by}${about}向${creditor}赔礼道歉${manner}`;
    }
  }
}

/** Without the full stop somebody typed: the clause sets its own. */
function bare(text: string): string {
  return text.trim().replace(/[。；;，,\s]+$/u, "");
}
