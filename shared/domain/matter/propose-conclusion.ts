import type { MATTER_OUTCOMES } from "../../codes/handling.ts";
import { cutText } from "../../kernel/cut-text.ts";
import { printedDay, type PlainDate } from "../../kernel/plain-date.ts";
import { caseStatus } from "../mediation/case-status.ts";
import type { CaseFacts, MediationCase } from "../mediation/mediation-case.ts";
import type { MeetingBrief } from "../meeting/meeting-brief.ts";
import type { ReferralSlip, SlipEventFacts } from "../referral/slip.ts";
import { slipStatus } from "../referral/slip-progress.ts";
import { speakerOf } from "../paper/printed-words.ts";
import type { Visit } from "../visit/visit.ts";
import { factsOf, nameOfUnit, responses, tasksOf, whistleStatus } from "../whistle/whistle-progress.ts";
import type { Whistle } from "../whistle/whistle.ts";
import type { ConclusionForm } from "./closing.ts";
import type { DecisionForm } from "./decision.ts";
import type { Matter } from "./matter.ts";

type Outcome = (typeof MATTER_OUTCOMES)[number];
type Reply = Extract<SlipEventFacts, { act: "reply" }>;
type Ending = Extract<CaseFacts, { act: "end" }>["ending"];

export interface ConclusionFacts {
  readonly matter: Pick<Matter, "decisions" | "meetings">;
  /** The latest visit: whoever speaks there is told. */
  readonly visit: Visit;
  readonly slips: readonly ReferralSlip[];
  readonly whistles: readonly Whistle[];
  readonly cases: readonly MediationCase[];
  readonly today: PlainDate;
  /** Who writes it. */
  readonly writer: string;
}

/** What the unit reported, as an outcome of the matter. */
const OUTCOME_OF_REPLY: Readonly<Record<Reply["result"], Outcome>> = {
  RESOLVED: "RESOLVED",
  PARTLY: "PARTLY",
  EXPLAINED: "EXPLAINED",
  NOT_SUPPORTED: "EXPLAINED",
  MONITORING: "MONITORING",
  OTHER_ROUTE: "OTHER_ROUTE",
};

/** How a mediation ended without an agreement, as an outcome of the matter. */
const OUTCOME_OF_ENDING: Readonly<Record<Ending, Outcome>> = {
  FAILED: "FAILED",
  REFUSED: "FAILED",
  WITHDRAWN: "WITHDRAWN",
  EXPIRED: "FAILED",
  TRANSFERRED: "OTHER_ROUTE",
  ABSORBED: "RESOLVED",
};

const OUTCOME_OF_DECISION: Readonly<Record<DecisionForm["kind"], Outcome>> = {
  ANSWERED: "RESOLVED",
  ACCEPTED: "RESOLVED",
  GUIDED: "OTHER_ROUTE",
  REFUSED: "REFUSED",
};

/**
 * The conclusion as the record speaks for it, for the clerk to go over: a mediation says more than a slip, a slip more than a
 * whistle, a whistle more than the decision. Its words are printed, hence Chinese in every language.
 */
export function proposeConclusion(facts: ConclusionFacts): ConclusionForm {
  const { matter, visit, cases, today, writer } = facts;
  const decision = matter.decisions.at(-1)?.form;
  const mediated = cases.map(mediationEnd).findLast((end) => end !== undefined);
  const replied = facts.slips.filter((slip) => slipStatus(slip) === "VERIFIED");
  const latest = replied.at(-1);
  const reply = latest && replyOf(latest);
  const whistled = facts.whistles.map(whistleEnd).findLast((end) => end !== undefined);
  const agreed = agreedAt(matter);
  const outcome =
    mediated?.outcome ??
    agreed?.outcome ??
    (latest?.form.kind === "HANDOVER" ? "HANDED_OVER" : undefined) ??
    (reply && OUTCOME_OF_REPLY[reply.result]) ??
    whistled?.outcome ??
    (decision ? OUTCOME_OF_DECISION[decision.kind] : "RESOLVED");
  return {
    outcome,
    investigation: "",
    process: cutText(
      [
        ...facts.slips.map(slipWords),
        ...facts.whistles.map(whistleWords),
        ...cases.map(caseWords),
        ...matter.meetings.map(meetingWords),
      ]
        .filter((words) => words !== "")
        .join("\n"),
      4000,
    ),
    result: cutText(
      mediated?.result ?? agreed?.result ?? reply?.text ?? whistled?.result ?? decisionWords(decision),
      2000,
    ),
    basis: agreed?.basis ?? (decision?.kind === "REFUSED" ? decision.legalBasis : ""),
    opinion: "",
    handlerName: decision?.kind === "ACCEPTED" ? decision.handlerName : writer,
    reviewer: "",
    told: { on: today, way: "PHONE", whom: speakerOf(visit.form).name },
  };
}

/** What a mediation proposes for its matter; undefined while it goes on. */
function mediationEnd(
  mediation: MediationCase,
): { readonly outcome: Outcome; readonly result: string } | undefined {
  const inForce = mediation.agreements.filter(({ status }) => status === "EFFECTIVE");
  if (inForce.length > 0) {
    const isBroken = caseStatus(mediation) === "UNPERFORMED";
    const nos = inForce.map(({ no }) => no).join("、");
    return {
      outcome: isBroken ? "PARTLY" : "RESOLVED",
      result: `经调解，双方达成调解协议（${nos}）${isBroken ? "，协议尚未全部履行" : ""}。`,
    };
  }
  const ended = mediation.events
    .map(({ facts }) => facts)
    .findLast((facts) => facts.act === "end" || facts.act === "refuse" || facts.act === "reopen");
  if (ended === undefined || ended.act === "reopen") return undefined;
  if (ended.act === "refuse") return { outcome: "FAILED", result: "当事人不接受调解，已告知其他解决途径。" };
  return {
    outcome: OUTCOME_OF_ENDING[ended.ending],
    result: ended.note === "" ? "调解终止，已告知其他解决途径。" : ended.note,
  };
}

/** What a consultation agreed: the ground on which its matter is closed, once its tasks are done. */
function agreedAt({ meetings }: Pick<Matter, "meetings">) {
  const last = meetings.findLast((brief) => brief.kind === "CONSULTATION");
  if (last?.outcome !== "AGREED") return undefined;
  return {
    outcome: "RESOLVED" as const,
    result: `经民主协商达成一致：${last.resolution}${last.openTasks === 0 ? "\n议定事项已落实。" : ""}`,
    basis: `民主协商结果（${last.no}）`,
  };
}

function meetingWords(brief: MeetingBrief): string {
  const on = printedDay(brief.on);
  return brief.kind === "CONFERENCE"
    ? `${on}会商研判（${brief.no}）：${brief.decision}`
    : `${on}民主协商（${brief.no}）：${brief.resolution}`;
}

function replyOf(slip: ReferralSlip): Reply | undefined {
  return slip.events.map(({ facts }) => facts).findLast((facts): facts is Reply => facts.act === "reply");
}

function slipWords(slip: ReferralSlip): string {
  if (slipStatus(slip) === "VOIDED") return "";
  const reply = replyOf(slip);
  const sent = `${printedDay(slip.issuedOn)}以${slip.no}转${slip.unitName}办理`;
  return reply === undefined ? `${sent}。` : `${sent}，${printedDay(reply.on)}反馈：${reply.text}`;
}

/** What a whistle proposes for its matter; undefined unless it was closed. */
function whistleEnd(whistle: Whistle): { readonly outcome: Outcome; readonly result: string } | undefined {
  const [closed] = factsOf(whistle, "close");
  if (closed === undefined) return undefined;
  const isUndone = tasksOf(whistle).some(({ settled }) => settled?.result === "UNABLE");
  return { outcome: isUndone ? "PARTLY" : "RESOLVED", result: closed.outcome };
}

function whistleWords(whistle: Whistle): string {
  const { no, form, issuedOn } = whistle;
  if (whistleStatus(whistle) === "CANCELLED") return "";
  const came = responses(whistle)
    .filter(({ arrival }) => arrival?.came)
    .map(({ unitId }) => nameOfUnit(whistle, unitId));
  const [talk] = factsOf(whistle, "talk");
  return [
    `${printedDay(issuedOn)}以${no}召集${form.units.length}个单位到${form.place}会商`,
    came.length === 0 ? "" : `${came.join("、")}到场`,
    talk === undefined ? "" : `会商意见：${talk.conclusion}`,
  ]
    .filter((words) => words !== "")
    .join("，");
}

function caseWords({ no, openedOn, sessions }: MediationCase): string {
  const held = sessions.filter(({ status }) => status === "FINISHED" || status === "FROZEN").length;
  return `${printedDay(openedOn)}立案调解（${no}）${held === 0 ? "" : `，调解${held}次`}。`;
}

function decisionWords(form: DecisionForm | undefined): string {
  switch (form?.kind) {
    case "ANSWERED":
      return form.answer;
    case "GUIDED":
      return `已引导至${form.destination?.name ?? ""}办理。${form.advice}`;
    case "REFUSED":
      return form.explanation;
    default:
      return "";
  }
}
