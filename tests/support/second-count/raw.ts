/** What the journal says, read as plainly as can be: the last document of every record, days of China, rounding by whole numbers. */
import type { JournalEntry } from "#electron/storage/store.ts";
import type { ReferralSlip } from "#shared/domain/referral/slip.ts";
import type { Clock } from "#shared/domain/deadline/clock.ts";

export { chinaDay } from "../plain-deadlines.ts";

export class Raw {
  readonly #tables: Record<string, Map<string, unknown>> = {};
  readonly #clocks = new Map<string, Clock[]>();
  readonly #slips = new Map<string, ReferralSlip[]>();

  constructor(entries: readonly JournalEntry[]) {
    for (const entry of entries) {
      for (const { table, id, doc } of entry.puts) (this.#tables[table] ??= new Map()).set(id, doc);
    }
    for (const clock of this.rows<Clock>("clock")) {
      const known = this.#clocks.get(clock.subject) ?? [];
      known.push(clock);
      this.#clocks.set(clock.subject, known);
    }
    for (const slip of this.rows<ReferralSlip>("referral")) {
      const known = this.#slips.get(slip.form.matterId) ?? [];
      known.push(slip);
      this.#slips.set(slip.form.matterId, known);
    }
  }

  rows<D>(table: string): readonly D[] {
    return [...(this.#tables[table]?.values() ?? [])] as D[]; // the journal holds each table's own documents
  }

  slipsOf(matterId: string): readonly ReferralSlip[] {
    return this.#slips.get(matterId) ?? [];
  }

  clocksOf(subject: string, name: string): readonly Clock[] {
    return (this.#clocks.get(subject) ?? []).filter((clock) => clock.name === name);
  }
}

export function dayNumber(on: string): number {
  return Math.round(Date.parse(`${on}T00:00:00Z`) / 86_400_000);
}

export function dayOfNumber(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

/** A quotient of whole numbers, rounded half up with so many decimals. */
export function quotient(part: number, of: number, decimals: number): number {
  const scale = 10 ** decimals;
  const rounded = Math.floor((2 * Math.abs(part) * scale + of) / (2 * of)) / scale;
  return rounded === 0 ? 0 : Math.sign(part) * rounded;
}
