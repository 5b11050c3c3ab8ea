import { usualPeriods } from "#renderer/client/PeriodFields.tsx";
import { chosenColumns, LedgerFilter, LedgerKind, type LedgerColumn } from "#shared/domain/ledger/ledger.ts";
import { PlainDate } from "#shared/kernel/plain-date.ts";

export interface LedgerView {
  readonly kind: LedgerKind;
  readonly filter: LedgerFilter;
}

/** The ledger an address tells; without a word of a period it is that of this year. What it cannot read counts as not said. */
export function viewFromSearch(search: Readonly<Record<string, string>>, today: PlainDate): LedgerView {
  const { from, to } = usualPeriods(today).thisYear;
  const said = (key: "category" | "villageCode" | "state") => {
    const value = search[key];
    return LedgerFilter.shape[key].safeParse(value).success && value !== undefined && value !== ""
      ? { [key]: value }
      : {};
  };
  return {
    kind: LedgerKind.catch("visits").parse(search["kind"]),
    filter: LedgerFilter.parse({
      from: PlainDate.catch(from).parse(search["from"]),
      to: PlainDate.catch(to).parse(search["to"]),
      ...said("category"),
      ...said("villageCode"),
      ...said("state"),
    }),
  };
}

export function searchFromView({ kind, filter }: LedgerView): Record<string, string> {
  const { from, to, category = "", villageCode = "", state = "" } = filter;
  return { kind, from, to, category, villageCode, state };
}

const storageKey = (kind: LedgerKind) => `ledger-columns:${kind}`;

/** The columns chosen at this seat before. */
export function keptColumns(kind: LedgerKind): readonly LedgerColumn[] {
  return chosenColumns(kind, localStorage.getItem(storageKey(kind))?.split(" "));
}

export function keepColumns(kind: LedgerKind, columns: readonly LedgerColumn[]): void {
  localStorage.setItem(storageKey(kind), columns.map(({ key }) => key).join(" "));
}
