import type { Instant } from "../../kernel/plain-date.ts";
import type { Attachment } from "../attachment/attachment.ts";
import type { Actor } from "../paper/actor.ts";
import type { IssuedPaper, PaperPrint } from "../paper/paper.ts";
import type { ReferralSlip, SlipEventFacts } from "../referral/slip.ts";
import type { RiskNote } from "../risk-report/risk-report.ts";
import type { Visit } from "../visit/visit.ts";
import type { Whistle, WhistleFacts } from "../whistle/whistle.ts";
import type { Contact } from "../contact/contact.ts";
import type { ClosingEvent } from "./closing.ts";
import type { Decision } from "./decision.ts";
import type { MeetingBrief } from "../meeting/meeting-brief.ts";
import type { CaseBrief, Matter } from "./matter.ts";

type Paper = Omit<IssuedPaper, "payload">;

/** What a time line is made of: the file of a matter. */
export interface TimeLineSource {
  readonly matter: Pick<Matter, "decisions" | "cases" | "meetings" | "closing">;
  readonly visits: readonly Visit[];
  readonly papers: readonly Paper[];
  readonly slips: readonly { readonly slip: ReferralSlip }[];
  readonly whistles: readonly { readonly whistle: Whistle }[];
  readonly riskNotes: readonly RiskNote[];
  readonly attachments: readonly Attachment[];
  readonly contacts: readonly Contact[];
}

interface When {
  readonly at: Instant;
  readonly by: Actor;
}

/** One thing that happened to a paper. */
export type PaperEntry = When &
  (
    | { readonly kind: "paper-issued"; readonly paper: Paper }
    /** `reprint` counts from 1; 0 is the original. */
    | {
        readonly kind: "paper-printed";
        readonly paper: Paper;
        readonly print: PaperPrint;
        readonly reprint: number;
      }
    | { readonly kind: "paper-voided"; readonly paper: Paper; readonly reason: string }
  );

/** One thing that happened to a matter, with when and by whom it was entered. */
export type TimeLineEntry =
  | PaperEntry
  | (When &
      (
        | { readonly kind: "visit"; readonly visit: Visit }
        | { readonly kind: "decision"; readonly decision: Decision }
        | { readonly kind: "slip-issued"; readonly slip: ReferralSlip }
        | { readonly kind: "slip-event"; readonly slip: ReferralSlip; readonly facts: SlipEventFacts }
        | { readonly kind: "whistle-issued"; readonly whistle: Whistle }
        | { readonly kind: "whistle-event"; readonly whistle: Whistle; readonly facts: WhistleFacts }
        | { readonly kind: "case-opened"; readonly mediation: CaseBrief }
        | { readonly kind: "meeting"; readonly meeting: MeetingBrief }
        | { readonly kind: "risk-note"; readonly note: RiskNote }
        | { readonly kind: "attachment"; readonly attachment: Attachment }
        | { readonly kind: "contact"; readonly contact: Contact }
        | { readonly kind: "closing"; readonly event: ClosingEvent }
      ));

/**
 * Everything that happened to a matter, oldest first. What one act did together stays in the order visit, decision, slip, whistle,
 * case, meeting, closing, contact, paper, and who was told of it.
 */
export function timeLine({
  matter,
  visits,
  papers,
  slips,
  whistles,
  riskNotes,
  attachments,
  contacts,
}: TimeLineSource): readonly TimeLineEntry[] {
  const entries: TimeLineEntry[] = [
    ...visits.map((visit) => ({
      kind: "visit" as const,
      at: visit.registeredAt,
      by: visit.receivedBy,
      visit,
    })),
    ...matter.decisions.map((decision) => ({
      kind: "decision" as const,
      at: decision.at,
      by: decision.by,
      decision,
    })),
    ...slips.flatMap(({ slip }) => slipEntries(slip)),
    ...whistles.flatMap(({ whistle }) => whistleEntries(whistle)),
    ...matter.cases.map((mediation) => ({
      kind: "case-opened" as const,
      at: mediation.openedAt,
      by: mediation.openedBy,
      mediation,
    })),
    ...matter.meetings.map((meeting) => ({
      kind: "meeting" as const,
      at: meeting.at,
      by: meeting.by,
      meeting,
    })),
    ...matter.closing.map((event) => ({
      kind: "closing" as const,
      at: event.at,
      by: event.by,
      event,
    })),
    ...contacts.map((contact) => ({ kind: "contact" as const, at: contact.at, by: contact.by, contact })),
    ...papers.flatMap(tracedPaperEntries),
    ...riskNotes.map((note) => ({ kind: "risk-note" as const, at: note.at, by: note.by, note })),
    ...attachments.map((attachment) => ({
      kind: "attachment" as const,
      at: attachment.addedAt,
      by: attachment.addedBy,
      attachment,
    })),
  ];
  return entries.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

function slipEntries(slip: ReferralSlip): readonly TimeLineEntry[] {
  return [
    { kind: "slip-issued", at: slip.issuedAt, by: slip.issuedBy, slip },
    ...slip.events.map(({ at, by, facts }) => ({ kind: "slip-event" as const, at, by, slip, facts })),
  ];
}

function whistleEntries(whistle: Whistle): readonly TimeLineEntry[] {
  return [
    { kind: "whistle-issued", at: whistle.issuedAt, by: whistle.issuedBy, whistle },
    ...whistle.events.map(({ at, by, facts }) => ({
      kind: "whistle-event" as const,
      at,
      by,
      whistle,
      facts,
    })),
  ];
}

/** The paper of a slip or a whistle is issued and voided with it, which its own entries tell already. */
function tracedPaperEntries(paper: Paper): readonly PaperEntry[] {
  const entries = paperEntries(paper);
  return paper.kind === "SLIP" || paper.kind === "WHISTLE"
    ? entries.filter(({ kind }) => kind === "paper-printed")
    : entries;
}

/** Issued, each print, voided. */
export function paperEntries(paper: Paper): readonly PaperEntry[] {
  const prints = paper.prints.map((print, reprint) => ({
    kind: "paper-printed" as const,
    at: print.at,
    by: print.by,
    paper,
    print,
    reprint,
  }));
  const { voided } = paper;
  const ended: readonly PaperEntry[] =
    voided === null
      ? []
      : [{ kind: "paper-voided", at: voided.at, by: voided.by, paper, reason: voided.reason }];
  return [{ kind: "paper-issued", at: paper.issuedAt, by: paper.issuedBy, paper }, ...prints, ...ended];
}
