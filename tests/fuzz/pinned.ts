/** Traces that break a promise when the code has a certain mistake in it, made short. Against the code as it is each must hold. */
import type { Harm, Step } from "./steps.ts";

export interface Pinned {
  /** The mistake of `FLAWS` that it shows, or what was wrong once. */
  readonly name: string;
  readonly trace: readonly Step[];
}

const none: Harm = { harm: "none" };
const at = (office: number, copy = 0) => ({ office, copy });
const open = (office: number, copy = 0): Step => ({ do: "open", ...at(office, copy) });
const change = (office: number): Step => ({ do: "change", ...at(office) });
const report = (office: number, way: Harm = none, copy = 0): Step => ({
  do: "report",
  ...at(office, copy),
  way,
});
const pack = (office: number, copy = 0): Step => ({ do: "pack", ...at(office, copy), way: none });
const bring = (stick: number): Step => ({ do: "bring", stick, flip: null, keep: true, way: none });
const backUp: Step = { do: "back-up", ...at(0) };
const restore: Step = { do: "restore", ...at(0) };

/** One for each mistake of `FLAWS`. */
export const BITING: readonly Pinned[] = [
  {
    name: "the county signs its receipt although the commit failed",
    trace: [report(1, { harm: "county-off-at-commit", at: 1 })],
  },
  {
    name: "the county does not ask whether an entry is the one it holds, or goes on from it",
    trace: [
      open(2),
      { do: "copy", office: 2 },
      open(2, 1),
      open(2, 1),
      pack(2, 1),
      open(2),
      report(2),
      bring(0),
      report(2),
    ],
  },
  {
    name: "the county takes what comes early as if nothing were missing",
    trace: [{ do: "back-up-county" }, report(0), pack(0), { do: "restore-county" }, bring(0)],
  },
  {
    name: "a document that comes again is counted again",
    trace: [open(1), report(1), change(1), report(1)],
  },
  {
    name: "a late courier puts an older version over a newer one",
    trace: [open(0), report(0), backUp, change(0), pack(0), restore, change(0), report(0), bring(0)],
  },
  {
    name: "a request that was answered before is answered again",
    trace: [report(0), { do: "repeat", call: 0 }],
  },
  {
    name: "a restored county gives numbers again that the desk has seen",
    trace: [
      { do: "back-up-county" },
      { do: "write", office: 0 },
      report(0),
      { do: "restore-county" },
      { do: "write", office: 0 },
    ],
  },
  {
    name: "the desk keeps its place in the county's stream apart from the entries",
    trace: [{ do: "write", office: 0 }, report(0, { harm: "desk-off-after", at: 4 })],
  },
  {
    name: "the desk takes a stale receipt",
    trace: [
      open(0),
      report(0),
      { do: "make-answer", office: 0 },
      open(0),
      report(0),
      { do: "take", stick: 0, copy: 0, flip: null, way: none },
    ],
  },
  {
    name: "the desk takes for received what it has sent",
    trace: [{ do: "back-up-county" }, open(0), report(0), { do: "restore-county" }],
  },
  {
    name: "the desk does not believe a county that holds less than before",
    trace: [{ do: "back-up-county" }, open(0), report(0), { do: "restore-county" }],
  },
  {
    name: "the desk does not note what it has taken back",
    trace: [backUp, open(0), report(0), restore, report(0)],
  },
];

/** What the game itself found in the code. */
export const FOUND: readonly Pinned[] = [
  {
    name: "an office without a network gets back by stick what it lost",
    trace: [
      open(2),
      { do: "back-up", ...at(2) },
      open(2),
      report(2),
      { do: "restore", ...at(2) },
      open(2),
      report(2),
    ],
  },
  {
    name: "a county restored from a backup goes on after the entries that the desk has seen",
    trace: [
      { do: "write", office: 2 },
      report(2),
      { do: "back-up-county" },
      { do: "write", office: 2 },
      report(2),
      { do: "restore-county" },
      { do: "write", office: 2 },
      report(2),
      { do: "write", office: 2 },
    ],
  },
  {
    name: "an office without a network is told by stick that the county did not take the beginning of its new epoch",
    trace: [
      { do: "copy", office: 2 },
      { do: "answer", ...at(2, 1) },
      report(2),
      { do: "back-up", ...at(2, 1) },
      report(2),
      { do: "restore", ...at(2) },
    ],
  },
];
