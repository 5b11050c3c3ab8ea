import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { hrefTo, places } from "#renderer/client/places.ts";
import { useAsk } from "#renderer/client/use-desk.ts";
import { useToday } from "#renderer/client/use-seat.ts";
import { Section } from "#renderer/ui/Page.tsx";

/** The sessions booked for today, in the order of their hours. */
export function TodaySessions() {
  const { t } = useTranslation();
  const today = useToday();
  const rows = useQuery(useAsk().room.calendar.queryOptions({ input: { from: today, days: 1 } })).data?.rows;
  const sessions = rows?.filter(({ status }) => status !== "CANCELLED") ?? [];
  return (
    <Section
      title={t("today.sessions")}
      actions={<a href={hrefTo(places.calendar())}>{t("today.toCalendar")}</a>}
    >
      {sessions.length === 0 ? (
        <p>{t("today.noSessions")}</p>
      ) : (
        <ul className="today-sessions">
          {sessions.map(({ sessionId, booking, roomName, parties, caseNo }) => (
            <li key={sessionId}>
              <a href={hrefTo(places.sitting(sessionId))}>
                <span className="figures">
                  {booking.from}–{booking.to}
                </span>
                <span className="today-session-words">
                  <span>{parties.join(t("app.listComma"))}</span>
                  <span>
                    {roomName === "" ? booking.place : roomName} · {caseNo}
                  </span>
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
