import { DEADLINE_RULES } from "#shared/domain/deadline/deadline-rules.ts";
import { proposedRule } from "#shared/domain/mediation/case-period.ts";
import type { Booking, SessionFacts } from "#shared/domain/mediation/session.ts";
import { addDays, dayOf, type Instant } from "#shared/kernel/plain-date.ts";
import { matters } from "../../tables/matter.ts";
import { mediators } from "../../tables/mediation.ts";
import { agree, followUp } from "./agreement-course.ts";
import { minuteOf, printPaper, workdaysAfter, type Cast, type Told } from "./cast.ts";
import { record, type Mediated } from "./mediated.ts";
import { OTHER_ROUTES, settlementOf, spoken, WHY_FAILED, WHY_REFUSED } from "./settlements.ts";

type Finish = Extract<SessionFacts, { act: "finish" }>;

/** Opens a case of a matter that was accepted to be mediated, and plans what follows. Whom nobody answers cannot be mediated. */
export function mediate(cast: Cast, { matterId, story }: Told, isOfTownship: boolean): void {
  const settlement = settlementOf(story.category);
  if (settlement === undefined || story.against === "nobody") return;
  const { rehearsal, chance, desks } = cast;
  rehearsal.schedule(workdaysAfter(rehearsal.now(), chance.between(0, 2), chance), async () => {
    const { form: proposed, obstacles } = await desks.mediator.mediation.propose({ matterId });
    const [one, other] = (["APPLICANT", "RESPONDENT"] as const).map((side) =>
      proposed.parties.find((party) => party.side === side),
    );
    if (obstacles.length > 0 || one === undefined || other === undefined || one.name === other.name) return;
    const host = { hostKind: "TOWNSHIP_LAND", hostName: "宁远堡镇人民政府" } as const;
    const form = isOfTownship ? { ...proposed, ...host } : proposed;
    const { caseId } = await desks.mediator.mediation.open({ form });
    const mediated: Mediated = { caseId, form, settlement, one: one.name, other: other.name };
    if (!chance.isOneIn(300)) askParties(cast, mediated);
  });
}

function askParties(cast: Cast, mediated: Mediated): void {
  const { rehearsal, chance } = cast;
  rehearsal.schedule(workdaysAfter(rehearsal.now(), chance.between(0, 2), chance), async () => {
    const on = dayOf(rehearsal.now());
    const { form } = mediated;
    const asked = form.parties.filter(
      ({ side }) => side === "RESPONDENT" || (side === "APPLICANT" && form.startMode !== "APPLICATION"),
    );
    const [first] = asked;
    if (first !== undefined && chance.isOneIn(14)) {
      const note = chance.oneOf(WHY_REFUSED);
      await record(cast, mediated, {
        act: "refuse",
        partyId: first.id,
        on,
        way: "PHONE",
        note,
        otherRoutes: OTHER_ROUTES,
      });
      const asked = workdaysAfter(rehearsal.now(), chance.between(4, 9), chance);
      rehearsal.schedule(asked, () =>
        followUp(cast, mediated, "没有进入调解，另一方已按告知的途径处理，情绪平稳。"),
      );
      return;
    }
    for (const { id } of asked)
      await record(cast, mediated, {
        act: "consent",
        partyId: id,
        on,
        way: chance.isOneIn(3) ? "ORAL" : "PHONE",
        note: "",
      });
    await accept(cast, mediated);
  });
}

async function accept(cast: Cast, mediated: Mediated): Promise<void> {
  const { rehearsal, chance, desks } = cast;
  const register = [...rehearsal.store.table(mediators).all()].filter(({ active }) => active);
  const presiding = register.find(({ fullTime }) => fullTime);
  const beside = register.filter((each) => each !== presiding);
  if (presiding === undefined) throw new Error("the demonstration has no full-time mediator");
  const assign = (mediatorId: string, presides: boolean) =>
    record(cast, mediated, { act: "assign", mediatorId, selectedBy: "COMMITTEE", presiding: presides });
  await assign(presiding.id, true);
  if (chance.isOneIn(3)) await assign(chance.oneOf(beside).id, false);
  const ruleId = proposedRule(
    mediated.form,
    rehearsal.store.table(matters).get(mediated.form.matterId),
    DEADLINE_RULES,
  );
  const paperId = await record(cast, mediated, { act: "accept", on: dayOf(rehearsal.now()), ruleId });
  if (paperId !== null && !chance.isOneIn(3)) await printPaper(desks.mediator, paperId, "A4");
  const days = chance.isOneIn(4) ? chance.between(2, 6) : 0;
  rehearsal.schedule(workdaysAfter(rehearsal.now(), days, chance), () => book(cast, mediated));
}

/** Books the next free hour some days ahead, tells the parties, and plans the sitting. */
async function book(cast: Cast, mediated: Mediated): Promise<void> {
  const { rehearsal, chance, desks } = cast;
  const { caseId, form } = mediated;
  const on = dayOf(workdaysAfter(rehearsal.now(), chance.between(2, 7), chance));
  const { booking: proposed, rooms } = await desks.mediator.room.propose({ caseId, on });
  const field = rooms.find(({ kind }) => kind === "FIELD");
  const isOutside = field !== undefined && /^(?:0202|0901)$/.test(form.category) && chance.isOneIn(2);
  const booking = isOutside ? { ...proposed, roomId: field.id, place: "争议地块现场" } : proposed;
  const { sessionId } = await desks.mediator.room.book({ booking });
  const notified = form.parties.map(({ id: partyId }) => ({ partyId, way: "PHONE", note: "" }) as const);
  await desks.mediator.room.record({ sessionId, facts: { act: "confirm", notified } });
  rehearsal.schedule(endOf(booking), () => sit(cast, mediated, sessionId, booking));
}

function endOf({ on, to }: Booking): Instant {
  const [hours = 0, minutes = 0] = to.split(":").map(Number);
  return minuteOf(on, hours * 60 + minutes + 5);
}

async function sit(cast: Cast, mediated: Mediated, sessionId: string, booking: Booking): Promise<void> {
  const { rehearsal, chance, desks } = cast;
  if (chance.isOneIn(20)) {
    const reason = "一方临时有事，双方同意另约时间";
    await desks.mediator.room.record({ sessionId, facts: { act: "cancel", reason } });
    await book(cast, mediated);
    return;
  }
  const isOral = chance.isOneIn(6) && /^(?:0202|0303)$/.test(mediated.form.category);
  const result = chance.isOneIn(6)
    ? "ADJOURNED"
    : chance.isOneIn(9)
      ? "NOT_AGREED"
      : isOral
        ? "AGREED_ORAL"
        : "AGREED_WRITTEN";
  const facts = finished(cast, mediated, booking, result);
  await desks.mediator.room.record({ sessionId, facts });
  const { paperId } = await desks.mediator.room.issueMinutes({ sessionId });
  if (!chance.isOneIn(4)) await printPaper(desks.mediator, paperId, "A4");
  planDaySheet(cast, booking);

  if (result === "ADJOURNED") {
    await extendWhenNear(cast, mediated);
    await book(cast, mediated);
  } else if (result === "NOT_AGREED") {
    const end = workdaysAfter(rehearsal.now(), chance.between(0, 3), chance);
    rehearsal.schedule(end, () => endWithout(cast, mediated));
  } else await agree(cast, mediated, isOral);
}

function finished(
  { chance }: Cast,
  { form, settlement, one, other }: Mediated,
  { from, to, partyIds }: Booking,
  result: Finish["result"],
): Finish {
  const say = (text: string) => spoken(text, one, other);
  const isAgreed = result === "AGREED_WRITTEN" || result === "AGREED_ORAL";
  const judge = { name: "何明远", unit: "宁远人民法庭", role: "JUDGE" } as const;
  const cadre = { name: "白守信", unit: "村民委员会", role: "VILLAGE_CADRE" } as const;
  const invited = form.mass === null ? cadre : judge;
  return {
    act: "finish",
    record: {
      from,
      to,
      attendance: partyIds.map((partyId) => ({ partyId, present: true, companions: "", note: "" })),
      participants: chance.isOneIn(2) ? [{ ...invited, consent: true, consentWay: "ORAL" }] : [],
      rightsTold: true,
      statements: [
        { speaker: one, text: say(settlement.one) },
        { speaker: other, text: say(settlement.other) },
      ],
      facts: say(settlement.facts),
      proposals: say(settlement.responsibility),
      outcome: isAgreed
        ? say(settlement.term)
        : result === "ADJOURNED"
          ? "双方同意回去商量后续调。"
          : `双方未达成一致。已告知：${OTHER_ROUTES}`,
      readBack: true,
    },
    result,
    nextOn: null,
    digestLine: isAgreed ? settlement.digest : "双方当面说明情况，本次未达成一致。",
    needsAttention: form.hostile,
  };
}

/** The day sheet of the room is made at the end of the day, once. */
function planDaySheet({ rehearsal, desks }: Cast, { roomId, on }: Booking): void {
  rehearsal.schedule(minuteOf(on, 17 * 60 + 50), async () => {
    const { form } = await desks.mediator.room.log({ roomId, on });
    const summary = "当日预约均按时进行，无异常情况。";
    await desks.mediator.room.saveLog({
      form: { ...form, dutyMediator: "马存义", reviewer: "陈志远", summary },
    });
    await desks.mediator.room.issueLog({ roomId, on });
  });
}

/** Both sides go on talking when the month is nearly over. */
async function extendWhenNear(cast: Cast, mediated: Mediated): Promise<void> {
  const today = dayOf(cast.rehearsal.now());
  const { mediation } = await cast.desks.mediator.mediation.file({ id: mediated.caseId });
  const { due } = mediation;
  if (due === null || addDays(today, 12) < due.dueOn) return;
  const toOn = addDays(due.dueOn, 30);
  await record(cast, mediated, { act: "extend", on: today, toOn, reason: "双方愿意继续协商，等待丈量结果" });
}

async function endWithout(cast: Cast, mediated: Mediated): Promise<void> {
  const { rehearsal, chance, desks } = cast;
  const paperId = await record(cast, mediated, {
    act: "end",
    ending: "FAILED",
    on: dayOf(rehearsal.now()),
    reason: "NO_AGREEMENT_POSSIBLE",
    note: chance.oneOf(WHY_FAILED),
    otherRoutes: OTHER_ROUTES,
  });
  if (paperId !== null) await printPaper(desks.mediator, paperId, "A4");
  const asked = workdaysAfter(rehearsal.now(), chance.between(4, 9), chance);
  rehearsal.schedule(asked, () =>
    followUp(cast, mediated, "没有达成协议，已告知的途径当事人清楚，情绪平稳。"),
  );
}
