import { afterAll, beforeAll, expect } from "vitest";
import type { PrintedParty } from "#shared/domain/paper/case-paper-parts.ts";
import type { PaperPayload } from "#shared/domain/paper/payload.ts";
import { CASE_NO } from "./case-payloads.ts";
import { wholeText } from "./measure.ts";
import { issued } from "./payloads.ts";
import { Press, type Printed } from "./press.ts";
import { bare, printedBy } from "./printed.ts";

/** A press for the papers of a case, open while the tests of a file run. */
export function casePress() {
  const press = new Press();
  beforeAll(() => press.open());
  afterAll(() => press.close());
  const count = (selector: string) => press.page.locator(selector).count();
  return {
    press,
    printed: async (name: string, payload: PaperPayload): Promise<Printed> => {
      const paper = await printedBy(press, name, payload, issued(CASE_NO));
      expect(bare(paper.text)).toContain(bare(CASE_NO));
      return paper;
    },
    /** Whole texts of a record, which stand under their headings from page to page. */
    textUnder: async (...headings: readonly string[]): Promise<string> => {
      const parts = await Promise.all(headings.map((heading) => wholeText(press.page, "", heading)));
      return parts.join("");
    },
    seals: () => count("[data-seal]"),
    signatureLines: () => count("[data-sign]"),
  };
}

/** Every page says which it is of how many. */
export function expectPageCount({ sizes, text }: Printed): void {
  for (let page = 1; page <= sizes.length; page += 1) {
    expect(bare(text)).toContain(`第${page}页共${sizes.length}页`);
  }
}

export function expectParty(text: string, party: PrintedParty): void {
  const { name, phone, address, agent } = party;
  const own =
    party.kind === "PERSON"
      ? [party.sex, party.nation, party.birth, party.idPaper, party.occupation]
      : [party.creditCode, party.representative, party.post];
  for (const fact of [name, phone, address, agent, ...own]) expect(bare(text)).toContain(bare(fact));
}
