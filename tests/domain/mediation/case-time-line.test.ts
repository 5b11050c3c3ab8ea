import { describe, expect, test } from "vitest";
import { caseTimeLine } from "#shared/domain/mediation/case-time-line.ts";
import type { IssuedPaper } from "#shared/domain/paper/paper.ts";
import { anId, clerk } from "#tests/support/builders.ts";
import { anAcceptedNewCase } from "#tests/support/cases.ts";

type Paper = Omit<IssuedPaper, "payload">;

function aPaper(parts: Partial<Paper> = {}): Paper {
  return {
    id: anId(),
    kind: "ACCEPTANCE_FORM",
    no: "宁远堡人调字〔2026〕第1号",
    matterId: null,
    subject: "mediation/x",
    templateVersion: 1,
    digest: "0",
    issuedAt: "2026-12-31T02:00:01.000Z",
    issuedBy: clerk,
    prints: [],
    voided: null,
    ...parts,
  };
}

const nothing = { sessions: [], agreements: [], papers: [], attachments: [] };

describe("the time line of a case", () => {
  const mediation = anAcceptedNewCase();

  test("begins with the opening and goes on in the order things were entered", () => {
    const told = caseTimeLine({ ...nothing, mediation }).map((entry) =>
      entry.kind === "event" ? entry.facts.act : entry.kind,
    );
    expect(told).toEqual(["opened", "consent", "assign", "accept"]);
  });

  test("a paper issued by an act is told with the act; one issued by hand, and every print, on its own", () => {
    const ofAct = aPaper({
      prints: [{ at: "2026-12-31T03:00:00.000Z", by: clerk, layout: "A4", reason: "" }],
    });
    const byHand = aPaper({ kind: "RIGHTS_NOTICE" });
    const events = mediation.events.map((event) =>
      event.facts.act === "accept" ? { ...event, paperId: ofAct.id } : event,
    );
    const told = caseTimeLine({ ...nothing, mediation: { ...mediation, events }, papers: [ofAct, byHand] })
      .filter((entry) => "paper" in entry)
      .map((entry) => ("paper" in entry ? `${entry.kind} ${entry.paper.kind}` : ""));
    expect(told).toEqual(["paper-issued RIGHTS_NOTICE", "paper-printed ACCEPTANCE_FORM"]);
  });
});
