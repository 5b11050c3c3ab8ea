/** What the committee has set, with the defaults where it has set nothing. */
import type { Room } from "#shared/domain/mediation/committee.ts";
import { DEFAULT_DOSSIER_RULE } from "#shared/domain/mediation/default-dossier.ts";
import { DEFAULT_SUBSIDY_RULES } from "#shared/domain/mediation/default-subsidy.ts";
import type { MediationCase } from "#shared/domain/mediation/mediation-case.ts";
import { proposeSubsidy, type SubsidyProposal } from "#shared/domain/mediation/subsidy.ts";
import { DEFAULT_MEDIABILITY, type Mediability } from "#shared/domain/mediation/mediability.ts";
import { DEFAULT_OFFICE_HOURS, type OfficeHours } from "#shared/domain/mediation/office-hours.ts";
import type { DossierRule, SubsidyRules } from "#shared/domain/mediation/dossier.ts";
import { knownRooms } from "#shared/domain/mediation/known-rooms.ts";
import type { Tables } from "./storage/store.ts";
import { caseKey } from "./tables/keys.ts";
import { agreements, dossierRules, mediabilities, rooms, subsidyRules } from "./tables/mediation.ts";
import { officeHours } from "./tables/office.ts";

/** Every room, also the two that an office has before it has set any. */
export function roomsOf(tables: Tables): readonly Room[] {
  return knownRooms(tables.table(rooms).all());
}

export function dossierRuleOf(tables: Tables): DossierRule {
  return tables.table(dossierRules).find("dossier") ?? DEFAULT_DOSSIER_RULE;
}

export function subsidyRulesOf(tables: Tables): SubsidyRules {
  return tables.table(subsidyRules).find("subsidy") ?? DEFAULT_SUBSIDY_RULES;
}

export function officeHoursOf(tables: Tables): OfficeHours {
  return tables.table(officeHours).find("hours") ?? DEFAULT_OFFICE_HOURS;
}

export function mediabilityOf(tables: Tables): Mediability {
  return tables.table(mediabilities).find("mediability") ?? DEFAULT_MEDIABILITY;
}

/** The grade that the rules propose for a case as it stands, with the reasons. */
export function subsidyProposalFor(tables: Tables, mediation: MediationCase): SubsidyProposal {
  const inForce = new Set(
    mediation.agreements.filter(({ status }) => status === "EFFECTIVE").map(({ agreementId }) => agreementId),
  );
  const counted = tables
    .table(agreements)
    .lookup(caseKey(mediation.id))
    .filter(({ id }) => inForce.has(id));
  return proposeSubsidy(mediation, counted, subsidyRulesOf(tables));
}
