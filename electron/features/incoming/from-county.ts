import { slipOfItem } from "#shared/domain/incoming/from-county.ts";
import { canLink } from "#shared/domain/matter/open-matter.ts";
import { dayOf } from "#shared/kernel/plain-date.ts";
import type { Tables } from "../../storage/store.ts";
import { countyItems, countyTies } from "../../sync/tables.ts";
import { countyItemKey } from "../../tables/keys.ts";
import { matters } from "../../tables/matter.ts";
import { incomings, slips } from "../../tables/slip.ts";

/** Open items looked through; a desk that leaves more of them lying sees the newest. */
const MOST_ITEMS = 200;

/** Assignments and supervision of the county that nobody registered as incoming yet, the newest first. */
export function unregisteredItems(tables: Tables) {
  const items = tables.table(countyItems);
  const { ids } = items.select({
    where: [{ column: "isOpen", anyOf: [1] }],
    sortBy: { column: "seq", descending: true },
    limit: MOST_ITEMS,
  });
  const countyName = [...tables.table(countyTies).all()].at(-1)?.county?.name ?? "";
  return ids.flatMap((id) => {
    const item = items.get(id);
    const read = slipOfItem(item);
    if (read === undefined || tables.table(incomings).lookup(countyItemKey(id), 1).length > 0) return [];
    const { about, ...slip } = read;
    return [{ ...slip, sentOn: dayOf(item.at), countyName, matterId: matterAbout(tables, about) }];
  });
}

/** The open matter that a record of ours belongs to. */
function matterAbout(tables: Tables, about: string | null): string | null {
  const [table, id = ""] = about?.split("/") ?? [];
  const matterId = table === "referral" ? tables.table(slips).find(id)?.form.matterId : id;
  const matter = matterId === undefined ? undefined : tables.table(matters).find(matterId);
  return matter !== undefined && canLink(matter) ? matter.id : null;
}
