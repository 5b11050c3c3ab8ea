import type { MediationCase, SessionBrief } from "./mediation-case.ts";
import { SESSION_ACTS, type SessionAct, type SessionStatus } from "./session-status.ts";
import type { MediationSession, SessionFacts } from "./session.ts";

/** The status an act leaves behind; an addendum leaves the minutes as they are. */
const AFTER: Readonly<Record<SessionAct, SessionStatus | null>> = {
  confirm: "CONFIRMED",
  // Whoever was told of the old hour has yet to be told of the new one.
  move: "BOOKED",
  cancel: "CANCELLED",
  finish: "FINISHED",
  reopen: "CONFIRMED",
  addendum: null,
};

type Progress = Pick<MediationSession, "events" | "minutesPaperId">;

/** Where a session stands, from what was recorded on it and whether its minutes were issued. */
export function sessionStatus({ events, minutesPaperId }: Progress): SessionStatus {
  if (minutesPaperId !== null) return "FROZEN";
  return events.reduce<SessionStatus>((status, { facts }) => AFTER[facts.act] ?? status, "BOOKED");
}

export function allowedSessionActs(session: Progress): readonly SessionAct[] {
  return SESSION_ACTS[sessionStatus(session)];
}

/** What was last written down about the sitting, also after it was reopened; undefined before the first finish. */
export function lastFinish({ events }: Pick<MediationSession, "events">) {
  return events
    .map(({ facts }) => facts)
    .findLast((facts): facts is Extract<SessionFacts, { act: "finish" }> => facts.act === "finish");
}

/** The finish that counts: of a sitting that is over and was not reopened since. */
export function finishOf(session: Progress) {
  const status = sessionStatus(session);
  return status === "FINISHED" || status === "FROZEN" ? lastFinish(session) : undefined;
}

/** Who was told of the hour that is booked now; empty when nobody was, or the session was moved since. */
export function notifiedOf({ events }: Pick<MediationSession, "events">) {
  const facts = events
    .map((event) => event.facts)
    .findLast((each) => each.act === "confirm" || each.act === "move");
  return facts?.act === "confirm" ? facts.notified : [];
}

/** Number the next addendum of a session gets. */
export function nextAddendumNo({ events }: Pick<MediationSession, "events">): number {
  return events.filter(({ facts }) => facts.act === "addendum").length + 1;
}

/** The sessions of a case with this one renewed, in the order of their days. */
export function withSessionBrief(
  briefs: MediationCase["sessions"],
  session: MediationSession,
  roomName: string,
): MediationCase["sessions"] {
  const { on, from, to, place } = session.booking;
  const brief: SessionBrief = {
    sessionId: session.id,
    on,
    from,
    to,
    roomName: place === "" ? roomName : place,
    status: sessionStatus(session),
    result: finishOf(session)?.result ?? null,
  };
  return [...briefs.filter(({ sessionId }) => sessionId !== session.id), brief].sort((a, b) =>
    `${a.on}${a.from}` < `${b.on}${b.from}` ? -1 : 1,
  );
}
