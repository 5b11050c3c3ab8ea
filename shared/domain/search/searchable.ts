import type { Attachment } from "../attachment/attachment.ts";
import type { Contact } from "../contact/contact.ts";
import type { Matter } from "../matter/matter.ts";
import { paperName } from "../paper/paper-name.ts";
import type { IssuedPaper } from "../paper/paper.ts";
import type { Visit } from "../visit/visit.ts";
import type { Warning } from "../warning/warning.ts";
import type { Fields } from "./fields.ts";
import { amounts, guardian, home } from "./common-fields.ts";
import type { Searchable } from "./searchable-table.ts";
import { mediation, sitting, roomDay, agreement, dossier } from "./searchable-mediation.ts";
import { referral, supervision, whistle, incoming, countyItem } from "./searchable-slips.ts";
import { conference, consultation, meetingTask } from "./searchable-meetings.ts";
import { unit, village, mediator, room, grid, contactPoint, dutyShift } from "./searchable-directory.ts";
import { prevention, report, riskReport, screening } from "./searchable-reports.ts";
import type { SearchKind } from "./search.ts";

const scene: Fields = { villageCode: "village", group: "place", text: "place" };
const respondents: Fields = { name: "person", phone: "phone", note: "note" };
const rating: Fields = { reason: "reason" };

const visit: Searchable<Visit> = {
  group: "VISIT",
  audience: "desk",
  at: ({ registeredAt }) => registeredAt,
  facts: ({ no, matterId }) => ({ no, matterId }),
  fields: {
    no: "number",
    form: {
      visitors: {
        name: "person",
        idPaper: { no: "identity" },
        phone: "phone",
        address: home,
        occupation: "detail",
        guardian,
      },
      respondents,
      statement: "statement",
      wish: "wish",
      channelNo: "number",
      occurred: "detail",
      place: scene,
      gridCode: "detail",
      ...amounts,
      earlierSteps: { where: "detail", no: "number", note: "note" },
      tags: "detail",
      handedIn: { name: "file" },
    },
  },
};

const matter: Searchable<Matter> = {
  group: "MATTER",
  audience: "everyone",
  at: ({ openedAt }) => openedAt,
  facts: ({ no, title, id }) => ({ no, title, matterId: id }),
  fields: {
    no: "number",
    title: "title",
    speakerName: "person",
    respondents,
    place: scene,
    gridCode: "detail",
    ...amounts,
    tags: "detail",
    visits: { no: "number" },
    slips: { no: "number", unitName: "unit" },
    whistles: { no: "number" },
    meetings: { no: "number", decision: "minutes", unitName: "unit", resolution: "agreement" },
    cases: { no: "number" },
    decisions: {
      form: {
        answer: "answer",
        advice: "answer",
        explanation: "reason",
        handlerName: "unit",
        contactPhone: "phone",
        destination: { name: "unit", address: "place", phone: "phone" },
        legalBasis: "detail",
        timeLimits: "detail",
        earlierNo: "number",
      },
    },
    closing: {
      facts: {
        form: {
          investigation: "answer",
          process: "answer",
          result: "answer",
          basis: "detail",
          opinion: "answer",
          handlerName: "unit",
          reviewer: "unit",
          told: { whom: "person" },
          whom: "person",
          relapse: "note",
          opinions: "answer",
          rating,
          by: "unit",
        },
        place: "detail",
        whom: "person",
        rating,
        note: "note",
        reason: "reason",
      },
    },
  },
};

/** What a paper says stands in the records it was issued from, too; but some is typed into the paper alone. */
const paper: Searchable<IssuedPaper> = {
  group: "PAPER",
  audience: "desk",
  at: ({ issuedAt }) => issuedAt,
  facts: ({ no, kind, matterId }) => ({ no, title: paperName(kind), matterId }),
  fields: {
    no: "number",
    payload: { everything: "paper" },
    prints: { reason: "reason" },
    voided: { reason: "reason" },
  },
};

const attachment: Searchable<Attachment> = {
  group: "PAPER",
  audience: "everyone",
  at: ({ addedAt }) => addedAt,
  facts: ({ name, matterId }) => ({ title: name, matterId }),
  fields: { name: "file" },
};

const contact: Searchable<Contact> = {
  group: "CONTACT",
  audience: "everyone",
  at: ({ at }) => at,
  facts: ({ matterId }) => ({ matterId }),
  fields: { form: { whom: "person", text: "minutes" } },
};

const warning: Searchable<Warning> = {
  group: "WARNING",
  audience: "everyone",
  at: ({ raisedAt }) => raisedAt,
  facts: ({ rule, matterId }) => ({ no: rule, matterId }),
  fields: {
    reason: {
      person: "person",
      respondent: "person",
      words: "detail",
      tags: "detail",
      villageCode: "village",
    },
    judgements: { reason: "reason" },
  },
};

/** Everything that can be found, by table. A table that stands neither here nor below fails a test. */
export const SEARCHABLE = {
  visit,
  matter,
  referral,
  supervision,
  whistle,
  conference,
  consultation,
  meetingTask,
  incoming,
  paper,
  attachment,
  contact,
  mediation,
  sitting,
  roomDay,
  agreement,
  dossier,
  warning,
  countyItem,
  screening,
  riskReport,
  prevention,
  report,
  unit,
  village,
  mediator,
  room,
  grid,
  contactPoint,
  dutyShift,
} as const satisfies Record<Exclude<SearchKind, "draft">, Searchable>;

/** Tables that hold no words of a case: the desk's own workings and settings, each changed on a page of its own. */
export const NOT_SEARCHABLE: readonly string[] = [
  "office",
  "account",
  "holiday",
  "counter",
  "clock",
  "deadlineRule",
  "clockFill",
  "dossierRule",
  "subsidyRules",
  "officeHours",
  "mediability",
  "ticket",
  "warningRules",
  "meetingRules",
  "warningSweep",
  "screeningPlan",
  "screeningRound",
  "callScripts",
  "reportSettings",
  "personLink",
  "platform",
  "platformEntry",
  "selfCheck",
  "county",
  "countyEntry",
  "lostConflict",
];

/** What is known of a table by its name; undefined when nothing in it can be found. */
export function searchableOf(table: string): Searchable<unknown> | undefined {
  return Object.hasOwn(SEARCHABLE, table)
    ? (SEARCHABLE[table as keyof typeof SEARCHABLE] as unknown as Searchable<unknown>) // each only sees documents of its own table
    : undefined;
}
