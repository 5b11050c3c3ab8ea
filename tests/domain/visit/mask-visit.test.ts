import { describe, expect, test } from "vitest";
import { maskVisit } from "#shared/domain/visit/mask-visit.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { aRespondent, aVisit, aVisitor } from "#tests/support/builders.ts";

const visitor = aVisitor({
  name: "张大山",
  idPaper: { type: "111", no: "620302198001011234", confirmed: true },
  phone: "13912345678",
  guardian: { name: "张老汉", relation: "父亲", phone: "13912340000" },
});
const visit = aVisit(
  {},
  { visitors: [visitor], respondents: [aRespondent({ name: "李有田", phone: "13811112222" })] },
);

describe("a visit on a page", () => {
  test("shows the desk the name, and masks number, phone and house", () => {
    const shown = maskVisit(visit, "desk").form.visitors[0];
    expect(shown).toMatchObject({
      name: "张大山",
      phone: "139****5678",
      idPaper: { no: "620***********1234" },
    });
    expect(shown?.address).toMatchObject({ group: "三组", text: "***" });
    expect(shown?.guardian).toMatchObject({ name: "张老汉", phone: "139****0000" });
  });
  test("shows an auditor no names", () => {
    const { form } = maskVisit(visit, "auditor");
    expect(form.visitors[0]).toMatchObject({ name: "张**", guardian: { name: "张**" } });
    expect(form.respondents[0]).toMatchObject({ name: "李**", phone: "138****2222" });
  });
  test("calls children 未成年人A, 未成年人B for an auditor", () => {
    const child = (name: string) => aVisitor({ name, birthOn: day("2015-01-01") });
    const { form } = maskVisit(aVisit({}, { visitors: [child("张一"), child("张二")] }), "auditor");
    expect(form.visitors.map(({ name }) => name)).toEqual(["未成年人A", "未成年人B"]);
  });
});
