import type { Attachment } from "../attachment/attachment.ts";
import type { Contact } from "../contact/contact.ts";
import type { ContactPoint, DutyShift, Grid } from "../directory/directory.ts";
import type { IncomingSlip } from "../incoming/incoming.ts";
import type { Matter } from "../matter/matter.ts";
import type { Conference } from "../meeting/conference.ts";
import type { Consultation } from "../meeting/consultation.ts";
import type { MeetingTask } from "../meeting/task.ts";
import type { Agreement } from "../mediation/agreement.ts";
import type { Mediator, Room } from "../mediation/committee.ts";
import type { Dossier } from "../mediation/dossier.ts";
import type { MediationCase } from "../mediation/mediation-case.ts";
import type { MediationSession, RoomDay } from "../mediation/session.ts";
import type { Unit, Village } from "../office/office.ts";
import { paperName } from "../paper/paper-name.ts";
import type { IssuedPaper } from "../paper/paper.ts";
import type { ReferralSlip } from "../referral/slip.ts";
import type { Supervision } from "../supervision/supervision.ts";
import type { Whistle } from "../whistle/whistle.ts";
import type { CountyItem } from "../sync/sync-record.ts";
import type { Visit } from "../visit/visit.ts";
import type { Warning } from "../warning/warning.ts";
import type { Fields } from "./fields.ts";
import { prevention, report, riskReport, screening } from "./searchable-reports.ts";
import type { Searchable } from "./searchable-table.ts";
import type { SearchKind } from "./search.ts";

const amounts: Fields = { amount: { asSaid: "detail" }, area: { asSaid: "detail" } };
const home: Fields = { villageCode: "village", group: "place", text: "house" };
const scene: Fields = { villageCode: "village", group: "place", text: "place" };
const guardian: Fields = { name: "person", relation: "detail", phone: "phone" };
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

const referral: Searchable<ReferralSlip> = {
  group: "SLIP",
  audience: "everyone",
  at: ({ issuedAt }) => issuedAt,
  facts: ({ no, unitName, form }) => ({ no, title: unitName, matterId: form.matterId }),
  fields: {
    no: "number",
    crossSealNo: "number",
    unitName: "unit",
    form: {
      summary: "statement",
      claim: "wish",
      workDone: "answer",
      requirement: "wish",
      feedback: "note",
      attachments: { name: "file" },
      contactName: "unit",
      contactPhone: "phone",
      approver: "unit",
    },
    events: {
      facts: {
        text: "answer",
        reason: "reason",
        note: "note",
        receivedBy: "unit",
        signedBy: "unit",
        handlerName: "unit",
        phone: "phone",
        unitHead: "unit",
        approver: "unit",
        consentBy: "unit",
        toldWay: "detail",
      },
    },
    supervisions: { no: "number" },
  },
};

const supervision: Searchable<Supervision> = {
  group: "SLIP",
  audience: "everyone",
  at: ({ issuedAt }) => issuedAt,
  facts: ({ no, unitName, matterId }) => ({ no, title: unitName, matterId }),
  fields: {
    no: "number",
    slipNo: "number",
    unitName: "unit",
    form: { requirement: "wish", skipReason: "reason", signer: "unit" },
    events: { facts: { text: "answer", from: "unit", receivedBy: "unit", note: "note", reason: "reason" } },
  },
};

const whistle: Searchable<Whistle> = {
  group: "SLIP",
  audience: "everyone",
  at: ({ issuedAt }) => issuedAt,
  facts: ({ no, unitNames, form }) => ({ no, title: unitNames.join("、"), matterId: form.matterId }),
  fields: {
    no: "number",
    unitNames: "unit",
    form: {
      what: "statement",
      place: "place",
      units: { expected: "wish" },
      contactName: "unit",
      contactPhone: "phone",
    },
    events: {
      facts: {
        arrivals: { who: "unit", reason: "reason" },
        conclusion: "minutes",
        tasks: { text: "wish" },
        text: "answer",
        outcome: "answer",
        why: "reason",
        reason: "reason",
      },
    },
  },
};

const conference: Searchable<Conference> = {
  group: "SITTING",
  audience: "desk",
  at: ({ plannedAt }) => plannedAt,
  facts: ({ held, plan }) => ({ no: held?.no ?? "", title: `会商研判 ${held?.form.on ?? plan.on}` }),
  fields: {
    plan: { place: "place" },
    cancelled: { reason: "reason" },
    brought: { note: "note" },
    held: {
      no: "number",
      form: {
        place: "place",
        host: "unit",
        recorder: "unit",
        members: { name: "unit", unit: "unit" },
        items: { decision: "minutes", tasks: { what: "wish", ownerName: "unit" } },
        other: "minutes",
      },
      before: { matterNo: "number", unitName: "unit" },
    },
    addenda: { form: { reason: "reason", text: "minutes" } },
  },
};

const consultation: Searchable<Consultation> = {
  group: "SITTING",
  audience: "desk",
  at: ({ plannedAt }) => plannedAt,
  facts: ({ held, about, matterId }) => ({ no: held?.no ?? "", title: about.topic, matterId }),
  fields: {
    about: { topic: "title", villageCode: "village" },
    plan: { place: "place" },
    cancelled: { reason: "reason" },
    held: {
      no: "number",
      form: {
        place: "place",
        host: "person",
        recorder: "unit",
        members: { name: "person", unit: "unit", note: "note" },
        steps: { name: "detail", text: "minutes" },
        resolution: "agreement",
        tasks: { what: "wish", ownerName: "unit" },
      },
    },
    addenda: { form: { reason: "reason", text: "minutes" } },
  },
};

const meetingTask: Searchable<MeetingTask> = {
  group: "SITTING",
  audience: "desk",
  at: ({ setAt }) => setAt,
  facts: ({ meeting, form, matterId }) => ({ no: meeting.no, title: form.what, matterId }),
  fields: {
    meeting: { no: "number" },
    form: { what: "wish", ownerName: "unit" },
    events: { facts: { note: "answer", reason: "reason" } },
  },
};

const incoming: Searchable<IncomingSlip> = {
  group: "INCOMING",
  audience: "everyone",
  at: ({ registeredAt }) => registeredAt,
  facts: ({ no, matterId, form }) => ({ no, title: form.senderName, matterId }),
  fields: {
    no: "number",
    form: {
      theirNo: "number",
      senderName: "unit",
      petitioner: { name: "person", phone: "phone", villageCode: "village", group: "place" },
      respondent: "person",
      request: "statement",
      wish: "wish",
      contactName: "unit",
      contactPhone: "phone",
      call: { caller: "person", operator: "unit", unitPerson: "unit", said: "minutes", promised: "answer" },
    },
    events: {
      facts: {
        no: "number",
        reply: {
          text: "answer",
          attachments: { name: "file" },
          toldWay: "detail",
          contactName: "unit",
          contactPhone: "phone",
        },
        receivedBy: "unit",
        reason: "reason",
        note: "note",
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

const caseForm: Fields = {
  title: "title",
  parties: {
    name: "person",
    idPaper: { no: "identity" },
    creditCode: "number",
    phone: "phone",
    address: home,
    occupation: "detail",
    guardian,
    representative: "person",
    post: "detail",
    agent: { name: "person", idPaper: { no: "identity" }, relation: "detail", phone: "phone" },
  },
  summary: "statement",
  claims: "wish",
  entrustNo: "number",
  hostName: "unit",
  coHosts: "unit",
  ...amounts,
  tags: "detail",
};

const mediation: Searchable<MediationCase> = {
  group: "CASE",
  audience: "desk",
  at: ({ openedAt }) => openedAt,
  facts: ({ no, form, matterId, id }) => ({ no, title: form.title, matterId, caseId: id }),
  fields: {
    no: "number",
    matterNo: "number",
    form: caseForm,
    mediators: { name: "unit", recused: { askedBy: "person", reason: "reason" } },
    events: {
      facts: {
        note: "note",
        otherRoutes: "answer",
        askedBy: "person",
        reason: "reason",
        form: caseForm,
        whom: "person",
        performance: "answer",
        findings: "note",
        by: "unit",
        result: "answer",
        opinion: "answer",
      },
    },
    sessions: { roomName: "unit" },
    agreements: { no: "number" },
  },
};

const booking: Fields = { place: "place", recorder: "unit", note: "note" };

const sitting: Searchable<MediationSession> = {
  group: "SITTING",
  audience: "desk",
  at: ({ bookedAt }) => bookedAt,
  facts: ({ caseNo, matterId, caseId }) => ({ no: caseNo, matterId, caseId }),
  fields: {
    caseNo: "number",
    booking,
    enteredLate: "reason",
    events: {
      facts: {
        notified: { note: "note" },
        booking,
        reason: "reason",
        record: {
          attendance: { companions: "person", note: "note" },
          participants: { name: "person", unit: "unit" },
          statements: { speaker: "person", text: "minutes" },
          facts: "minutes",
          proposals: "minutes",
          outcome: "minutes",
        },
        digestLine: "minutes",
        text: "minutes",
      },
    },
  },
};

const roomDay: Searchable<RoomDay> = {
  group: "SITTING",
  audience: "desk",
  at: ({ on }) => new Date(`${on}T00:00:00.000+08:00`).toISOString(),
  facts: ({ on }) => ({ title: on }),
  fields: { dutyMediator: "unit", reviewer: "unit", weather: "detail", summary: "minutes" },
};

const agreementForm: Fields = {
  facts: "agreement",
  dispute: "agreement",
  responsibility: "agreement",
  obligations: { what: "agreement", how: "agreement", consequence: "agreement" },
  terms: "agreement",
  place: "place",
  recorder: "unit",
};

const agreement: Searchable<Agreement> = {
  group: "AGREEMENT",
  audience: "desk",
  at: ({ draftedAt }) => draftedAt,
  facts: ({ no, matterId, caseId }) => ({ no, matterId, caseId }),
  fields: {
    no: "number",
    signatories: { name: "person" },
    form: agreementForm,
    presiding: { name: "unit" },
    events: {
      facts: {
        form: agreementForm,
        by: "person",
        reason: "reason",
        witness: "person",
        note: "note",
        court: "unit",
        no: "number",
      },
    },
    replacedBy: { no: "number" },
  },
};

const dossier: Searchable<Dossier> = {
  group: "CASE",
  audience: "everyone",
  at: ({ filedAt }) => filedAt,
  facts: ({ no, matterId, caseId }) => ({ no, matterId, caseId }),
  fields: {
    no: "number",
    checkedBy: "unit",
    note: "note",
    items: { title: "file", remark: "note" },
    loans: {
      borrower: "unit",
      unit: "unit",
      purpose: "reason",
      approver: "unit",
      note: "note",
      noteBack: "note",
    },
  },
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

const countyItem: Searchable<CountyItem> = {
  group: "INCOMING",
  audience: "everyone",
  at: ({ at }) => at,
  facts: () => ({ title: "" }),
  fields: { body: { everything: "statement" }, answers: { text: "answer" }, withdrawn: { reason: "reason" } },
};

const directory = { group: "DIRECTORY", audience: "everyone", at: () => null } as const;

const unit: Searchable<Unit> = {
  ...directory,
  facts: ({ name }) => ({ title: name }),
  fields: { name: "unit", contactName: "unit", phone: "phone", address: "place" },
};

const village: Searchable<Village> = {
  ...directory,
  facts: ({ name }) => ({ title: name }),
  fields: { name: "unit" },
};

const mediator: Searchable<Mediator> = {
  ...directory,
  facts: ({ name }) => ({ title: name }),
  fields: { name: "unit", phone: "phone" },
};

const room: Searchable<Room> = {
  ...directory,
  facts: ({ name }) => ({ title: name }),
  fields: { name: "unit", brand: "unit" },
};

const grid: Searchable<Grid> = {
  ...directory,
  facts: ({ name, code }) => ({ no: code, title: name }),
  fields: { code: "number", name: "unit", worker: "unit", phone: "phone", villageCode: "village" },
};

const contactPoint: Searchable<ContactPoint> = {
  ...directory,
  facts: ({ name }) => ({ title: name }),
  fields: { name: "unit", person: "unit", phone: "phone", villageCodes: "village" },
};

const dutyShift: Searchable<DutyShift> = {
  ...directory,
  facts: ({ person }) => ({ title: person }),
  fields: { person: "unit", phone: "phone" },
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
