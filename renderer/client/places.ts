import { useCallback } from "react";
import { type RouterHistory, useRouter, useRouterState } from "@tanstack/react-router";

type Search = Readonly<Record<string, string>>;

/** Where a person can go. Features name places; renderer/app knows which page stands there. */
export const places = {
  directory: (search?: Search) => `/directory${query(search)}`,
  warnings: () => "/warnings",
  warningRules: () => "/warnings/rules",
  queue: () => "/queue",
  hall: () => "/hall",
  intake: (ticket = "") => `/visits/new${query({ ticket })}`,
  persons: (search?: Search) => `/persons${query(search)}`,
  search: (search?: Search) => `/search${query(search)}`,
  matters: (search?: Search) => `/matters${query(search)}`,
  matter: (matterId: string) => `/matters/${matterId}`,
  slip: (matterId: string, slipId: string) => `/matters/${matterId}?slip=${slipId}`,
  /** The matter with an act of closing opened: `reopen`. */
  closeMatter: (matterId: string, act: string) => `/matters/${matterId}?closing=${act}`,
  followUps: () => "/follow-ups",
  unitRecords: () => "/slips/units",
  incomings: (search?: Search) => `/incoming${query(search)}`,
  newIncoming: (item = "") => `/incoming/new${query({ item })}`,
  incoming: (incomingId: string) => `/incoming/${incomingId}`,
  whistles: (search?: Search) => `/whistles${query(search)}`,
  newWhistle: (matterId: string) => `/matters/${matterId}/whistle`,
  whistle: (whistleId: string) => `/whistles/${whistleId}`,
  screenings: (search?: Search) => `/screenings${query(search)}`,
  screeningPlan: () => "/screenings/plan",
  screening: (roundId: string, villageCode: string) => `/screenings/${roundId}/${villageCode}`,
  riskReports: (search?: Search) => `/risk-reports${query(search)}`,
  riskReport: (reportId: string) => `/risk-reports/${reportId}`,
  newRiskReport: (matter = "", warning = "") => `/risk-reports/new${query({ matter, warning })}`,
  /** To a unit that is named already, as a conference does. */
  newSlip: (matterId: string, unit = "") => `/matters/${matterId}/slip${query({ unit })}`,
  conferences: () => "/conferences",
  conference: (conferenceId: string) => `/conferences/${conferenceId}`,
  holdConference: (conferenceId: string) => `/conferences/${conferenceId}/hold`,
  consultation: (consultationId: string) => `/consultations/${consultationId}`,
  cases: (search?: Search) => `/cases${query(search)}`,
  newCase: (matterId: string) => `/matters/${matterId}/case`,
  newCaseDirectly: () => "/cases/new",
  case: (caseId: string) => `/cases/${caseId}`,
  amendCase: (caseId: string) => `/cases/${caseId}/amend`,
  agreementEditor: (caseId: string, agreementId?: string) =>
    `/cases/${caseId}/agreement${query({ agreement: agreementId ?? "" })}`,
  dossier: (caseId: string) => `/cases/${caseId}/dossier`,
  dossierPrint: (caseId: string) => `/cases/${caseId}/dossier/print`,
  dossiers: (search?: Search) => `/dossiers${query(search)}`,
  deadlines: (search?: Search) => `/deadlines${query(search)}`,
  ledgers: (search?: Search) => `/ledgers${query(search)}`,
  reports: (search?: Search) => `/reports${query(search)}`,
  platforms: () => "/ledgers/platforms",
  today: () => "/",
  calendar: (day = "") => `/calendar${query({ day })}`,
  roomLog: (room = "", day = "") => `/calendar/log${query({ room, day })}`,
  sitting: (sessionId: string) => `/sittings/${sessionId}`,
  paper: (paperId: string) => `/papers/${paperId}`,
  reportUpward: (part = "", search?: Search) =>
    `/report-upward${part === "" ? "" : `/${part}`}${query(search)}`,
  trail: (search?: Search) => `/trail${query(search)}`,
  settings: (part = "office") => `/settings/${part}`,
} as const;

/** For the `href` of a link. */
export function hrefTo(place: string): string {
  return `#${place}`;
}

export function useGo(): (place: string) => void {
  const history = useHistory();
  return useCallback((place) => history.push(place), [history]);
}

/** What stands behind the `?` of the address: filters live there, so that "back" brings them back. */
export function useSearch(): readonly [Search, (next: Search) => void] {
  const history = useHistory();
  const location = useRouterState({ select: (state) => state.location });
  const search = readSearch(location.searchStr);
  const replace = useCallback(
    (next: Search) => history.replace(location.pathname + query(next)),
    [history, location.pathname],
  );
  return [search, replace];
}

/** The routes are put together in renderer/app; here the router is known by its history only. */
function useHistory(): RouterHistory {
  return useRouter().history as RouterHistory; // without registered routes its type says nothing
}

export function readSearch(text: string): Search {
  return Object.fromEntries(new URLSearchParams(text));
}

function query(search: Search = {}): string {
  const given = Object.entries(search).filter(([, value]) => value !== "");
  return given.length === 0 ? "" : `?${new URLSearchParams(given).toString()}`;
}
