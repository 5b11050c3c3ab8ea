/** Platforms of others that ask for what the desk has already (对接平台): type once, deliver everywhere. */
import { z } from "zod";
import { GBT_31000_FIELDS, type GbtItem, type GbtKind } from "../../codes/gbt31000.ts";
import { RecordId } from "../../kernel/ids.ts";
import { Instant } from "../../kernel/plain-date.ts";
import { line, requiredLine } from "../../kernel/text.ts";
import { Actor } from "../paper/actor.ts";

type MoreSource =
  | "matterNo"
  | "openedOn"
  | "channel"
  | "riskColor"
  | "village"
  | "gridCode"
  | "mainPartyPhone"
  | "respondents"
  | "amount"
  | "wish"
  | "outcome"
  | "concludedOn";

/** What is behind a field: an item of GB/T 31000, or something else the desk knows of a matter. */
export type SourceKey = GbtItem | MoreSource;
export type SourceKind = GbtKind | "money";

export interface Source {
  readonly key: SourceKey;
  readonly kind: SourceKind;
  /** Shown masked; to copy it is a view that stands in the trail with its reason. */
  readonly hidden?: "identity" | "phone" | "address";
}

const HIDDEN: Readonly<Partial<Record<SourceKey, NonNullable<Source["hidden"]>>>> = {
  mainPartyIdNo: "identity",
  mainPartyAddress: "address",
  mainPartyPhone: "phone",
};

const MORE: readonly Source[] = [
  { key: "matterNo", kind: "text" },
  { key: "openedOn", kind: "day" },
  { key: "channel", kind: { code: "channel" } },
  { key: "riskColor", kind: { code: "riskColor" } },
  { key: "village", kind: "text" },
  { key: "gridCode", kind: "text" },
  { key: "mainPartyPhone", kind: "text" },
  { key: "respondents", kind: "text" },
  { key: "amount", kind: "money" },
  { key: "wish", kind: "text" },
  { key: "outcome", kind: { code: "matterOutcome" } },
  { key: "concludedOn", kind: "day" },
];

/** Everything a field can be filled from, the standard's items first. */
export const SOURCES: readonly Source[] = [
  ...GBT_31000_FIELDS.map(({ item, kind }): Source => ({ key: item, kind })),
  ...MORE,
].map((source) => {
  const hidden = HIDDEN[source.key];
  return hidden === undefined ? source : { ...source, hidden };
});

export function sourceOf(key: string): Source | undefined {
  return SOURCES.find((source) => source.key === key);
}

/** How a platform wants a value written. */
export const ValueFormat = z.enum([
  "PLAIN",
  "CODE",
  "NAME",
  "CODE_NAME",
  "DAY_8",
  "DAY_DASH",
  "DAY_SLASH",
  "DAY_CHINESE",
  "YUAN",
  "WAN_YUAN",
  "YES_NO",
]);
export type ValueFormat = z.infer<typeof ValueFormat>;

/** The formats a kind of value can take, the usual one first. */
export function formatsOf(kind: SourceKind): readonly [ValueFormat, ...ValueFormat[]] {
  if (typeof kind === "object") return ["NAME", "CODE", "CODE_NAME"];
  if (kind === "day") return ["DAY_DASH", "DAY_8", "DAY_SLASH", "DAY_CHINESE"];
  if (kind === "money") return ["YUAN", "WAN_YUAN"];
  return kind === "flag" ? ["YES_NO", "PLAIN"] : ["PLAIN"];
}

const Field = z
  .object({
    /** Of `SOURCES`. */
    source: z.string().refine((key) => sourceOf(key) !== undefined, { error: "source-unknown" }),
    /** As the platform calls it; also the head of its column in an import sheet. */
    label: requiredLine(40),
    format: ValueFormat,
    /** Name of a code table of the county: what `format` writes is looked up there, and its code written instead. */
    codeTable: line(60).optional(),
    /** Most characters the platform takes; null = any. */
    most: z.int().min(1).max(20_000).nullable(),
  })
  .readonly();

/** A field order of one platform, as the office wrote it down. */
export const PlatformForm = z
  .object({
    name: requiredLine(40),
    active: z.boolean(),
    fields: z.array(Field).min(1).max(80).readonly(),
  })
  .readonly();
export type PlatformForm = z.infer<typeof PlatformForm>;
export type PlatformField = PlatformForm["fields"][number];

export const Platform = z.object({ id: RecordId, ...PlatformForm.unwrap().shape }).readonly();
export type Platform = z.infer<typeof Platform>;

/** What of a matter was already carried over into a platform (已录入), by whom and when. */
export const PlatformEntry = z
  .object({
    /** `matterId.platformId`: one for each pair. */
    id: z.string(),
    matterId: RecordId,
    platformId: RecordId,
    /** By the label of the field, so that a new order of fields keeps the ticks. */
    done: z.array(z.object({ label: z.string(), at: Instant, by: Actor }).readonly()).readonly(),
  })
  .readonly();
export type PlatformEntry = z.infer<typeof PlatformEntry>;

export function entryId(matterId: string, platformId: string): string {
  return `${matterId}.${platformId}`;
}

/** The entry with a field ticked, or its tick taken away. */
export function ticked(
  entry: PlatformEntry,
  label: string,
  done: boolean,
  by: Pick<PlatformEntry["done"][number], "at" | "by">,
): PlatformEntry {
  const others = entry.done.filter((each) => each.label !== label);
  return { ...entry, done: done ? [...others, { label, ...by }] : others };
}
