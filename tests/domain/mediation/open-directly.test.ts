import { describe, expect, test } from "vitest";
import { officeTerms } from "#shared/domain/deadline/terms.ts";
import { directAcceptance, directVisit } from "#shared/domain/mediation/open-directly.ts";
import { VisitForm } from "#shared/domain/visit/visit.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { worker } from "#tests/support/agreements.ts";
import { aMatter, anId, anOffice } from "#tests/support/builders.ts";
import { aNewCase } from "#tests/support/cases.ts";

const today = day("2026-07-10");

describe("a case opened directly", () => {
  const { matterId: _, ...form } = aNewCase().form;
  const direct = { form, place: { villageCode: null, group: "", text: "" }, court: "", consents: [] };
  const visitOf = (parts: Partial<typeof form>, court = "") =>
    directVisit({ ...direct, court, form: { ...form, ...parts } }, "09:30");

  test("registers those who apply as the visitors, and the other side as whom it is about", () => {
    const visit = visitOf({});
    expect(visit.visitors.map(({ name }) => name)).toEqual(
      form.parties.filter(({ side }) => side === "APPLICANT").map(({ name }) => name),
    );
    expect(visit.respondents.map(({ name }) => name)).toEqual(
      form.parties.filter(({ side }) => side === "RESPONDENT").map(({ name }) => name),
    );
    expect(visit).toMatchObject({ statement: form.summary, visitedOn: form.startedOn, visitedAt: "09:30" });
    expect(VisitForm.safeParse(visit).success).toBe(true);
  });

  test("came as a visit, was found by screening, or was sent by another organ", () => {
    expect(visitOf({ startMode: "APPLICATION" }).channel).toBe("VISIT");
    expect(visitOf({ startMode: "INITIATIVE" }).channel).toBe("SCREENING");
    const sent = {
      startMode: "ENTRUSTED",
      entrustedBy: "COURT",
      entrustNo: "（2026）甘0302诉前调1号",
    } as const;
    expect(visitOf(sent)).toMatchObject({ channel: "TRANSFER", channelNo: sent.entrustNo });
  });

  test("counts the heads of a crowd, lets a unit's head speak for it, and tells of the court", () => {
    expect(visitOf({ mass: { people: 120, households: 0 } })).toMatchObject({
      headCount: 120,
      involvedCount: 120,
    });
    const { phone, address, agent } = worker;
    const unit = {
      kind: "UNIT",
      id: anId(),
      side: "APPLICANT",
      name: "金川养殖场",
      phone,
      address,
      agent,
      creditCode: "",
      representative: "周经理",
      post: "经理",
    } as const;
    const visit = visitOf({ parties: [unit, ...form.parties] }, "金川区人民法院");
    expect(visit.visitors[0]).toMatchObject({ name: "周经理", representing: "UNIT_HEAD" });
    expect(visit.earlierSteps).toMatchObject([{ kind: "LITIGATION", where: "金川区人民法院" }]);
  });

  test("is accepted for whoever mediates, until its period would end", () => {
    const calendar = officeTerms([{ id: "2026", restDays: [], makeUpWorkdays: [] }]);
    expect(directAcceptance(form, aMatter(), anOffice, today, calendar)).toMatchObject({
      kind: "ACCEPTED",
      handlerName: form.hostName,
      mode: "MEDIATE",
      expectedOn: "2026-08-10",
    });
  });
});
