import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { papers } from "#electron/tables/matter.ts";
import { mediationCases, sessions } from "#electron/tables/mediation.ts";
import { sharedBy } from "#shared/domain/mediation/occupation.ts";
import { SESSION_ACTS, type SessionAct } from "#shared/domain/mediation/session-status.ts";
import { sessionStatus } from "#shared/domain/mediation/session-progress.ts";
import type { SessionFacts } from "#shared/domain/mediation/session.ts";
import { addDays, day } from "#shared/kernel/plain-date.ts";
import { aMediator, personParty, presiding } from "#tests/support/agreements.ts";
import { openTestDesk } from "#tests/support/desk.ts";
import {
  aBooking,
  aFinish,
  anAcceptedCase,
  putCaseInto,
  THE_FIELD,
  THE_ROOM,
} from "#tests/support/sittings.ts";
import { occupationsOn } from "#electron/features/room/desk-sessions.ts";

const at = "2026-07-10";

async function booked() {
  const open = await openTestDesk({ today: at });
  const mediation = await putCaseInto(open.store, anAcceptedCase());
  const { sessionId } = await open.desk.room.book({ booking: aBooking(mediation) });
  const record = (facts: SessionFacts) => open.desk.room.record({ sessionId, facts });
  const told = mediation.form.parties.map(
    ({ id: partyId }) => ({ partyId, way: "PHONE", note: "" }) as const,
  );
  return { ...open, mediation, sessionId, record, told };
}

describe("a session that was held without a booking", () => {
  const held = { on: day("2026-07-09") };

  test("is entered afterwards with its reason, and then recorded like any other", async () => {
    const { desk, store, mediation } = await booked();
    const booking = aBooking(mediation, held);
    await expect(desk.room.book({ booking })).rejects.toMatchObject({ data: { reason: "in-the-past" } });
    expect(await desk.room.check({ booking, sessionId: null })).toMatchObject({
      refusal: null,
      isOver: true,
    });
    const { sessionId } = await desk.room.book({ booking, enteredLate: "停电，记在纸上" });
    expect(store.table(sessions).get(sessionId)).toMatchObject({ booking, enteredLate: "停电，记在纸上" });
    const finished = await desk.room.record({ sessionId, facts: aFinish() });
    expect(finished.status).toBe("FINISHED");
  });

  test("overlaps no other in that past hour either", async () => {
    const { desk, store, mediation } = await booked();
    await desk.room.book({ booking: aBooking(mediation, held), enteredLate: "停电，记在纸上" });
    const strangers = [personParty({ name: "马国良" }), personParty({ name: "陈二牛", side: "RESPONDENT" })];
    const other = aMediator({ name: "孙和气" });
    const theirs = await putCaseInto(store, anAcceptedCase({ parties: strangers }, other), [other]);
    await expect(
      desk.room.book({
        booking: aBooking(theirs, { ...held, from: "10:00", to: "11:00" }),
        enteredLate: "漏记",
      }),
    ).rejects.toMatchObject({ data: { reason: "held-clash", clash: { with: "room" } } });
  });

  test("is not entered before it is over, and nothing booked is moved into the past", async () => {
    const { desk, mediation, record } = await booked();
    await expect(
      desk.room.book({ booking: aBooking(mediation, { on: day("2026-07-20") }), enteredLate: "漏记" }),
    ).rejects.toMatchObject({ data: { reason: "not-over-yet" } });
    await expect(
      record({ act: "move", booking: aBooking(mediation, held), reason: "当事人有事" }),
    ).rejects.toMatchObject({ data: { reason: "in-the-past" } });
  });
});

describe("a session", () => {
  test("is booked, confirmed, held and put to paper; the case keeps a brief of it with every act", async () => {
    const { desk, store, later, mediation, sessionId, record, told } = await booked();
    const brief = () => store.table(mediationCases).get(mediation.id).sessions;
    expect(brief()).toEqual([
      {
        sessionId,
        on: "2026-07-13",
        from: "09:00",
        to: "10:30",
        roomName: "调解室",
        status: "BOOKED",
        result: null,
      },
    ]);
    expect((await record({ act: "confirm", notified: told })).status).toBe("CONFIRMED");
    await later("2026-07-13", "10:30");
    expect((await record(aFinish())).status).toBe("FINISHED");
    expect(brief()[0]).toMatchObject({ status: "FINISHED", result: "AGREED_WRITTEN" });

    const { paperId } = await desk.room.issueMinutes({ sessionId });
    const paper = store.table(papers).get(paperId);
    expect(paper).toMatchObject({
      kind: "MEDIATION_RECORD",
      no: mediation.no,
      subject: `sitting/${sessionId}`,
    });
    expect(brief()[0]?.status).toBe("FROZEN");
    expect(await desk.room.issueMinutes({ sessionId })).toEqual({ paperId });
  });

  test("with frozen minutes takes nothing but numbered addenda, each a paper of its own", async () => {
    const { desk, store, later, sessionId, record } = await booked();
    await later("2026-07-13", "10:30");
    await record(aFinish());
    const { paperId } = await desk.room.issueMinutes({ sessionId });
    const frozen = store.table(papers).get(paperId);
    await expect(record({ act: "reopen", reason: "写错了数目" })).rejects.toMatchObject({
      code: "SESSION_REFUSED",
      data: { reason: "not-now", act: "reopen", status: "FROZEN" },
    });
    const addendum = { act: "addendum", text: "第二期应为三万元整。", reason: "数目漏写" } as const;
    await record(addendum);
    const { session } = await record({ ...addendum, text: "地点为一楼调解室。" });
    const nos = session.events.flatMap(({ paperId: id }) => {
      const payload = id === null ? undefined : store.table(papers).get(id).payload;
      return payload?.kind === "MEDIATION_ADDENDUM" ? [payload.addendumNo] : [];
    });
    expect(nos).toEqual([1, 2]);
    expect(store.table(papers).get(paperId)).toEqual(frozen);
    expect((await desk.room.sitting({ id: sessionId })).papers.map(({ kind }) => kind)).toEqual([
      "MEDIATION_RECORD",
      "MEDIATION_ADDENDUM",
      "MEDIATION_ADDENDUM",
    ]);
  });

  test("that was finished by mistake is opened again with a reason until its minutes are printed", async () => {
    const { later, record } = await booked();
    await later("2026-07-13", "10:30");
    await record(aFinish());
    expect((await record({ act: "reopen", reason: "还没有读给当事人听" })).status).toBe("CONFIRMED");
    expect((await record(aFinish({ digestLine: "已读给双方听。" }))).status).toBe("FINISHED");
  });

  test("that is moved has to be told to the parties again", async () => {
    const { record, mediation, told } = await booked();
    await record({ act: "confirm", notified: told });
    const booking = aBooking(mediation, { on: day("2026-07-14") });
    expect((await record({ act: "move", booking, reason: "当事人有事" })).status).toBe("BOOKED");
  });

  test("is not confirmed until every party was told", async () => {
    const { record, told } = await booked();
    await expect(record({ act: "confirm", notified: told.slice(0, 1) })).rejects.toMatchObject({
      data: { reason: "party-not-told", name: "李有田" },
    });
  });

  test.each([
    ["rights-not-told", aFinish({}, { rightsTold: false })],
    ["record-empty", aFinish({}, { statements: [], facts: " " })],
    ["outcome-missing", aFinish({ result: "NOT_AGREED" }, { outcome: "" })],
    ["hours-reversed", aFinish({}, { from: "10:00", to: "09:00" })],
    ["agreed-without-sides", aFinish({}, { attendance: [] })],
    ["next-day-not-adjourned", aFinish({ nextOn: day("2026-07-20") })],
    ["next-day-before", aFinish({ result: "ADJOURNED", nextOn: day("2026-07-12") })],
    [
      "participant-consent-missing",
      aFinish(
        {},
        {
          participants: [
            { name: "周支书", unit: "西湾村", role: "VILLAGE_CADRE", consent: false, consentWay: "ORAL" },
          ],
        },
      ),
    ],
  ] as const)("is not finished when %s, and nothing is saved", async (reason, facts) => {
    const { store, later, record, sessionId } = await booked();
    await later("2026-07-13", "10:30");
    await expect(record(facts)).rejects.toMatchObject({ code: "SESSION_REFUSED", data: { reason } });
    expect(store.table(sessions).get(sessionId).events).toEqual([]);
  });

  test("is not finished before its day; one that nobody came to is adjourned without a word", async () => {
    const { later, record } = await booked();
    await expect(record(aFinish())).rejects.toMatchObject({ data: { reason: "not-yet", on: "2026-07-13" } });
    await later("2026-07-13", "10:30");
    const empty = {
      attendance: [],
      statements: [],
      facts: "",
      proposals: "",
      outcome: "",
      rightsTold: false,
    };
    const { status } = await record(aFinish({ result: "ADJOURNED", nextOn: day("2026-07-20") }, empty));
    expect(status).toBe("FINISHED");
  });
});

describe("the calendar", () => {
  test("shows sessions with masked parties, and proposes the next free hour", async () => {
    const { desk, store, sessionId, mediation } = await booked();
    const { rooms, rows } = await desk.room.calendar({ from: day("2026-07-13"), days: 7 });
    expect(rooms.map(({ name }) => name)).toEqual(["调解室", "现场（群众身边）"]);
    expect(rows).toEqual([
      expect.objectContaining({ sessionId, parties: ["张**", "李**"], mediators: [presiding.name] }),
    ]);
    const other = await putCaseInto(store, anAcceptedCase());
    const { booking } = await desk.room.propose({ caseId: other.id, on: day("2026-07-13") });
    expect(booking).toMatchObject({ on: "2026-07-13", from: "10:30", to: "11:30", roomId: THE_ROOM });
    const clashing = aBooking(other, { from: "10:00", to: "11:00" });
    const { refusal, free } = await desk.room.check({ booking: clashing, sessionId: null });
    expect(refusal).toMatchObject({
      reason: "clash",
      clash: { with: "room", name: "调解室", caseNo: mediation.no },
      next: { on: "2026-07-13", from: "10:30", to: "11:30" },
    });
    expect(free[1]).toEqual({ on: "2026-07-13", from: "10:30", to: "12:00" });
    await expect(desk.room.book({ booking: clashing })).rejects.toMatchObject({ data: refusal });
  });

  test("takes one of two bookings made at the same moment", async () => {
    const { desk, store } = await openTestDesk({ today: at });
    const one = await putCaseInto(store, anAcceptedCase());
    const two = await putCaseInto(store, anAcceptedCase());
    const answers = await Promise.allSettled([
      desk.room.book({ booking: aBooking(one) }),
      desk.room.book({ booking: aBooking(two) }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
  });
});

describe("whatever is booked, moved, confirmed and cancelled", () => {
  const hours = fc.tuple(fc.integer({ min: 8, max: 12 }), fc.integer({ min: 1, max: 3 }));
  const place = fc.record({ dayAhead: fc.integer({ min: 0, max: 1 }), hours, inField: fc.boolean() });
  const step = fc.oneof(
    fc.record({ act: fc.constant("book" as const), which: fc.nat(3), place }),
    fc.record({ act: fc.constant("move" as const), which: fc.nat(9), place }),
    fc.record({ act: fc.constantFrom("confirm" as const, "cancel" as const), which: fc.nat(9) }),
  );

  test("no two standing sessions overlap for a room, a mediator or a party; what is refused changes nothing", async () => {
    const { desk, store } = await openTestDesk({ today: at });
    const second = aMediator({ name: "孙和气" });
    const shared = personParty({ name: "马国良", phone: "13900000071" });
    const pairs = [0, 1, 2, 3].map((n) => [
      n < 2 ? { ...shared, id: personParty().id } : personParty({ name: `甲${n}`, phone: `1390000010${n}` }),
      personParty({ name: `乙${n}`, phone: `1390000020${n}`, side: "RESPONDENT" }),
    ]);
    const known = await Promise.all(
      pairs.map((parties, n) =>
        putCaseInto(store, anAcceptedCase({ parties }, n % 2 === 0 ? presiding : second), [
          presiding,
          second,
        ]),
      ),
    );
    let base = day("2026-08-03");
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        base = addDays(base, 2); // every run has two days of its own
        const booking = (
          caseId: string,
          {
            dayAhead,
            hours: [from, length],
            inField,
          }: typeof place extends fc.Arbitrary<infer P> ? P : never,
        ) => {
          const mediation = known.find(({ id }) => id === caseId);
          if (mediation === undefined) throw new Error("a case of this test");
          return aBooking(mediation, {
            on: addDays(base, dayAhead),
            from: `${String(from).padStart(2, "0")}:00`,
            to: `${String(from + length).padStart(2, "0")}:00`,
            ...(inField ? { roomId: THE_FIELD, place: "西湾村打麦场" } : {}),
          });
        };
        const made: string[] = [];
        for (const each of steps) {
          const sessionId = made[each.which % Math.max(made.length, 1)];
          const mediation = known[each.which % known.length];
          if (mediation === undefined) throw new Error("there are four cases");
          const before = store.last().seq;
          const attempt = async () => {
            if (each.act === "book") {
              made.push((await desk.room.book({ booking: booking(mediation.id, each.place) })).sessionId);
              return;
            }
            if (sessionId === undefined) return;
            const { caseId, booking: booked } = store.table(sessions).get(sessionId);
            const facts: SessionFacts =
              each.act === "move"
                ? { act: "move", booking: booking(caseId, each.place), reason: "改期" }
                : each.act === "cancel"
                  ? { act: "cancel", reason: "撤回" }
                  : {
                      act: "confirm",
                      notified: booked.partyIds.map((partyId) => ({ partyId, way: "PHONE", note: "" })),
                    };
            await desk.room.record({ sessionId, facts });
          };
          await attempt().catch((error: unknown) => {
            expect(error).toMatchObject({ code: "SESSION_REFUSED" });
            expect(store.last().seq).toBe(before);
          });
        }
        for (const on of [base, addDays(base, 1)]) {
          const standing = occupationsOn(store, on);
          for (const [index, one] of standing.entries()) {
            for (const two of standing.slice(index + 1)) {
              const overlap = one.from < two.to && two.from < one.to;
              expect(overlap && sharedBy(one, two)).toBeFalsy();
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  }, 30_000);

  test("every act is taken in the statuses of the table, and refused with its reason in all others", async () => {
    const acts = fc.array(
      fc.constantFrom<SessionAct>("confirm", "move", "cancel", "finish", "reopen", "addendum"),
      { maxLength: 8 },
    );
    const { desk, store, later } = await openTestDesk({ today: at });
    const mediation = await putCaseInto(store, anAcceptedCase());
    const told = mediation.form.parties.map(({ id }) => ({ partyId: id, way: "ORAL", note: "" }) as const);
    await later("2026-07-13", "08:00");
    let hour = 0;
    await fc.assert(
      fc.asyncProperty(acts, fc.boolean(), async (wanted, print) => {
        hour += 1;
        const from = `${String(8 + Math.floor(hour / 12)).padStart(2, "0")}:${String((hour % 12) * 5).padStart(2, "0")}`;
        const booking = aBooking(mediation, {
          from,
          to: `${from.slice(0, 3)}${String((hour % 12) * 5 + 4).padStart(2, "0")}`,
        });
        const { sessionId } = await desk.room.book({ booking });
        const factsOf: Record<SessionAct, SessionFacts> = {
          confirm: { act: "confirm", notified: told },
          move: { act: "move", booking, reason: "原地不动" },
          cancel: { act: "cancel", reason: "撤回" },
          finish: aFinish(),
          reopen: { act: "reopen", reason: "重记" },
          addendum: { act: "addendum", text: "补正", reason: "漏写" },
        };
        for (const act of wanted) {
          const status = sessionStatus(store.table(sessions).get(sessionId));
          if (status === "FINISHED" && print) await desk.room.issueMinutes({ sessionId });
          const now = sessionStatus(store.table(sessions).get(sessionId));
          const answer = await desk.room.record({ sessionId, facts: factsOf[act] }).then(
            (recorded) => recorded.status,
            (error: unknown) => error,
          );
          if (SESSION_ACTS[now].includes(act)) expect(SESSION_ACTS).toHaveProperty(String(answer));
          else expect(answer).toMatchObject({ data: { reason: "not-now", act, status: now } });
        }
      }),
      { numRuns: 60 },
    );
  }, 30_000);
});
