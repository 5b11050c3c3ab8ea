import zhCN from "../../locales/zh-CN/matter.json" with { type: "json" };
import { officialName } from "../../codes/official-name.ts";
import { printedDay, type PlainDate } from "../../kernel/plain-date.ts";
import { matterSubject } from "../matter/matter-title.ts";
import { matterStatus } from "../matter/matter-status.ts";
import type { Matter } from "../matter/matter.ts";
import { colourHistory, type AgendaEntry } from "../meeting/agenda.ts";
import type { ConferenceForm, DealtWith } from "../meeting/conference.ts";
import { GROUP_OF_ROLE } from "../meeting/consultation-role.ts";
import type { ConsultationForm, ConsultationTopic } from "../meeting/consultation.ts";
import type { AddendumForm, MeetingPlan } from "../meeting/meeting.ts";
import type { MeetingKind, TaskForm } from "../meeting/task.ts";
import type { Office } from "../office/office.ts";
import type { RiskColor, Visit } from "../visit/visit.ts";
import type {
  ConferenceAgendaPayload,
  ConferenceMinutesPayload,
  ConsultationRecordPayload,
  MeetingAddendumPayload,
} from "./meeting-papers.ts";
import { paperHead, type VillageName } from "./printed-words.ts";

export interface MeetingPaperContext {
  readonly office: Office;
  readonly villageName: VillageName;
}

/** Printed before the conference: every matter with how its colour went. */
export function buildConferenceAgenda(
  { office, villageName }: MeetingPaperContext,
  { on, from, place }: MeetingPlan,
  agenda: readonly AgendaEntry[],
  visitsOf: (matter: Matter) => readonly Visit[],
): ConferenceAgendaPayload {
  return {
    kind: "CONFERENCE_AGENDA",
    ...paperHead(office),
    on,
    from,
    place,
    rows: agenda.map(({ matter, reasons }) => ({
      ...aboutMatter(matter, villageName),
      colour: colourWord(matter.riskColor),
      history: colourHistory(matter, visitsOf(matter)).map(
        (step) => `${printedDay(step.on)}${officialName("colourStep", step.by)}${colourWord(step.colour)}`,
      ),
      why: reasons.map((reason) => officialName("agendaReason", reason)).join("、"),
      standing: standingOf(matter),
    })),
  };
}

/** C-16, frozen when the conference is recorded. */
export function buildConferenceMinutes(
  { office, villageName }: MeetingPaperContext,
  form: ConferenceForm,
  dealt: readonly DealtWith[],
): ConferenceMinutesPayload {
  const { on, from, to, place, host, recorder, members, other } = form;
  return {
    kind: "CONFERENCE_MINUTES",
    ...paperHead(office),
    on,
    from,
    to,
    place,
    host,
    recorder,
    members: members.map(({ name, unit }) => (unit === "" ? name : `${name}（${unit}）`)),
    items: dealt.map(({ matter, item, unitName }) => ({
      ...aboutMatter(matter, villageName),
      before: colourWord(matter.riskColor),
      after: colourWord(item.after),
      unit: unitName,
      decision: item.decision,
      tasks: item.tasks.map(taskLine),
    })),
    other,
  };
}

/** 民主协商记录, frozen when the meeting is recorded. */
export function buildConsultationRecord(
  { office, villageName }: MeetingPaperContext,
  { topic, villageCode }: ConsultationTopic,
  form: ConsultationForm,
  matter: Matter,
): ConsultationRecordPayload {
  const { on, from, to, place, host, recorder, members, steps, outcome, resolution, nextOn, tasks } = form;
  return {
    kind: "CONSULTATION_RECORD",
    ...paperHead(office),
    topic,
    village: villageName(villageCode),
    matterNo: matter.no,
    matter: matterSubject(matter.category),
    on,
    from,
    to,
    place,
    host,
    recorder,
    members: members.map(({ role, name, unit, present, note }) => ({
      group: GROUP_OF_ROLE[role],
      role: officialName("consultationRole", role),
      name: unit === "" ? name : `${name}（${unit}）`,
      present,
      note,
    })),
    steps: steps.map(({ name, text }) => ({ name, text })),
    outcome: officialName("consultationOutcome", outcome),
    resolution,
    nextOn,
    tasks: tasks.map(taskLine),
  };
}

export function buildMeetingAddendum(
  office: Office,
  minutes: { readonly kind: MeetingKind; readonly no: string; readonly on: PlainDate },
  { reason, text }: AddendumForm,
  added: { readonly ordinal: number; readonly on: PlainDate; readonly by: string },
): MeetingAddendumPayload {
  return {
    kind: "MEETING_ADDENDUM",
    ...paperHead(office),
    title: officialName("meetingMinutes", minutes.kind),
    minutesNo: minutes.no,
    on: minutes.on,
    ordinal: added.ordinal,
    addedOn: added.on,
    reason,
    text,
    by: added.by,
  };
}

/** The title of a matter would name people: it goes by what it is about. */
function aboutMatter({ no, category, place }: Matter, villageName: VillageName) {
  return {
    matterNo: no,
    matter: matterSubject(category),
    village: place.villageCode === null ? "" : villageName(place.villageCode),
  };
}

/** 红色: the table of codes says 红. */
function colourWord(colour: RiskColor): string {
  return `${officialName("riskColor", colour)}色`;
}

function standingOf(matter: Matter): string {
  const unit = matter.slips.findLast(({ status }) => status !== "VOIDED")?.unitName ?? "";
  const status = zhCN.status[matterStatus(matter)];
  return unit === "" ? status : `${unit}，${status}`;
}

function taskLine({ what, ownerName, dueOn }: TaskForm) {
  return { what, owner: ownerName, dueOn };
}
