/** Where a mediation came from, for the ministry's statistics (案件来源). */
export const MEDIATION_SOURCES = [
  "INITIATIVE",
  "APPLICATION",
  "COURT",
  "PROCURATORATE",
  "POLICE",
  "PETITION_OFFICE",
  "OTHER_DEPARTMENT",
] as const;

/** How a matter is handled (办理方式). */
export const HANDLING_MODES = [
  "ANSWERED",
  "MEDIATE",
  "ADMIN_MEDIATE",
  "LAND_MEDIATE",
  "REFER",
  "ASSIGN",
  "HANDOVER",
  "WHISTLE",
  "GUIDE_SUIT",
  "GUIDE_ARB",
  "GUIDE_ADMIN",
  "ESCALATE",
  "VILLAGE",
  "CONSULT",
  "REFUSE",
] as const;

/** What became of a matter. */
export const MATTER_OUTCOMES = [
  "RESOLVED",
  "PARTLY",
  "FAILED",
  "WITHDRAWN",
  "OTHER_ROUTE",
  "HANDED_OVER",
  "REFUSED",
  "MERGED",
  "EXPLAINED",
  "MONITORING",
] as const;

/** How a mediation ended. */
export const MEDIATION_ENDINGS = [
  "AGREED_WRITTEN",
  "AGREED_ORAL",
  "FAILED",
  "REFUSED",
  "WITHDRAWN",
  "EXPIRED",
  "TRANSFERRED",
  "ABSORBED",
] as const;

/** Why a mediation was ended without an agreement (People's Mediation Law art. 26 and local rules). */
export const TERMINATION_REASONS = [
  "PARTY_REFUSES",
  "NO_AGREEMENT_POSSIBLE",
  "EVENT",
  "OTHER_LAWFUL",
  "EXPIRED",
] as const;

/** How far an agreement is performed (履行情况). */
export const PERFORMANCES = [
  "NOT_DUE",
  "IMMEDIATE",
  "PARTIAL",
  "PERFORMED",
  "OVERDUE",
  "REFUSED",
  "SUED",
  "CONFIRMED",
  "ENFORCEMENT",
] as const;

/** Judicial confirmation (司法确认). */
export const CONFIRMATIONS = [
  "NONE",
  "PLANNED",
  "APPLIED",
  "VALID",
  "DISMISSED",
  "WITHDRAWN",
  "TIME_BARRED",
] as const;

/** How long a dossier is kept (保管期限). No national rule was found: a default to be edited. [own] */
export const RETENTIONS = ["PERMANENT", "Y30", "Y10"] as const;
export type Retention = (typeof RETENTIONS)[number];

/** Land, inheritance and property are kept thirty years unless somebody decides otherwise, the rest ten. [design] */
export function proposedRetention(category: string): Retention {
  return /^(?:0103|04|09|11)/.test(category) ? "Y30" : "Y10";
}
