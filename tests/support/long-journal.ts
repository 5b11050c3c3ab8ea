import type { SyncEnd } from "#shared/contract/sync.ts";
import { units } from "#electron/tables/office.ts";
import { openTestDesk, testUnits, type TestDesk } from "./desk.ts";
import { ended } from "./reporting.ts";
import { stateOf } from "#electron/sync/sync-state.ts";
import { invitationTo, type WholeCounty } from "./whole-county.ts";

export const OFFICE = "620302100";

/** A desk whose county has let it in. Pauses between tries are not waited for. */
export async function aDeskOf(county: Pick<WholeCounty, "url" | "clerk">): Promise<TestDesk> {
  const test = await openTestDesk({ roles: ["DIRECTOR", "CLERK"] });
  await test.desk.sync.join({ invitation: await invitationTo(county, OFFICE, county.url) });
  await county.clerk.office.confirm({ office: OFFICE });
  const opened = test.whole.core.opened();
  if (opened) stateOf(opened).pause = () => Promise.resolve();
  return test;
}

/** So many acts, each with a unit of its own, `unit-1` and on. */
export async function writeUnits({ store }: TestDesk, many: number, nameOf = (n: number) => `单位${n}`) {
  const like = store.table(units).get(Object.values(testUnits)[0]?.id ?? "");
  for (let n = 1; n <= many; n += 1)
    await store.commit({ act: "directory.importUnits", by: "desk", requestId: `unit-${n}` }, (tx) =>
      tx.put(units, { ...like, id: `unit-${n}`, name: nameOf(n) }),
    );
}

export async function report({ desk }: TestDesk): Promise<SyncEnd> {
  return ended(await desk.sync.push({}));
}
