import { z } from "zod";
import { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { lastDay } from "../deadline/time-limit.ts";
import { proposeDue, ruleFor, type ScopedTerms } from "../deadline/terms.ts";
import { allowedSlipActs, currentDueOn, extensionState, slipStatus } from "./slip-progress.ts";
import { SlipAct, SlipStatus } from "./slip-status.ts";
import type { ReferralSlip, SlipEvent, SlipEventFacts } from "./slip.ts";

/** Why something cannot be recorded on a slip like this. */
export const SlipEventRefusal = z.discriminatedUnion("reason", [
  z.object({ reason: z.literal("not-in-this-status"), act: SlipAct, status: SlipStatus }),
  /** The five working days are over: the issuer must agree (consentBy). */
  z.object({ reason: z.literal("return-needs-consent"), lastDay: PlainDate }),
  z.object({ reason: z.literal("day-before-the-step-before"), on: PlainDate, earliest: PlainDate }),
  z.object({ reason: z.literal("day-in-future"), on: PlainDate, today: PlainDate }),
  z.object({ reason: z.literal("reply-text-missing") }),
  z.object({ reason: z.literal("already-extended"), until: PlainDate }),
  z.object({ reason: z.literal("extension-after-due"), dueOn: PlainDate }),
  z.object({ reason: z.literal("extension-not-later"), dueOn: PlainDate }),
  z.object({ reason: z.literal("extension-too-long"), latest: PlainDate }),
  /** The visitor of a petition is told of the new day before it counts. */
  z.object({ reason: z.literal("visitor-not-told") }),
]);
export type SlipEventRefusal = z.infer<typeof SlipEventRefusal>;

/**
 * The last day to which an extension may move the due day (D-27: fifteen working days). It runs on from the old one, not from
 * the day it was asked on; the old one itself in an office whose rule knows no extension.
 */
export function latestExtensionDay(
  slip: Pick<ReferralSlip, "events" | "form">,
  terms: ScopedTerms,
): PlainDate {
  const dueOn = currentDueOn(slip);
  const atMost = ruleFor(terms, "slip-answer")?.extension?.atMost;
  return atMost ? lastDay(dueOn, atMost, terms) : dueOn;
}

/**
 * The last day on which the unit may return the slip by itself (D-26, by analogy with Petition Regulations art. 23). Undefined while
 * it has not reached the unit, and in an office without such a rule.
 */
export function returnableUntil(
  slip: Pick<ReferralSlip, "events">,
  terms: ScopedTerms,
): PlainDate | undefined {
  const reached = slip.events.find(({ facts }) => facts.act === "deliver" || facts.act === "sign");
  const rule = ruleFor(terms, "slip-return");
  return reached && rule && proposeDue(rule, reached.facts.on, terms)?.dueOn;
}

/** The slip with one more event on it. `event.facts.on` is the day on the paper, which may lie before `today`. */
export function recordSlipEvent(
  slip: ReferralSlip,
  event: SlipEvent,
  today: PlainDate,
  terms: ScopedTerms,
): Result<ReferralSlip, SlipEventRefusal> {
  const { facts } = event;
  if (facts.act === "ask-extension" && extensionState(slip) === "GRANTED") {
    return err({ reason: "already-extended", until: currentDueOn(slip) });
  }
  if (!allowedSlipActs(slip).includes(facts.act)) {
    return err({ reason: "not-in-this-status", act: facts.act, status: slipStatus(slip) });
  }
  if (facts.on > today) return err({ reason: "day-in-future", on: facts.on, today });
  const earliest = slip.events.at(-1)?.facts.on ?? slip.issuedOn;
  if (facts.on < earliest) return err({ reason: "day-before-the-step-before", on: facts.on, earliest });

  const refusal = refusalOfFacts(slip, facts, terms);
  return refusal === undefined ? ok({ ...slip, events: [...slip.events, event] }) : err(refusal);
}

function refusalOfFacts(
  slip: ReferralSlip,
  facts: SlipEventFacts,
  terms: ScopedTerms,
): SlipEventRefusal | undefined {
  switch (facts.act) {
    case "return": {
      const last = returnableUntil(slip, terms);
      const isLate = last !== undefined && facts.on > last;
      return isLate && facts.consentBy.trim() === ""
        ? { reason: "return-needs-consent", lastDay: last }
        : undefined;
    }
    case "reply":
      return facts.text.trim() === "" ? { reason: "reply-text-missing" } : undefined;
    case "rework":
      return facts.dueOn < facts.on
        ? { reason: "day-before-the-step-before", on: facts.dueOn, earliest: facts.on }
        : undefined;
    case "ask-extension": {
      const dueOn = currentDueOn(slip);
      if (facts.on > dueOn) return { reason: "extension-after-due", dueOn };
      return refusalOfExtension(slip, facts.until, terms);
    }
    case "grant-extension":
      if (terms.scope.isPetition === true && facts.toldOn === null) return { reason: "visitor-not-told" };
      return refusalOfExtension(slip, facts.until, terms);
    case "deliver":
    case "sign":
    case "accept":
    case "verify":
    case "void":
    case "refuse-extension":
      return undefined;
  }
}

function refusalOfExtension(
  slip: ReferralSlip,
  until: PlainDate,
  terms: ScopedTerms,
): SlipEventRefusal | undefined {
  const dueOn = currentDueOn(slip);
  if (until <= dueOn) return { reason: "extension-not-later", dueOn };
  const latest = latestExtensionDay(slip, terms);
  return until > latest ? { reason: "extension-too-long", latest } : undefined;
}
