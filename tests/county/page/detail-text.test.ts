import i18next from "i18next";
import { beforeAll, expect, test } from "vitest";
import { detailText } from "#county/page/trail/detail-text.ts";
import { startTexts } from "#renderer/client/start-texts.ts";

beforeAll(() => startTexts("zh-CN"));

function told(act: string, detail: string, language = "zh-CN"): string {
  const row = {
    seq: 1,
    at: "2026-07-10T02:00:00.000Z",
    accountId: "",
    name: "赵县",
    act,
    office: "",
    detail,
  };
  return detailText(i18next.getFixedT(language), row);
}

test("the trail tells in words to how many offices a table went, never by the name a machine has for it", () => {
  expect(told("table.directory", "directory → 12")).toBe("发给 12 个乡镇");
  expect(told("table.directory", "directory → 1", "en")).toBe("to 1 office");
  expect(told("table.code-table", "县平台类别 → 3")).toBe("县平台类别 · 发给 3 个乡镇");
});

test("how much of a courier's file was new", () => {
  expect(told("bundle.import", "620621102-2026-0001: 0/3")).toBe("620621102-2026-0001，共 3 条，新收 0 条");
  expect(told("bundle.import", "620621102-2026-0001: 1/1", "en")).toBe("620621102-2026-0001: 1 entry, 1 new");
});

test("what was written to an office, without the line of its stream", () => {
  expect(told("item.notice", "4 关于做好排查的通知")).toBe("关于做好排查的通知");
  expect(told("item.withdraw", "4: 又改回来了")).toBe("又改回来了");
});

test("reasons and whatever another release wrote stay as they were written down", () => {
  expect(told("office.revoke", "电脑被盗")).toBe("电脑被盗");
  expect(told("table.later", "没有箭头")).toBe("没有箭头");
});
