import { useTranslation } from "react-i18next";
import type { SittingFile } from "#shared/contract/room.ts";
import { weekday } from "#shared/kernel/plain-date.ts";
import { hrefTo, places } from "../../client/places.ts";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { whenText } from "./refusal-text.ts";
import { STATUS_TONE } from "./status-text.ts";

/** When, where, with whom. */
export function SittingHead({ file }: { readonly file: SittingFile }) {
  const { t } = useTranslation();
  const { session, mediation, room, status } = file;
  const { booking } = session;
  const mediators = mediation.mediators.filter(({ mediatorId }) => booking.mediatorIds.includes(mediatorId));
  const dayOfWeek = String(weekday(booking.on)) as "1" | "2" | "3" | "4" | "5" | "6" | "7"; // what `weekday` counts
  return (
    <p className="sitting-head">
      <StatusTag tone={STATUS_TONE[status]}>{t(`room.status.${status}`)}</StatusTag>
      <strong className="figures">{whenText(t, booking)}</strong>
      <span>{t(`room.weekday.${dayOfWeek}`)}</span>
      <span>{booking.place === "" ? room.name : booking.place}</span>
      <span>{mediators.map(({ name }) => name).join(t("app.listComma"))}</span>
      {booking.separateEntry && <StatusTag tone="wait">{t("room.book.separate")}</StatusTag>}
      {session.enteredLate !== undefined && (
        <StatusTag tone="wait">{t("room.sitting.late", { reason: session.enteredLate })}</StatusTag>
      )}
      <a href={hrefTo(places.case(mediation.id))}>{t("room.sitting.toCase")}</a>
      <a href={hrefTo(places.calendar(booking.on))}>{t("room.sitting.toCalendar")}</a>
    </p>
  );
}
