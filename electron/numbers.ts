import { counterId, takeNumber, type TakenNumber } from "#shared/domain/office/take-number.ts";
import type { NumberedKind } from "#shared/domain/office/office.ts";
import { yearOf } from "#shared/kernel/plain-date.ts";
import type { Transaction } from "./storage/store.ts";
import { counters, offices } from "./tables/office.ts";

/** Takes the next number of a kind within an act: the counter is put in the same journal line as the record. */
export function takeNumberIn(tx: Transaction, kind: NumberedKind): TakenNumber {
  const year = yearOf(tx.today);
  const taken = takeNumber(
    tx.table(offices).get("office"),
    kind,
    year,
    tx.table(counters).find(counterId(kind, year)),
  );
  tx.put(counters, taken.counter);
  return taken;
}
