import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { ALL_TABLES } from "#electron/tables.ts";
import { Attachment } from "#shared/domain/attachment/attachment.ts";
import { Contact } from "#shared/domain/contact/contact.ts";
import { ContactPoint, DutyShift, Grid } from "#shared/domain/directory/directory.ts";
import { IncomingSlip } from "#shared/domain/incoming/incoming.ts";
import { Matter } from "#shared/domain/matter/matter.ts";
import { Agreement } from "#shared/domain/mediation/agreement.ts";
import { Mediator, Room } from "#shared/domain/mediation/committee.ts";
import { Dossier } from "#shared/domain/mediation/dossier.ts";
import { MediationCase } from "#shared/domain/mediation/mediation-case.ts";
import { MediationSession, RoomDay } from "#shared/domain/mediation/session.ts";
import { Unit, Village } from "#shared/domain/office/office.ts";
import { IssuedPaper } from "#shared/domain/paper/paper.ts";
import { Conference } from "#shared/domain/meeting/conference.ts";
import { Consultation } from "#shared/domain/meeting/consultation.ts";
import { MeetingTask } from "#shared/domain/meeting/task.ts";
import { FrozenReport } from "#shared/domain/report/frozen-report.ts";
import { Prevention } from "#shared/domain/report/prevention.ts";
import { RiskReport } from "#shared/domain/risk-report/risk-report.ts";
import { ScreeningReport } from "#shared/domain/screening/report.ts";
import { Whistle } from "#shared/domain/whistle/whistle.ts";
import { ReferralSlip } from "#shared/domain/referral/slip.ts";
import type { Fields } from "#shared/domain/search/fields.ts";
import { NOT_SEARCHABLE, SEARCHABLE } from "#shared/domain/search/searchable.ts";
import { Supervision } from "#shared/domain/supervision/supervision.ts";
import { CountyItem } from "#shared/domain/sync/sync-record.ts";
import { Visit } from "#shared/domain/visit/visit.ts";
import { Warning } from "#shared/domain/warning/warning.ts";

const SCHEMAS: Readonly<Record<keyof typeof SEARCHABLE, z.ZodType>> = {
  visit: Visit,
  matter: Matter,
  referral: ReferralSlip,
  supervision: Supervision,
  whistle: Whistle,
  conference: Conference,
  consultation: Consultation,
  meetingTask: MeetingTask,
  screening: ScreeningReport,
  riskReport: RiskReport,
  prevention: Prevention,
  report: FrozenReport,
  incoming: IncomingSlip,
  paper: IssuedPaper,
  attachment: Attachment,
  contact: Contact,
  mediation: MediationCase,
  sitting: MediationSession,
  roomDay: RoomDay,
  agreement: Agreement,
  dossier: Dossier,
  warning: Warning,
  countyItem: CountyItem,
  unit: Unit,
  village: Village,
  mediator: Mediator,
  room: Room,
  grid: Grid,
  contactPoint: ContactPoint,
  dutyShift: DutyShift,
};

/** Names of what is no words of anybody: identities, codes, digests, who at the desk did it. */
const NO_WORDS = new Set(
  (
    "id by receivedBy firstReceiver issuedBy openedBy bookedBy draftedBy registeredBy addedBy filedBy readBy " +
    "accountId category channel type mode ruleId subject digest hash placeKey gradeKey presetKey rule nation " +
    "visitedAt at from to ending performance endedAt"
  ).split(" "),
);

/** Paths of all texts a document of the schema may hold. */
function textPaths(schema: unknown, above = ""): readonly string[] {
  const { def } = schema as { readonly def: Record<string, unknown> & { readonly type: string } }; // every zod schema has it
  switch (def.type) {
    case "object":
      return Object.entries(def["shape"] as Record<string, unknown>).flatMap(([name, inner]) =>
        textPaths(inner, above === "" ? name : `${above}.${name}`),
      );
    case "array":
      return textPaths(def["element"], above);
    case "union":
      return (def["options"] as readonly unknown[]).flatMap((option) => textPaths(option, above));
    case "readonly":
    case "nullable":
    case "optional":
    case "default":
    case "pipe":
      return textPaths(def["innerType"] ?? def["in"], above);
    case "record":
      return textPaths(def["valueType"], above);
    case "string":
      return isMachineMade(schema) ? [] : [above];
    case "unknown":
      return [above];
    default:
      return [];
  }
}

/** Identities, days, instants, codes: strings that only one form fits. */
function isMachineMade(schema: unknown): boolean {
  const text = schema as z.ZodString; // asked for strings only
  return !["字", "字一", "字一二三", "1", "A1-字"].some((words) => text.safeParse(words).success);
}

function isNamed(fields: Fields, path: string): boolean {
  let below: Fields[string] | undefined = fields;
  for (const name of path.split(".")) {
    if (typeof below === "string") return true;
    if (below === undefined) return false;
    if (typeof below["everything"] === "string") return true;
    below = (below as Fields)[name];
  }
  return below !== undefined && (typeof below === "string" || typeof below["everything"] === "string");
}

describe("what can be found", () => {
  test("every table is searched, or left out on purpose", () => {
    const known = [...Object.keys(SEARCHABLE), ...NOT_SEARCHABLE].sort();
    expect(ALL_TABLES.map(({ name }) => name).sort()).toEqual(known);
  });

  test.each(Object.entries(SCHEMAS))("every text of %s is searched, or is no words", (table, schema) => {
    const { fields } = SEARCHABLE[table as keyof typeof SEARCHABLE]; // a key of it
    const missing = [...new Set(textPaths(schema))].filter(
      (path) =>
        !isNamed(fields, path) &&
        !path.split(".").some((name) => NO_WORDS.has(name) || /(?:Id|On|At|By)$/.test(name)),
    );
    expect(missing).toEqual([]);
  });
});
