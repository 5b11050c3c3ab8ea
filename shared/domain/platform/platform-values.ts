/** What the desk knows of a matter, as the items of GB/T 31000 and as a platform wants them written. */
import type { GbtItem, ResolveMethod } from "../../codes/gbt31000.ts";
import { NO_PAPER } from "../../codes/people.ts";
import { officialName } from "../../codes/official-name.ts";
import { eventScale } from "../../codes/risk.ts";
import { cutText } from "../../kernel/cut-text.ts";
import { maskAddress, maskIdentityNumber, maskPhone } from "../../kernel/masking.ts";
import { printWanYuan, printYuan } from "../../kernel/money.ts";
import { day, isPlainDate, printedDay, type PlainDate } from "../../kernel/days.ts";
import { conclusionOf } from "../matter/closing.ts";
import { nextDueOn } from "../matter/matter-status.ts";
import type { Matter } from "../matter/matter.ts";
import type { MediationCase } from "../mediation/mediation-case.ts";
import { presidingFirst } from "../paper/mediation-words.ts";
import { printedAddress, type VillageName } from "../paper/printed-words.ts";
import { type CodeTable, codeOf } from "../sync/code-table.ts";
import type { Visit } from "../visit/visit.ts";
import { type PlatformField, type Source, type SourceKey, sourceOf, type ValueFormat } from "./platform.ts";

/** A value as it is stored: text, code or day as text, numbers and fen as numbers. */
export type PlatformValue = string | number | null;
export type PlatformValues = Readonly<Record<SourceKey, PlatformValue>>;

export interface MatterFacts {
  readonly matter: Matter;
  /** The first visit: what was said when it was registered. */
  readonly visit: Visit;
  /** Oldest first. */
  readonly cases: readonly MediationCase[];
  readonly centerName: string;
  readonly centerPhone: string;
  readonly villageName: VillageName;
}

export function platformValues(facts: MatterFacts): PlatformValues {
  const { matter, visit, villageName } = facts;
  const { form } = visit;
  return {
    ...eventValues(facts),
    ...mainPartyValues(facts),
    ...resolutionValues(facts),
    matterNo: matter.no,
    openedOn: matter.openedOn,
    channel: matter.channel,
    riskColor: matter.riskColor,
    village: matter.place.villageCode === null ? "" : villageName(matter.place.villageCode),
    gridCode: matter.gridCode,
    respondents: form.respondents.map(({ name }) => name).join("、"),
    amount: matter.amount.exactFen,
    wish: form.wish,
  };
}

function eventValues({ matter, visit, villageName }: MatterFacts) {
  const { form } = visit;
  const people = matter.involvedCount ?? form.headCount;
  return {
    eventName: matter.title,
    eventDate: saidDay(form.occurred) ?? matter.openedOn,
    eventPlace: printedAddress(matter.place, villageName),
    eventScale: eventScale(people),
    eventType: matter.category,
    involvedCount: people,
    eventSummary: form.statement,
    involvedUnit: form.respondents
      .filter(({ kind }) => kind === "UNIT")
      .map(({ name }) => name)
      .join("、"),
    longitude: null,
    latitude: null,
  } as const;
}

function mainPartyValues({ visit: { form }, villageName }: MatterFacts) {
  const speaker = form.visitors[form.speaker];
  return {
    mainPartyIdType: speaker === undefined || speaker.idPaper.type === NO_PAPER ? null : speaker.idPaper.type,
    mainPartyIdNo: speaker?.idPaper.no ?? "",
    mainPartyName: speaker?.name ?? "",
    mainPartySex: speaker?.sex ?? null,
    mainPartyNation: speaker?.nation ?? null,
    mainPartyEducation: null,
    mainPartyKind: null,
    mainPartyAddress: speaker === undefined ? "" : printedAddress(speaker.address, villageName),
    mainPartyPhone: speaker?.phone ?? "",
  } as const;
}

function resolutionValues({ matter, cases, centerName, centerPhone }: MatterFacts) {
  const concluded = conclusionOf(matter.closing)?.facts;
  const mediation = cases.at(-1);
  const presiding =
    mediation && presidingFirst(mediation.mediators.filter(({ recused }) => recused === null))[0];
  const accepted = matter.decisions.map(({ form }) => form).findLast((form) => form.kind === "ACCEPTED");
  const unit = matter.slips.findLast(({ status }) => status !== "VOIDED")?.unitName;
  const asked = matter.closing.map(({ facts }) => facts).findLast((facts) => ratingIn(facts) !== null);
  const rating = asked === undefined ? null : ratingIn(asked);
  return {
    resolveDeadline: mediation?.due?.dueOn ?? accepted?.expectedOn ?? nextDueOn(matter),
    resolveMethod: methodOf(mediation, accepted?.mode, concluded?.form.outcome),
    resolveOrg: mediation?.form.hostName ?? unit ?? accepted?.handlerName ?? centerName,
    resolverName: presiding?.name ?? matter.firstReceiver.name,
    resolverPhone: accepted?.contactPhone ?? centerPhone,
    resolveSuccess: concluded === undefined ? null : concluded.form.outcome === "RESOLVED" ? 1 : 0,
    resolveDetail: concluded?.form.result ?? "",
    evalDate: asked?.on ?? null,
    evalOpinion:
      rating === null
        ? ""
        : [officialName("satisfaction", rating.level), rating.reason]
            .filter((part) => part !== "")
            .join("："),
    outcome: concluded?.form.outcome ?? null,
    concludedOn: concluded?.on ?? null,
  };
}

function ratingIn(facts: Matter["closing"][number]["facts"]) {
  if (facts.act === "rate") return facts.rating;
  return facts.act === "follow-up" ? facts.form.rating : null;
}

/** 化解方式 by who mediated it, else by how it was taken on, else by where it was sent. */
function methodOf(
  mediation: MediationCase | undefined,
  mode: string | undefined,
  outcome: string | undefined,
): ResolveMethod | null {
  if (mediation !== undefined) return mediation.form.hostKind === "COMMITTEE" ? "01" : "02";
  if (mode === "MEDIATE") return "01";
  if (mode === "ADMIN_MEDIATE" || mode === "LAND_MEDIATE") return "02";
  if (mode === "GUIDE_SUIT") return "06";
  if (mode === "GUIDE_ARB") return "04";
  return mode === undefined && outcome === undefined ? null : "99";
}

/** The day in words like "2026年3月2日下午"; what was said more loosely is no day. */
function saidDay(said: string): PlainDate | null {
  const [, year = "", month = "", date = ""] = /(\d{4})\D(\d{1,2})\D(\d{1,2})/.exec(said) ?? [];
  const text = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isPlainDate(text) ? day(text) : null;
}

/** A value as a platform wants it written; empty for what the desk does not know. Words are Chinese: so are the platforms. */
export function writtenValue(
  value: PlatformValue,
  { kind }: Pick<Source, "kind">,
  format: ValueFormat,
  most: number | null = null,
): string {
  if (value === null || value === "") return "";
  const text = writtenWhole(value, kind, format);
  return most === null ? text : cutText(text, most);
}

function writtenWhole(value: string | number, kind: Source["kind"], format: ValueFormat): string {
  if (typeof kind === "object") {
    const [code, name] = [String(value), officialName(kind.code, String(value))];
    return format === "CODE" ? code : format === "CODE_NAME" ? `${code} ${name}` : name;
  }
  if (kind === "day") return writtenDay(day(String(value)), format);
  if (kind === "money" && typeof value === "number")
    return format === "WAN_YUAN" ? printWanYuan(value) : printYuan(value);
  if (kind === "flag" && format === "YES_NO") return value === 1 ? "是" : "否";
  return String(value);
}

function writtenDay(on: PlainDate, format: ValueFormat): string {
  if (format === "DAY_8") return on.replaceAll("-", "");
  if (format === "DAY_SLASH") return on.replaceAll("-", "/");
  return format === "DAY_CHINESE" ? printedDay(on) : on;
}

interface FieldText {
  readonly whole: string;
  readonly shown: string;
  readonly isHidden: boolean;
  /** The code table of the field does not have this value: the words stand as they are. */
  readonly lacksCode: boolean;
}

/**
 * What a field of a platform holds for a matter, and how it looks while nobody gave a reason to see it. `codes`: the county's
 * code tables by name.
 */
export function fieldText(
  field: PlatformField,
  values: PlatformValues,
  codes: ReadonlyMap<string, Pick<CodeTable, "items">>,
): FieldText {
  const source = sourceOf(field.source);
  if (source === undefined) return { whole: "", shown: "", isHidden: false, lacksCode: false }; // a later release's field on an older desk
  const words = writtenValue(values[source.key], source, field.format, field.most);
  const isLookedUp = field.codeTable !== undefined && words !== "";
  const code = isLookedUp ? codeOf(codes.get(field.codeTable) ?? NO_CODES, words) : undefined;
  const whole = code ?? words;
  const shown = source.hidden === undefined ? whole : MASKS[source.hidden](whole);
  return { whole, shown, isHidden: shown !== whole, lacksCode: isLookedUp && code === undefined };
}

const NO_CODES: Pick<CodeTable, "items"> = { items: [] };

const MASKS: Readonly<Record<NonNullable<Source["hidden"]>, (text: string) => string>> = {
  identity: maskIdentityNumber,
  phone: maskPhone,
  address: maskAddress,
};

/** A record of GB/T 31000: days as eight digits, codes as codes, what is not known left out as null. */
export function gbtRecord(
  values: PlatformValues,
  fields: readonly { readonly item: GbtItem; readonly kind: Source["kind"]; readonly most?: number }[],
): Readonly<Record<string, PlatformValue>> {
  return Object.fromEntries(
    fields.map(({ item, kind, most }) => {
      const value = values[item];
      if (value === null || value === "") return [item, null];
      if (kind === "number" || kind === "flag") return [item, value];
      const format = kind === "day" ? "DAY_8" : typeof kind === "object" ? "CODE" : "PLAIN";
      return [item, writtenValue(value, { kind }, format, most ?? null)];
    }),
  );
}
