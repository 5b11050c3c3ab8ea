import { MATTER_OUTCOMES } from "#shared/codes/handling.ts";
import {
  CallScripts,
  callScriptsProblem,
  type CallScriptsProblem,
} from "#shared/domain/matter/call-scripts.ts";

type Outcome = (typeof MATTER_OUTCOMES)[number];

/** The scripts as they are typed: questions one a line. */
export interface ScriptTexts {
  readonly opening: string;
  readonly always: string;
  readonly byOutcome: Readonly<Record<Outcome, string>>;
  readonly ofMediation: string;
  readonly byCategory: readonly { readonly category: string; readonly asks: string }[];
  readonly closing: string;
}

export function scriptTexts({
  opening,
  always,
  byOutcome,
  ofMediation,
  byCategory,
  closing,
}: CallScripts): ScriptTexts {
  return {
    opening,
    always: always.join("\n"),
    byOutcome: forEachOutcome((outcome) => byOutcome[outcome].join("\n")),
    ofMediation: ofMediation.join("\n"),
    byCategory: byCategory.map(({ category, asks }) => ({ category, asks: asks.join("\n") })),
    closing,
  };
}

type Read =
  | { readonly ok: true; readonly scripts: CallScripts }
  | { readonly ok: false; readonly problem: CallScriptsProblem | { readonly reason: "incomplete" } };

/** The scripts to keep, empty lines left out; or why they cannot be kept. */
export function readScripts(texts: ScriptTexts): Read {
  const read = CallScripts.safeParse({
    id: "all",
    opening: texts.opening.trim(),
    always: lines(texts.always),
    byOutcome: forEachOutcome((outcome) => lines(texts.byOutcome[outcome])),
    ofMediation: lines(texts.ofMediation),
    byCategory: texts.byCategory.map(({ category, asks }) => ({ category, asks: lines(asks) })),
    closing: texts.closing.trim(),
  });
  const isChosen = texts.byCategory.every(({ category }) => category !== "");
  if (!read.success || !isChosen) return { ok: false, problem: { reason: "incomplete" } };
  const problem = callScriptsProblem(read.data);
  return problem === undefined ? { ok: true, scripts: read.data } : { ok: false, problem };
}

function lines(text: string): readonly string[] {
  return text
    .split("\n")
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

function forEachOutcome<Value>(valueOf: (outcome: Outcome) => Value): Record<Outcome, Value> {
  const pairs = MATTER_OUTCOMES.map((outcome) => [outcome, valueOf(outcome)] as const);
  return Object.fromEntries(pairs) as Record<Outcome, Value>; // each outcome of the table has its pair
}
