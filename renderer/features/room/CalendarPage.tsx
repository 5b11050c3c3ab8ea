import { useState } from "react";
import { LeftOutlined, PrinterOutlined, RightOutlined } from "@ant-design/icons";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, Radio, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { CalendarRow } from "#shared/contract/room.ts";
import { clockAt } from "#shared/domain/mediation/free-time.ts";
import type { Booking } from "#shared/domain/mediation/session.ts";
import { addDays, day, type PlainDate } from "#shared/kernel/plain-date.ts";
import { isPlainDate } from "#shared/kernel/days.ts";
import { dayText } from "../../client/day-text.ts";
import { places, useGo, useSearch } from "../../client/places.ts";
import { useAct } from "../../client/use-act.ts";
import { useAsk, useDesk } from "../../client/use-desk.ts";
import { useMay, useToday } from "../../client/use-seat.ts";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { Page } from "../../ui/Page.tsx";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { BookingDialog, type PointedAt } from "./BookingDialog.tsx";
import { CalendarGrid } from "./CalendarGrid.tsx";
import { weekOf } from "./calendar-model.ts";
import "./room.css";

/** What a dialog is open for: a new booking, or a session to be put elsewhere. */
type Asked =
  | { readonly what: "book"; readonly at: PointedAt }
  | { readonly what: "move"; readonly row: CalendarRow; readonly to: Booking };

/** Who is in which room when: a week or a day, all places or one. */
export function CalendarPage() {
  const { t } = useTranslation();
  const go = useGo();
  const may = useMay();
  const today = useToday();
  const [search, setSearch] = useSearch();
  const [asked, setAsked] = useState<Asked>();
  const issueBookings = useAct(useDesk().room.issueBookings);

  const on: PlainDate = isPlainDate(search["day"] ?? "") ? day(search["day"] ?? "") : today;
  const isWeek = search["view"] !== "day";
  const days = isWeek ? weekOf(on) : [on];
  const [from = on] = days;
  const { data } = useQuery(
    useAsk().room.calendar.queryOptions({
      input: { from, days: days.length },
      placeholderData: keepPreviousData,
    }),
  );
  const roomId = search["room"] ?? "";
  const rooms = (data?.rooms ?? []).filter(({ active }) => active);
  const rows = (data?.rows ?? []).filter(
    ({ booking, status }) => (roomId === "" || booking.roomId === roomId) && status !== "CANCELLED",
  );

  function turn(to: PlainDate) {
    setSearch({ ...search, day: to === today ? "" : to });
  }
  function step(by: number) {
    turn(addDays(on, isWeek ? by * 7 : by));
  }
  function book(at: PointedAt) {
    setAsked({ what: "book", at: roomId === "" ? at : { ...at, roomId } });
  }
  async function printBookings() {
    const room = roomId === "" ? rooms[0]?.id : roomId;
    if (room === undefined) return;
    const issued = await issueBookings.run({ roomId: room, from, days: days.length });
    if (issued.ok) go(places.paper(issued.value.paperId));
  }
  const isFree = asked === undefined;
  useShortcut("Alt+N", () => book({ on: on < today ? today : on }), isFree && may("room.book"));
  useShortcut("Alt+G", () => go(places.roomLog(roomId, on)), isFree);
  useShortcut("Alt+ArrowLeft", () => step(-1), isFree);
  useShortcut("Alt+ArrowRight", () => step(1), isFree);

  return (
    <Page
      wide
      filled
      title={t("room.calendar.title")}
      hint={t("room.calendar.hint")}
      actions={
        <>
          <Button
            icon={<PrinterOutlined />}
            loading={issueBookings.busy}
            onClick={() => void printBookings()}
          >
            {t("room.calendar.bookings")}
          </Button>
          <Button aria-keyshortcuts="Alt+G" onClick={() => go(places.roomLog(roomId, on))}>
            {t("room.calendar.log")} <KeyHint keys="Alt+G" />
          </Button>
          {may("room.book") && (
            <Button
              type="primary"
              aria-keyshortcuts="Alt+N"
              onClick={() => book({ on: on < today ? today : on })}
            >
              {t("room.calendar.book")} <KeyHint keys="Alt+N" />
            </Button>
          )}
        </>
      }
    >
      <div className="calendar-bar">
        <Button
          icon={<LeftOutlined />}
          aria-label={t("room.calendar.before")}
          aria-keyshortcuts="Alt+ArrowLeft"
          onClick={() => step(-1)}
        />
        <Button onClick={() => turn(today)}>{t("room.calendar.today")}</Button>
        <Button
          icon={<RightOutlined />}
          aria-label={t("room.calendar.after")}
          aria-keyshortcuts="Alt+ArrowRight"
          onClick={() => step(1)}
        />
        <Radio.Group
          aria-label={t("room.calendar.view")}
          optionType="button"
          value={isWeek ? "week" : "day"}
          onChange={(event) => setSearch({ ...search, view: event.target.value === "day" ? "day" : "" })}
          options={[
            { value: "week", label: t("room.calendar.week") },
            { value: "day", label: t("room.calendar.day") },
          ]}
        />
        <Select
          aria-label={t("room.calendar.room")}
          className="calendar-room"
          value={roomId}
          onChange={(room: string) => setSearch({ ...search, room })}
          options={[
            { value: "", label: t("room.calendar.allRooms") },
            ...rooms.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <span className="calendar-range figures">
          {isWeek
            ? t("room.calendar.range", { from: dayText(t, from), to: dayText(t, days.at(-1) ?? on) })
            : dayText(t, on)}
        </span>
      </div>
      {data ? (
        <CalendarGrid
          days={days}
          rows={rows}
          hours={data.hours}
          onBook={({ on: wanted, from: minute }) => book({ on: wanted, from: clockAt(minute) })}
          onMove={(row, to) => setAsked({ what: "move", row, to })}
        />
      ) : (
        <Loading />
      )}
      {asked?.what === "book" && (
        <BookingDialog at={asked.at} onBooked={turn} onClose={() => setAsked(undefined)} />
      )}
      {asked?.what === "move" && (
        <BookingDialog
          moving={{ sessionId: asked.row.sessionId, caseNo: asked.row.caseNo, to: asked.to }}
          onBooked={turn}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Page>
  );
}
