import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GBT_31000_FIELDS } from "#shared/codes/gbt31000.ts";
import { officialName } from "#shared/codes/official-name.ts";
import { formatsOf, SOURCES, ticked, type PlatformEntry } from "#shared/domain/platform/platform.ts";
import {
  fieldText,
  gbtRecord,
  platformValues,
  writtenValue,
} from "#shared/domain/platform/platform-values.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { aMatter, aRespondent, aVisit, aVisitor, clerk } from "#tests/support/builders.ts";
import { aConclusion, afterActs, anAcceptedMatter, CONCLUDED_ON } from "#tests/support/closing.ts";
import type { VisitForm } from "#shared/domain/visit/visit.ts";

const facts = (form: Partial<VisitForm> = {}, matter = aMatter({}, form)) => ({
  matter,
  visit: aVisit({}, form),
  cases: [],
  centerName: "宁远堡镇综治中心",
  centerPhone: "0935-8210000",
  villageName: () => "西湾村",
});

describe("a record of GB/T 31000", () => {
  test("has every item of the standard, days as eight digits, codes as codes, the unknown as nothing", () => {
    const respondents = [aRespondent({ kind: "UNIT", name: "顺达建筑劳务公司" })];
    const occurred = "2026年6月1日下午";
    const record = gbtRecord(
      platformValues(facts({ occurred, respondents, category: "0701" })),
      GBT_31000_FIELDS,
    );
    expect(Object.keys(record)).toEqual(GBT_31000_FIELDS.map(({ item }) => item));
    expect(record).toMatchObject({
      eventDate: "20260601",
      eventType: "0701",
      eventScale: "01",
      involvedUnit: "顺达建筑劳务公司",
      mainPartyEducation: null,
      longitude: null,
      resolveSuccess: null,
    });
  });

  test("takes the day of registration when nobody said a day", () => {
    const values = platformValues(facts({ occurred: "去年冬天" }));
    expect(values.eventDate).toBe(values.openedOn);
  });

  test("says that it was resolved, and how, once it was concluded", () => {
    const matter = afterActs(anAcceptedMatter(), [
      {
        act: "conclude",
        on: CONCLUDED_ON,
        form: aConclusion({ outcome: "RESOLVED", result: "双方握手言和" }),
      },
    ]);
    expect(gbtRecord(platformValues(facts({}, matter)), GBT_31000_FIELDS)).toMatchObject({
      resolveSuccess: 1,
      resolveDetail: "双方握手言和",
    });
  });

  test("is never longer than the standard lets it be", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 3000 }), (statement) => {
        const { eventSummary } = gbtRecord(platformValues(facts({ statement })), GBT_31000_FIELDS);
        return eventSummary === null || String(eventSummary).length <= 2000;
      }),
    );
  });
});

describe("a value as a platform wants it", () => {
  test("days, codes, money and yes or no are written in the format asked for", () => {
    const on = day("2026-03-02");
    const formats = ["DAY_DASH", "DAY_8", "DAY_SLASH", "DAY_CHINESE"] as const;
    expect(formats.map((format) => writtenValue(on, { kind: "day" }, format))).toEqual([
      "2026-03-02",
      "20260302",
      "2026/03/02",
      "2026年3月2日",
    ]);
    const kind = { code: "channel" } as const;
    expect(writtenValue("QR", { kind }, "CODE_NAME")).toBe("QR 扫码");
    expect(writtenValue(5_000_000, { kind: "money" }, "WAN_YUAN")).toBe("5.00万元");
    expect(writtenValue(0, { kind: "flag" }, "YES_NO")).toBe("否");
    expect(writtenValue("张三李四", { kind: "text" }, "PLAIN", 2)).toBe("张三");
  });

  test("every source has a value, and a format it can be written in", () => {
    const values = platformValues(facts());
    for (const { key, kind } of SOURCES) {
      expect(Object.hasOwn(values, key), key).toBe(true);
      for (const format of formatsOf(kind))
        expect(typeof writtenValue(values[key], { kind }, format)).toBe("string");
    }
  });

  test("the number of a paper, a phone and a house look masked and are whole behind it", () => {
    const visitors = [aVisitor({ idPaper: { type: "111", no: "11010519491231002X", confirmed: false } })];
    const values = platformValues(facts({ visitors }));
    const field = { source: "mainPartyIdNo", label: "证件号码", format: "PLAIN", most: null } as const;
    expect(fieldText(field, values, new Map())).toEqual({
      whole: "11010519491231002X",
      shown: "110***********002X",
      isHidden: true,
      lacksCode: false,
    });
    expect(fieldText({ ...field, source: "eventName" }, values, new Map()).isHidden).toBe(false);
  });

  test("a field with a code table is written in its codes; what the table does not have stands as it is and says so", () => {
    const values = platformValues(facts({ category: "0701" }));
    const field = {
      source: "eventType",
      label: "类别",
      format: "NAME",
      codeTable: "行业代码",
      most: null,
    } as const;
    const name = officialName("category", "0701");
    const codes = (items: readonly { code: string; name: string }[]) =>
      new Map([["行业代码", { items: [...items] }]]);
    expect(fieldText(field, values, codes([{ code: "T-3", name }]))).toMatchObject({
      whole: "T-3",
      lacksCode: false,
    });
    expect(fieldText(field, values, codes([{ code: "T-4", name: "别的" }]))).toMatchObject({
      whole: name,
      lacksCode: true,
    });
    expect(fieldText(field, values, new Map())).toMatchObject({ whole: name, lacksCode: true });
    const empty = { ...field, source: "longitude" } as const;
    expect(fieldText(empty, values, new Map())).toMatchObject({ whole: "", lacksCode: false });
  });
});

describe("ticks", () => {
  test("a field is ticked once, by whoever did it last, and the tick can be taken away", () => {
    const entry: PlatformEntry = {
      id: "m.p",
      matterId: clerk.accountId,
      platformId: clerk.accountId,
      done: [],
    };
    const at = { at: "2026-07-10T01:00:00.000Z", by: clerk };
    const twice = ticked(ticked(entry, "事件名称", true, at), "事件名称", true, at);
    expect(twice.done).toEqual([{ label: "事件名称", ...at }]);
    expect(ticked(twice, "事件名称", false, at)).toEqual(entry);
  });
});
