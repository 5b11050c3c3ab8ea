import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CaseForm } from "#shared/domain/mediation/mediation-case.ts";
import {
  buildAcceptanceForm,
  buildEvidenceList,
  buildInvestigationRecord,
  buildMediationApplication,
  buildPowerOfAttorney,
  buildRightsNotice,
} from "#shared/domain/paper/build-case-papers.ts";
import { PaperPayload } from "#shared/domain/paper/payload.ts";
import { printedParty } from "#shared/domain/paper/printed-party.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { aMediatedCase, boss, personParty, worker } from "#tests/support/agreements.ts";
import { anOffice, WEST_BAY } from "#tests/support/builders.ts";
import { anAcceptedNewCase } from "#tests/support/cases.ts";

const villageName = () => "西湾村";
const on = day("2026-06-10");
const ctx = (form: Partial<CaseForm> = {}) => ({
  mediation: aMediatedCase(form),
  office: anOffice,
  on,
  villageName,
});
const son = {
  name: "张小山",
  sex: "1",
  idPaper: { type: "111", no: "620302199103040016", confirmed: true },
  relation: "儿子",
  phone: "13900000009",
  scope: "SPECIAL",
} as const;
const unit = {
  kind: "UNIT",
  id: "00000000-0000-4000-8000-0000000000aa",
  side: "THIRD",
  name: "西湾村村民委员会",
  phone: "0935-8000001",
  address: { villageCode: WEST_BAY, group: "", text: "村委会院内" },
  agent: null,
  creditCode: "54620302MEXXXXXX0X",
  representative: "王立新",
  post: "主任",
} as const;

describe("a party on a mediation paper", () => {
  test("is whole, in words, with its age on that day", () => {
    const party = personParty({
      idPaper: { type: "111", no: "620302197503020016", confirmed: true },
      agent: son,
    });
    expect(printedParty(party, { villageName, on })).toEqual({
      kind: "PERSON",
      side: "申请人",
      name: "张大山",
      sex: "男",
      nation: "汉族",
      birth: "1975年3月2日（51岁）",
      idPaper: "居民身份证 620302197503020016",
      phone: "13900000001",
      occupation: "务工",
      address: "西湾村三组12号",
      guardian: "",
      agent: "张小山（男，35岁，儿子，特别授权，电话13900000009，居民身份证 620302199103040016）",
      signer: "申请人 张大山",
    });
  });

  test("what was not asked stays empty", () => {
    const party = personParty({ sex: "0", nation: null, birthOn: null, occupation: "", phone: "" });
    expect(printedParty(party, { villageName, on })).toMatchObject({
      sex: "",
      nation: "",
      birth: "",
      idPaper: "无证件",
      phone: "",
    });
  });

  test("a child keeps its name on the record, and its guardian signs", () => {
    const child = personParty({
      name: "张小宝",
      birthOn: day("2015-01-01"),
      guardian: { name: "张大山", relation: "父亲", phone: "" },
    });
    expect(printedParty(child, { villageName, on })).toMatchObject({
      name: "张小宝",
      guardian: "张大山（父亲）",
      signer: "申请人 张小宝（监护人张大山代签）",
    });
  });

  test("a guardian of somebody who is of age does not sign for him", () => {
    const grown = personParty({ guardian: { name: "张老", relation: "父亲", phone: "" } });
    expect(printedParty(grown, { villageName, on }).signer).toBe("申请人 张大山");
  });

  test("a unit seals, and whoever speaks for it signs", () => {
    expect(printedParty(unit, { villageName, on })).toMatchObject({
      kind: "UNIT",
      name: "西湾村村民委员会",
      address: "西湾村村委会院内",
      signer: "第三人 西湾村村民委员会（盖章，王立新签名）",
    });
    expect(printedParty({ ...unit, representative: "" }, { villageName, on }).signer).toBe(
      "第三人 西湾村村民委员会（盖章）",
    );
  });
});

describe("the application (M-03)", () => {
  test("whoever applies is the applicant, the other side the respondent", () => {
    const paper = buildMediationApplication(ctx({ parties: [worker, boss, unit] }), boss.id);
    expect([paper.applicant.side, paper.applicant.name]).toEqual(["申请人", "李有田"]);
    expect(paper.respondents.map(({ side, name }) => `${side} ${name}`)).toEqual([
      "被申请人 张大山",
      "第三人 西湾村村民委员会",
    ]);
    expect(paper.claims).toEqual(["归还欠款50000元"]);
  });
});

describe("the acceptance form (M-04)", () => {
  test("carries the committee's name, the day of acceptance and how each side agreed", () => {
    const mediation = anAcceptedNewCase();
    const paper = buildAcceptanceForm({ ...ctx(), mediation });
    expect(paper).toMatchObject({
      hostName: "宁远堡镇人民调解委员会",
      procedure: "人民调解",
      caseNo: mediation.no,
      acceptedOn: day("2026-06-03"),
      consents: ["张大山 书面同意（2026年6月1日）", "李有田 电话同意（2026年6月2日）"],
      source: "APPLICATION",
      entrustedBy: "",
      amount: "五万元（50000.00元）",
      mediators: ["赵公道"],
      dueOn: mediation.due?.dueOn,
      mass: "",
    });
  });

  test("names who entrusted the case, with the number of its letter", () => {
    const form = {
      startMode: "ENTRUSTED",
      entrustedBy: "COURT",
      entrustNo: "（2026）甘0302诉前调15号",
    } as const;
    expect(buildAcceptanceForm(ctx(form)).entrustedBy).toBe("委托移送—人民法院，（2026）甘0302诉前调15号");
  });

  test("counts the heads of a mass case", () => {
    expect(buildAcceptanceForm(ctx({ mass: { people: 120, households: 42 } })).mass).toBe("42户120人");
    expect(buildAcceptanceForm(ctx({ mass: { people: 120, households: 0 } })).mass).toBe("120人");
  });

  test("never carries the centre's seal", () => {
    const host = { hostKind: "TOWNSHIP_LAND", hostName: "宁远堡镇人民政府" } as const;
    const paper = buildAcceptanceForm(ctx(host));
    expect(paper).toMatchObject({ hostName: "宁远堡镇人民政府", procedure: "农村土地承包纠纷调解" });
    expect(JSON.stringify(paper)).not.toContain(anOffice.centerName);
  });
});

describe("notices and records of a case", () => {
  test("the rights notice (M-05) is received by every party", () => {
    expect(buildRightsNotice(ctx({ parties: [worker, boss, unit] })).signers).toEqual([
      "申请人 张大山",
      "被申请人 李有田",
      "第三人 西湾村村民委员会（盖章，王立新签名）",
    ]);
    expect(buildRightsNotice(ctx({ hostKind: "POLICE" })).byCommittee).toBe(false);
  });

  test("the power of attorney (M-06) tells the agent's age from the identity number", () => {
    const principal = { ...worker, agent: son };
    const paper = buildPowerOfAttorney(ctx({ parties: [principal, boss] }), {
      kind: "POWER_OF_ATTORNEY",
      partyId: principal.id,
      authority: "代为领取款项",
      until: "2026年12月31日",
    });
    expect(paper).toMatchObject({
      principal: { side: "委托人", name: "张大山", agent: "" },
      agent: { name: "张小山", sex: "男", age: "35岁", relation: "儿子", phone: "13900000009" },
      scope: "SPECIAL",
      authority: "代为领取款项",
    });
  });

  test("the investigation record (M-07) names all parties", () => {
    const paper = buildInvestigationRecord(ctx(), {
      kind: "INVESTIGATION_RECORD",
      on,
      from: "14:30",
      to: "15:10",
      place: "西湾村三组",
      asked: "王会计",
      participants: "",
      investigator: "赵公道",
      recorder: "王安",
      text: "问：账上怎么记的？\n答：记着欠五万。",
    });
    expect(paper.parties).toEqual(["申请人 张大山", "被申请人 李有田"]);
    expect(paper.text).toBe("问：账上怎么记的？\n答：记着欠五万。");
  });

  test("the list of evidence (M-08) says in words what each piece is", () => {
    const paper = buildEvidenceList(ctx(), {
      kind: "EVIDENCE_LIST",
      items: [
        { name: "欠条", type: "DOCUMENT", original: true, pages: 1, provider: "张大山", on, verifiedBy: "" },
      ],
    });
    expect(paper.items).toMatchObject([{ name: "欠条", type: "书证", original: true }]);
  });

  test("every paper of a case is one that can be issued, whatever the texts", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 4000 }), (name, summary) => {
        const facts = ctx({ parties: [{ ...worker, name, agent: { ...son, name } }, boss], summary });
        const papers = [
          buildMediationApplication(facts, worker.id),
          buildAcceptanceForm(facts),
          buildRightsNotice(facts),
          buildPowerOfAttorney(facts, {
            kind: "POWER_OF_ATTORNEY",
            partyId: worker.id,
            authority: summary,
            until: "",
          }),
        ];
        for (const paper of papers) expect(PaperPayload.parse(paper)).toEqual(paper);
      }),
      { numRuns: 30 },
    );
  });
});
