import type { CodeTable } from "./official-name.ts";

/** The standard and the one of its modules that is given. */
export const GBT_31000 = { standard: "GB/T 31000-2015", module: "矛盾纠纷排查化解" } as const;

/** How an item is given: a text, a day (eight digits in exchange), a number, a code of one of our tables, or 1 and 0. */
export type GbtKind = "text" | "day" | "number" | "flag" | { readonly code: CodeTable };

export interface GbtField {
  readonly item: string;
  readonly kind: GbtKind;
  /** Most characters, where the standard's users state a limit. */
  readonly most?: number;
  readonly required?: true;
}

/**
 * Items of the module 矛盾纠纷排查化解 of GB/T 31000-2015 (社会治安综合治理基础数据规范), in the order of two public code bases that
 * agree on them; the standard itself was not read. Their Chinese names: codes `gbtItem.*`.
 *
 * Values of mainPartyKind and resolveMethod (clause 5.58) were not found: the first is left empty, the second is our own list. [own]
 */
export const GBT_31000_FIELDS = [
  { item: "eventName", kind: "text", required: true },
  { item: "eventDate", kind: "day" },
  { item: "eventPlace", kind: "text" },
  { item: "eventScale", kind: { code: "eventScale" } },
  { item: "eventType", kind: { code: "category" } },
  { item: "involvedCount", kind: "number" },
  { item: "eventSummary", kind: "text", most: 2000 },
  { item: "involvedUnit", kind: "text" },
  { item: "mainPartyIdType", kind: { code: "identityPaper" } },
  { item: "mainPartyIdNo", kind: "text" },
  { item: "mainPartyName", kind: "text", most: 80 },
  { item: "mainPartySex", kind: { code: "sex" } },
  { item: "mainPartyNation", kind: { code: "nationality" } },
  { item: "mainPartyEducation", kind: "text" },
  { item: "mainPartyKind", kind: "text" },
  { item: "mainPartyAddress", kind: "text" },
  { item: "resolveDeadline", kind: "day" },
  { item: "resolveMethod", kind: { code: "resolveMethod" } },
  { item: "resolveOrg", kind: "text" },
  { item: "resolverName", kind: "text" },
  { item: "resolverPhone", kind: "text" },
  { item: "resolveSuccess", kind: "flag" },
  { item: "resolveDetail", kind: "text", most: 2000 },
  { item: "evalDate", kind: "day" },
  { item: "evalOpinion", kind: "text", most: 2000 },
  { item: "longitude", kind: "number" },
  { item: "latitude", kind: "number" },
] as const satisfies readonly GbtField[];

export type GbtItem = (typeof GBT_31000_FIELDS)[number]["item"];

/** How it was resolved (化解方式). [own] */
export const RESOLVE_METHODS = ["01", "02", "03", "04", "05", "06", "99"] as const;
export type ResolveMethod = (typeof RESOLVE_METHODS)[number];
