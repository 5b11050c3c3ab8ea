import type { ConflictFile } from "#shared/contract/sync.ts";
import type { Fields, Label, Treatment } from "#shared/domain/sync/policy.ts";
import { maskAddress, maskIdentityNumber, maskPhone } from "#shared/kernel/masking.ts";

type Difference = ConflictFile["differences"][number];

/** A value somewhere in a document, and what the policy calls it. */
interface Leaf {
  readonly value: string;
  readonly label: Label | null;
  readonly treat: Treatment | undefined;
}

/** The single values in which two versions of a document differ, in the order of the desk's own. */
export function differencesOf(fields: Fields, own: unknown, lost: unknown): Difference[] {
  const here = new Map(leaves(own, fields, ""));
  const there = new Map(leaves(lost, fields, ""));
  return [...new Set([...here.keys(), ...there.keys()])].flatMap((field) => {
    const [a, b] = [here.get(field), there.get(field)];
    if (a?.value === b?.value) return [];
    return [{ field, label: (a ?? b)?.label ?? null, own: shown(a), lost: shown(b) }];
  });
}

function shown(leaf: Leaf | undefined): string | null {
  if (!leaf) return null;
  const { value, treat } = leaf;
  if (treat === "identity") return maskIdentityNumber(value);
  if (treat === "phone") return maskPhone(value);
  return treat === "address" ? maskAddress(value) : value;
}

function* leaves(value: unknown, fields: Fields | undefined, path: string): Generator<[string, Leaf]> {
  if (value === null || value === undefined || typeof value === "object") {
    for (const [name, inner] of Object.entries(value ?? {})) {
      const policy = fields && Object.hasOwn(fields, name) ? fields[name] : undefined;
      const step = Array.isArray(value) ? `${Number(name) + 1}` : name;
      const at = path === "" ? step : `${path}.${step}`;
      if (policy && "treat" in policy) yield* labelled(inner, policy, at);
      else if (policy && "each" in policy && Array.isArray(inner))
        for (const [index, one] of inner.entries()) yield* leaves(one, policy.each, `${at}.${index + 1}`);
      else yield* leaves(inner, policy && "fields" in policy ? policy.fields : undefined, at);
    }
    return;
  }
  yield [path, { value: text(value), label: null, treat: undefined }];
}

/** A field with words of its own; lists of single values are shown in one line. */
function* labelled(
  value: unknown,
  { label, treat }: { readonly label: Label; readonly treat: Treatment },
  path: string,
): Generator<[string, Leaf]> {
  if (value === null || value === undefined || value === "") return;
  const said = Array.isArray(value) ? value.map(text).join(" · ") : text(value);
  yield [path, { value: said, label, treat }];
}

function text(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
