import { describe, expect, test } from "vitest";
import { differencesOf } from "#electron/features/sync/differences.ts";
import { each, group, kept, leftOut, masked } from "#shared/domain/sync/policy.ts";

const FIELDS = {
  name: kept("名称", "Name"),
  tags: kept("标签", "Tags"),
  form: group({ idNo: masked("identity", "证件号码", "Identity number"), text: leftOut("诉求", "Claim") }),
  people: each({ phone: masked("phone", "电话", "Phone") }),
};

describe("two versions of a record, side by side", () => {
  test("show only what differs, in the words of the policy", () => {
    const own = { id: "1", name: "东湾村", tags: ["a", "b"], form: { text: "丈量" } };
    const lost = { id: "1", name: "西湾村", tags: ["a", "b"], form: { text: "赔偿" } };
    expect(differencesOf(FIELDS, own, lost)).toEqual([
      { field: "name", label: FIELDS.name.label, own: "东湾村", lost: "西湾村" },
      { field: "form.text", label: { zh: "诉求", en: "Claim" }, own: "丈量", lost: "赔偿" },
    ]);
  });

  test("never show a whole identity or telephone number", () => {
    const version = (idNo: string, phone: string) => ({ form: { idNo }, people: [{ phone }] });
    const shown = differencesOf(
      FIELDS,
      version("620302197001011232", "13800000001"),
      version("620302197001011259", "13800000002"),
    );
    expect(shown).toHaveLength(2);
    expect(JSON.stringify(shown)).not.toMatch(/19700101|13800000/);
  });

  test("name what one side lacks, and fields without words by their path", () => {
    const [gone, more] = differencesOf(
      FIELDS,
      { people: [{ phone: "0935-8111111" }] },
      { marks: [{ n: 2 }] },
    );
    expect(gone).toMatchObject({ field: "people.1.phone", lost: null });
    expect(more).toEqual({ field: "marks.1.n", label: null, own: null, lost: "2" });
  });
});
