import { describe, expect, test } from "vitest";
import {
  CaseInput,
  changed,
  identityTyped,
  inputFromForm,
  newParty,
  readCase,
  titleOf,
} from "#renderer/features/mediation/case-input.ts";
import { checkDigitFor } from "#shared/kernel/identity-number.ts";
import { PlainDate } from "#shared/kernel/plain-date.ts";
import { aNewCase } from "#tests/support/cases.ts";

const TODAY = PlainDate.parse("2026-06-10");
const { form } = aNewCase();
const read = (input: CaseInput) => readCase(input, form.matterId, TODAY);
const number = (first17: string) => first17 + checkDigitFor(first17);

describe("the case as it is typed", () => {
  test("a form that is shown and sent again unchanged is the same form", () => {
    const again = read(inputFromForm(form));
    expect(again.ok && again.form).toEqual(form);
  });

  test("claims and other committees are typed one a line; empty lines do not count", () => {
    const again = read({ ...inputFromForm(form), claims: "恢复原状\n\n 赔偿二万元 ", coHosts: "\n" });
    expect(again.ok && again.form.claims).toEqual(["恢复原状", "赔偿二万元"]);
    expect(again.ok && again.form.coHosts).toEqual([]);
  });

  test("a mass case counts heads, and an ordinary one forgets the head count that was typed", () => {
    const input = { ...inputFromForm(form), isMass: true, people: "３2", households: "" };
    const mass = read(input);
    expect(mass.ok && mass.form.mass).toEqual({ people: 32, households: 0 });
    const ordinary = read({ ...input, isMass: false });
    expect(ordinary.ok && ordinary.form.mass).toBeNull();
  });

  test("what is missing and what is wrong is told by field", () => {
    const input = {
      ...inputFromForm(form),
      title: " ",
      category: "",
      startedOn: null,
      isMass: true,
      people: "许多",
    };
    const again = read({ ...input, parties: [newParty("RESPONDENT", crypto.randomUUID())] });
    expect(again.ok ? [] : [...again.problems]).toEqual([
      ["title", "required"],
      ["category", "required"],
      ["startedOn", "required"],
      ["parties.0.name", "required"],
      ["mass.people", "unfit"],
    ]);
  });

  test("an identity number fills sex and birth, and takes them back when it can no longer be read", () => {
    const party = newParty("APPLICANT", crypto.randomUUID());
    const typed = identityTyped(party, number("62030219800101001"), TODAY);
    expect(typed).toMatchObject({ sex: "1", birthOn: "1980-01-01" });
    const cut = identityTyped({ ...party, ...typed }, "62030219800101", TODAY);
    expect(cut).toMatchObject({ sex: "0", birthOn: null });
  });

  test("a card without a number is no paper, a small x becomes a capital one", () => {
    const [first] = inputFromForm(form).parties;
    const withNo = (idNo: string) =>
      read({
        ...inputFromForm(form),
        parties: first ? [{ ...first, kind: "PERSON", idType: "111", idNo }] : [],
      });
    const none = withNo(" ");
    const [bare] = none.ok ? none.form.parties : [];
    expect(bare?.kind === "PERSON" && bare.idPaper).toEqual({ type: "000", no: "", confirmed: false });
    const small = withNo("62030219800101001x");
    const [tidy] = small.ok ? small.form.parties : [];
    expect(tidy?.kind === "PERSON" && tidy.idPaper.no).toBe("62030219800101001X");
  });

  test("a draft of another version opens with what it still holds", () => {
    const draft = CaseInput.parse({
      title: "张某与李某纠纷",
      startMode: "SOMETHING",
      parties: "none",
      later: 1,
    });
    expect(draft).toMatchObject({ title: "张某与李某纠纷", startMode: "APPLICATION", parties: [] });
  });
});

describe("the title of a case", () => {
  const alone = changed(
    inputFromForm({ ...form, title: "" }),
    { title: "", parties: inputFromForm(form).parties.slice(0, 1), category: "0202" },
    TODAY,
  );
  const fresh = { ...alone, title: titleOf(alone, TODAY) };
  const other = { ...newParty("RESPONDENT", "20000000-0000-4000-8000-0000000000aa"), name: "李富贵" };

  test("follows the parties and the category while they are typed", () => {
    const named = changed(fresh, { parties: [...fresh.parties, other] }, TODAY);
    expect(named.title).toBe("张大山与李富贵相邻土地建筑利用纠纷");
    const renamed = { ...other, name: "李富" };
    expect(changed(named, { parties: [...fresh.parties, renamed] }, TODAY).title).toContain("李富相邻");
    expect(changed(named, { category: "0701" }, TODAY).title).toContain("张大山与李富贵");
    expect(changed(named, { isMass: true, people: "12" }, TODAY).title).toContain("张大山等12人与李富贵");
  });

  test("written by somebody stays as it was written", () => {
    const own = changed(fresh, { title: "张家与李家滴水檐纠纷" }, TODAY);
    expect(changed(own, { parties: [...fresh.parties, other] }, TODAY).title).toBe("张家与李家滴水檐纠纷");
  });

  test("names no child, and nobody whose name is not typed yet", () => {
    const child = { ...other, birthOn: PlainDate.parse("2015-05-01") };
    expect(changed(fresh, { parties: [...fresh.parties, child] }, TODAY).title).toContain("未成年人A");
    const blank = newParty("RESPONDENT", other.id);
    expect(changed(fresh, { parties: [...fresh.parties, blank] }, TODAY).title).toBe(fresh.title);
  });
});
