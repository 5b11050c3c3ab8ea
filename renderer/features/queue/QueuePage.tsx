import { type ReactNode, useState } from "react";
import { DesktopOutlined, SoundOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Input, Segmented } from "antd";
import { useTranslation } from "react-i18next";
import {
  calledNow,
  ticketLabel,
  ticketStatus,
  TICKET_ACTS,
  type Ticket,
  type TicketStatus,
  waitingLine,
} from "#shared/domain/queue/ticket.ts";
import { timeOf } from "#shared/kernel/plain-date.ts";
import { hrefTo, places, useGo } from "../../client/places.ts";
import { useAct } from "../../client/use-act.ts";
import { useAsk, useDesk } from "../../client/use-desk.ts";
import { useReadOnly } from "../../client/use-seat.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Field, FieldGrid, Group } from "../../ui/Field.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { Page, Section } from "../../ui/Page.tsx";
import { StatusTag, type Tone } from "../../ui/StatusTag.tsx";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { useToast } from "../../ui/use-toast.ts";
import { type CounterSettings, keepCounterSettings, readCounterSettings } from "./counter-settings.ts";
import { useTicketPrint } from "./use-ticket-print.tsx";
import "./queue.css";

const TONE: Readonly<Record<TicketStatus, Tone>> = {
  WAITING: "wait",
  CALLED: "busy",
  SERVED: "done",
  LEFT: "plain",
};
/** Other counters call too. */
const ASK_AGAIN_MS = 5_000;

/** The queue at the counter: hand out numbers, call the next, go straight on to the registration. */
export function QueuePage() {
  const { t } = useTranslation();
  const { data } = useQuery(useAsk().queue.today.queryOptions({ refetchInterval: ASK_AGAIN_MS }));
  const [settings, setSettings] = useState(() =>
    readCounterSettings({ window: t("queue.settings.usualWindow"), print: "STRIP_80" }),
  );
  function change(next: CounterSettings) {
    setSettings(next);
    if (next.window.trim() !== "") keepCounterSettings(next);
  }
  if (!data) return <Loading />;
  return <Counter tickets={data.tickets} settings={settings} onSettings={change} />;
}

interface CounterProps {
  readonly tickets: readonly Ticket[];
  readonly settings: CounterSettings;
  readonly onSettings: (settings: CounterSettings) => void;
}

function Counter({ tickets, settings, onSettings }: CounterProps) {
  const { t } = useTranslation();
  const desk = useDesk();
  const toast = useToast();
  const isReadOnly = useReadOnly();
  const take = useAct(desk.queue.take);
  const callNext = useAct(desk.queue.callNext);
  const { printTicket, sheet } = useTicketPrint();
  const line = waitingLine(tickets);
  const window = settings.window.trim();
  const here = calledNow(tickets).find((called) => called.window === window)?.ticket;

  async function handleTake(priority: boolean) {
    const taken = await take.run({ priority });
    if (!taken.ok) return;
    const { ticket, ahead } = taken.value;
    toast.done(t("queue.taken", { label: ticketLabel(ticket.seq), count: ahead }));
    if (settings.print !== "NONE") await printTicket(ticket, ahead, settings.print);
  }
  async function handleNext() {
    if (window === "" || isReadOnly) return;
    const called = await callNext.run({ window });
    if (called.ok) toast.done(t("queue.called", { label: ticketLabel(called.value.seq), window }));
    else if (called.error) toast.tell(t("queue.nobody"));
  }
  useShortcut("Alt+N", () => void handleNext());
  useShortcut("Alt+T", () => void handleTake(false), !isReadOnly);
  useShortcut("Alt+P", () => void handleTake(true), !isReadOnly);

  return (
    <Page
      title={t("queue.title")}
      hint={t("queue.hint")}
      actions={
        <Button href={hrefTo(places.hall())} target="_blank" icon={<DesktopOutlined />}>
          {t("queue.openHall")}
        </Button>
      }
    >
      <Section title={t("queue.counter")}>
        <div className="queue-counter">
          <div className="queue-now" role="status" aria-live="polite">
            <span className="queue-now-label">
              {here ? t("queue.atWindow", { window }) : t("queue.free")}
            </span>
            <span className="queue-now-number">{here ? ticketLabel(here.seq) : "—"}</span>
            <span className="queue-now-waiting">{t("queue.waiting", { count: line.length })}</span>
          </div>
          <div className="queue-buttons">
            <Button
              type="primary"
              size="large"
              icon={<SoundOutlined />}
              loading={callNext.busy}
              disabled={window === "" || isReadOnly}
              aria-keyshortcuts="Alt+N"
              onClick={() => void handleNext()}
            >
              {t("queue.callNext")} <KeyHint keys="Alt+N" />
            </Button>
            {here && <CalledButtons ticket={here} window={window} />}
          </div>
          <div className="queue-buttons">
            <Button
              size="large"
              loading={take.busy}
              disabled={isReadOnly}
              aria-keyshortcuts="Alt+T"
              onClick={() => void handleTake(false)}
            >
              {t("queue.take")} <KeyHint keys="Alt+T" />
            </Button>
            <Button
              size="large"
              disabled={isReadOnly}
              aria-keyshortcuts="Alt+P"
              onClick={() => void handleTake(true)}
            >
              {t("queue.takePriority")} <KeyHint keys="Alt+P" />
            </Button>
          </div>
        </div>
      </Section>
      <Section title={t("queue.today")}>
        {tickets.length === 0 ? (
          <EmptyState title={t("queue.empty.title")} hint={t("queue.empty.hint")} />
        ) : (
          <TicketTable line={line} tickets={tickets} window={window} />
        )}
      </Section>
      <Section title={t("queue.settings.title")} hint={t("queue.settings.hint")}>
        <FieldGrid>
          <Field
            label={t("queue.settings.window")}
            error={window === "" && t("queue.settings.windowMissing")}
          >
            {(control) => (
              <Input
                {...control}
                maxLength={20}
                value={settings.window}
                onChange={(event) => onSettings({ ...settings, window: event.target.value })}
              />
            )}
          </Field>
          <Group label={t("queue.settings.print")}>
            {(labelId) => (
              <Segmented
                aria-labelledby={labelId}
                value={settings.print}
                onChange={(print) => onSettings({ ...settings, print })}
                options={(["STRIP_80", "A4", "NONE"] as const).map((value) => ({
                  value,
                  label: t(`queue.settings.printing.${value}`),
                }))}
              />
            )}
          </Group>
        </FieldGrid>
      </Section>
      {sheet}
    </Page>
  );
}

/** What can be done with whoever was called to this window. */
function CalledButtons({ ticket, window }: { readonly ticket: Ticket; readonly window: string }) {
  const { t } = useTranslation();
  const go = useGo();
  const isReadOnly = useReadOnly();
  const { call, end } = useTicketActs();
  useShortcut("Alt+R", () => go(places.intake(ticket.id)));
  return (
    <>
      <Button
        size="large"
        aria-keyshortcuts="Alt+R"
        disabled={isReadOnly}
        onClick={() => go(places.intake(ticket.id))}
      >
        {t("queue.register")} <KeyHint keys="Alt+R" />
      </Button>
      <Button size="large" disabled={isReadOnly} onClick={() => void call(ticket.id, window)}>
        {t("queue.act.again")}
      </Button>
      <Button size="large" disabled={isReadOnly} onClick={() => void end(ticket.id, "serve")}>
        {t("queue.act.serve")}
      </Button>
      <Button size="large" disabled={isReadOnly} onClick={() => void end(ticket.id, "leave")}>
        {t("queue.act.leave")}
      </Button>
    </>
  );
}

interface TableProps {
  /** Those who wait, in their order, stand first. */
  readonly line: readonly Ticket[];
  readonly tickets: readonly Ticket[];
  readonly window: string;
}

function TicketTable({ line, tickets, window }: TableProps) {
  const { t } = useTranslation();
  const { call, end } = useTicketActs();
  const isReadOnly = useReadOnly();
  const others = tickets.filter((ticket) => !line.includes(ticket)).toReversed();
  return (
    <table className="plain-table queue-table">
      <caption className="visually-hidden">{t("queue.today")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("queue.column.no")}</th>
          <th scope="col">{t("queue.column.taken")}</th>
          <th scope="col">{t("queue.column.status")}</th>
          <th scope="col">{t("queue.column.called")}</th>
          <th scope="col">{t("queue.column.act")}</th>
        </tr>
      </thead>
      <tbody>
        {[...line, ...others].map((ticket) => {
          const status = ticketStatus(ticket);
          const may = TICKET_ACTS[status];
          return (
            <tr key={ticket.id}>
              <td className="figures queue-no">
                {ticketLabel(ticket.seq)}
                {ticket.priority && <span className="queue-priority">{t("queue.priority")}</span>}
              </td>
              <td className="figures">{timeOf(ticket.takenAt)}</td>
              <td>
                <StatusTag tone={TONE[status]}>{t(`queue.status.${status}`)}</StatusTag>
              </td>
              <td>{calledText(ticket)}</td>
              <td>
                <span className="queue-row-acts">
                  {may.includes("call") && window !== "" && (
                    <Button size="small" disabled={isReadOnly} onClick={() => void call(ticket.id, window)}>
                      {status === "WAITING" ? t("queue.act.call") : t("queue.act.again")}
                    </Button>
                  )}
                  {may.includes("leave") && (
                    <Button size="small" disabled={isReadOnly} onClick={() => void end(ticket.id, "leave")}>
                      {t("queue.act.leave")}
                    </Button>
                  )}
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function calledText({ events }: Ticket): ReactNode {
  const last = events.findLast(({ act }) => act === "call");
  return last?.act === "call" ? `${timeOf(last.at)} ${last.window}` : "";
}

/** Calls and ends; another counter may have been quicker. */
function useTicketActs() {
  const { t } = useTranslation();
  const desk = useDesk();
  const toast = useToast();
  const call = useAct(desk.queue.call);
  const end = useAct(desk.queue.end);
  return {
    call: async (ticketId: string, window: string) => {
      const called = await call.run({ ticketId, window });
      if (called.ok) toast.done(t("queue.called", { label: ticketLabel(called.value.seq), window }));
      else if (called.error) toast.tell(t("queue.elsewhere"));
    },
    end: async (ticketId: string, how: "serve" | "leave") => {
      const ended = await end.run({ ticketId, how });
      if (!ended.ok && ended.error) toast.tell(t("queue.elsewhere"));
    },
  };
}
