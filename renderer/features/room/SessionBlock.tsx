import { useRef, useState, type CSSProperties, type KeyboardEvent, type PointerEvent } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarRow } from "#shared/contract/room.ts";
import { minutes } from "#shared/domain/mediation/free-time.ts";
import type { Booking } from "#shared/domain/mediation/session.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { hrefTo, places } from "../../client/places.ts";
import { useMay } from "../../client/use-seat.ts";
import { isComposing } from "../../ui/keys.ts";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { arrow, putTo, STEP, stretched, type Laid, type Place } from "./calendar-model.ts";
import { whenText } from "./refusal-text.ts";

/** A pointer that moved less than this many pixels meant to click. */
const CLICK_PX = 5;

interface Props {
  readonly laid: Laid;
  readonly column: number;
  readonly days: readonly PlainDate[];
  readonly times: readonly number[];
  readonly firstMinute: number;
  readonly onMove: (row: CalendarRow, to: Booking) => void;
}

/** A session on the calendar: a link to its page; dragged, or moved with M and the arrow keys. */
export function SessionBlock({ laid, column, days, times, firstMinute, onMove }: Props) {
  const { t } = useTranslation();
  const may = useMay();
  const { row, lane, lanes } = laid;
  const canMove = row.acts.includes("move") && may("room.record");
  const [moved, setMoved] = useState<Booking>();
  const grabbed = useRef<{ readonly x: number; readonly y: number; readonly place: Place }>(undefined);
  const wasDragged = useRef(false);
  useShortcut("Escape", () => setMoved(undefined), moved !== undefined);

  const shown = moved ?? row.booking;
  const at = moved ? days.indexOf(moved.on) : column;
  const style = {
    "--column": at,
    "--lane": moved ? 0 : lane,
    "--lanes": moved ? 1 : lanes,
    "--from": (minutes(shown.from) - firstMinute) / STEP,
    "--length": (minutes(shown.to) - minutes(shown.from)) / STEP,
  } as CSSProperties; // properties of our own

  function drop(to: Booking | undefined) {
    setMoved(undefined);
    const { on, from, to: end } = row.booking;
    if (to && (to.on !== on || to.from !== from || to.to !== end)) onMove(row, to);
  }

  function handleKeyDown(event: KeyboardEvent) {
    if (!canMove || isComposing(event.nativeEvent)) return;
    if (!moved) {
      if (event.code !== "KeyM" || event.ctrlKey || event.altKey) return;
      event.preventDefault();
      setMoved(row.booking);
      return;
    }
    const place = { on: moved.on, from: minutes(moved.from) };
    const down = { ArrowUp: -STEP, ArrowDown: STEP }[event.key] ?? 0;
    const next = arrow(event.key, place, days, everyStep(times, place.from));
    if (event.key === "Enter") drop(moved);
    else if (event.shiftKey && down !== 0) setMoved(stretched(moved, down));
    else if (next) setMoved(putTo(moved, next));
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function handlePointerDown(event: PointerEvent<HTMLElement>) {
    if (!canMove || event.button !== 0) return;
    grabbed.current = {
      x: event.clientX,
      y: event.clientY,
      place: { on: row.booking.on, from: minutes(row.booking.from) },
    };
    wasDragged.current = false;
    event.currentTarget.setPointerCapture(event.pointerId);
  }

  function handlePointerMove(event: PointerEvent<HTMLElement>) {
    const start = grabbed.current;
    const cells = event.currentTarget
      .closest(".calendar-scroll")
      ?.querySelector<HTMLElement>(".calendar-cell");
    if (!start || !cells) return;
    const [x, y] = [event.clientX - start.x, event.clientY - start.y];
    if (!wasDragged.current && Math.hypot(x, y) < CLICK_PX) return;
    wasDragged.current = true;
    const box = cells.getBoundingClientRect();
    const on = days[Math.min(Math.max(column + Math.round(x / box.width), 0), days.length - 1)];
    if (on !== undefined)
      setMoved(putTo(row.booking, { on, from: start.place.from + Math.round(y / box.height) * STEP }));
  }

  return (
    <li className="calendar-session" style={style}>
      <a
        href={hrefTo(places.sitting(row.sessionId))}
        className={`calendar-block is-${row.status}${moved ? " is-moving" : ""}`}
        draggable={false}
        aria-keyshortcuts={canMove ? "M" : undefined}
        onKeyDown={handleKeyDown}
        onPointerDown={handlePointerDown}
        onPointerMove={handlePointerMove}
        onPointerUp={() => {
          grabbed.current = undefined;
          if (wasDragged.current) drop(moved);
        }}
        onPointerCancel={() => {
          grabbed.current = undefined;
          setMoved(undefined);
        }}
        onBlur={() => !grabbed.current && setMoved(undefined)}
        onClick={(event) => {
          if (!wasDragged.current) return;
          event.preventDefault();
          wasDragged.current = false;
        }}
      >
        <span className="visually-hidden">
          {row.caseNo} {t(`room.status.${row.status}`)} {row.booking.on}
        </span>
        <span className="figures calendar-hours">{t("room.slot", shown)}</span>
        <span className="calendar-parties">{row.parties.join(t("app.listComma"))}</span>
        <span className="calendar-where">
          {row.booking.place || row.roomName} {row.mediators.join(t("app.listComma"))}
        </span>
      </a>
      {moved && (
        <span className="visually-hidden" role="status">
          {t("room.calendar.moving", { when: whenText(t, moved) })}
        </span>
      )}
    </li>
  );
}

/** The steps of the calendar, reckoned from an hour that may lie between two of them. */
function everyStep(times: readonly number[], from: number): readonly number[] {
  const between = from % STEP;
  return times.map((time) => time + between);
}
