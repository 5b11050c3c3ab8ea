import { z } from "zod";
import { QueueWindow } from "#shared/domain/queue/ticket.ts";

/** Belongs to the counter, not to a person: which window it is, and how its tickets are printed. */
const CounterSettings = z.object({
  window: QueueWindow,
  print: z.enum(["STRIP_80", "A4", "NONE"]),
});
export type CounterSettings = z.infer<typeof CounterSettings>;

const KEY = "desk-counter";

export function readCounterSettings(usual: CounterSettings): CounterSettings {
  try {
    return CounterSettings.parse(JSON.parse(localStorage.getItem(KEY) ?? ""));
  } catch {
    return usual; // never set here, or written by something else
  }
}

export function keepCounterSettings(settings: CounterSettings): void {
  localStorage.setItem(KEY, JSON.stringify(settings));
}
