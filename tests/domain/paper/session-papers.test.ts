import { describe, expect, test } from "vitest";
import { roomLogRows, roomLogTotals } from "#shared/domain/mediation/room-log.ts";
import type { MediationCase } from "#shared/domain/mediation/mediation-case.ts";
import type { MediationSession, SessionFacts } from "#shared/domain/mediation/session.ts";
import { knownRooms } from "#shared/domain/mediation/known-rooms.ts";
import {
  buildMinutes,
  buildMinutesAddendum,
  buildRoomBookings,
  buildRoomLog,
} from "#shared/domain/paper/build-session-papers.ts";
import { PaperPayload } from "#shared/domain/paper/payload.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { boss, worker } from "#tests/support/agreements.ts";
import { anId, anOffice, clerk } from "#tests/support/builders.ts";
import { aBooking, aFinish, anAcceptedCase, aRecord } from "#tests/support/sittings.ts";

const room = knownRooms([])[0]!; // every office begins with a room

function sat(mediation: MediationCase, ...acts: readonly SessionFacts[]): MediationSession {
  return {
    id: anId(),
    caseId: mediation.id,
    caseNo: mediation.no,
    matterId: mediation.matterId,
    ordinal: 1,
    bookedAt: "2026-07-10T01:00:00.000Z",
    bookedBy: clerk,
    booking: aBooking(mediation),
    events: acts.map((facts) => ({
      id: anId(),
      at: "2026-07-13T03:00:00.000Z",
      by: clerk,
      facts,
      paperId: null,
    })),
    minutesPaperId: null,
  };
}

const ctx = (mediation: MediationCase) => ({
  mediation,
  office: anOffice,
  on: day("2026-07-13"),
  villageName: () => "西湾村",
});

const neighbour = {
  name: "何淑珍",
  unit: "西湾村",
  role: "GRID_WORKER",
  consent: true,
  consentWay: "ORAL",
} as const;

describe("the minutes (M-09)", () => {
  const mediation = anAcceptedCase();
  const record = aRecord({
    attendance: [
      { partyId: worker.id, present: true, companions: "其子 张小山", note: "" },
      { partyId: boss.id, present: false, companions: "代理人 周正", note: "在外务工" },
    ],
    participants: [neighbour],
  });
  const minutes = buildMinutes(ctx(mediation), sat(mediation, aFinish({ record })));

  test("tell who came, who did not, and who came along", () => {
    expect(minutes.parties).toEqual([
      { side: "申请人", name: "张大山", attendance: "到场，同来：其子 张小山" },
      { side: "被申请人", name: "李有田", attendance: "未到场，到场代理人：代理人 周正，在外务工" },
    ]);
    expect(minutes.participants).toEqual(["何淑珍（网格员，西湾村，当事人口头同意其参加）"]);
  });

  test("are signed by whoever was there, and by nobody else", () => {
    expect(minutes.signers).toEqual([
      "申请人 张大山",
      "申请人 张大山一方 其子 张小山",
      "被申请人 李有田一方 代理人 周正",
      "参加人 何淑珍",
      "人民调解员 赵公道",
      "记录人 王安",
    ]);
  });

  test("carry the hours as they really were, the result in words, and the committee's name", () => {
    expect(minutes).toMatchObject({
      from: "09:05",
      to: "10:20",
      on: day("2026-07-13"),
      hostName: "宁远堡镇人民调解委员会",
      result: "达成书面协议",
      statements: record.statements,
      facts: record.facts,
      outcome: record.outcome,
    });
    expect(PaperPayload.parse(minutes)).toEqual(minutes);
  });

  test("still name a mediator who was recused after the session", () => {
    const recused = { on: day("2026-07-14"), askedBy: "李有田", reason: "与申请人是亲戚" };
    const later = {
      ...mediation,
      mediators: mediation.mediators.map((mediator) => ({ ...mediator, recused })),
    };
    expect(buildMinutes(ctx(later), sat(later, aFinish())).mediators).toEqual(["赵公道"]);
  });

  test("cannot be written for a session that is not over", () => {
    expect(() => buildMinutes(ctx(mediation), sat(mediation))).toThrow();
    const reopened = sat(mediation, aFinish(), { act: "reopen", reason: "记录有误" });
    expect(() => buildMinutes(ctx(mediation), reopened)).toThrow();
  });

  test("an addendum is numbered and signed by the same people", () => {
    const session = sat(mediation, aFinish({ record }));
    const addendum = buildMinutesAddendum(ctx(mediation), session, {
      no: 2,
      text: "渠东应为渠西",
      reason: "笔误",
    });
    expect(addendum).toMatchObject({ addendumNo: 2, text: "渠东应为渠西", addedOn: day("2026-07-13") });
    expect(addendum.signers).toEqual(minutes.signers);
  });
});

describe("the papers that lie open in the room", () => {
  const child = { ...boss, id: anId(), name: "李小宝", birthOn: day("2015-01-01") };
  const mediation = anAcceptedCase({ parties: [worker, child] });
  const held = sat(mediation, aFinish());
  const caseOf = () => mediation;

  test("the day log (C-12) names nobody in full but the mediators", () => {
    const rows = roomLogRows([held], caseOf);
    const log = buildRoomLog({
      office: anOffice,
      room,
      day: {
        id: `${room.id}:2026-07-13`,
        roomId: room.id,
        on: day("2026-07-13"),
        dutyMediator: "赵公道",
        reviewer: "钱细心",
        weather: "晴",
        summary: "一场",
        paperId: null,
      },
      rows,
      totals: roomLogTotals(rows, []),
    });
    expect(log.rows).toMatchObject([
      { slot: "09:05—10:20", parties: "张**、未成年人A", hosts: "主持：赵公道", result: "达成书面协议" },
    ]);
    expect(log.totals).toMatchObject({ mediated: 1, agreed: 1 });
    expect(JSON.stringify(log)).not.toMatch(/张大山|李小宝/);
    expect(PaperPayload.parse(log)).toEqual(log);
  });

  test("the bookings (C-13) are those of the days asked for, without the cancelled ones", () => {
    const told = sat(mediation, {
      act: "confirm",
      notified: [
        { partyId: worker.id, way: "PHONE", note: "" },
        { partyId: child.id, way: "ORAL", note: "" },
      ],
    });
    const cancelled = sat(mediation, { act: "cancel", reason: "改到村上" });
    const later = { ...sat(mediation), booking: aBooking(mediation, { on: day("2026-07-20") }) };
    const week = { from: day("2026-07-13"), to: day("2026-07-19") };
    const paper = buildRoomBookings({
      office: anOffice,
      room,
      ...week,
      sessions: [later, told, cancelled],
      caseOf,
    });
    expect(paper.rows).toHaveLength(1);
    expect(paper.rows[0]).toMatchObject({
      slot: "09:00—10:30",
      matterNo: mediation.matterNo,
      parties: "张**、未成年人A",
      notified: "张**（电话）、未成年人A（口头）",
    });
    expect(PaperPayload.parse(paper)).toEqual(paper);
  });
});
