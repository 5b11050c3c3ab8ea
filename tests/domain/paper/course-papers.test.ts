import { describe, expect, test } from "vitest";
import type { CaseFacts, MediationCase } from "#shared/domain/mediation/mediation-case.ts";
import type { Booking } from "#shared/domain/mediation/session.ts";
import {
  buildExtensionConsent,
  buildFollowUpRecord,
  buildSessionNotice,
  buildTermination,
  buildUndisputedFacts,
} from "#shared/domain/paper/build-course-papers.ts";
import { PaperPayload } from "#shared/domain/paper/payload.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { aMediatedCase, boss, personParty, presiding, worker } from "#tests/support/agreements.ts";
import { anId, anOffice, clerk } from "#tests/support/builders.ts";

const contextOf = (mediation = aMediatedCase()) => ({
  mediation,
  office: anOffice,
  on: day("2026-06-20"),
  villageName: () => "西湾村",
});
const event = (facts: CaseFacts): MediationCase["events"][number] => ({
  id: anId(),
  at: "2026-06-18T01:00:00.000Z",
  by: clerk,
  facts,
  paperId: null,
});
const aBooking = (parts: Partial<Booking> = {}): Booking => ({
  caseId: anId(),
  roomId: anId(),
  place: "",
  on: day("2026-06-10"),
  from: "09:00",
  to: "11:00",
  mediatorIds: [presiding.id],
  recorder: "王安",
  partyIds: [worker.id],
  separateEntry: false,
  note: "",
  ...parts,
});
const refused = {
  act: "refuse",
  partyId: boss.id,
  on: day("2026-06-18"),
  way: "PHONE",
  note: "电话里说不愿意谈",
  otherRoutes: "可以向人民法院起诉。",
} as const;
const ended = {
  act: "end",
  ending: "FAILED",
  on: day("2026-06-18"),
  reason: "NO_AGREEMENT_POSSIBLE",
  note: "",
  otherRoutes: "可以申请劳动仲裁，也可以向人民法院起诉。",
} as const;
const followedUp = {
  act: "follow-up",
  on: day("2026-08-05"),
  way: "PHONE",
  whom: "张大山",
  performance: "三万元已于7月30日付清。",
  satisfaction: "VERY_GOOD",
  findings: "",
  by: "王安",
} as const;

describe("the notice of a session (M-20)", () => {
  test("tells one party when, where and before whom, and whom to call", () => {
    expect(
      buildSessionNotice(contextOf(), { booking: aBooking() }, worker.id, "借条", "第一调解室"),
    ).toMatchObject({
      to: "张大山",
      on: "2026-06-10",
      from: "09:00",
      until: "11:00",
      place: "第一调解室",
      mediators: ["赵公道"],
      bring: "借条",
      contact: "王安",
      phone: anOffice.phone,
    });
  });
  test("in the field it names the place, and without a recorder the mediator is called", () => {
    const booking = aBooking({ place: "西湾村文化广场", recorder: "" });
    expect(buildSessionNotice(contextOf(), { booking }, boss.id, "", "现场")).toMatchObject({
      place: "西湾村文化广场",
      contact: "赵公道",
    });
  });
  test("a child is called with its guardian", () => {
    const guardian = { name: "张大山", relation: "父亲", phone: "" };
    const child = personParty({ name: "张小宝", birthOn: day("2015-01-01"), guardian });
    const its = aMediatedCase({ parties: [child, boss] });
    expect(buildSessionNotice(contextOf(its), { booking: aBooking() }, child.id, "", "一室").to).toBe(
      "张小宝（监护人张大山）",
    );
  });
});

describe("the consent to an extension (M-21)", () => {
  const facts = {
    act: "extend",
    on: day("2026-06-18"),
    toOn: day("2026-07-20"),
    reason: "等待鉴定",
  } as const;
  const due = {
    ruleId: "D-01",
    from: day("2026-06-02"),
    bareOn: day("2026-07-02"),
    dueOn: day("2026-07-02"),
  };
  test("says until when the period ran and until when it shall run", () => {
    expect(buildExtensionConsent(contextOf(aMediatedCase({}, { due })), facts)).toMatchObject({
      acceptedOn: "2026-06-02",
      dueOn: "2026-07-02",
      toOn: "2026-07-20",
    });
  });
  test("a case already extended never shows the new day as the old one", () => {
    const after = aMediatedCase({}, { due: { ...due, dueOn: facts.toOn } });
    expect(buildExtensionConsent(contextOf(after), facts).dueOn).toBeNull();
  });
});

describe("the notice of the end (M-15)", () => {
  test("gives the reason in official words and always the other routes", () => {
    expect(buildTermination(contextOf(), ended)).toMatchObject({
      acceptedOn: "2026-06-02",
      endedOn: "2026-06-18",
      reason: "经调解不能达成协议",
      otherRoutes: ended.otherRoutes,
      issuedOn: "2026-06-20",
    });
  });
  test("a refusal says who refused, also before anything was accepted", () => {
    const paper = buildTermination(contextOf(aMediatedCase({}, { events: [] })), refused);
    expect(paper.reason).toBe("一方拒绝或者放弃调解");
    expect(paper.note).toBe("李有田明确表示不接受调解：电话里说不愿意谈");
    expect(paper.acceptedOn).toBeNull();
  });
});

describe("the record of undisputed facts (M-23)", () => {
  const form = { kind: "UNDISPUTED_FACTS", facts: ["借款五万元。"], cause: "" } as const;
  const begun = aMediatedCase();
  test("runs from acceptance to the end; of a case taken up again, to today", () => {
    const over = { ...begun, events: [...begun.events, event(ended)] };
    expect(buildUndisputedFacts(contextOf(over), form)).toMatchObject({
      startedOn: "2026-06-02",
      endedOn: "2026-06-18",
    });
    const again = event({ act: "reopen", on: day("2026-06-19"), reason: "双方要求" });
    const resumed = { ...over, events: [...over.events, again] };
    expect(buildUndisputedFacts(contextOf(resumed), form).endedOn).toBe("2026-06-20");
  });
  test("a case that was never accepted began with its first session, or when it was opened", () => {
    expect(buildUndisputedFacts(contextOf({ ...begun, events: [] }), form).startedOn).toBe("2026-06-10");
    expect(buildUndisputedFacts(contextOf({ ...begun, events: [], sessions: [] }), form).startedOn).toBe(
      "2026-06-01",
    );
  });
});

describe("the follow-up (M-12)", () => {
  test("names the agreement and says way and satisfaction in words", () => {
    expect(buildFollowUpRecord(contextOf(), followedUp, "宁远堡人调协〔2026〕第1号")).toMatchObject({
      parties: ["张大山", "李有田"],
      agreementNo: "宁远堡人调协〔2026〕第1号",
      way: "电话回访",
      satisfaction: "非常满意",
    });
  });
  test("whoever was not asked is not satisfied in any degree", () => {
    expect(buildFollowUpRecord(contextOf(), { ...followedUp, satisfaction: null }, "").satisfaction).toBe("");
  });
});

test("every builder gives a payload the store accepts back, sealed by the host and never by the centre", () => {
  const facts = {
    act: "extend",
    on: day("2026-06-18"),
    toOn: day("2026-07-20"),
    reason: "等待鉴定",
  } as const;
  const undisputed = { kind: "UNDISPUTED_FACTS", facts: ["借款五万元。"], cause: "数额争议" } as const;
  for (const payload of [
    buildSessionNotice(contextOf(), { booking: aBooking() }, worker.id, "", "一室"),
    buildExtensionConsent(contextOf(), facts),
    buildTermination(contextOf(), ended),
    buildTermination(contextOf(), refused),
    buildUndisputedFacts(contextOf(), undisputed),
    buildFollowUpRecord(contextOf(), followedUp, ""),
  ]) {
    expect(PaperPayload.parse(JSON.parse(JSON.stringify(payload)))).toEqual(payload);
    expect(payload.hostName).toBe("宁远堡镇人民调解委员会");
    expect(JSON.stringify(payload)).not.toContain(anOffice.centerName);
  }
});
