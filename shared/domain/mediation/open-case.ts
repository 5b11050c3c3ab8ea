import { NO_PAPER } from "../../codes/people.ts";
import type { Tag } from "../../codes/tags.ts";
import { cutText } from "../../kernel/cut-text.ts";
import { minorName } from "../../kernel/masking.ts";
import type { Instant, PlainDate } from "../../kernel/plain-date.ts";
import { matterSubject, shortName } from "../matter/matter-title.ts";
import type { Matter } from "../matter/matter.ts";
import type { Office } from "../office/office.ts";
import type { Actor } from "../paper/actor.ts";
import { bareName } from "../visit/bare-name.ts";
import { MAX_REPRESENTATIVES, type Respondent, type Visit, type Visitor } from "../visit/visit.ts";
import { isMinorParty } from "./check-case.ts";
import type { HostKind } from "./committee.ts";
import type { CaseForm, MediationCase, Party } from "./mediation-case.ts";

const LONGEST_TITLE = 80;
const LONGEST_SUMMARY = 4000;
const LONGEST_CLAIM = 300;
const MOST_CLAIMS = 20;
/** More people than are usually listed one by one: from here on the proposal counts heads. */
const MOST_LISTED = 10;
/** People who had better not meet on the stairs. */
const HOSTILE_TAGS: readonly Tag[] = ["FAMILY_VIOLENCE", "EXTREME", "CRIME_SIGN"];

export interface CaseProposalFacts {
  readonly matter: Matter;
  /** All visits of the matter, oldest first. */
  readonly visits: readonly Visit[];
  readonly office: Pick<Office, "committeeName" | "township">;
  readonly today: PlainDate;
  readonly newId: () => string;
}

/** A case as the intake knows it: nobody types parties, facts and wishes a second time. */
export function proposeCase({ matter, visits, office, today, newId }: CaseProposalFacts): CaseForm {
  const came = visitorsOf(visits);
  const people = Math.max(matter.involvedCount ?? 0, ...visits.map(({ form }) => form.headCount));
  const isMass = people > Math.max(came.length, MAX_REPRESENTATIVES) || came.length > MOST_LISTED;
  const listed = isMass ? representativesOf(came) : came;
  const parties: readonly Party[] = [
    ...listed.map((visitor): Party => applicantOf(visitor, newId())),
    ...matter.respondents.map((respondent): Party => respondentOf(respondent, newId())),
  ];
  const mass = isMass ? { people, households: 0 } : null;
  return {
    matterId: matter.id,
    title: caseTitle({ parties, category: matter.category, mass }, today),
    category: matter.category,
    ...START[matter.channel],
    entrustNo: START[matter.channel].startMode === "ENTRUSTED" ? (visits[0]?.form.channelNo ?? "") : "",
    startedOn: today,
    hostKind: "COMMITTEE",
    hostName: hostNameOf("COMMITTEE", office),
    coHosts: [],
    parties: [...parties],
    mass,
    summary: cutText(visits.map(({ form }) => form.statement).join("\n"), LONGEST_SUMMARY),
    claims: claimsOf(visits),
    amount: matter.amount,
    area: matter.area,
    isPublic: false,
    hostile: HOSTILE_TAGS.some((tag) => matter.tags.includes(tag)),
    tags: [...matter.tags],
    settlesOwnership: false,
  };
}

/** How a case starts by the channel the matter came through: brought by people, found by the desk, or sent by others. */
const START: Readonly<Record<Matter["channel"], Pick<CaseForm, "startMode" | "entrustedBy">>> = {
  VISIT: { startMode: "APPLICATION", entrustedBy: null },
  PHONE: { startMode: "APPLICATION", entrustedBy: null },
  LETTER: { startMode: "APPLICATION", entrustedBy: null },
  WEB: { startMode: "APPLICATION", entrustedBy: null },
  QR: { startMode: "APPLICATION", entrustedBy: null },
  HOTLINE: { startMode: "APPLICATION", entrustedBy: null },
  GRID: { startMode: "INITIATIVE", entrustedBy: null },
  SCREENING: { startMode: "INITIATIVE", entrustedBy: null },
  PROACTIVE: { startMode: "INITIATIVE", entrustedBy: null },
  ASSIGNED: { startMode: "ENTRUSTED", entrustedBy: "OTHER_DEPARTMENT" },
  TRANSFER: { startMode: "ENTRUSTED", entrustedBy: "OTHER_DEPARTMENT" },
};

/** What a title is made of: less than a case, because it is written while the case is being typed. */
export type TitledParty = Pick<Party, "side" | "name"> & Parameters<typeof isMinorParty>[0];
interface TitledCase {
  readonly parties: readonly TitledParty[];
  readonly category: string;
  readonly mass: { readonly people: number } | null;
}

/**
 * 纠纷名称 as covers of mediation files write it, with whole names: 张三与李四邻里纠纷, 关永等12人与某公司劳动争议. A minor is
 * never named (Minors Protection Law art. 103).
 */
export function caseTitle({ parties, category, mass }: TitledCase, on: PlainDate): string {
  const named = parties.filter(({ name }) => name.trim() !== "");
  const minors = named.filter((party) => isMinorParty(party, on));
  const nameOf = (party: TitledParty) =>
    minors.includes(party) ? minorName(minors.indexOf(party)) : party.name;
  const side = (wanted: Party["side"]) => named.filter((party) => party.side === wanted).map(nameOf);
  const [applicants, respondents] = [side("APPLICANT"), side("RESPONDENT")];
  const one = mass === null ? inShort(applicants) : `${applicants[0] ?? ""}等${mass.people}人`;
  // while the other side is not yet known, the title names one alone
  const both = [one, inShort(respondents)].filter((each) => each !== "").join("与");
  return cutText(`${both}${matterSubject(category)}`, LONGEST_TITLE);
}

/** The title as lists show it: persons shortened to 某, minors not named, units with their names. */
export function maskCaseTitle(
  { title, parties }: Pick<CaseForm, "title" | "parties">,
  on: PlainDate,
): string {
  const minors = parties.filter((party) => isMinorParty(party, on));
  return parties
    .filter(({ kind, name }) => kind === "PERSON" && name.trim() !== "")
    .toSorted((a, b) => b.name.length - a.name.length)
    .reduce((masked, party) => {
      const shown = minors.includes(party) ? minorName(minors.indexOf(party)) : shortName(party.name);
      return masked.replaceAll(party.name, shown);
    }, title);
}

/** Whose seal goes on the papers. A host other than these two is written in by hand. */
export function hostNameOf(
  kind: HostKind,
  { committeeName, township }: Pick<Office, "committeeName" | "township">,
): string {
  return kind === "TOWNSHIP_LAND" ? `${township.name}人民政府` : committeeName;
}

/** A case as it is opened: nothing recorded on it yet. */
export function openCase(
  {
    id,
    no,
    at,
    on,
  }: { readonly id: string; readonly no: string; readonly at: Instant; readonly on: PlainDate },
  form: CaseForm,
  matter: Pick<Matter, "id" | "no">,
  by: Actor,
): MediationCase {
  return {
    id,
    no,
    matterId: matter.id,
    matterNo: matter.no,
    openedAt: at,
    openedOn: on,
    openedBy: by,
    form,
    mediators: [],
    due: null,
    events: [],
    sessions: [],
    agreements: [],
    dossier: null,
  };
}

/** Everybody who came, each once, as the latest visit has them. */
function visitorsOf(visits: readonly Visit[]): readonly Visitor[] {
  const byName = new Map<string, Visitor>();
  for (const { form } of visits) {
    for (const visitor of form.visitors) byName.set(bareName(visitor.name), visitor);
  }
  return [...byName.values()].filter(({ name }) => name.trim() !== "");
}

function representativesOf(came: readonly Visitor[]): readonly Visitor[] {
  const chosen = came.filter(({ representing }) => representing === "REPRESENTATIVE");
  return (chosen.length > 0 ? chosen : came).slice(0, MAX_REPRESENTATIVES);
}

function applicantOf(visitor: Visitor, id: string): Party {
  const { name, sex, birthOn, nation, idPaper, phone, address, occupation, guardian } = visitor;
  return {
    kind: "PERSON",
    id,
    side: "APPLICANT",
    name,
    sex,
    birthOn,
    nation,
    idPaper,
    phone,
    address,
    occupation,
    guardian,
    agent: null,
  };
}

function respondentOf({ kind, name, phone }: Respondent, id: string): Party {
  const common = {
    id,
    side: "RESPONDENT",
    phone,
    address: { villageCode: null, group: "", text: "" },
    agent: null,
  } as const;
  if (kind === "UNIT") return { kind, ...common, name, creditCode: "", representative: "", post: "" };
  return {
    kind,
    ...common,
    name: cutText(name, 60),
    sex: "0",
    birthOn: null,
    nation: null,
    idPaper: { type: NO_PAPER, no: "", confirmed: false },
    occupation: "",
    guardian: null,
  };
}

/** What the visitor asked for last, a line or a numbered item each. */
function claimsOf(visits: readonly Visit[]): string[] {
  const wish = visits.findLast(({ form }) => form.wish.trim() !== "")?.form.wish ?? "";
  return wish
    .split(/[\n；;]/u)
    .map((claim) => claim.trim().replace(/^(?:\d+|[一二三四五六七八九十]+)[.、．]\s*/u, ""))
    .filter((claim) => claim !== "")
    .slice(0, MOST_CLAIMS)
    .map((claim) => cutText(claim, LONGEST_CLAIM));
}

function inShort(names: readonly string[]): string {
  return names.length > 2 ? `${names[0] ?? ""}等` : names.join("、");
}
