import { isChoosable } from "#shared/codes/categories.ts";
import type { VillageName } from "#shared/domain/paper/printed-words.ts";
import type { VisitSurroundings } from "#shared/domain/visit/check-visit.ts";
import type { Tables, Transaction } from "./storage/store.ts";
import { villages } from "./tables/office.ts";

/** What a registration is held against: the day of the act, the office's villages, the category tree. */
export function visitSurroundings(tx: Transaction): VisitSurroundings {
  return {
    today: tx.today,
    hasVillage: (code) => tx.table(villages).find(code) !== undefined,
    hasCategory: isChoosable,
  };
}

/** Names of the office's villages as papers print them. */
export function villageNames(tables: Tables): VillageName {
  return (code) => tables.table(villages).find(code)?.name ?? "";
}
