import type { Conference } from "../meeting/conference.ts";
import type { Consultation } from "../meeting/consultation.ts";
import type { MeetingTask } from "../meeting/task.ts";
import type { Searchable } from "./searchable-table.ts";

export const conference: Searchable<Conference> = {
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

export const consultation: Searchable<Consultation> = {
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

export const meetingTask: Searchable<MeetingTask> = {
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
