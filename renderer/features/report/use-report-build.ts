import { useCallback, useEffect, useRef, useState } from "react";
import { useDesk } from "#renderer/client/use-desk.ts";
import type { ReportPack } from "#shared/contract/report.ts";
import { periodKey, type Period } from "#shared/domain/report/period.ts";

export type Build =
  | {
      readonly state: "running";
      readonly phase: "gathering" | "building";
      readonly done: number;
      readonly total: number;
    }
  | { readonly state: "stopped" }
  | { readonly state: "failed" }
  | { readonly state: "done"; readonly pack: ReportPack };

const BEGINNING: Build = { state: "running", phase: "gathering", done: 0, total: 0 };

/** Builds the report of a period; another period, another build. Can be stopped, and begun again. */
export function useReportBuild(
  period: Period | null,
  villageCode: string | null,
): { readonly build: Build; readonly stop: () => void; readonly again: () => void } {
  const desk = useDesk();
  const stopper = useRef<AbortController>(undefined);
  const [turn, setTurn] = useState(0);
  const [found, setFound] = useState<{ readonly of: string; readonly build: Build }>();
  const key = period === null ? "" : `${periodKey(period)}/${villageCode ?? ""}/${turn}`;
  const wanted = useRef(period);
  useEffect(() => {
    wanted.current = period;
  });

  useEffect(() => {
    const asked = wanted.current;
    if (asked === null) return undefined;
    const stop = new AbortController();
    stopper.current = stop;
    const show = (build: Build) => !stop.signal.aborted && setFound({ of: key, build });
    async function run(of: Period) {
      const input = { period: of, villageCode };
      for await (const step of await desk.report.build(input, { signal: stop.signal })) {
        if (step.phase === "end") show({ state: "done", pack: step.pack });
        else show({ state: "running", phase: step.phase, done: step.done, total: step.total });
      }
    }
    run(asked).catch(() => show({ state: "failed" })); // the page says so
    return () => {
      stop.abort();
      // Who comes back to it sees it counted anew, not what stood there for a moment before.
      setFound(undefined);
    };
  }, [desk, key, villageCode]);

  const stop = useCallback(() => {
    stopper.current?.abort();
    setFound({ of: key, build: { state: "stopped" } });
  }, [key]);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  return { build: found?.of === key ? found.build : BEGINNING, stop, again };
}
