import i18next from "i18next";
import { beforeAll, describe, expect, test } from "vitest";
import { startTexts } from "#renderer/client/start-texts.ts";
import { dueText, isLate } from "#renderer/features/sync/inbox/item-text.ts";
import { CountyItem } from "#shared/domain/sync/sync-record.ts";
import { PlainDate } from "#shared/kernel/plain-date.ts";

const today = PlainDate.parse("2026-07-10");
const yesterday = PlainDate.parse("2026-07-09");

function anItem(facts: object = {}): CountyItem {
  return CountyItem.parse({
    id: "1",
    seq: 1,
    kind: "query",
    at: "2026-07-01T02:00:00.000Z",
    body: { about: null, text: "请补充涉及户数", dueOn: yesterday },
    readAt: null,
    readBy: null,
    answers: [],
    closedAt: null,
    withdrawn: null,
    ...facts,
  });
}

beforeAll(() => startTexts("zh-CN"));

describe("by when the county wants an answer", () => {
  test("a day that has passed is said to be overdue, not only coloured", () => {
    expect(isLate(anItem(), today)).toBe(true);
    expect(dueText(i18next.getFixedT("zh-CN"), yesterday, true)).toBe("2026年7月9日前答复，已超期");
    expect(dueText(i18next.getFixedT("zh-CN"), today, false)).toBe("2026年7月10日前答复");
  });

  test("nothing is overdue on the day itself, nor once it was answered", () => {
    expect(isLate(anItem(), yesterday)).toBe(false);
    const at = "2026-07-08T02:00:00.000Z";
    const by = { accountId: "00000000-0000-4000-8000-000000000001", name: "王办事员" };
    expect(isLate(anItem({ answers: [{ at, by, text: "共六户" }] }), today)).toBe(false);
    expect(isLate(anItem({ closedAt: at }), today)).toBe(false);
  });
});
