import { afterEach, describe, expect, test } from "vitest";
import { CountyWork, type Outcome, type WorkState } from "#renderer/features/sync/county-work.ts";
import { stateOf } from "#electron/sync/sync-state.ts";
import { packed } from "#tests/support/small-courier.ts";
import { aReportingDesk, type Reporting } from "#tests/support/reporting.ts";

let open: Reporting | undefined;
afterEach(() => open?.county.close());

/** A seat of a desk that has joined a county; `seen` are the phases that its page would show. */
async function aSeat() {
  const reporting = (open = await aReportingDesk());
  const seen: string[] = [];
  let ended = 0;
  const work = new CountyWork(reporting.desk, () => (ended += 1));
  work.subscribe(() => {
    const phase = work.state().running?.at.phase;
    if (phase !== undefined && seen.at(-1) !== phase) seen.push(phase);
  });
  return { ...reporting, work, seen, ends: () => ended };
}

const outcomeOf = (work: { readonly state: () => WorkState }): Outcome | null => work.state().outcome;

describe("what a seat has under way with the county", () => {
  test("goes from greeting to end, and the page is asked anew once", async () => {
    const { work, seen, ends } = await aSeat();
    await work.report();
    expect(seen[0]).toBe("greeting");
    expect(seen).toContain("sending");
    expect(outcomeOf(work)).toMatchObject({ kind: "ended", job: "push", end: { trouble: null } });
    expect(work.state().running).toBeNull();
    expect(ends()).toBe(1);
  });

  test("a second press while it runs starts nothing", async () => {
    const { work, ends } = await aSeat();
    await Promise.all([work.report(), work.report(), work.exportBundle()]);
    expect(ends()).toBe(1);
  });

  test("waits for a busy county with a time to count down to, and can be stopped there", async () => {
    const { work, county, whole } = await aSeat();
    county.instead = () => ({ status: 503, body: "", headers: { "retry-after": "60" } });
    const core = whole.core.opened();
    if (core)
      stateOf(core).pause = (_, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener("abort", () => reject(signal.reason as Error)); // an AbortError
        });
    const running = work.report();
    await expect.poll(() => work.state().running?.at.phase).toBe("waiting");
    const at = work.state().running?.at;
    expect(at?.phase === "waiting" && at.until > Date.now() + 50_000).toBe(true);
    work.stop();
    await running;
    expect(outcomeOf(work)).toMatchObject({ kind: "ended", end: { stopped: true, trouble: null } });
  });

  test("another seat that reports already is said in words, not as a failure of the network", async () => {
    const { work, whole } = await aSeat();
    const core = whole.core.opened();
    if (core) stateOf(core).running = true;
    await work.report();
    expect(outcomeOf(work)).toEqual({ kind: "failed", job: "push", why: "running" });
  });

  test("an exported file comes with its slip", async () => {
    const { work, desk } = await aSeat();
    await work.exportBundle();
    const { slip } = await packed(desk);
    expect(outcomeOf(work)).toMatchObject({
      kind: "packed",
      file: { kind: "up" },
      slip: { fromSeq: slip.fromSeq, toSeq: slip.toSeq - 1 },
    });
  });
});
