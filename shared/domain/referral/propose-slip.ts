import { cutText } from "../../kernel/cut-text.ts";
import { officialName } from "../../codes/official-name.ts";
import { routingHints } from "../../codes/routing.ts";
import { dayOf, printedDay, type PlainDate } from "../../kernel/plain-date.ts";
import type { Attachment } from "../attachment/attachment.ts";
import { chooseRule, type DeadlineRule } from "../deadline/deadline-rule.ts";
import { presetRule } from "../deadline/deadline-rules.ts";
import { proposeDue, type Terms } from "../deadline/terms.ts";
import { scopeOf } from "../matter/matter-scope.ts";
import type { Matter } from "../matter/matter.ts";
import type { Unit } from "../office/office.ts";
import { decisionWords } from "../paper/build-visit-papers.ts";
import type { Visit } from "../visit/visit.ts";
import { accusedIn, fits } from "./check-slip.ts";
import type { SlipKind } from "./slip-kind.ts";
import type { DueBasis, SlipForm } from "./slip.ts";

const LONGEST_SUMMARY = 2000;
const LONGEST_CLAIM = 1000;
const LONGEST_WORK_DONE = 1000;

export interface ProposalFacts {
  readonly kind: SlipKind;
  readonly matter: Matter;
  /** All visits of the matter, oldest first. */
  readonly visits: readonly Visit[];
  readonly attachments: readonly Attachment[];
  readonly contact: { readonly name: string; readonly phone: string };
  readonly today: PlainDate;
  readonly calendar: Terms;
}

/** Everything a slip starts with, taken from what the desk knows: nobody types it a second time. */
export function proposeSlip(facts: ProposalFacts): Omit<SlipForm, "unitId"> {
  const { kind, matter, visits, attachments, contact } = facts;
  const due = proposedDue(facts);
  return {
    matterId: matter.id,
    kind,
    urgency: matter.riskColor === "RED" ? "URGENT" : "ORDINARY",
    summary: cutText(statements(visits), LONGEST_SUMMARY),
    claim: cutText(latestWish(visits), LONGEST_CLAIM),
    workDone: cutText(
      matter.decisions.map(({ at, form }) => `${printedDay(dayOf(at))}${decisionWords(form)}。`).join("\n"),
      LONGEST_WORK_DONE,
    ),
    requirement: REQUIREMENT[kind],
    cautions: [],
    feedback: FEEDBACK[kind],
    dueOn: due.dueOn,
    dueBasis: due.basis,
    attachments: attachments
      .map(({ id, name, pages }) => ({ name: cutText(name, 80), pages, attachmentId: id }))
      .slice(0, 30),
    contactName: contact.name,
    contactPhone: contact.phone,
    approver: "",
  };
}

/** What was said at each visit; of a repeat visit it is said which it was and when. */
function statements(visits: readonly Visit[]): string {
  return visits
    .map(({ ordinal, form }) =>
      ordinal === 1
        ? form.statement
        : `（第${ordinal}次来访，${printedDay(form.visitedOn)}）${form.statement}`,
    )
    .join("\n");
}

/** What the visitor asks for now, or asked for last. */
function latestWish(visits: readonly Visit[]): string {
  return visits.findLast(({ form }) => form.wish.trim() !== "")?.form.wish ?? "";
}

/** The due day counted out: every day that moved it, and what the day is called. */
export function dueTrace(facts: Pick<ProposalFacts, "matter" | "today" | "calendar">) {
  const { calendar } = facts;
  return counted(facts).trace.map(({ on, kind, effect }) => ({
    on,
    counted: effect === "counted" || effect === "end",
    name: calendar.restDays.get(on) ?? calendar.makeUpWorkdays.get(on) ?? (kind === "weekend" ? "周末" : ""),
  }));
}

/** Units in use that fit the kind and the matter's category and tags, each with the sentence why. */
export function suggestedUnits(
  kind: SlipKind,
  matter: Matter,
  units: readonly Unit[],
): readonly { readonly unitId: string; readonly reason: string }[] {
  return routingHints(matter.category, matter.tags).flatMap(({ unit: presetKey, reason }) =>
    units
      .filter(
        (unit) =>
          unit.active && unit.presetKey === presetKey && fits(kind, unit.level) && !accusedIn(matter, unit),
      )
      .map(({ id }) => ({ unitId: id, reason: officialName("routingReason", reason) })),
  );
}

/** Units a closed matter must never go to, with the respondent that makes it so. */
export function closedUnits(
  matter: Matter,
  units: readonly Unit[],
): readonly { readonly unitId: string; readonly respondent: string }[] {
  return units.flatMap((unit) => {
    const accused = accusedIn(matter, unit);
    return accused === undefined ? [] : [{ unitId: unit.id, respondent: accused.name }];
  });
}

function proposedDue(facts: ProposalFacts): { readonly dueOn: PlainDate; readonly basis: DueBasis } {
  const { ruleId, from, limit, dueOn, calendarUnpublished } = counted(facts);
  const isDays = limit.unit === "CALENDAR" || limit.unit === "WORKING";
  return {
    dueOn,
    basis: {
      ruleId,
      from,
      length: isDays ? limit.length : null,
      unit: isDays ? limit.unit : null,
      calendarUnpublished,
    },
  };
}

function counted({ matter, today, calendar }: Pick<ProposalFacts, "matter" | "today" | "calendar">) {
  const due = proposeDue(answerRule(matter, calendar), today, calendar);
  if (due === undefined) throw new Error("the rule for the answer to a slip gives no day");
  return due;
}

/** D-27 or what the office put in its place; the preset where it has no rule in days for such a matter. */
function answerRule(matter: Matter, { rules }: Terms): DeadlineRule {
  const rule = chooseRule(rules, "slip-answer", scopeOf(matter));
  return rule?.limit && rule.limit.unit !== "MINUTE" ? rule : presetRule("D-27");
}

const REQUIREMENT: Readonly<Record<SlipKind, string>> = {
  REFER: "请依照职责调查处理，并将处理意见书面答复诉求人。",
  ASSIGN: "请查明事实、依法办理，并在办理时限前报送办结报告。",
  HANDOVER: "请审查是否属于你单位管辖，并告知诉求人受理情况。",
  ENTRUST: "请在征得双方当事人同意后组织调解。",
  ESCALATE: "请予协调处理。",
  DELEGATE: "请上门了解情况、就地化解，并做好记录。",
};

const FEEDBACK: Readonly<Record<SlipKind, string>> = {
  REFER: "办理经过、处理结果、是否已答复诉求人。",
  ASSIGN: "调查认定的事实、处理依据和结果、诉求人意见。",
  HANDOVER: "是否受理、受理日期、承办人及联系电话。",
  ENTRUST: "调解结果；达成协议的附协议书。",
  ESCALATE: "协调处理意见。",
  DELEGATE: "办理经过、结果、当事人意见。",
};
