import { expect, test } from "vitest";
import {
  freshInput,
  proposedEnd,
  readFinish,
  speakersOf,
  withTemplate,
} from "#renderer/features/room/record-model.ts";
import { templatesFor } from "#shared/codes/session-templates.ts";
import type { MediationSession } from "#shared/domain/mediation/session.ts";
import { anId, clerk } from "#tests/support/builders.ts";
import { aBooking, aFinish, anAcceptedCase } from "#tests/support/sittings.ts";

const mediation = anAcceptedCase();
const session: MediationSession = {
  id: anId(),
  caseId: mediation.id,
  caseNo: mediation.no,
  matterId: mediation.matterId,
  ordinal: 1,
  bookedAt: "2026-07-10T01:00:00.000Z",
  bookedBy: clerk,
  booking: aBooking(mediation),
  events: [],
  minutesPaperId: null,
};

test("a record begins with everybody expected, and nothing said", () => {
  const input = freshInput(session, mediation);
  expect(input.attendance.map(({ partyId, present }) => [partyId, present])).toEqual(
    mediation.form.parties.map(({ id }) => [id, true]),
  );
  expect(readFinish(input).wrong).toEqual(new Set(["from", "to", "result", "digestLine"]));
});

test("a reopened record begins with what was written before", () => {
  const event = { id: anId(), at: "2026-07-13T02:30:00.000Z", by: clerk, facts: aFinish(), paperId: null };
  const input = freshInput({ ...session, events: [event] }, mediation);
  expect(readFinish(input).facts).toEqual(aFinish());
});

test("a speaker who said nothing is no statement; hours are read as people type them", () => {
  const { record, ...end } = aFinish();
  const said = [...record.statements, { speaker: "张大山", text: " " }];
  const { facts } = readFinish({
    ...record,
    ...end,
    participants: [],
    from: "9",
    to: "1020",
    statements: said,
  });
  expect(facts?.record).toMatchObject({ from: "09:00", to: "10:20", statements: record.statements });
});

test("the end is proposed from the booking and the first sentence of the outcome, and typed words stay", () => {
  const input = { ...freshInput(session, mediation), outcome: "双方说和。三日内拆墙。" };
  expect(proposedEnd(input, session.booking)).toEqual({
    from: "09:00",
    to: "10:30",
    digestLine: "双方说和。",
  });
  expect(proposedEnd({ ...input, digestLine: "已说和" }, session.booking).digestLine).toBe("已说和");
});

test("parties, mediators and participants have a key each", () => {
  const invited = {
    name: "周支书",
    unit: "",
    role: "VILLAGE_CADRE",
    consent: true,
    consentWay: "ORAL",
  } as const;
  expect(speakersOf(mediation, session, [invited])).toEqual(["张大山", "李有田", "赵公道", "周支书"]);
});

test("usual texts of this kind of dispute come first, and go behind what stands there", () => {
  const [first] = templatesFor("0202", "facts");
  expect(first?.categories).toContain("02");
  const input = { ...freshInput(session, mediation), facts: "已到现场。" };
  expect(withTemplate(input, "facts", "经查看。").facts).toBe("已到现场。\n经查看。");
});
