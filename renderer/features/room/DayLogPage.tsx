import { type ReactNode, useState } from "react";
import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { AutoComplete, Button, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { LogForm } from "#shared/contract/room.ts";
import { addDays, day, type PlainDate } from "#shared/kernel/plain-date.ts";
import { isPlainDate } from "#shared/kernel/days.ts";
import { PaperList } from "../../client/PaperList.tsx";
import { dayText } from "../../client/day-text.ts";
import { hrefTo, places, useGo, useSearch } from "../../client/places.ts";
import { useAct } from "../../client/use-act.ts";
import { useAsk, useDesk } from "../../client/use-desk.ts";
import { useMay, useToday } from "../../client/use-seat.ts";
import { DateField } from "../../ui/DateField.tsx";
import { Field, FieldGrid } from "../../ui/Field.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { Page, Section } from "../../ui/Page.tsx";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { useToast } from "../../ui/use-toast.ts";
import { DayLogTable } from "./DayLogTable.tsx";
import "./room.css";

/** The day sheet of a room: everything comes from the sessions, only the summary is typed. */
export function DayLogPage() {
  const { t } = useTranslation();
  const today = useToday();
  const ask = useAsk();
  const [search, setSearch] = useSearch();
  const on: PlainDate = isPlainDate(search["day"] ?? "") ? day(search["day"] ?? "") : today;
  const rooms = useQuery(ask.room.calendar.queryOptions({ input: { from: on, days: 1 } })).data?.rooms;
  const roomId = search["room"] || rooms?.[0]?.id;
  const { data: log } = useQuery({
    ...ask.room.log.queryOptions({ input: { roomId: roomId ?? "", on }, placeholderData: keepPreviousData }),
    enabled: roomId !== undefined,
  });
  const turn = (to: PlainDate) => setSearch({ ...search, day: to === today ? "" : to });
  if (!rooms || !log || roomId === undefined) return <Loading />;
  return (
    <LogSheet
      key={`${log.form.roomId} ${log.form.on}`}
      log={log}
      bar={
        <div className="calendar-bar">
          <Button
            icon={<LeftOutlined />}
            aria-label={t("room.log.before")}
            onClick={() => turn(addDays(on, -1))}
          />
          <div className="log-day">
            <DateField
              id="log-day"
              aria-describedby="log-day-note"
              aria-invalid={false}
              aria-required={false}
              status=""
              value={on}
              today={today}
              onChange={(picked) => turn(picked ?? today)}
            />
            <label htmlFor="log-day" id="log-day-note" className="visually-hidden">
              {t("room.log.on")}
            </label>
          </div>
          <Button
            icon={<RightOutlined />}
            aria-label={t("room.log.after")}
            onClick={() => turn(addDays(on, 1))}
          />
          <Select
            aria-label={t("room.log.room")}
            className="calendar-room"
            value={roomId}
            onChange={(room: string) => setSearch({ ...search, room })}
            options={rooms.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <a href={hrefTo(places.calendar(on))}>{t("room.sitting.toCalendar")}</a>
        </div>
      }
    />
  );
}

type Log = NonNullable<Awaited<ReturnType<ReturnType<typeof useDesk>["room"]["log"]>>>;

function LogSheet({ log, bar }: { readonly log: Log; readonly bar: ReactNode }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const go = useGo();
  const may = useMay();
  const toast = useToast();
  const save = useAct(desk.room.saveLog);
  const issue = useAct(desk.room.issueLog);
  const [form, setForm] = useState<LogForm>(log.form);
  const committee = useQuery(useAsk().committee.get.queryOptions()).data;
  const canSave = may("room.saveLog");
  const { roomId, on } = form;

  async function handleSave(): Promise<boolean> {
    const saved = await save.run({ form });
    if (saved.ok) return true;
    if (saved.error) toast.trouble(t("room.log.gone"));
    return false;
  }
  async function handlePrint() {
    if (!(await handleSave())) return;
    const issued = await issue.run({ roomId, on });
    if (issued.ok) return go(places.paper(issued.value.paperId));
    if (issued.error) toast.trouble(t("room.log.gone"));
  }
  useShortcut("Ctrl+Enter", () => void handlePrint(), canSave);
  const edit = (change: Partial<LogForm>) => setForm((before) => ({ ...before, ...change }));
  const mediators = (committee?.mediators ?? []).filter(({ active }) => active);
  const person = (field: "dutyMediator" | "reviewer", label: string) => (
    <Field label={label}>
      {({ status, ...control }) => (
        <AutoComplete
          {...control}
          status={status}
          value={form[field]}
          onChange={(value: string) => edit({ [field]: value.slice(0, 40) })}
          options={mediators.map(({ name }) => ({ value: name }))}
        />
      )}
    </Field>
  );

  return (
    <Page
      wide
      title={t("room.log.title")}
      hint={t("room.log.hint")}
      actions={
        canSave && (
          <>
            <Button
              loading={save.busy}
              onClick={() => void handleSave().then((saved) => saved && toast.done(t("room.log.saved")))}
            >
              {t("room.log.save")}
            </Button>
            <Button
              type="primary"
              loading={issue.busy}
              aria-keyshortcuts="Control+Enter"
              onClick={() => void handlePrint()}
            >
              {t("room.log.print")} <KeyHint keys="Ctrl+Enter" />
            </Button>
          </>
        )
      }
    >
      {bar}
      <Section title={`${log.room.name} ${dayText(t, on)}`}>
        <DayLogTable rows={log.rows} />
        <dl className="log-totals">
          {TOTALS.map((name) => (
            <div key={name}>
              <dt>{t(`room.log.totals.${name}`)}</dt>
              <dd className="figures">{log.totals[name]}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={t("room.log.summary")}>
        <FieldGrid>
          {person("dutyMediator", t("room.log.duty"))}
          {person("reviewer", t("room.log.reviewer"))}
          <Field label={t("room.log.weather")}>
            {(control) => (
              <Input
                {...control}
                maxLength={20}
                value={form.weather}
                onChange={(event) => edit({ weather: event.target.value })}
              />
            )}
          </Field>
          <Field label={t("room.log.summary")} wide>
            {(control) => (
              <Input.TextArea
                {...control}
                rows={3}
                maxLength={2000}
                value={form.summary}
                onChange={(event) => edit({ summary: event.target.value })}
              />
            )}
          </Field>
        </FieldGrid>
      </Section>
      {log.papers.length > 0 && (
        <Section title={t("room.log.issued")}>
          <PaperList papers={log.papers} />
        </Section>
      )}
    </Page>
  );
}

const TOTALS = ["visits", "people", "mediated", "agreed", "referred", "attention"] as const;
