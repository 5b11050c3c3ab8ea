import type { IncomingSlip } from "../incoming/incoming.ts";
import type { ReferralSlip } from "../referral/slip.ts";
import type { Supervision } from "../supervision/supervision.ts";
import type { Whistle } from "../whistle/whistle.ts";
import type { CountyItem } from "../sync/sync-record.ts";
import type { Searchable } from "./searchable-table.ts";

export const referral: Searchable<ReferralSlip> = {
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

export const supervision: Searchable<Supervision> = {
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

export const whistle: Searchable<Whistle> = {
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

export const incoming: Searchable<IncomingSlip> = {
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

export const countyItem: Searchable<CountyItem> = {
  group: "INCOMING",
  audience: "everyone",
  at: ({ at }) => at,
  facts: () => ({ title: "" }),
  fields: { body: { everything: "statement" }, answers: { text: "answer" }, withdrawn: { reason: "reason" } },
};
