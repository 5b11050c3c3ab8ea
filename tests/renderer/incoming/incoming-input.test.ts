import { describe, expect, test } from "vitest";
import { emptyIncoming, readIncoming, withSource } from "#renderer/features/incoming/incoming-input.ts";
import { day } from "#shared/kernel/plain-date.ts";

const blank = emptyIncoming(day("2026-07-10"));
const filled = { ...blank, petitioner: "张大山", category: "0202", request: "邻居砌墙占了地界。" };

describe("the short form of an incoming slip", () => {
  test("is complete with sender, petitioner, category and what it says", () => {
    const read = readIncoming(filled);
    expect(read).toMatchObject({ ok: true, form: { source: "HOTLINE", linkTo: null, call: null } });
  });
  test("names the fields that are missing, also those that the form keeps elsewhere", () => {
    const read = readIncoming(blank);
    expect(read.ok ? [] : [...read.wrong]).toEqual([
      ["petitioner", "required"],
      ["category", "required"],
      ["request", "required"],
    ]);
  });
  test("with a call asks who was on the line, when, and what was said", () => {
    const read = readIncoming({ ...filled, hasCall: true, callAt: "9点" });
    expect(read.ok ? [] : [...read.wrong]).toEqual([
      ["callAt", "format"],
      ["caller", "required"],
      ["unitPerson", "required"],
      ["said", "required"],
    ]);
  });
  test("joins the matter that was found", () => {
    const matterId = "00000000-0000-4000-8000-000000000001";
    const read = readIncoming({ ...filled, link: { matterId, no: "", title: "" } });
    expect(read).toMatchObject({ ok: true, form: { linkTo: matterId } });
  });
  test("another source takes the hotline's name away, and leaves a name that somebody wrote", () => {
    expect(withSource(blank, "COURT").senderName).toBe("");
    expect(withSource({ ...blank, senderName: "金川区人民法院" }, "COURT").senderName).toBe("金川区人民法院");
    expect(withSource(blank, "PETITION_OFFICE").isPetition).toBe(true);
    expect(withSource({ ...blank, hasCall: true }, "COURT").hasCall).toBe(false);
  });
});
