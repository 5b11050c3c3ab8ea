import type { Attachment } from "../attachment/attachment.ts";
import { paperEntries, type PaperEntry } from "../matter/time-line.ts";
import type { Instant } from "../../kernel/plain-date.ts";
import type { Actor } from "../paper/actor.ts";
import type { IssuedPaper } from "../paper/paper.ts";
import type { Agreement, AgreementFacts } from "./agreement.ts";
import type { CaseFacts, MediationCase } from "./mediation-case.ts";
import type { MediationSession, SessionFacts } from "./session.ts";

/** What the time line of a case is made of: its file. */
export interface CaseTimeLineSource {
  readonly mediation: MediationCase;
  readonly sessions: readonly { readonly session: MediationSession }[];
  readonly agreements: readonly { readonly agreement: Agreement }[];
  readonly papers: readonly Omit<IssuedPaper, "payload">[];
  readonly attachments: readonly Attachment[];
}

interface When {
  readonly at: Instant;
  readonly by: Actor;
}

/** One thing that happened to a case, with when and by whom it was entered. */
export type CaseTimeLineEntry =
  | PaperEntry
  | (When &
      (
        | { readonly kind: "opened"; readonly mediation: MediationCase }
        | { readonly kind: "event"; readonly facts: CaseFacts }
        | { readonly kind: "booked"; readonly session: MediationSession }
        | { readonly kind: "session"; readonly session: MediationSession; readonly facts: SessionFacts }
        | { readonly kind: "drafted"; readonly agreement: Agreement }
        | { readonly kind: "agreement"; readonly agreement: Agreement; readonly facts: AgreementFacts }
        | { readonly kind: "attachment"; readonly attachment: Attachment }
      ));

/** Everything that happened to a case, oldest first. A paper issued by an act is told with the act. */
export function caseTimeLine({
  mediation,
  sessions,
  agreements,
  papers,
  attachments,
}: CaseTimeLineSource): readonly CaseTimeLineEntry[] {
  const events = [
    ...mediation.events,
    ...sessions.flatMap(({ session }) => session.events),
    ...agreements.flatMap(({ agreement }) => agreement.events),
  ];
  const issuedByActs = new Set(events.map(({ paperId }) => paperId));
  const entries: CaseTimeLineEntry[] = [
    { kind: "opened", at: mediation.openedAt, by: mediation.openedBy, mediation },
    ...mediation.events.map(({ at, by, facts }) => ({ kind: "event" as const, at, by, facts })),
    ...sessions.flatMap(({ session }): CaseTimeLineEntry[] => [
      { kind: "booked", at: session.bookedAt, by: session.bookedBy, session },
      ...session.events.map(({ at, by, facts }) => ({ kind: "session" as const, at, by, session, facts })),
    ]),
    ...agreements.flatMap(({ agreement }): CaseTimeLineEntry[] => [
      { kind: "drafted", at: agreement.draftedAt, by: agreement.draftedBy, agreement },
      ...agreement.events.map(({ at, by, facts }) => ({
        kind: "agreement" as const,
        at,
        by,
        agreement,
        facts,
      })),
    ]),
    ...papers
      .flatMap(paperEntries)
      .filter(({ kind, paper }) => kind !== "paper-issued" || !issuedByActs.has(paper.id)),
    ...attachments.map((attachment) => ({
      kind: "attachment" as const,
      at: attachment.addedAt,
      by: attachment.addedBy,
      attachment,
    })),
  ];
  return entries.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
