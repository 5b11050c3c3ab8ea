import { z } from "zod";
import { ClockKind } from "../domain/deadline/clock-kind.ts";
import { Instant } from "../kernel/plain-date.ts";
import { base } from "./common.ts";
import { ClockRow } from "./deadline.ts";

/** A part of the board: how many there are, and the first of them. */
export const BoardPart = z.object({ total: z.int(), rows: z.array(ClockRow) });
export type BoardPart = z.infer<typeof BoardPart>;

export const today = {
  /** What the day asks for. Only the few rows shown are read. */
  board: base.output(
    z.object({
      at: Instant,
      /** Call-backs still owed, the first to run out first. */
      callBacks: BoardPart,
      overdue: BoardPart,
      /** Amber, by what they are about. */
      due: z.array(BoardPart.extend({ kind: ClockKind })),
    }),
  ),
  /** What turned amber or red since the moment before, for those who look at another page. */
  news: base.input(z.object({ since: Instant })).output(
    z.object({
      at: Instant,
      overdue: z.int(),
      turned: z.array(ClockRow),
    }),
  ),
};
