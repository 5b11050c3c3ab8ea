import { z } from "zod";
import { FORBIDDEN_TAG } from "../../codes/tags.ts";
import { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { RiskEvent, RiskReport, RiskReportForm, RiskStep, RiskTold } from "./risk-report.ts";

/** Where a risk report stands: 已首报 · 续报中 · 已终报 · 已作废 */
export const RiskStatus = z.enum(["REPORTED", "FOLLOWED", "ENDED", "VOIDED"]);
export type RiskStatus = z.infer<typeof RiskStatus>;

export const RiskAct = z.enum(["follow-on", "final", "tell", "result", "void"]);
export type RiskAct = z.infer<typeof RiskAct>;

/** The acts allowed in each status; the compiler keeps the table complete. */
export const RISK_ACTS: Readonly<Record<RiskStatus, readonly RiskAct[]>> = {
  REPORTED: ["follow-on", "tell", "result", "final", "void"],
  FOLLOWED: ["follow-on", "tell", "result", "final"],
  ENDED: ["tell"],
  VOIDED: [],
};

export function riskStatus({ events }: Pick<RiskReport, "events">): RiskStatus {
  const acts = events.map(({ facts }) => facts.act);
  if (acts.includes("void")) return "VOIDED";
  if (acts.includes("final")) return "ENDED";
  return acts.includes("follow-on") ? "FOLLOWED" : "REPORTED";
}

/** Why a report, or something on it, is not taken like this. */
export const RiskRefusal = z.discriminatedUnion("reason", [
  z.object({ reason: z.literal("not-in-this-status"), act: RiskAct, status: RiskStatus }),
  z.object({ reason: z.literal("day-in-future"), on: PlainDate, today: PlainDate }),
  z.object({ reason: z.literal("day-before-the-report"), on: PlainDate, earliest: PlainDate }),
  z.object({ reason: z.literal("next-day-past"), nextOn: PlainDate, today: PlainDate }),
  /** 涉密线索 is not entered into the desk. */
  z.object({ reason: z.literal("secret") }),
]);
export type RiskRefusal = z.infer<typeof RiskRefusal>;

export function riskFormProblem(
  { on, told, tags, nextOn }: RiskReportForm,
  today: PlainDate,
): RiskRefusal | undefined {
  if (tags.includes(FORBIDDEN_TAG)) return { reason: "secret" };
  const future = [on, ...told.map((each) => each.on)].find((each) => each > today);
  if (future !== undefined) return { reason: "day-in-future", on: future, today };
  const early = told.find((each) => each.on < on);
  if (early !== undefined) return { reason: "day-before-the-report", on: early.on, earliest: on };
  return nextProblem(nextOn, today);
}

/** The report with one more event on it. */
export function recordRiskEvent(
  report: RiskReport,
  event: RiskEvent,
  today: PlainDate,
): Result<RiskReport, RiskRefusal> {
  const { facts } = event;
  const status = riskStatus(report);
  if (!RISK_ACTS[status].includes(facts.act))
    return err({ reason: "not-in-this-status", act: facts.act, status });
  if (facts.on > today) return err({ reason: "day-in-future", on: facts.on, today });
  const earliest = earliestOf(report, facts);
  if (facts.on < earliest) return err({ reason: "day-before-the-report", on: facts.on, earliest });
  const next = facts.act === "follow-on" ? nextProblem(facts.nextOn, today) : undefined;
  return next === undefined ? ok({ ...report, events: [...report.events, event] }) : err(next);
}

/** How many reports followed the first (续报次数). */
export function followOns({ events }: Pick<RiskReport, "events">): number {
  return events.filter(({ facts }) => facts.act === "follow-on").length;
}

/** Everybody it was reported to so far, the first report's before the later ones. */
export function toldSoFar({ form, events }: Pick<RiskReport, "form" | "events">): readonly RiskTold[] {
  return [
    ...form.told,
    ...events.flatMap(({ facts }) => {
      if (facts.act !== "tell") return [];
      const { act: _act, ...told } = facts;
      return [told];
    }),
  ];
}

/** The result as entered last, by itself or with the final report; empty while none is known. */
export function resultOf({ events }: Pick<RiskReport, "events">): string {
  const last = events.findLast(({ facts }) => facts.act === "result" || facts.act === "final")?.facts;
  if (last?.act === "result") return last.text;
  return last?.act === "final" ? last.result : "";
}

/** The day of the next report as promised last; null when none is. */
export function nextReportOn(report: Pick<RiskReport, "form" | "events">): PlainDate | null {
  if (["ENDED", "VOIDED"].includes(riskStatus(report))) return null;
  const last = report.events.findLast(({ facts }) => facts.act === "follow-on")?.facts;
  return last?.act === "follow-on" ? last.nextOn : report.form.nextOn;
}

/** A report follows the ones before it; whom somebody told may be noted late, as long as it is not before the event. */
function earliestOf({ form, issuedOn, events }: RiskReport, { act }: RiskStep): PlainDate {
  if (act === "tell") return form.on;
  const before = events.findLast(({ facts }) => facts.act === "follow-on" || facts.act === "final");
  return before?.facts.on ?? issuedOn;
}

function nextProblem(nextOn: PlainDate | null, today: PlainDate): RiskRefusal | undefined {
  return nextOn !== null && nextOn < today ? { reason: "next-day-past", nextOn, today } : undefined;
}
