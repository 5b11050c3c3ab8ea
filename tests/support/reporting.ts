import type { SyncEnd, SyncProgress } from "#shared/contract/sync.ts";
import { stateOf } from "#electron/sync/sync-state.ts";
import { anOffice } from "./builders.ts";
import { openTestDesk, type TestDesk, type TestDeskOptions } from "./desk.ts";
import { SmallCounty } from "./small-county.ts";

export interface Reporting extends TestDesk {
  readonly county: SmallCounty;
  /** 上报, to its end. */
  readonly report: (confirmRecords?: number) => Promise<SyncEnd>;
}

/** A desk that has joined a small county. Pauses between tries are not waited for. */
export async function aReportingDesk(options: TestDeskOptions = {}): Promise<Reporting> {
  const test = await openTestDesk({ roles: ["DIRECTOR", "CLERK"], ...options });
  const county = await new SmallCounty(anOffice.township.code, test.clock.now).listen();
  await test.desk.sync.join({ invitation: county.invitation() });
  const opened = test.whole.core.opened();
  if (opened) stateOf(opened).pause = () => Promise.resolve();
  return {
    ...test,
    county,
    report: async (confirmRecords) =>
      ended(await test.desk.sync.push(confirmRecords === undefined ? {} : { confirmRecords })),
  };
}

/** How a run ended. */
export async function ended(events: AsyncIterable<SyncProgress>): Promise<SyncEnd> {
  for await (const event of events) if (event.phase === "end") return event.end;
  throw new Error("the run did not say how it ended");
}
