import { dayOf, type PlainDate } from "../../kernel/plain-date.ts";
import type { RuleScope } from "../deadline/deadline-rule.ts";
import { agreementStatus } from "../mediation/agreement-status.ts";
import type { Agreement, AgreementEvent } from "../mediation/agreement.ts";
import { caseFollowUp } from "../mediation/case-follow-up.ts";
import { caseStatus } from "../mediation/case-status.ts";
import type { CaseFacts, MediationCase } from "../mediation/mediation-case.ts";
import { agreementPerformance } from "../mediation/performance.ts";
import type { Counting } from "./matter-facts.ts";

interface OwedThen {
  readonly dueOn: PlainDate;
  readonly done: "yes" | "no";
}

/**
 * The follow-ups a case owed as it stood when the period ended: one each time it was settled, as a case may be taken up again. One
 * that the reopening, or putting the dossier away, made needless before its day is not counted.
 */
export function caseFollowUpsOf(
  mediation: MediationCase,
  agreements: readonly Agreement[],
  scope: RuleScope,
  { days, dueOf }: Counting,
): readonly OwedThen[] {
  return stagesOf(mediation, days.to).flatMap(({ events, until, isReopened }) => {
    const then = agreements.map((agreement) => agreementAsOf(agreement, until));
    const filedOn = mediation.dossier?.filedOn ?? null;
    const dossier = filedOn !== null && filedOn <= until ? mediation.dossier : null;
    const standings = then.map((agreement) => ({
      status: agreementStatus(agreement),
      performance: agreementPerformance(agreement, until),
    }));
    const status = caseStatus({ events, dossier, agreements: standings, sessions: mediation.sessions });
    const said = events.map(({ facts }) => facts);
    const owed = caseFollowUp(status, said, then);
    const dueOn = owed === null ? undefined : dueOf("follow-up", scope, owed.startedOn);
    if (owed === null || dueOn === undefined || dueOn > days.to) return [];
    const needlessOn = isReopened ? until : dossier === null ? null : filedOn;
    if (owed.askedOn === null && needlessOn !== null && needlessOn <= dueOn) return [];
    return [{ dueOn, done: owed.askedOn === null ? "no" : "yes" }];
  });
}

interface Stage {
  readonly events: MediationCase["events"];
  readonly until: PlainDate;
  readonly isReopened: boolean;
}

/** The case as it was each time before it was taken up again, and as it was at the end of a day. */
function stagesOf({ events }: MediationCase, until: PlainDate): readonly Stage[] {
  const known = events.filter(({ facts }) => dayOfAct(facts) <= until);
  const reopened = known.flatMap(({ facts }, index): Stage[] =>
    facts.act === "reopen" ? [{ events: known.slice(0, index), until: facts.on, isReopened: true }] : [],
  );
  return [...reopened, { events: known, until, isReopened: false }];
}

/** An agreement as it stood at the end of a day. */
export function agreementAsOf(agreement: Agreement, until: PlainDate): Agreement {
  const { replacedBy } = agreement;
  return {
    ...agreement,
    events: agreement.events.filter((event) => dayOfEvent(event) <= until),
    replacedBy: replacedBy !== null && replacedBy.on <= until ? replacedBy : null,
  };
}

function dayOfEvent({ at, facts }: AgreementEvent): PlainDate {
  return "on" in facts ? facts.on : dayOf(at);
}

/** The day of what was recorded; what names none has no day to be too late by. */
export function dayOfAct(facts: CaseFacts): PlainDate | "" {
  return "on" in facts ? facts.on : "";
}
