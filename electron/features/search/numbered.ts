import { parseLoosely } from "#shared/kernel/numbering.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { minutesNo, withNumber, withNumberOf } from "../../find-by-number.ts";
import type { Stored, Tables, TableSpec } from "../../storage/store.ts";
import { matters, visits } from "../../tables/matter.ts";
import { agreements, dossiers, mediationCases } from "../../tables/mediation.ts";
import { conferences, consultations } from "../../tables/meeting.ts";
import { incomings, slips, supervisions, whistles } from "../../tables/slip.ts";
import { riskReports, screenings } from "../../tables/watch.ts";

type Numbered = Stored & { readonly no: string };

const NUMBERED = [
  matters,
  visits,
  slips,
  supervisions,
  whistles,
  incomings,
  mediationCases,
  agreements,
  dossiers,
  riskReports,
  screenings,
] as unknown as readonly TableSpec<Numbered>[]; // each only sees documents of its own table

/** Records whose own number was typed: 〔2026〕12, 2026-12, 宁综转2026 12, or 12 for one of this year. */
export function numberedRecords(
  tables: Tables,
  typed: string,
  today: PlainDate,
): readonly { readonly table: string; readonly id: string }[] {
  if (parseLoosely(typed).seq === undefined) return [];
  return [
    ...NUMBERED.flatMap((spec) => named(spec, withNumber(tables.table(spec), typed, today))),
    ...named(conferences, withNumberOf(tables.table(conferences), typed, today, minutesNo)),
    ...named(consultations, withNumberOf(tables.table(consultations), typed, today, minutesNo)),
  ];
}

function named({ name }: { readonly name: string }, records: readonly Stored[]) {
  return records.map(({ id }) => ({ table: name, id }));
}
