import { withWhistleBrief } from "#shared/domain/whistle/whistle-progress.ts";
import type { Whistle } from "#shared/domain/whistle/whistle.ts";
import type { Transaction } from "./storage/store.ts";
import { matters } from "./tables/matter.ts";
import { whistles } from "./tables/slip.ts";

/** Puts a whistle within an act, and renews what its matter keeps of it. */
export function putWhistle(tx: Transaction, whistle: Whistle): void {
  tx.put(whistles, whistle);
  const matter = tx.table(matters).get(whistle.form.matterId);
  tx.put(matters, { ...matter, whistles: withWhistleBrief(matter.whistles, whistle) });
}
