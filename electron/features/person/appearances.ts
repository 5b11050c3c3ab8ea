import type { PersonAppearance } from "#shared/contract/person.ts";
import {
  appearanceKey,
  appearancesOfCase,
  appearancesOfVisit,
  type Appearance,
  type AppearanceFacts,
} from "#shared/domain/person/person.ts";
import { maskIdentityNumber, maskPhone } from "#shared/kernel/masking.ts";
import type { Tables } from "../../storage/store.ts";
import { matters, visits } from "../../tables/matter.ts";
import { mediationCases } from "../../tables/mediation.ts";

/** Everybody a record names; none when there is no such record. */
export function appearancesIn(
  tables: Tables,
  record: Appearance["record"],
  id: string,
): readonly AppearanceFacts[] {
  if (record === "visit") {
    const visit = tables.table(visits).find(id);
    return visit ? appearancesOfVisit(visit) : [];
  }
  const mediation = tables.table(mediationCases).find(id);
  return mediation ? appearancesOfCase(mediation) : [];
}

export function findAppearance(tables: Tables, appearance: Appearance): AppearanceFacts | undefined {
  const key = appearanceKey(appearance);
  return appearancesIn(tables, appearance.record, appearance.recordId).find(
    (facts) => appearanceKey(facts.appearance) === key,
  );
}

export function shown(tables: Tables, facts: AppearanceFacts): PersonAppearance {
  const { appearance, name, idNo, phone, villageCode } = facts;
  const { matterId, no, on } = recordOf(tables, appearance);
  const matter = tables.table(matters).get(matterId);
  return {
    appearance,
    name,
    idNo: maskIdentityNumber(idNo),
    phone: maskPhone(phone),
    villageCode,
    matterId,
    matterNo: matter.no,
    title: matter.title,
    no,
    on,
  };
}

function recordOf(tables: Tables, { record, recordId }: Appearance) {
  if (record === "visit") {
    const { matterId, no, form } = tables.table(visits).get(recordId);
    return { matterId, no, on: form.visitedOn };
  }
  const { matterId, no, openedOn } = tables.table(mediationCases).get(recordId);
  return { matterId, no, on: openedOn };
}
