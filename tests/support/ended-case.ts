/** A case for the stories of its dossier: accepted, looked into at length, ended without an agreement. */
import type { Page } from "@playwright/test";
import type { CaseForm } from "#shared/domain/mediation/mediation-case.ts";
import { addDays, dayOf, type PlainDate } from "#shared/kernel/plain-date.ts";
import { anAcceptance, aVisitForm } from "./builders.ts";
import { CLERK, DIRECTOR, logIn } from "./counter.ts";
import type { Seat } from "./seat.ts";

const today = dayOf(new Date().toISOString());

interface Ended {
  readonly caseId: string;
  readonly no: string;
}

export async function anEndedCase(seat: Seat): Promise<Ended> {
  await seat.setUp();
  const as = ({ loginName, password }: typeof CLERK) => ({ DESK_USER: loginName, DESK_PASSWORD: password });
  const call = (procedure: string, input: unknown, who = CLERK) =>
    seat.door(["call", procedure, JSON.stringify(input)], as(who));

  const mediator = (await call("committee.saveMediator", { mediator: aHead(today) }, DIRECTOR)) as {
    id: string;
  };
  const { matterId } = (await call("visit.register", { form: aVisitForm({ visitedOn: today }) })) as {
    matterId: string;
  };
  await call("matter.decide", { matterId, form: anAcceptance({ expectedOn: addDays(today, 20) }) });
  const { form } = (await call("mediation.propose", { matterId })) as { form: CaseForm };
  const { caseId, no } = (await call("mediation.open", { form })) as Ended;
  const record = (facts: object) => call("mediation.record", { caseId, facts });
  const respondent = form.parties.find(({ side }) => side === "RESPONDENT")?.id;
  await record({ act: "consent", partyId: respondent, on: today, way: "PHONE", note: "" });
  await record({ act: "assign", mediatorId: mediator.id, selectedBy: "COMMITTEE", presiding: true });
  await record({ act: "accept", on: today, ruleId: "D-01" });
  const asked = {
    kind: "INVESTIGATION_RECORD",
    on: today,
    from: "09:00",
    to: "10:30",
    place: "西湾村村委会",
    asked: "张大山",
    participants: "",
    investigator: "钱守义",
    recorder: "王秀兰",
    text: "问：墙是哪一年砌的？\n答：前年秋天，砌的时候没有说过。\n".repeat(40),
  };
  await call("mediation.issuePaper", { caseId, form: asked });
  await record({
    act: "end",
    ending: "FAILED",
    on: today,
    reason: "NO_AGREEMENT_POSSIBLE",
    note: "",
    otherRoutes: "可以向人民法院起诉。",
  });
  return { caseId, no };
}

function aHead(on: PlainDate) {
  return {
    name: "钱守义",
    sex: "1",
    nation: null,
    birthOn: null,
    phone: "",
    isMember: true,
    isHead: true,
    fullTime: true,
    appointedOn: on,
    termEndsOn: addDays(on, 1000),
    accountId: null,
    active: true,
  };
}

/** The desk with somebody logged in, at a place. */
export async function openAt(seat: Seat, place: string, who = CLERK): Promise<Page> {
  const page = await seat.open();
  await logIn(page, who);
  await page.goto(`${new URL(page.url()).origin}/#${place}`);
  return page;
}
