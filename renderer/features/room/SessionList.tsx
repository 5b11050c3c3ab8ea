import { useState } from "react";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { CaseFile } from "#shared/contract/mediation.ts";
import { finishOf } from "#shared/domain/mediation/session-progress.ts";
import { hrefTo, places } from "../../client/places.ts";
import { useMay } from "../../client/use-seat.ts";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { BookingDialog } from "./BookingDialog.tsx";
import { whenText } from "./refusal-text.ts";
import { STATUS_TONE } from "./status-text.ts";
import "./room.css";

/** The sessions of a case, the newest first, and the way to book another. */
export function SessionList({ file }: { readonly file: CaseFile }) {
  const { t } = useTranslation();
  const may = useMay();
  const [isBooking, setBooking] = useState(false);
  const { mediation, status, sessions } = file;
  const canBook =
    may("room.book") &&
    status !== "ASKING" &&
    status !== "ENDED" &&
    status !== "CLOSED" &&
    status !== "FILED";
  useShortcut("Alt+B", () => setBooking(true), canBook && !isBooking);

  return (
    <>
      {sessions.length === 0 && <p className="is-soft">{t("room.list.none")}</p>}
      <ul className="session-list">
        {sessions
          .toSorted((a, b) => b.session.ordinal - a.session.ordinal)
          .map(({ session, status: standing }) => {
            const { booking, ordinal } = session;
            const result = finishOf(session)?.result;
            const brief = mediation.sessions.find(({ sessionId }) => sessionId === session.id);
            return (
              <li key={session.id}>
                <a href={hrefTo(places.sitting(session.id))}>{t("room.list.ordinal", { n: ordinal })}</a>
                <span className="figures">{whenText(t, booking)}</span>
                <span className="is-soft">{brief?.roomName}</span>
                <StatusTag tone={STATUS_TONE[standing]}>{t(`room.status.${standing}`)}</StatusTag>
                {result !== undefined && <span>{t(`room.result.${result}`)}</span>}
              </li>
            );
          })}
      </ul>
      {canBook && (
        <Button aria-keyshortcuts="Alt+B" onClick={() => setBooking(true)}>
          {t("room.list.book")} <KeyHint keys="Alt+B" />
        </Button>
      )}
      {isBooking && <BookingDialog caseId={mediation.id} onClose={() => setBooking(false)} />}
    </>
  );
}
