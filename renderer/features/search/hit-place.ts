import type { SearchHit, SearchKind } from "#shared/domain/search/search.ts";
import { places } from "#renderer/client/places.ts";

type PlaceOf = (hit: SearchHit) => string;

const matterPage: PlaceOf = ({ matterId, id }) => places.matter(matterId ?? id);
const casePage: PlaceOf = ({ caseId, id }) => places.case(caseId ?? id);

/** Where each kind of record is read. */
const PLACE: Readonly<Record<SearchKind, PlaceOf>> = {
  visit: matterPage,
  matter: matterPage,
  referral: ({ matterId, id }) => (matterId === null ? places.matters() : places.slip(matterId, id)),
  supervision: matterPage,
  whistle: ({ id }) => places.whistle(id),
  conference: ({ id }) => places.conference(id),
  consultation: ({ id }) => places.consultation(id),
  meetingTask: ({ matterId }) => (matterId === null ? places.conferences() : places.matter(matterId)),
  incoming: ({ id }) => places.incoming(id),
  paper: ({ id }) => places.paper(id),
  attachment: (hit) => (hit.caseId === null ? matterPage(hit) : casePage(hit)),
  contact: matterPage,
  mediation: casePage,
  sitting: ({ id }) => places.sitting(id),
  roomDay: ({ title }) => places.roomLog("", title),
  agreement: casePage,
  dossier: ({ caseId, id }) => places.dossier(caseId ?? id),
  warning: matterPage,
  countyItem: () => places.reportUpward("inbox"),
  screening: ({ round }) =>
    round === null ? places.screenings() : places.screening(round.id, round.villageCode),
  riskReport: ({ id }) => places.riskReport(id),
  prevention: matterPage,
  report: ({ paperId }) => (paperId === null ? places.reports({ part: "frozen" }) : places.paper(paperId)),
  unit: () => places.settings("units"),
  village: () => places.settings("villages"),
  mediator: () => places.settings("committee"),
  room: () => places.settings("rooms"),
  grid: () => places.directory({ part: "grids" }),
  contactPoint: () => places.directory({ part: "points" }),
  dutyShift: () => places.directory({ part: "duty" }),
  draft: ({ form, matterId }) => draftPlace(form ?? "", matterId),
};

/** Forms that are begun on a page of their own, by the name of their draft before the colon. */
const DRAFT_PLACE: Readonly<Record<string, (about: string) => string>> = {
  visit: () => places.intake(),
  whistle: places.newWhistle,
  "risk-report": (about) => places.newRiskReport(about),
  incoming: (about) => places.newIncoming(about),
  referral: (about) => places.newSlip(about),
  mediation: places.newCase,
  "mediation-direct": () => places.newCaseDirectly(),
  sitting: places.sitting,
  conference: places.holdConference,
  consultation: places.consultation,
};

/** A form that lies in a dialog is begun again on the page of what it is about. */
function draftPlace(form: string, matterId: string | null): string {
  const [name = "", about = ""] = form.split(":");
  const place = DRAFT_PLACE[name];
  if (place) return place(about);
  return matterId === null ? places.today() : places.matter(matterId);
}

export function placeOfHit(hit: SearchHit): string {
  return PLACE[hit.kind](hit);
}
