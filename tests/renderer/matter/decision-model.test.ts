import { describe, expect, test } from "vitest";
import {
  emptyDecision,
  fieldOf,
  readyDecision,
  type DecisionFields,
} from "#renderer/features/matter/decision-model.ts";
import { destinationPresets, REASON_PRESETS } from "#shared/domain/matter/destinations.ts";
import type { Unit } from "#shared/domain/office/office.ts";
import { RefusalReason } from "#shared/domain/matter/decision.ts";
import { day } from "#shared/kernel/plain-date.ts";

const today = day("2026-03-02");

function decide(fields: Partial<DecisionFields>) {
  const ready = readyDecision({ ...emptyDecision, ...fields }, today);
  return ready.ok ? ready.value : fieldOf(ready.error);
}

const court = { route: "SUIT", destinationName: "金川区人民法院" } as const;

describe("a decision being written", () => {
  test("an answer on the spot needs its words", () => {
    expect(decide({ kind: "ANSWERED" })).toBe("answer");
    expect(decide({ kind: "ANSWERED", answer: "低保政策已当场说明。" })).toMatchObject({ kind: "ANSWERED" });
  });

  test("an acceptance names who is in charge and a day still to come", () => {
    expect(decide({})).toBe("handlerName");
    expect(decide({ handlerName: "司法所" })).toBe("expectedOn");
    expect(decide({ handlerName: "司法所", expectedOn: "2026-03-01" })).toBe("expectedOn");
    expect(decide({ handlerName: "司法所", expectedOn: "2026-04-01" })).toMatchObject({
      expectedOn: "2026-04-01",
    });
  });

  test("a guidance says where to go", () => {
    expect(decide({ kind: "GUIDED", destinationAddress: "县城" })).toBe("destinationName");
    expect(decide({ kind: "GUIDED", ...court })).toMatchObject({
      destination: { route: "SUIT", name: "金川区人民法院" },
    });
  });

  test("a refusal needs its reason, a destination and an explanation", () => {
    expect(decide({ kind: "REFUSED" })).toBe("reason");
    expect(decide({ kind: "REFUSED", reason: "COURT_SEIZED" })).toBe("destinationName");
    expect(decide({ kind: "REFUSED", reason: "COURT_SEIZED", ...court })).toBe("explanation");
    expect(
      decide({ kind: "REFUSED", reason: "COURT_SEIZED", ...court, explanation: "法院已立案。" }),
    ).toMatchObject({
      kind: "REFUSED",
    });
  });

  test("“already handled” needs the earlier number", () => {
    const fields = {
      kind: "REFUSED",
      reason: "ALREADY_HANDLED",
      ...court,
      explanation: "去年已答复。",
    } as const;
    expect(decide(fields)).toBe("earlierNo");
    expect(decide({ ...fields, earlierNo: "宁远堡事〔2025〕0007号" })).toMatchObject({
      reason: "ALREADY_HANDLED",
    });
  });
});

describe("the places a visitor can be sent to", () => {
  const office = { township: { code: "620302100", name: "宁远堡镇", county: "金川区", province: "甘肃省" } };
  const unit = (name: string, presetKey = "", active = true): Unit => ({
    id: crypto.randomUUID(),
    name,
    presetKey,
    level: "TOWNSHIP",
    residency: "NONE",
    contactName: "",
    phone: "0935-1234567",
    address: "镇政府院内",
    active,
  });

  test("name the office's own court and police before the county's", () => {
    const presets = destinationPresets(office, [
      unit("宁远堡派出所", "police-station"),
      unit("供电所"),
      unit("旧法庭", "court-tribunal", false),
    ]);
    expect(presets.find(({ route }) => route === "POLICE")).toMatchObject({
      name: "宁远堡派出所",
      phone: "0935-1234567",
    });
    expect(presets.find(({ route }) => route === "SUIT")).toMatchObject({ name: "金川区人民法院" });
    expect(presets.find(({ route }) => route === "UNIT")).toMatchObject({ name: "供电所" });
    expect(presets.some(({ name }) => name === "旧法庭")).toBe(false);
  });

  test("every reason of a refusal brings its usual words", () => {
    expect(Object.keys(REASON_PRESETS).sort()).toEqual([...RefusalReason.options].sort());
  });
});
