import { createInstance, type TFunction } from "i18next";
import { describe, expect, test } from "vitest";
import { caseRefusalText, refusedAt } from "#renderer/features/mediation/refusal-text.ts";
import { CaseRefusal } from "#shared/contract/mediation.ts";
import { TEXTS, type Language } from "#shared/locales/texts.ts";
import { PlainDate } from "#shared/kernel/plain-date.ts";

const ID = "0793e6ad-868e-41fe-8296-f29f7c741288";
const ON = PlainDate.parse("2026-06-10");

/** Every fact any refusal carries; what a reason does not have is dropped. */
const FACTS = {
  act: "accept",
  status: "ENDED",
  no: "人调〔2026〕1号",
  on: ON,
  party: "李富贵",
  category: "土地承包经营",
  destination: "民政办公室",
  where: "法院",
  side: "RESPONDENT",
  partyId: ID,
  name: "李富贵",
  problem: "wrong-length",
  most: 5,
  mediatorId: ID,
  endedOn: ON,
  today: ON,
  earliest: ON,
  dueOn: ON,
  latest: ON,
  ruleId: "D-99",
  agreementId: ID,
  why: "late",
  sessionId: ID,
  gradeKey: "A",
};

const REFUSALS = CaseRefusal.options.map((option) =>
  CaseRefusal.parse({ ...FACTS, reason: option.shape.reason.value }),
);

async function translator(language: Language): Promise<TFunction> {
  const i18n = createInstance();
  await i18n.init({
    lng: language,
    resources: { [language]: { translation: TEXTS[language] } },
    interpolation: { escapeValue: false },
  });
  return i18n.t;
}

describe.each<Language>(["zh-CN", "en"])("refusals in %s", (language) => {
  test("every reason has a sentence of its own that names its facts", async () => {
    const t = await translator(language);
    const sentences = REFUSALS.map((refusal) => caseRefusalText(t, refusal));
    expect(new Set(sentences).size).toBe(REFUSALS.length);
    for (const sentence of sentences) {
      expect(sentence).not.toMatch(/\{\{|^mediation\.|undefined/);
      expect(sentence).toMatch(/[。.]$/u);
    }
  });
});

test("a refusal about a party is said at that party's card", () => {
  const at = refusedAt({ reason: "guardian-missing", partyId: ID, name: "小明" }, ["other", ID]);
  expect(at).toBe("parties.1.guardian.name");
});
