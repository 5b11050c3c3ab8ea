/** Every table of the desk: where its documents lie and what its list index knows of them. */
import type { Account } from "#shared/domain/account/account.ts";
import { colourTimes, goneAt, type Clock } from "#shared/domain/deadline/clock.ts";
import type { DeadlineRule } from "#shared/domain/deadline/deadline-rule.ts";
import type { Attachment } from "#shared/domain/attachment/attachment.ts";
import type { Contact } from "#shared/domain/contact/contact.ts";
import { incomingStatus, owedOn } from "#shared/domain/incoming/incoming-progress.ts";
import type { IncomingSlip } from "#shared/domain/incoming/incoming.ts";
import { theirKey } from "#shared/domain/incoming/register-incoming.ts";
import type { Conference } from "#shared/domain/meeting/conference.ts";
import type { Consultation } from "#shared/domain/meeting/consultation.ts";
import type { MeetingRules } from "#shared/domain/meeting/meeting-rules.ts";
import { meetingStatus } from "#shared/domain/meeting/meeting.ts";
import type { MeetingTask } from "#shared/domain/meeting/task.ts";
import { caseStatus, nextStep } from "#shared/domain/mediation/case-status.ts";
import type { Agreement } from "#shared/domain/mediation/agreement.ts";
import type { Mediator, Room } from "#shared/domain/mediation/committee.ts";
import { lastFacts } from "#shared/domain/paper/mediation-words.ts";
import { loanOut } from "#shared/domain/mediation/loan.ts";
import type { Dossier, DossierRule, SubsidyRules } from "#shared/domain/mediation/dossier.ts";
import type { Mediability } from "#shared/domain/mediation/mediability.ts";
import type { OfficeHours } from "#shared/domain/mediation/office-hours.ts";
import { CaseStatus, type MediationCase } from "#shared/domain/mediation/mediation-case.ts";
import type { MediationSession, RoomDay } from "#shared/domain/mediation/session.ts";
import { lastTouchedOn, matterStatus, nextDueOn, MatterStatus } from "#shared/domain/matter/matter-status.ts";
import type { Matter } from "#shared/domain/matter/matter.ts";
import type { HolidayYear, NumberCounter, Office, Unit, Village } from "#shared/domain/office/office.ts";
import type { IssuedPaper } from "#shared/domain/paper/paper.ts";
import { subjectOf, type FrozenReport } from "#shared/domain/report/frozen-report.ts";
import type { Prevention } from "#shared/domain/report/prevention.ts";
import type { ReportSettings } from "#shared/domain/report/report-settings.ts";
import type { ContactPoint, DutyShift, Grid } from "#shared/domain/directory/directory.ts";
import type { Platform, PlatformEntry } from "#shared/domain/platform/platform.ts";
import { appearanceKey, type Appearance, type PersonLink } from "#shared/domain/person/person.ts";
import type { Ticket } from "#shared/domain/queue/ticket.ts";
import { needsConference } from "#shared/domain/referral/ping-pong.ts";
import { currentDueOn, slipOutcome } from "#shared/domain/referral/slip-progress.ts";
import type { RiskReport } from "#shared/domain/risk-report/risk-report.ts";
import { nextReportOn, riskStatus } from "#shared/domain/risk-report/risk-status.ts";
import type { ScreeningPlan } from "#shared/domain/screening/plan.ts";
import type { ScreeningReport } from "#shared/domain/screening/report.ts";
import type { ScreeningRound } from "#shared/domain/screening/round.ts";
import type { ReferralSlip } from "#shared/domain/referral/slip.ts";
import type { Supervision } from "#shared/domain/supervision/supervision.ts";
import type { SelfCheck } from "#shared/domain/self-check/self-check.ts";
import { bareName } from "#shared/domain/visit/bare-name.ts";
import { likenessKeys, peopleOf } from "#shared/domain/visit/look-alike.ts";
import { RiskColor, type Visit } from "#shared/domain/visit/visit.ts";
import { numberKey, parseLoosely } from "#shared/kernel/numbering.ts";
import { dayOf, yearOf, type Instant, type PlainDate } from "#shared/kernel/plain-date.ts";
import { levelRank, type Warning, WarningStatus, warningStatus } from "#shared/domain/warning/warning.ts";
import type { CallScripts } from "#shared/domain/matter/call-scripts.ts";
import type { WarningRules } from "#shared/domain/warning/warning-rules.ts";
import { whistleBrief } from "#shared/domain/whistle/whistle-progress.ts";
import { OPEN_WHISTLE_STATUSES } from "#shared/domain/whistle/whistle-status.ts";
import type { Whistle } from "#shared/domain/whistle/whistle.ts";
import type { TableSpec } from "./storage/store.ts";
import { countyEntries, countyItems, countyTies, lostConflicts } from "./sync/tables.ts";

/** Sorts behind every day: in the list, what is due comes before what is not. */
const NEVER_DUE = 99_999_999;

const whole = () => "all";
const yearAt = (at: Instant) => String(yearOf(dayOf(at)));

export const offices: TableSpec<Office> = { name: "office", shardOf: whole };
export const villages: TableSpec<Village> = { name: "village", shardOf: whole };
export const units: TableSpec<Unit> = { name: "unit", shardOf: whole };
export const accounts: TableSpec<Account> = { name: "account", shardOf: whole };
export const holidayYears: TableSpec<HolidayYear> = { name: "holiday", shardOf: whole };
export const counters: TableSpec<NumberCounter> = { name: "counter", shardOf: whole };

export const visits: TableSpec<Visit> = {
  name: "visit",
  shardOf: (visit) => yearAt(visit.registeredAt),
  columns: ({ form }) => ({
    visitedOn: dayColumn(form.visitedOn),
    category: form.category,
    villageCode: form.place.villageCode,
    channel: form.channel,
  }),
  keys: ({ no, form }) => [
    ...keysOfNumber(no),
    onKey(form.visitedOn),
    ...new Set(form.visitors.map(({ name }) => personKey(name))),
    ...likenessKeys(peopleOf(form)).map(({ key }) => key),
    ...new Set(form.respondents.map(({ name }) => againstKey(name))),
  ],
};

export const matters: TableSpec<Matter> = {
  name: "matter",
  shardOf: (matter) => yearAt(matter.openedAt),
  columns: (matter) => {
    const status = matterStatus(matter);
    const due = nextDueOn(matter);
    return {
      openedAt: Date.parse(matter.openedAt),
      openedOn: dayColumn(matter.openedOn),
      nextDueOn: due === null ? null : dayColumn(due),
      dueRank: due === null ? NEVER_DUE : dayColumn(due),
      category: matter.category,
      villageCode: matter.place.villageCode,
      channel: matter.channel,
      riskColor: matter.riskColor,
      riskRank: RiskColor.options.indexOf(matter.riskColor),
      status,
      statusRank: MatterStatus.options.indexOf(status),
      touchedOn: dayColumn(lastTouchedOn(matter)),
      askedOn: dayOrNone(matter.closing.findLast(({ facts }) => facts.act === "follow-up")?.facts.on),
      conference: needsConference(matter) ? 1 : 0,
    };
  },
  keys: ({ no }) => keysOfNumber(no),
};

export const slips: TableSpec<ReferralSlip> = {
  name: "referral",
  shardOf: (slip) => yearAt(slip.issuedAt),
  columns: (slip) => {
    const outcome = slipOutcome(slip);
    return {
      issuedOn: dayColumn(slip.issuedOn),
      unitId: slip.form.unitId,
      outcome,
      openDueOn: outcome === "OPEN" ? dayColumn(currentDueOn(slip)) : null,
      supervised: slip.supervisions.some(({ status }) => status !== "VOIDED") ? 1 : 0,
    };
  },
  keys: ({ no }) => keysOfNumber(no),
};

export const supervisions: TableSpec<Supervision> = {
  name: "supervision",
  shardOf: (supervision) => yearAt(supervision.issuedAt),
  keys: ({ no, matterId }) => [...keysOfNumber(no), matterKey(matterId)],
};

export const whistles: TableSpec<Whistle> = {
  name: "whistle",
  shardOf: (whistle) => yearAt(whistle.issuedAt),
  columns: (whistle) => {
    const { status, dueOn, openTasks, touchedOn } = whistleBrief(whistle);
    const isOpen = OPEN_WHISTLE_STATUSES.includes(status);
    return {
      issuedAt: Date.parse(whistle.issuedAt),
      issuedOn: dayColumn(whistle.issuedOn),
      status,
      hasTasks: openTasks > 0 ? 1 : 0,
      dueOn: dueOn === null ? null : dayColumn(dueOn),
      // What only waits to be closed comes by its latest day; what is over last, the newest first.
      dueRank: isOpen ? dayColumn(dueOn ?? touchedOn) : 2 * NEVER_DUE - dayColumn(whistle.issuedOn),
    };
  },
  keys: ({ no, form }) => [...keysOfNumber(no), matterKey(form.matterId)],
};

export const incomings: TableSpec<IncomingSlip> = {
  name: "incoming",
  shardOf: (incoming) => yearAt(incoming.registeredAt),
  columns: (incoming) => {
    const due = owedOn(incoming);
    return {
      registeredAt: Date.parse(incoming.registeredAt),
      status: incomingStatus(incoming),
      source: incoming.form.source,
      owedOn: due === null ? null : dayColumn(due),
      owedRank: due === null ? NEVER_DUE : dayColumn(due),
    };
  },
  keys: ({ no, matterId, form }) => {
    const theirs = theirKey(form);
    return [
      ...keysOfNumber(no),
      matterKey(matterId),
      ...(theirs === undefined ? [] : [theirsKey(theirs), noKey(form.theirNo)]),
      ...(form.countyItemId === null ? [] : [countyItemKey(form.countyItemId)]),
    ];
  },
};

/** The rhythm of screening, once it is set; one document, `"all"`. */
export const screeningPlans: TableSpec<ScreeningPlan> = { name: "screeningPlan", shardOf: whole };
export const screeningRounds: TableSpec<ScreeningRound> = {
  name: "screeningRound",
  shardOf: ({ fromOn }) => String(yearOf(fromOn)),
  columns: ({ fromOn, toOn }) => ({ fromOn: dayColumn(fromOn), toOn: dayColumn(toOn) }),
};
export const screenings: TableSpec<ScreeningReport> = {
  name: "screening",
  shardOf: ({ reportedAt }) => yearAt(reportedAt),
  columns: ({ reportedOn, villageCode }) => ({ reportedOn: dayColumn(reportedOn), villageCode }),
  keys: ({ no }) => keysOfNumber(no),
};

export const riskReports: TableSpec<RiskReport> = {
  name: "riskReport",
  shardOf: ({ issuedAt }) => yearAt(issuedAt),
  columns: (report) => ({
    issuedAt: Date.parse(report.issuedAt),
    status: riskStatus(report),
    nextOn: nextReportOn(report) === null ? null : dayColumn(nextReportOn(report)!), // just asked
  }),
  keys: ({ no, form }) => [
    ...keysOfNumber(no),
    ...(form.matterId === null ? [] : [matterKey(form.matterId)]),
  ],
};

export const conferences: TableSpec<Conference> = {
  name: "conference",
  shardOf: (conference) => yearAt(conference.plannedAt),
  columns: (conference) => {
    const status = meetingStatus(conference);
    const on = dayColumn(conference.held?.form.on ?? conference.plan.on);
    // Planned ones first, the nearest on top; then what was, the latest on top.
    const rank = status === "PLANNED" ? on - NEVER_DUE * 2 : -on;
    return { status, on, rank };
  },
  keys: ({ held, brought }) => [
    ...(held === null ? [] : keysOfNumber(held.no)),
    ...brought.map(({ matterId }) => matterKey(matterId)),
  ],
};

export const consultations: TableSpec<Consultation> = {
  name: "consultation",
  shardOf: (consultation) => yearAt(consultation.plannedAt),
  keys: ({ held, matterId }) => [...(held === null ? [] : keysOfNumber(held.no)), matterKey(matterId)],
};

export const meetingTasks: TableSpec<MeetingTask> = {
  name: "meetingTask",
  shardOf: (task) => yearAt(task.setAt),
  keys: ({ matterId, meeting }) => [matterKey(matterId), meetingKey(meeting.id)],
};

/** How the office meets; one document, `"all"`. */
export const meetingRules: TableSpec<MeetingRules> = { name: "meetingRules", shardOf: whole };

export const papers: TableSpec<IssuedPaper> = {
  name: "paper",
  shardOf: (paper) => yearAt(paper.issuedAt),
  keys: ({ matterId, subject, kind }) => [
    ...(matterId === null ? [] : [matterKey(matterId)]),
    paperKey(subject, kind),
  ],
};

export const attachments: TableSpec<Attachment> = {
  name: "attachment",
  shardOf: (attachment) => yearAt(attachment.addedAt),
  keys: ({ matterId }) => [matterKey(matterId)],
};

export const contacts: TableSpec<Contact> = {
  name: "contact",
  shardOf: (contact) => yearAt(contact.at),
  keys: ({ matterId }) => [matterKey(matterId)],
};

export const mediators: TableSpec<Mediator> = { name: "mediator", shardOf: whole };
export const rooms: TableSpec<Room> = { name: "room", shardOf: whole };
export const dossierRules: TableSpec<DossierRule> = { name: "dossierRule", shardOf: whole };
export const subsidyRules: TableSpec<SubsidyRules> = { name: "subsidyRules", shardOf: whole };
export const callScripts: TableSpec<CallScripts> = { name: "callScripts", shardOf: whole };
export const officeHours: TableSpec<OfficeHours> = { name: "officeHours", shardOf: whole };
export const mediabilities: TableSpec<Mediability> = { name: "mediability", shardOf: whole };

export const mediationCases: TableSpec<MediationCase> = {
  name: "mediation",
  shardOf: (mediation) => yearAt(mediation.openedAt),
  columns: (mediation) => {
    const status = caseStatus(mediation);
    const { nextOn } = nextStep(mediation);
    return {
      openedAt: Date.parse(mediation.openedAt),
      openedOn: dayColumn(mediation.openedOn),
      category: mediation.form.category,
      status,
      statusRank: CaseStatus.options.indexOf(status),
      nextOn: nextOn === null ? null : dayColumn(nextOn),
      nextRank: nextOn === null ? NEVER_DUE : dayColumn(nextOn),
      askedOn: dayOrNone(lastFacts(mediation, "follow-up")?.on),
    };
  },
  keys: ({ no, matterId, form, mediators: assigned }) => [
    ...keysOfNumber(no),
    matterKey(matterId),
    ...new Set(form.parties.map(({ name }) => personKey(name))),
    ...new Set(assigned.map(({ mediatorId }) => mediatorKey(mediatorId))),
  ],
};

export const sessions: TableSpec<MediationSession> = {
  name: "sitting",
  shardOf: (session) => yearAt(session.bookedAt),
  keys: ({ caseId, booking }) => [caseKey(caseId), onKey(booking.on)],
};

export const roomDays: TableSpec<RoomDay> = {
  name: "roomDay",
  shardOf: ({ on }) => String(yearOf(on)),
  keys: ({ on }) => [onKey(on)],
};

export const agreements: TableSpec<Agreement> = {
  name: "agreement",
  shardOf: (agreement) => yearAt(agreement.draftedAt),
  keys: ({ no, caseId }) => [...keysOfNumber(no), caseKey(caseId)],
};

export const dossiers: TableSpec<Dossier> = {
  name: "dossier",
  shardOf: (dossier) => yearAt(dossier.filedAt),
  columns: (dossier) => ({
    filedAt: Date.parse(dossier.filedAt),
    isOut: loanOut(dossier) === undefined ? 0 : 1,
  }),
  keys: ({ no, caseId }) => [...keysOfNumber(no), caseKey(caseId)],
};

export const grids: TableSpec<Grid> = {
  name: "grid",
  shardOf: whole,
  keys: ({ villageCode }) => [villageKey(villageCode)],
};
export const contactPoints: TableSpec<ContactPoint> = { name: "contactPoint", shardOf: whole };
export const dutyShifts: TableSpec<DutyShift> = { name: "dutyShift", shardOf: whole };

export const tickets: TableSpec<Ticket> = {
  name: "ticket",
  shardOf: ({ on }) => String(yearOf(on)),
  keys: ({ on }) => [onKey(on)],
};

/** Everything the board asks is a column: what runs, since when it warns, from when it is overdue, whose it is. */
export const clocks: TableSpec<Clock> = {
  name: "clock",
  shardOf: ({ openedOn }) => String(yearOf(openedOn)),
  columns: (clock) => ({
    running: clock.endedOn === null ? 1 : 0,
    name: clock.name,
    ...colourTimes(clock),
    goneAt: goneAt(clock),
    ruleId: clock.ruleId,
    unpublished: clock.calendarUnpublished ? 1 : 0,
    unitId: clock.unitId,
    villageCode: clock.facts.villageCode,
    ownerId: clock.ownerId,
  }),
  keys: ({ subject, matterId }) => [subjectKey(subject), ...(matterId === null ? [] : [matterKey(matterId)])],
};
/** Rules the office changed or added; the others are as the release brings them. */
export const deadlineRules: TableSpec<DeadlineRule> = { name: "deadlineRule", shardOf: whole };
/** Says that every record of the folder has its clocks. One document, `"all"`. */
export const clockFills: TableSpec<{ readonly id: string; readonly version: number }> = {
  name: "clockFill",
  shardOf: whole,
};

export const warnings: TableSpec<Warning> = {
  name: "warning",
  shardOf: ({ raisedAt }) => yearAt(raisedAt),
  columns: (warning) => ({
    status: warningStatus(warning),
    statusRank: WarningStatus.options.indexOf(warningStatus(warning)),
    rule: warning.rule,
    level: warning.level,
    raisedAt: Date.parse(warning.raisedAt),
    // The gravest first, among them the newest.
    rank: -levelRank(warning.level) * 1e14 - Date.parse(warning.raisedAt),
  }),
  keys: ({ matterId }) => [matterId === null ? MONTH_KEY : matterKey(matterId)],
};
/** The thresholds as the office changed them; one document, `"all"`. */
export const warningRules: TableSpec<WarningRules> = { name: "warningRules", shardOf: whole };
/** Up to when all open matters were looked at. One document, `"all"`. */
export const warningSweeps: TableSpec<{ readonly id: string; readonly mark: string }> = {
  name: "warningSweep",
  shardOf: whole,
};

export const reports: TableSpec<FrozenReport> = {
  name: "report",
  shardOf: (report) => yearAt(report.frozenAt),
  columns: ({ frozenAt }) => ({ frozenAt: Date.parse(frozenAt) }),
  keys: ({ no, period, villageCode }) => [...keysOfNumber(no), reportKey(period, villageCode)],
};
/** How the office counts; one document, `"report"`. */
export const reportSettings: TableSpec<ReportSettings> = { name: "reportSettings", shardOf: whole };
export const preventions: TableSpec<Prevention> = {
  name: "prevention",
  shardOf: ({ declaredAt }) => yearAt(declaredAt),
  columns: ({ declaredAt, verdict }) => ({
    declaredAt: Date.parse(declaredAt),
    waiting: verdict === null ? 1 : 0,
  }),
  keys: ({ form }) => [matterKey(form.matterId)],
};

/** Finds the frozen reports of a period and scope. */
export function reportKey(...subject: Parameters<typeof subjectOf>): string {
  return `of:${subjectOf(...subject)}`;
}
/** What platforms of others ask for, in their order. */
export const platforms: TableSpec<Platform> = { name: "platform", shardOf: whole };
/** The thresholds of the centre's own check; one document, `"all"`. */
export const selfChecks: TableSpec<SelfCheck> = { name: "selfCheck", shardOf: whole };
export const platformEntries: TableSpec<PlatformEntry> = { name: "platformEntry", shardOf: whole };

/** Who was said to be the same person. It never leaves the office. */
export const personLinks: TableSpec<PersonLink> = {
  name: "personLink",
  shardOf: ({ linkedAt }) => yearAt(linkedAt),
  keys: ({ a, b }) => [appearanceLinkKey(a), appearanceLinkKey(b)],
};

/** Days as list columns hold them: 20260302. Only compared, never counted with. */
export function dayColumn(day: PlainDate): number {
  return Number(day.replaceAll("-", ""));
}

function dayOrNone(day: PlainDate | undefined): number | null {
  return day === undefined ? null : dayColumn(day);
}

/** Finds what belongs to a matter. */
export function matterKey(matterId: string): string {
  return `matter:${matterId}`;
}

/** Finds the tasks a meeting set. */
export function meetingKey(meetingId: string): string {
  return `meeting:${meetingId}`;
}

/** Finds the clocks of a record, `referral/…`. */
export function subjectKey(subject: string): string {
  return `of:${subject}`;
}

/** Finds what belongs to a mediation case. */
export function caseKey(caseId: string): string {
  return `case:${caseId}`;
}

/** Finds the cases a mediator was ever assigned to. */
export function mediatorKey(mediatorId: string): string {
  return `mediator:${mediatorId}`;
}

/** Finds what happened, or is to happen, on a day. */
export function onKey(on: PlainDate): string {
  return `day:${on}`;
}

/** Finds visits by the whole name of somebody who came, and mediation cases by that of a party. */
export function personKey(name: string): string {
  return `person:${bareName(name)}`;
}

/** Finds what somebody in a record was linked with. */
export function appearanceLinkKey(appearance: Appearance): string {
  return `appearance:${appearanceKey(appearance)}`;
}

/** Finds warnings that belong to a month and to no matter. */
export const MONTH_KEY = "month";

/** Finds the grids of a village. */
export function villageKey(villageCode: string): string {
  return `village:${villageCode}`;
}

/** Finds visits by whom they complain of. */
export function againstKey(name: string): string {
  return `against:${bareName(name)}`;
}

/** Finds the papers of one kind issued about a record, `visit/…`. */
export function paperKey(subject: string, kind: IssuedPaper["kind"]): string {
  return `${kind}:${subject}`;
}

/** Finds incoming slips by source and the sender's number (`theirKey`). */
export function theirsKey(theirs: string): string {
  return `theirs:${theirs}`;
}

/** Finds the incoming slip that was made of an item of the county. */
export function countyItemKey(itemId: string): string {
  return `item:${itemId}`;
}

/** Finds a record by its number in any spelling. */
export function noKey(no: string): string {
  return `no:${numberKey(no)}`;
}

/** Finds records by year and sequence when the words of the number were left out. */
export function yearSeqKey(year: number, seq: number): string {
  return `seq:${year}/${seq}`;
}

function keysOfNumber(no: string): readonly string[] {
  const { year, seq } = parseLoosely(no);
  return year === undefined || seq === undefined ? [noKey(no)] : [noKey(no), yearSeqKey(year, seq)];
}

/** For those who open a folder: the index is kept for these, documents of any other table are kept all the same. */
export const ALL_TABLES: readonly TableSpec<never>[] = [
  clocks,
  deadlineRules,
  clockFills,
  offices,
  villages,
  units,
  accounts,
  holidayYears,
  counters,
  visits,
  matters,
  slips,
  supervisions,
  whistles,
  incomings,
  screeningPlans,
  screeningRounds,
  screenings,
  riskReports,
  conferences,
  consultations,
  meetingTasks,
  meetingRules,
  papers,
  attachments,
  contacts,
  mediators,
  rooms,
  dossierRules,
  subsidyRules,
  officeHours,
  callScripts,
  mediabilities,
  mediationCases,
  sessions,
  roomDays,
  agreements,
  dossiers,
  tickets,
  warnings,
  warningRules,
  warningSweeps,
  platforms,
  platformEntries,
  selfChecks,
  grids,
  contactPoints,
  dutyShifts,
  reports,
  reportSettings,
  preventions,
  personLinks,
  countyTies,
  countyEntries,
  countyItems,
  lostConflicts,
];
