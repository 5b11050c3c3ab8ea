import { z } from "zod";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { FoundEvent, FoundFacts, ScreeningReport } from "./report.ts";

/** What became of a found dispute: 待处理 · 已登记为事项 · 已并入事项 · 当场化解 */
export const FoundStatus = z.enum(["OPEN", "REGISTERED", "LINKED", "SETTLED"]);
export type FoundStatus = z.infer<typeof FoundStatus>;

export const FoundAct = z.enum(["register", "link", "settle"]);
export type FoundAct = z.infer<typeof FoundAct>;

/** The acts allowed in each status; what was settled may flare up again. */
export const FOUND_ACTS: Readonly<Record<FoundStatus, readonly FoundAct[]>> = {
  OPEN: ["register", "link", "settle"],
  REGISTERED: [],
  LINKED: [],
  SETTLED: ["register", "link"],
};

const STATUS_AFTER: Readonly<Record<FoundAct, FoundStatus>> = {
  register: "REGISTERED",
  link: "LINKED",
  settle: "SETTLED",
};

/** Why this cannot be done with a found dispute. */
export const FoundRefusal = z.object({ act: FoundAct, status: FoundStatus });
export type FoundRefusal = z.infer<typeof FoundRefusal>;

/** The last thing that was recorded of a found dispute. */
export function lastOfFound(
  { events }: Pick<ScreeningReport, "events">,
  foundId: string,
): FoundFacts | undefined {
  return events.findLast((event) => event.foundId === foundId)?.facts;
}

export function foundStatus(report: Pick<ScreeningReport, "events">, foundId: string): FoundStatus {
  const last = lastOfFound(report, foundId);
  return last === undefined ? "OPEN" : STATUS_AFTER[last.act];
}

export function recordFound(
  report: ScreeningReport,
  event: FoundEvent,
): Result<ScreeningReport, FoundRefusal> {
  const status = foundStatus(report, event.foundId);
  const { act } = event.facts;
  if (!FOUND_ACTS[status].includes(act)) return err({ act, status });
  return ok({ ...report, events: [...report.events, event] });
}
