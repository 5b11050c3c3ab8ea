import type { Matter } from "#shared/domain/matter/matter.ts";
import type { Stored, TableSpec, Tables } from "../storage/store.ts";
import { caseKey, matterKey } from "../tables/keys.ts";
import { attachments, matters, papers, visits } from "../tables/matter.ts";
import { agreements, dossiers, mediationCases, sessions } from "../tables/mediation.ts";
import { units } from "../tables/office.ts";
import { slips, whistles } from "../tables/slip.ts";

/** Tables whose documents are found by the matter they belong to, and by the mediation case. */
const OF_MATTER: readonly TableSpec<never>[] = [whistles, papers, attachments, mediationCases];
const OF_CASE: readonly TableSpec<never>[] = [sessions, agreements, dossiers];

/**
 * Whether a matter is addressed to the county: a slip of it goes up (上报) or to a unit of the county, and was not voided. Its
 * documents then go whole.
 */
export function isAddressed(
  tables: Tables,
  matterId: string,
  matter: Pick<Matter, "slips"> | undefined = tables.table(matters).find(matterId),
): boolean {
  return (
    matter?.slips.some(({ slipId, status }) => {
      if (status === "VOIDED") return false;
      const form = tables.table(slips).find(slipId)?.form;
      return form?.kind === "ESCALATE" || tables.table(units).find(form?.unitId ?? "")?.level === "COUNTY";
    }) ?? false
  );
}

/** A document with its table and version, as it is now. */
export interface Current {
  readonly table: string;
  readonly id: string;
  readonly rev: number;
  readonly doc: Stored;
}

/** Everything that belongs to a matter, as it is now. */
export function documentsOfMatter(tables: Tables, matterId: string): readonly Current[] {
  const matter: Matter | undefined = tables.table(matters).find(matterId);
  if (!matter) return [];
  const current = <D extends Stored>(spec: TableSpec<D>, doc: D | undefined): readonly Current[] =>
    doc ? [{ table: spec.name, id: doc.id, rev: tables.table(spec).revOf(doc.id), doc }] : [];
  return [
    ...current(matters, matter),
    ...matter.visits.flatMap(({ visitId }) => current(visits, tables.table(visits).find(visitId))),
    ...matter.slips.flatMap(({ slipId }) => current(slips, tables.table(slips).find(slipId))),
    ...OF_MATTER.flatMap((spec) => found(spec, matterKey(matterId))),
    ...tables
      .table(mediationCases)
      .lookup(matterKey(matterId))
      .flatMap(({ id }) => OF_CASE.flatMap((spec) => found(spec, caseKey(id)))),
  ];

  function found(spec: TableSpec<never>, key: string): readonly Current[] {
    const known = spec as unknown as TableSpec<Stored>; // only asked for what every document has
    return tables
      .table(known)
      .lookup(key)
      .flatMap((doc) => current(known, doc));
  }
}
