import { GBT_31000_FIELDS, RESOLVE_METHODS } from "#shared/codes/gbt31000.ts";
import { describe, expect, test } from "vitest";
import { WORDING_CODES } from "#shared/codes/agreement-wording.ts";
import { CATEGORIES, findCategory, isChoosable, RURAL_PICKS } from "#shared/codes/categories.ts";
import * as handling from "#shared/codes/handling.ts";
import { MOJ_CATEGORIES, mojCategory, mojChoices } from "#shared/codes/moj-categories.ts";
import { type CodeTable, officialName } from "#shared/codes/official-name.ts";
import * as people from "#shared/codes/people.ts";
import * as risk from "#shared/codes/risk.ts";
import { ROUTING_HINTS, routingHints } from "#shared/codes/routing.ts";
import { TAGS } from "#shared/codes/tags.ts";
import { UNIT_PRESETS } from "#shared/codes/units.ts";
import { ScanLabel } from "#shared/domain/attachment/attachment.ts";
import { DEADLINE_RULES } from "#shared/domain/deadline/deadline-rules.ts";
import { Destination, RefusalReason } from "#shared/domain/matter/decision.ts";
import { Residency, Unit } from "#shared/domain/office/office.ts";
import { IncomingResult, IncomingSource } from "#shared/domain/incoming/incoming.ts";
import { TaskResult, WhistleLevel, WhistleRating } from "#shared/domain/whistle/whistle-status.ts";
import { SupervisionLevel, SupervisionProblem } from "#shared/domain/supervision/supervision-status.ts";
import { SlipCaution, SlipKind, Urgency } from "#shared/domain/referral/slip-kind.ts";
import { ReplyResult, SlipEventFacts } from "#shared/domain/referral/slip.ts";
import { AgendaReason, ColourStep } from "#shared/domain/meeting/agenda.ts";
import { ConsultationOutcome, ConsultationRole } from "#shared/domain/meeting/consultation-role.ts";
import { MeetingKind } from "#shared/domain/meeting/task.ts";
import { PaymentWay } from "#shared/domain/mediation/agreement.ts";
import { Satisfaction } from "#shared/domain/mediation/mediation-case.ts";
import {
  Channel,
  EarlierStep,
  RepresentativeKind,
  RiskColor,
  Sex,
  Visitor,
} from "#shared/domain/visit/visit.ts";
import { ContactWay } from "#shared/domain/contact/contact.ts";
import { FollowUpForm, ToldWay } from "#shared/domain/matter/closing.ts";
import en from "#shared/locales/en/codes.json" with { type: "json" };
import zhCN from "#shared/locales/zh-CN/codes.json" with { type: "json" };

const DELIVER = SlipEventFacts.options[0].shape;

/** Preset rules that cite something, the first of those that cite the same. */
const CITED = DEADLINE_RULES.filter(
  ({ source }, index) =>
    source !== "design" && DEADLINE_RULES.findIndex((rule) => rule.source === source) === index,
);

/** Every table of codes there is, with the codes it must name. */
const TABLES: Record<CodeTable, readonly string[]> = {
  category: CATEGORIES.map(({ code }) => code),
  mojCategory: MOJ_CATEGORIES,
  mojChoice: [...new Set(CATEGORIES.flatMap(({ code }) => mojChoices(code)).map(({ key }) => key))],
  ruralPick: RURAL_PICKS.map(({ key }) => key),
  channel: Channel.options,
  mediationSource: handling.MEDIATION_SOURCES,
  handlingMode: handling.HANDLING_MODES,
  matterOutcome: handling.MATTER_OUTCOMES,
  mediationEnding: handling.MEDIATION_ENDINGS,
  terminationReason: handling.TERMINATION_REASONS,
  performance: handling.PERFORMANCES,
  confirmation: handling.CONFIRMATIONS,
  retention: handling.RETENTIONS,
  toldWay: ToldWay.options,
  followUpSolved: FollowUpForm.unwrap().shape.solved.options,
  followUpAnswered: FollowUpForm.unwrap().shape.answered.options,
  followUpPerformed: FollowUpForm.unwrap().shape.performed.options,
  followUpNext: FollowUpForm.unwrap().shape.next.options,
  contactWay: ContactWay.options,
  urgency: Urgency.options,
  slipCaution: SlipCaution.options,
  agendaReason: AgendaReason.options,
  colourStep: ColourStep.unwrap().shape.by.options,
  consultationRole: ConsultationRole.options,
  consultationOutcome: ConsultationOutcome.options,
  meetingMinutes: MeetingKind.options,
  riskColor: RiskColor.options,
  warningLevel: risk.WARNING_LEVELS,
  eventLevel: risk.EVENT_LEVELS,
  eventScale: risk.EVENT_SCALES,
  relationship: people.RELATIONSHIPS,
  representativeKind: RepresentativeKind.options,
  sex: Sex.options,
  nationality: people.NATIONALITIES,
  identityPaper: people.IDENTITY_PAPERS,
  careFlag: Visitor.unwrap().shape.careFlags.unwrap().element.options,
  earlierStep: EarlierStep.unwrap().shape.kind.options,
  unit: UNIT_PRESETS.map(({ key }) => key),
  unitLevel: Unit.unwrap().shape.level.options,
  residency: Residency.options,
  routingReason: [...new Set(ROUTING_HINTS.map(({ reason }) => reason))],
  tag: TAGS,
  scanLabel: ScanLabel.options,
  slipKind: SlipKind.options,
  replyResult: ReplyResult.options,
  supervisionLevel: SupervisionLevel.options,
  supervisionProblem: SupervisionProblem.options,
  whistleLevel: WhistleLevel.options,
  whistleRating: WhistleRating.options,
  taskResult: TaskResult.options,
  incomingSource: IncomingSource.options,
  incomingResult: IncomingResult.options,
  deliveryWay: DELIVER.way.options,
  refusalReason: RefusalReason.options,
  destinationRoute: Destination.unwrap().shape.route.options,
  satisfaction: Satisfaction.options,
  followUpWay: ["PHONE", "VISIT", "OFFICE"],
  paymentWay: PaymentWay.options,
  deadlineRule: DEADLINE_RULES.map(({ id }) => id),
  deadlineSource: CITED.map(({ id }) => id),
  gbtItem: GBT_31000_FIELDS.map(({ item }) => item),
  resolveMethod: RESOLVE_METHODS,
  wordingAdvice: WORDING_CODES,
};

describe("a code table", () => {
  test.each(Object.entries(TABLES))(
    "%s has a Chinese and an English name for each code, and no name without a code",
    (table, codes) => {
      expect(new Set(codes).size).toBe(codes.length);
      for (const names of [zhCN, en] as Record<string, Record<string, string>>[]) {
        expect(Object.keys(names[table] ?? {}).sort()).toEqual([...codes].sort());
        for (const name of Object.values(names[table] ?? {})) expect(name.trim()).not.toBe("");
      }
    },
  );

  test("gives no two codes the same Chinese name", () => {
    for (const table of Object.keys(TABLES) as CodeTable[]) {
      const names = Object.values(zhCN[table]);
      const doubled = names.filter((name, index) => names.indexOf(name) !== index);
      expect([table, doubled]).toEqual([table, []]);
    }
  });

  test("is the only source of the names that papers print", () => {
    expect(officialName("category", "0901")).toBe("土地承包经营");
    expect(officialName("nationality", "48")).toBe("裕固族");
    expect(officialName("identityPaper", "000")).toBe("无证件");
    expect(officialName("category", "own-1")).toBe("own-1");
    expect(officialName("category", "constructor")).toBe("constructor");
  });
});

describe("the category tree", () => {
  test("has seventeen first levels, and every other category below one of them", () => {
    expect(CATEGORIES.filter(({ parent }) => parent === null).length).toBe(17);
    for (const { code, parent } of CATEGORIES) {
      if (parent !== null) expect([code, findCategory(parent)?.parent]).toEqual([code, null]);
    }
  });

  test("is chosen at its second level, and 99 by itself", () => {
    expect(["0901", "99", "09", "0905", "", "9"].map(isChoosable)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  test("lets no court confirm agreements on administrative, legal, organisation and religious matters, and closes the way to the accused", () => {
    expect(CATEGORIES.filter(({ confirmable }) => !confirmable).map(({ code }) => code.slice(0, 2))).toEqual(
      CATEGORIES.filter(({ code }) => /^1[2-6]/.test(code)).map(({ code }) => code.slice(0, 2)),
    );
    expect(CATEGORIES.filter(({ closedRouting }) => closedRouting).map(({ code }) => code)).toEqual([
      "15",
      "1501",
      "1502",
      "1599",
    ]);
  });

  test("offers the twelve of a rural township first, each leading to a category", () => {
    expect(RURAL_PICKS.length).toBe(12);
    for (const { codes } of RURAL_PICKS)
      for (const code of codes) expect([code, isChoosable(code)]).toEqual([code, true]);
  });
});

describe("the ministry's statistics", () => {
  test("take each category once", () => {
    const counted: [string, string][] = [
      ["0101", "A01"],
      ["0202", "A02"],
      ["0203", "A02"],
      ["0402", "A17"],
      ["0502", "A15"],
      ["0503", "A16"],
      ["0504", "A09"],
      ["0507", "A06"],
      ["0601", "A14"],
      ["0602", "A04"],
      ["0701", "A11"],
      ["0804", "A04"],
      ["0901", "A07"],
      ["0902", "A03"],
      ["0904", "A07"],
      ["1003", "A05"],
      ["1102", "A08"],
      ["1502", "A99"],
      ["99", "A99"],
    ];
    for (const [category, expected] of counted)
      expect([category, mojCategory(category, [])]).toEqual([category, expected]);
  });

  test("count wages of migrant workers apart", () => {
    expect(mojCategory("0701", ["MIGRANT_WAGE"])).toBe("A10");
  });

  test("follow the clerk's answer where a category may count twice", () => {
    expect(mojChoices("0601").map(({ key }) => key)).toEqual(["ORDINARY", "TRAVEL", "ONLINE"]);
    expect(mojCategory("0601", [], "TRAVEL")).toBe("A12");
    expect(mojCategory("0602", [], "RURAL_HOUSE")).toBe("A03");
    expect(mojCategory("0602", [], "NONSENSE")).toBe("A04");
  });
});

describe("routing", () => {
  test("hints only at units of the preset list", () => {
    const keys = UNIT_PRESETS.map(({ key }) => key);
    for (const { units } of ROUTING_HINTS) for (const unit of units) expect(keys).toContain(unit);
  });

  test("sends unpaid wages to labour inspection, and a building site's to construction too", () => {
    expect(routingHints("0701", []).map(({ unit }) => unit)).toEqual(["labour-office"]);
    expect(routingHints("0701", ["MIGRANT_WAGE"]).map(({ unit }) => unit)).toEqual([
      "labour-office",
      "construction",
      "county-labour",
    ]);
  });

  test("sends conduct of officials to discipline inspection and names each unit once", () => {
    expect(routingHints("1502", [])).toEqual([{ unit: "discipline", reason: "DISCIPLINE" }]);
    const hints = routingHints("0101", ["FAMILY_VIOLENCE", "MINOR"]);
    expect(hints.map(({ unit }) => unit)).toEqual(["police-station", "women", "school", "civil-affairs"]);
    expect(routingHints("99", [])).toEqual([]);
  });
});

describe("small tables", () => {
  test("offer Gansu's nationalities first and all fifty-six", () => {
    expect(people.NATIONALITIES.slice(0, 4)).toEqual(["01", "03", "04", "26"]);
    expect(people.NATIONALITIES.length).toBe(58);
  });

  test("know which papers carry a citizen's number", () => {
    expect(["111", "112", "113", "414", "000"].map(people.carriesCitizenNumber)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  test("propose thirty years for land and inheritance", () => {
    expect(["0901", "0103", "0202"].map(handling.proposedRetention)).toEqual(["Y30", "Y30", "Y10"]);
  });

  test("scale an event by its people", () => {
    expect([4, 5, 29, 30].map(risk.eventScale)).toEqual(["01", "02", "02", "03"]);
  });
});

test("the article of a preset rule is shown as the rule has it, and stands in the English gloss too", () => {
  for (const { id, source } of CITED) {
    expect(officialName("deadlineSource", id)).toBe(source);
    const gloss = new Map(Object.entries(en.deadlineSource)).get(id);
    expect(gloss).toMatch(/^[A-Z]/);
    expect(gloss).toContain(source);
  }
});
