import { addMonths, type PlainDate } from "../../kernel/plain-date.ts";

export interface Instalment {
  readonly amountFen: number;
  readonly on: PlainDate;
}

/**
 * A sum in equal monthly instalments from a first day on. Whole yuan as far as the sum has them; what does not divide evenly is
 * owed with the last one. A month without that day ends the instalment on its last day.
 */
export function splitByMonth(totalFen: number, count: number, firstOn: PlainDate): readonly Instalment[] {
  const unit = totalFen >= count * 100 ? 100 : 1;
  const each = Math.floor(totalFen / count / unit) * unit;
  return Array.from({ length: count }, (_, index) => ({
    amountFen: index === count - 1 ? totalFen - each * (count - 1) : each,
    on: addMonths(firstOn, index),
  }));
}
