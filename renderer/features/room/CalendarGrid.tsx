import { useRef, useState, type CSSProperties, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarRow } from "#shared/contract/room.ts";
import { clockAt, minutes } from "#shared/domain/mediation/free-time.ts";
import type { OfficeHours } from "#shared/domain/mediation/office-hours.ts";
import type { Booking } from "#shared/domain/mediation/session.ts";
import { weekday, type PlainDate } from "#shared/kernel/plain-date.ts";
import { dayText } from "../../client/day-text.ts";
import { useToday } from "../../client/use-seat.ts";
import { isComposing } from "../../ui/keys.ts";
import { arrow, halfHours, laidOut, STEP, type Place } from "./calendar-model.ts";
import { SessionBlock } from "./SessionBlock.tsx";

interface Props {
  readonly days: readonly PlainDate[];
  readonly rows: readonly CalendarRow[];
  readonly hours: OfficeHours;
  readonly onBook: (place: Place) => void;
  readonly onMove: (row: CalendarRow, to: Booking) => void;
}

/** Where the cursor stands at first, minutes since midnight. */
const FIRST_LOOK = 9 * 60;

/** Days across, half hours down; a cell is booked with Enter, a session moved by dragging or with the arrow keys. */
export function CalendarGrid({ days, rows, hours, onBook, onMove }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const times = halfHours(
    rows.map(({ booking }) => booking),
    hours,
  );
  const [first = 0] = times;
  const [cursor, setCursor] = useState<Place>();
  const cells = useRef<HTMLDivElement>(null);
  const focused = placeOf(cursor, days, times) ?? {
    on: days.includes(today) ? today : days[0],
    from: times.find((from) => from >= FIRST_LOOK) ?? first,
  };

  function handleKeyDown(event: KeyboardEvent, place: Place) {
    if (isComposing(event.nativeEvent) || event.altKey || event.ctrlKey) return;
    const next = arrow(event.key, place, days, times);
    if (next) {
      event.preventDefault();
      setCursor(next);
      cells.current?.querySelector<HTMLElement>(`[data-place="${next.on} ${next.from}"]`)?.focus();
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      onBook(place);
    }
  }

  return (
    <div
      className="calendar"
      style={{ "--days": days.length, "--rows": times.length } as CSSProperties /* properties of our own */}
    >
      <div className="calendar-scroll">
        <div role="grid" aria-label={t("room.calendar.grid")} className="calendar-cells" ref={cells}>
          <div role="row" className="calendar-row calendar-heads">
            <span role="columnheader" className="calendar-time">
              <span className="visually-hidden">{t("room.calendar.time")}</span>
            </span>
            {days.map((on) => (
              <span
                role="columnheader"
                key={on}
                className={`calendar-head${on === today ? " is-today" : ""}`}
                aria-current={on === today ? "date" : undefined}
              >
                {t(`room.weekday.${weekdayOf(on)}`)} <span className="figures">{on.slice(5)}</span>
              </span>
            ))}
          </div>
          {times.map((from) => (
            <div role="row" className="calendar-row" key={from}>
              <span role="rowheader" className="calendar-time figures">
                <span className={from % 60 === 0 ? "" : "visually-hidden"}>{clockAt(from)}</span>
              </span>
              {days.map((on) => {
                const place = { on, from };
                const isCursor = focused.on === on && focused.from === from;
                return (
                  <span
                    role="gridcell"
                    key={on}
                    data-place={`${on} ${from}`}
                    className={`calendar-cell${on < today ? " is-past" : ""}`}
                    tabIndex={isCursor ? 0 : -1}
                    aria-label={cellText(on, from)}
                    onFocus={() => setCursor(place)}
                    onClick={() => onBook(place)}
                    onKeyDown={(event) => handleKeyDown(event, place)}
                  />
                );
              })}
            </div>
          ))}
        </div>
        <ul className="calendar-sessions" aria-label={t("room.calendar.title")}>
          {days.flatMap((on, column) =>
            laidOut(rows.filter(({ booking }) => booking.on === on)).map((laid) => (
              <SessionBlock
                key={laid.row.sessionId}
                laid={laid}
                column={column}
                days={days}
                firstMinute={first}
                times={times}
                onMove={onMove}
              />
            )),
          )}
        </ul>
      </div>
      {rows.length === 0 && <p className="calendar-none">{t("room.calendar.none")}</p>}
    </div>
  );

  function cellText(on: PlainDate, from: number): string {
    const said = { day: dayText(t, on), from: clockAt(from) };
    const taken = rows.filter(
      ({ booking }) => booking.on === on && minutes(booking.from) < from + STEP && from < minutes(booking.to),
    );
    return taken.length === 0
      ? t("room.calendar.free", said)
      : t("room.calendar.taken", {
          ...said,
          what: taken.map(({ caseNo }) => caseNo).join(t("app.listComma")),
        });
  }
}

/** The cursor, as long as the calendar still shows its hour. */
function placeOf(cursor: Place | undefined, days: readonly PlainDate[], times: readonly number[]) {
  return cursor && days.includes(cursor.on) && times.includes(cursor.from) ? cursor : undefined;
}

function weekdayOf(on: PlainDate) {
  return String(weekday(on)) as "1" | "2" | "3" | "4" | "5" | "6" | "7"; // what `weekday` counts
}
