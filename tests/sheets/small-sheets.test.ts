/** What stands on a sheet and is not its text: the code, rare characters, the rules of the calibration sheet, marks. */
import { execFileSync } from "node:child_process";
import fc from "fast-check";
import QRCode from "qrcode";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { corrected, NO_OFFSET, PrintOffset, RULE_AT } from "#renderer/sheets/printer/calibration.ts";
import { PaperLayout } from "#shared/domain/paper/paper.ts";
import session from "#shared/locales/zh-CN/session.json" with { type: "json" };
import { day } from "#shared/kernel/plain-date.ts";
import { faults, MM } from "./measure.ts";
import { aReceipt, aSlip, aVisitForm, aVisitor, issued, LONG_NAME } from "./payloads.ts";
import { Press } from "./press.ts";

const press = new Press();
beforeAll(() => press.open());
afterAll(() => press.close());

const RARE = "䶮𬬮㐆";
const NO = "宁远堡综转〔2026〕12号";
/** Given to no character by Unicode 16. */
const UNASSIGNED = "\u{379}";

/** Dots of a rendered page, 300 to the inch; true is black. */
function rasterised(file: string): (x: number, y: number) => boolean {
  const pgm = execFileSync("pdftoppm", ["-r", "300", "-gray", "-f", "1", "-l", "1", file], {
    maxBuffer: 2 ** 28,
  });
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 64).toString("latin1"));
  if (!head) throw new Error("pdftoppm did not answer with a grey map");
  const width = Number(head[1]);
  return (x, y) => (pgm[head[0].length + Math.floor(y) * width + Math.floor(x)] ?? 255) < 128;
}

describe.each(["A4", "PLY_140", "PLY_93"] as const)("the code on a printed slip on %s", (layout) => {
  test("is, square for square, the code of its number and digest", async () => {
    const mark = issued(NO);
    await press.show(aSlip(), mark, layout);
    const places = await press.page.locator("svg[data-code]").evaluateAll((codes) =>
      codes.map((code) => {
        const page = code.closest(".leaf")!.getBoundingClientRect(); // every code stands on a page
        const box = code.getBoundingClientRect();
        return { left: box.left - page.left, top: box.top - page.top, side: box.width };
      }),
    );
    const isBlack = rasterised((await press.print(`code-${layout}`)).file);
    const { modules } = QRCode.create(mark.code ?? "", { errorCorrectionLevel: "M" });
    const all = Array.from({ length: modules.size }, (_, index) => index);
    expect(places.length).toBeGreaterThan(0);
    for (const { left, top, side } of places) {
      const step = side / (modules.size + 8);
      // A module of less than a third of a millimetre is lost on a dot matrix of 180 to the inch.
      expect(step / MM).toBeGreaterThan(0.33);
      const dots = (from: number, index: number) => ((from + (index + 4.5) * step) / 96) * 300;
      const printed = all.map((y) => all.map((x) => (isBlack(dots(left, x), dots(top, y)) ? 1 : 0)));
      expect(printed).toEqual(all.map((y) => all.map((x) => modules.get(x, y))));
    }
  });
});

describe("rare characters", () => {
  test("come out on paper as they were typed", async () => {
    await press.show(aVisitForm({ visitors: [{ ...aVisitor(), name: RARE }] }), issued(NO), "A4");
    const { text } = await press.print("rare");
    for (const character of RARE) expect(text).toContain(character);
  });

  test("are named before printing only when no font draws them", async () => {
    await press.show(aReceipt(), issued(NO), "STRIP_80");
    const missing = (text: string) => press.page.evaluate((text) => window.missingGlyphs(text), text);
    expect(await missing(`李德福 ${RARE}，。\n☑□〔〕`)).toEqual([]);
    expect(await missing(`李${UNASSIGNED}福${UNASSIGNED}`)).toEqual([UNASSIGNED]);
  });
});

describe.each(["STRIP_80", "A4"] as const)("the number in the queue on %s", (layout) => {
  test.each([
    { priority: false, ahead: 0, said: "前面没有等候", centerName: "宁远堡镇综治中心" },
    { priority: true, ahead: 12, said: "前面等候12人", centerName: LONG_NAME },
  ])("says where one stands: $said", async ({ priority, ahead, said, centerName }) => {
    const facts = { centerName, seq: 7, priority, ahead, on: day("2026-03-02"), at: "08:41", demo: false };
    await press.showTicket({ facts, layout });
    expect(await faults(press.page)).toEqual([]);
    const { sizes, text } = await press.print(`ticket-${layout}-${ahead}`);
    expect(sizes).toHaveLength(1);
    const bare = text.replaceAll(/\s/g, "");
    for (const words of ["007", said, priority ? "优先号" : "排队号", "2026年3月2日08:41"])
      expect(bare).toContain(words);
  });
});

describe("calibration", () => {
  test.each(PaperLayout.options)("draws its rules 20 mm from the edges of %s", async (layout) => {
    await press.showCalibration(layout);
    expect(await faults(press.page)).toEqual([]);
    const rules = await press.page.evaluate(() => {
      const at = (name: string) => document.querySelector(name)!.getBoundingClientRect(); // the sheet has them
      const page = at(".leaf");
      const ruler = at("[data-ruler]");
      return {
        left: at("[data-rule=left]").left - page.left,
        top: at("[data-rule=top]").top - page.top,
        ruler: ruler.width,
      };
    });
    expect(rules.left / MM).toBeCloseTo(RULE_AT, 1);
    expect(rules.top / MM).toBeCloseTo(RULE_AT, 1);
    expect(rules.ruler / MM).toBeCloseTo(50.3, 1);
  });

  test("moves the print by its offset and leaves the preview where it is", async () => {
    await press.showCalibration("A4");
    const left = () =>
      press.page.evaluate(() => document.querySelector("[data-rule=left]")!.getBoundingClientRect().left);
    const before = await left();
    await press.page.evaluate(() => document.body.style.setProperty("--print-x", "3mm"));
    expect(await left()).toBe(before);
    await press.page.emulateMedia({ media: "print" });
    const page = await press.page.evaluate(
      () => document.querySelector(".leaf")!.getBoundingClientRect().left,
    );
    expect(((await left()) - page) / MM).toBeCloseTo(RULE_AT + 3, 1);
    await press.page.emulateMedia({ media: null });
    await press.page.evaluate(() => document.body.style.removeProperty("--print-x"));
  });

  test("brings the rules of any printer that lies within 20 mm to their place, in one go", () => {
    const tenths = fc.integer({ min: -190, max: 190 }).map((value) => value / 10);
    fc.assert(
      fc.property(tenths, tenths, (x, y) => {
        const offset = corrected(NO_OFFSET, RULE_AT + x, RULE_AT + y);
        expect(offset.x + x).toBeCloseTo(0);
        expect(offset.y + y).toBeCloseTo(0);
        // Measured again after the correction, the rules lie at 20 mm and nothing changes.
        expect(corrected(offset, RULE_AT + x + offset.x, RULE_AT + y + offset.y)).toEqual(offset);
      }),
    );
  });

  test("never answers an offset that cannot be kept", () => {
    const millimetres = fc.double({ min: 0, max: 40, noNaN: true });
    fc.assert(
      fc.property(millimetres, millimetres, millimetres, millimetres, (a, b, c, d) => {
        PrintOffset.parse(corrected(corrected(NO_OFFSET, a, b), c, d));
      }),
    );
  });
});

test("the recovery sheet is one page, carries the key whole and names the button of the login page", async () => {
  for (const centerName of ["宁远堡镇综治中心", LONG_NAME]) {
    const recoveryKey = "7K3QX-M2PZT-9WDHC-VB4RN-E8FJY-6SGAL";
    await press.showRecoveryKey({ centerName, recoveryKey, madeOn: day("2026-03-02"), demo: true });
    expect(await faults(press.page)).toEqual([]);
    const { sizes, text } = await press.print("recovery");
    expect(sizes).toHaveLength(1);
    expect(text).toContain(recoveryKey);
    expect(text.replace(/\s/g, "")).toContain(`“${session.login.forgotten}”`);
  }
});

test("marks lie on no title, whatever its length", async () => {
  const mark = { ...issued(NO), reprint: 12 };
  for (const length of [8, 16, 20, 24, 30, 57]) {
    const centerName = LONG_NAME.slice(0, length);
    for (const layout of ["A4", "PLY_140", "PLY_93"] as const) {
      await press.show(aSlip({ centerName, slipKind: "ENTRUST", demo: true }), mark, layout);
      expect(await faults(press.page), `${length} on ${layout}`).toEqual([]);
    }
    await press.show(aReceipt({ centerName, demo: true }), mark, "STRIP_80");
    expect(await faults(press.page), `${length} on a strip`).toEqual([]);
  }
});
