import { linkedWith, type Appearance, type PersonLink } from "#shared/domain/person/person.ts";
import type { Tables } from "./storage/store.ts";
import { appearanceLinkKey } from "./tables/keys.ts";
import { personLinks } from "./tables/matter.ts";

/** The links at an appearance, as `linkedWith` asks for them. */
export const linksOf =
  (tables: Tables) =>
  (appearance: Appearance): readonly PersonLink[] =>
    tables.table(personLinks).lookup(appearanceLinkKey(appearance));

/** The appearances that were said to be the same person, by links that stand, with the one asked about. */
export function samePerson(tables: Tables, appearance: Appearance): readonly Appearance[] {
  return linkedWith(appearance, linksOf(tables)).appearances;
}
