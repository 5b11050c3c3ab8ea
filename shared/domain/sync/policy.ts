import { maskAddress, maskIdentityNumber, maskName, maskPhone } from "../../kernel/masking.ts";

/** What happens to a field on its way to the county: kept, masked (as what), or left out. */
export type Treatment = "kept" | "name" | "identity" | "phone" | "address" | "left-out";

export interface Label {
  readonly zh: string;
  readonly en: string;
}

/** A single value or a list of single values. An object under it is left out: its fields have to be named. */
export interface ValuePolicy {
  readonly treat: Treatment;
  readonly label: Label;
}
export interface FieldsPolicy {
  readonly fields: Fields;
}
/** A list of objects. */
export interface EachPolicy {
  readonly each: Fields;
}
export type FieldPolicy = ValuePolicy | FieldsPolicy | EachPolicy;
export type Fields = Readonly<Record<string, FieldPolicy>>;

/**
 * What of a table goes up. A field that is not named here is left out, and so is a table without a policy: something new is
 * never sent by accident.
 */
export interface TablePolicy {
  readonly label: Label;
  readonly fields: Fields;
  /** Where the document says which matter it belongs to, `"form.matterId"`. Documents of a matter addressed to the county go whole. */
  readonly matterAt?: string;
}

export const kept = (zh: string, en: string): ValuePolicy => ({ treat: "kept", label: { zh, en } });
export const masked = (
  as: "name" | "identity" | "phone" | "address",
  zh: string,
  en: string,
): ValuePolicy => ({ treat: as, label: { zh, en } });
export const leftOut = (zh: string, en: string): ValuePolicy => ({ treat: "left-out", label: { zh, en } });
export const group = (fields: Fields): FieldsPolicy => ({ fields });
export const each = (fields: Fields): EachPolicy => ({ each: fields });

/** The document as the county may see it: only fields that the policy names, treated as it says. */
export function maskDocument(
  fields: Fields,
  doc: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [name, policy] of Object.entries(fields)) {
    const value = Object.hasOwn(doc, name) ? doc[name] : undefined;
    const shown = value === undefined ? undefined : treat(policy, value);
    if (shown !== undefined) out[name] = shown;
  }
  return out;
}

/** The matter a document belongs to, by its table's policy. */
export function matterOf({ matterAt }: TablePolicy, doc: unknown): string | undefined {
  if (matterAt === undefined) return undefined;
  const found = matterAt
    .split(".")
    .reduce<unknown>(
      (value, name) => (isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined),
      doc,
    );
  return typeof found === "string" ? found : undefined;
}

/** One line of the page that tells what goes up. */
export interface PolicyRow {
  /** `"form.visitors.name"`. */
  readonly field: string;
  readonly label: Label;
  readonly treat: Treatment;
}

export function policyRows(fields: Fields, above = ""): readonly PolicyRow[] {
  return Object.entries(fields).flatMap(([name, policy]) => {
    const field = above + name;
    if ("treat" in policy) return [{ field, label: policy.label, treat: policy.treat }];
    return policyRows("fields" in policy ? policy.fields : policy.each, `${field}.`);
  });
}

function treat(policy: FieldPolicy, value: unknown): unknown {
  if ("each" in policy) {
    return Array.isArray(value)
      ? value.filter(isRecord).map((item) => maskDocument(policy.each, item))
      : undefined;
  }
  if (value === null) return "treat" in policy && policy.treat === "left-out" ? undefined : null;
  if ("fields" in policy) return isRecord(value) ? maskDocument(policy.fields, value) : undefined;
  if (Array.isArray(value))
    return policy.treat === "left-out"
      ? undefined
      : value.filter(isSingle).map((one) => shown(policy.treat, one));
  return isSingle(value) ? shown(policy.treat, value) : undefined;
}

function shown(treatment: Treatment, value: string | number | boolean): unknown {
  switch (treatment) {
    case "kept":
      return value;
    case "left-out":
      return undefined;
    case "name":
      return maskName(String(value));
    case "identity":
      return maskIdentityNumber(String(value));
    case "phone":
      return maskPhone(String(value));
    case "address":
      return maskAddress(String(value));
  }
}

function isSingle(value: unknown): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
