import i18next from "i18next";
import { describe, expect, test } from "vitest";
import { leftText } from "#renderer/client/deadline/clock-text.ts";
import type { Clock } from "#shared/domain/deadline/clock.ts";
import { TEXTS } from "#shared/locales/texts.ts";
import { day, type Instant } from "#shared/kernel/plain-date.ts";

const i18n = i18next.createInstance();
await i18n.init({ lng: "zh-CN", resources: { "zh-CN": { translation: TEXTS["zh-CN"] } } });
const DUE_AT = "2026-03-02T02:00:00.000Z";

function left(minutesLater: number): string {
  const now: Instant = new Date(Date.parse(DUE_AT) + minutesLater * 60_000).toISOString();
  const clock = { dueAt: DUE_AT, dueOn: day("2026-03-02"), pauses: [] } as unknown as Clock; // all that is read of it
  return leftText(i18n.t, clock, now);
}

describe("a clock in minutes", () => {
  test.each([
    [-12, "还有 12 分钟"],
    [0, "超过 0 分钟"],
    [119, "超过 119 分钟"],
    [120, "超过 2 小时"],
    [24 * 60 - 1, "超过 23 小时"],
    [24 * 60, "超期 1 天"],
    [422_473, "超期 293 天"],
  ])("says after %i minutes: %s", (minutes, words) => {
    expect(left(minutes)).toBe(words);
  });
});
