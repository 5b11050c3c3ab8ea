import { afterEach, describe, expect, test } from "vitest";
import { aVisitForm } from "#tests/support/builders.ts";
import { cuttingProxy, type Cut, type CuttingProxy } from "#tests/support/cutting-proxy.ts";
import { aReportingDesk, type Reporting } from "#tests/support/reporting.ts";

let open: Reporting | undefined;
let proxy: CuttingProxy | undefined;
afterEach(() => {
  open?.county.close();
  proxy?.close();
});

/** Every byte of the first ones, where heads are, then every so many. */
function places(side: Cut["side"], most: number, step: number): readonly Cut[] {
  const found: Cut[] = [];
  for (let after = 0; after < most; after += after < 64 ? 7 : step) found.push({ side, after });
  return found;
}

describe("the connection is cut", () => {
  test.each(["request", "response"] as const)(
    "at any byte of a %s: nothing lost, nothing twice, the stream goes on",
    async (side) => {
      open = await aReportingDesk();
      const { desk, county, report, store } = open;
      proxy = await cuttingProxy(county.url);
      await desk.sync.join({ invitation: county.invitation(proxy.url) });
      const seen = new Set<string>();
      for (const cut of places(side, side === "request" ? 9000 : 4000, 61)) {
        await desk.visit.register({ form: aVisitForm() });
        county.write("notice", { title: "通知", text: `${cut.after}` });
        proxy.cut = cut;
        const end = await report();
        // a connection that broke is tried again, so most runs end well; the next one always does
        if (end.trouble) seen.add(end.trouble.kind);
        proxy.cut = undefined;
        const last = store.last().seq;
        const again = await report();
        expect(again.trouble, `${side} cut after ${cut.after}`).toBeNull();
        expect(again.receipt?.lastSeq, `${side} cut after ${cut.after}`).toBe(last);
        expect(county.held.map(({ entry }) => entry.seq)).toEqual(county.held.map((_, i) => i + 1));
      }
      expect([...seen].filter((kind) => kind !== "cut" && kind !== "unreachable")).toEqual([]);
      expect((await desk.sync.inbox({ limit: 100 })).open).toBe(county.down.length);
    },
    60_000,
  );
});
