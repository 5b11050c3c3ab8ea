import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { CODE_WORDS } from "#county/page/matter/code-words.ts";
import { Contact } from "#shared/domain/contact/contact.ts";
import { IncomingSlip } from "#shared/domain/incoming/incoming.ts";
import { Matter } from "#shared/domain/matter/matter.ts";
import { Agreement } from "#shared/domain/mediation/agreement.ts";
import { Dossier } from "#shared/domain/mediation/dossier.ts";
import { MediationCase } from "#shared/domain/mediation/mediation-case.ts";
import { MediationSession } from "#shared/domain/mediation/session.ts";
import { Consultation } from "#shared/domain/meeting/consultation.ts";
import { MeetingTask } from "#shared/domain/meeting/task.ts";
import { ReferralSlip } from "#shared/domain/referral/slip.ts";
import { RiskReport } from "#shared/domain/risk-report/risk-report.ts";
import { Supervision } from "#shared/domain/supervision/supervision.ts";
import { policyRows } from "#shared/domain/sync/policy.ts";
import { POLICY } from "#shared/domain/sync/policy-tables.ts";
import { Visit } from "#shared/domain/visit/visit.ts";
import { Whistle } from "#shared/domain/whistle/whistle.ts";
import { type Language, TEXTS } from "#shared/locales/texts.ts";

/** What a matter's page shows as records; its papers and files are shown as such. */
const RECORDS: Readonly<Record<string, z.core.$ZodType>> = {
  visit: Visit,
  matter: Matter,
  mediation: MediationCase,
  sitting: MediationSession,
  agreement: Agreement,
  dossier: Dossier,
  referral: ReferralSlip,
  supervision: Supervision,
  whistle: Whistle,
  incoming: IncomingSlip,
  consultation: Consultation,
  meetingTask: MeetingTask,
  contact: Contact,
  riskReport: RiskReport,
};

/** Every code that can stand under a path of a record, through lists and alternatives. */
function codesUnder(schema: z.core.$ZodType, path: readonly string[]): readonly string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod; // every schema of ours is one of zod's own
  switch (def.type) {
    case "readonly":
    case "nullable":
    case "optional":
    case "default":
      return codesUnder(def.innerType, path);
    case "array":
      return codesUnder(def.element, path);
    case "pipe":
      return codesUnder(def.out, path);
    case "union":
      return def.options.flatMap((option) => codesUnder(option, path));
    case "object": {
      const [name = "", ...rest] = path;
      const field = def.shape[name];
      return field ? codesUnder(field, rest) : [];
    }
    case "enum":
      return Object.values(def.entries).map(String);
    case "literal":
      return def.values.filter((value) => typeof value === "string");
    default:
      return [];
  }
}

function wordAt(language: Language, name: string): unknown {
  return name.split(".").reduce<unknown>(
    (value, part) =>
      typeof value === "object" && value !== null ? (value as Record<string, unknown>)[part] : undefined, // looked at on this line
    TEXTS[language],
  );
}

describe("what an office sent, as the county reads it", () => {
  test.each(Object.entries(RECORDS))(
    "no code of a %s stands there as a machine writes it",
    (table, schema) => {
      const bare = policyRows(POLICY[table]?.fields ?? {}).flatMap(({ field }) =>
        codesUnder(schema, field.split(".")).flatMap((code) =>
          (["zh-CN", "en"] as const).flatMap((language) => {
            const word = wordAt(language, `${CODE_WORDS[table]?.[field]}.${code}`);
            return typeof word === "string" && !word.includes("{{") ? [] : [`${field} ${code} ${language}`];
          }),
        ),
      );
      expect(bare).toEqual([]);
    },
  );

  test("the words of categories, tags and the other lists of codes are looked up where they are", () => {
    for (const words of Object.values(CODE_WORDS))
      for (const place of Object.values(words)) expect(wordAt("zh-CN", place), place).toBeTypeOf("object");
  });
});
