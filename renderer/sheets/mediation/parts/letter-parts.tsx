import type { PrintedParty } from "#shared/domain/paper/case-paper-parts.ts";
import { type FlowBlock, NO_NUMBER } from "../../Sheet.tsx";
import "./letter-parts.css";

interface Title {
  /** Whose paper it is; left out where the title stands alone. */
  readonly host?: string;
  readonly title: string;
  readonly no: string | null;
  /** 第2版; empty for the first. */
  readonly edition?: string;
}

/** The head of a paper laid out as an official document (GB/T 9704). */
export function officialTitle({ host, title, no, edition = "" }: Title): FlowBlock {
  return {
    kind: "node",
    node: (
      <>
        <h1 className="p-title official-title">
          {host !== undefined && <span>{host}</span>}
          <span>{title}</span>
        </h1>
        <p className="official-number">
          编号：{no ?? NO_NUMBER}
          {edition !== "" && `　${edition}`}
        </p>
      </>
    ),
  };
}

/** A paragraph of the letter. */
export function indented(text: string): FlowBlock {
  return { kind: "text", text, className: "p-flow-indent" };
}

/** Text somebody wrote: each of its lines is a paragraph. Nothing when it is empty. */
export function paragraphs(text: string): FlowBlock[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => indented(line.trim()));
}

/** The same under a heading, which goes along over the page. */
export function headed(label: string, text: string): FlowBlock[] {
  return paragraphs(text).map((block, index) => (index === 0 ? { ...block, label } : block));
}

/** A numbered list under its heading. */
export function headedList(label: string, items: readonly string[]): FlowBlock[] {
  return items.map((item, index) => {
    const block = indented(`${index + 1}. ${item}`);
    return index === 0 ? { ...block, label } : block;
  });
}

/** 申请人张大山、张长林；被申请人李有田 */
export function sides(parties: readonly PrintedParty[]): string {
  const words = [...new Set(parties.map(({ side }) => side))];
  return words
    .map(
      (side) =>
        `${side}${parties
          .filter((party) => party.side === side)
          .map(({ name }) => name)
          .join("、")}`,
    )
    .join("；");
}

/** 张大山、李有田 */
export function names(parties: readonly PrintedParty[]): string {
  return parties.map(({ name }) => name).join("、");
}

/** Only a committee's procedure is governed by the People's Mediation Law. */
export function isByCommittee({ procedure }: { readonly procedure: string }): boolean {
  return procedure === COMMITTEE_PROCEDURE;
}

const COMMITTEE_PROCEDURE = "人民调解";
