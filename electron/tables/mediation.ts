/** Tables of people's mediation. */
import type { Agreement } from "#shared/domain/mediation/agreement.ts";
import { caseStatus, nextStep } from "#shared/domain/mediation/case-status.ts";
import type { Mediator, Room } from "#shared/domain/mediation/committee.ts";
import type { Dossier, DossierRule, SubsidyRules } from "#shared/domain/mediation/dossier.ts";
import { loanOut } from "#shared/domain/mediation/loan.ts";
import type { Mediability } from "#shared/domain/mediation/mediability.ts";
import { CaseStatus, type MediationCase } from "#shared/domain/mediation/mediation-case.ts";
import type { MediationSession, RoomDay } from "#shared/domain/mediation/session.ts";
import { lastFacts } from "#shared/domain/paper/mediation-words.ts";
import { yearOf } from "#shared/kernel/plain-date.ts";
import type { TableSpec } from "../storage/store.ts";
import {
  caseKey,
  dayColumn,
  dayOrNone,
  keysOfNumber,
  matterKey,
  mediatorKey,
  NEVER_DUE,
  onKey,
  personKey,
  whole,
  yearAt,
} from "./keys.ts";

export const mediators: TableSpec<Mediator> = { name: "mediator", shardOf: whole };
export const rooms: TableSpec<Room> = { name: "room", shardOf: whole };
export const dossierRules: TableSpec<DossierRule> = { name: "dossierRule", shardOf: whole };
export const subsidyRules: TableSpec<SubsidyRules> = { name: "subsidyRules", shardOf: whole };
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
