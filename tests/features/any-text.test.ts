import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { exportLines } from "#electron/storage/export.ts";
import { forbiddenCharacter } from "#shared/kernel/text.ts";
import { aVisitForm, aVisitor } from "#tests/support/builders.ts";
import { aDataRoom, type DataRoom } from "#tests/support/desk-on-disk.ts";
import { openTestDesk } from "#tests/support/desk.ts";

let room: DataRoom | undefined;
afterEach(() => room?.remove());

/** Names and statements as they come: rare characters, private-use code points, emoji, right-to-left, combining marks, no-break spaces. */
const HARD = [
  "𠮷田䶮𬬮㐆",
  "王\uE000某\u{F0000}",
  "👨‍👩‍👧‍👦家里人都来了🏠",
  "مۇھەممەت · 买买提",
  "བཀྲ་ཤིས་ 扎西",
  "e\u0301 与 \u00E9 不同",
  "\u00A0前后有空格\u3000",
  "\u202E右到左\u202C",
  "'; DROP TABLE visit; -- <script>alert(1)</script> {{name}} %s $& \\n",
];

const anyLine = fc
  .string({ unit: "binary", minLength: 1, maxLength: 60 })
  .filter((text) => forbiddenCharacter(text) === undefined && !/[\r\n]/.test(text) && text.trim() !== "");

describe("whatever a person types", () => {
  test(
    "comes back byte for byte from the disk, the matter page, the paper and the export",
    { timeout: 60_000 },
    async () => {
      room = await aDataRoom();
      const drawn = fc.sample(anyLine, { numRuns: 60, seed: 20260710 });
      const texts = [...HARD, ...drawn, "长".repeat(20_000)];
      const first = await room.open();
      const ids: { text: string; matterId: string; visitId: string }[] = [];
      for (const text of texts) {
        const short =
          [...text].slice(0, 25).join("").trim() === "" ? "张大山" : [...text].slice(0, 25).join("");
        const form = aVisitForm({ visitors: [aVisitor({ name: short })], statement: text });
        ids.push({ text, ...(await first.desk.visit.register({ form })) });
      }
      await first.whole.close();

      const { desk, opened, whole } = await room.open();
      for (const { text, matterId, visitId } of ids) {
        const { visits } = await desk.matter.file({ id: matterId });
        expect(visits[0]?.form.statement).toBe(text);
        const { paperId } = await desk.paper.issueForVisit({ visitId, kind: "VISIT_FORM" });
        expect((await desk.paper.open({ id: paperId })).payload).toMatchObject({ statement: text });
      }
      const exported = (await Array.fromAsync(exportLines(opened().store))).map(
        (line) => JSON.parse(line) as ExportLine,
      );
      const statements = new Set(
        exported.flatMap(({ table, doc }) => (table === "visit" && doc ? [doc.form.statement] : [])),
      );
      for (const { text } of ids) expect(statements).toContain(text);
      await whole.close();
    },
  );

  test("with a control character in it is refused and nothing is registered", async () => {
    const { desk } = await openTestDesk();
    for (const bad of ["前\u0007后", "a\u0000b", "半个字\uD83D"]) {
      await expect(desk.visit.register({ form: aVisitForm({ statement: bad }) })).rejects.toMatchObject({
        code: "BAD_REQUEST",
      });
    }
    expect(await desk.matter.counts()).toMatchObject({ total: 0 });
  });

  test("longer than the form takes is refused, not cut short", async () => {
    const { desk } = await openTestDesk();
    const form = aVisitForm({ statement: "长".repeat(20_001) });
    await expect(desk.visit.register({ form })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await desk.matter.counts()).toMatchObject({ total: 0 });
  });
});

interface ExportLine {
  readonly table?: string;
  readonly doc?: { readonly form: { readonly statement: string } };
}
