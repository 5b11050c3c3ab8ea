import type { SubsidyRules } from "../mediation/dossier.ts";
import type { Mediator } from "../mediation/committee.ts";
import type { Gathering } from "./gather.ts";
import type { Bucket, Period } from "./period.ts";
import type { ReportSettings } from "./report-settings.ts";

/** What a list prints of a record. Names of people are shortened in it. */
export interface Described {
  readonly no: string;
  readonly title: string;
}

/** What the tables are made of: the facts, and the words they are printed in. */
export interface PackContext {
  readonly facts: Gathering;
  readonly period: Period;
  readonly buckets: readonly Bucket[];
  readonly settings: ReportSettings;
  /** Null for the whole office. */
  readonly villageCode: string | null;
  readonly villages: readonly { readonly id: string; readonly name: string }[];
  readonly grids: readonly { readonly code: string; readonly name: string; readonly villageCode: string }[];
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly mediators: readonly Mediator[];
  readonly subsidy: SubsidyRules;
  /** Of a matter. */
  readonly describe: (matterId: string) => Described;
}
