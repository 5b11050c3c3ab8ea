import { describe, expect, test } from "vitest";
import { matterTitle } from "#shared/domain/matter/matter-title.ts";
import type { VisitForm } from "#shared/domain/visit/visit.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { aRespondent, aVisitForm, aVisitor } from "#tests/support/builders.ts";

const title = (form: Partial<VisitForm>) => matterTitle(aVisitForm(form));

describe("the title of a matter", () => {
  test("shortens both names as covers of files do", () => {
    expect(title({})).toBe("张某与李某相邻土地建筑利用纠纷");
  });
  test("keeps compound surnames and the names of units", () => {
    const visitors = [aVisitor({ name: "欧阳建国" })];
    expect(title({ visitors, respondents: [aRespondent({ kind: "UNIT", name: "兴旺养殖场" })] })).toBe(
      "欧阳某与兴旺养殖场相邻土地建筑利用纠纷",
    );
  });
  test("says how many came", () => {
    expect(title({ headCount: 12, category: "0799" })).toBe("张某等12人与李某劳动人事争议");
  });
  test("never names a minor", () => {
    expect(title({ visitors: [aVisitor({ birthOn: day("2010-01-01") })], category: "0501" })).toBe(
      "未成年人与李某教育机构纠纷",
    );
  });
  test("of a visit about nobody says what it brings forward, without 纠纷 where there is none", () => {
    expect(title({ respondents: [], category: "1202" })).toBe("张某反映优抚救助");
  });
  test("fits its line however long the names are, and never ends in half a character", () => {
    const respondents = [
      aRespondent({ kind: "UNIT", name: "𠮷".repeat(40) }),
      aRespondent({ kind: "UNIT", name: "𠮷".repeat(39) }),
    ];
    const long = title({ respondents });
    expect(long.length).toBeLessThanOrEqual(120);
    expect(long.isWellFormed()).toBe(true);
  });
});
