import type { Agreement } from "../mediation/agreement.ts";
import type { Dossier } from "../mediation/dossier.ts";
import type { MediationCase } from "../mediation/mediation-case.ts";
import type { MediationSession, RoomDay } from "../mediation/session.ts";
import type { Fields } from "./fields.ts";
import { amounts, guardian, home } from "./common-fields.ts";
import type { Searchable } from "./searchable-table.ts";

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

export const mediation: Searchable<MediationCase> = {
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

export const sitting: Searchable<MediationSession> = {
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

export const roomDay: Searchable<RoomDay> = {
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

export const agreement: Searchable<Agreement> = {
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

export const dossier: Searchable<Dossier> = {
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
