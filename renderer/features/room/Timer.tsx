import { useEffect, useState } from "react";
import { Button, Input } from "antd";
import { useTranslation } from "react-i18next";
import { minutes } from "#shared/domain/mediation/free-time.ts";
import { timeOf, type PlainDate } from "#shared/kernel/plain-date.ts";
import { readClock } from "../../ui/read-clock.ts";
import { useToday } from "../../client/use-seat.ts";
import { Field } from "../../ui/Field.tsx";
import { Section } from "../../ui/Page.tsx";

interface Props {
  readonly on: PlainDate;
  readonly from: string;
  readonly to: string;
  readonly onChange: (times: { readonly from?: string; readonly to?: string }) => void;
}

/** When it really began and ended. Counts the minutes, and says nothing while people talk. */
export function Timer({ on, from, to, onChange }: Props) {
  const { t } = useTranslation();
  const isToday = useToday() === on;
  const now = useClock();
  const begun = readClock(from);
  const ended = readClock(to);
  const passed = begun === undefined ? undefined : minutes(ended ?? now) - minutes(begun);
  const isRunning = begun !== undefined && to === "" && isToday;
  const field = (name: "from" | "to", value: string) => (
    <Field
      label={t(`room.sitting.${name}`)}
      error={value !== "" && readClock(value) === undefined && t("room.wrong.clock")}
    >
      {(control) => (
        <Input
          {...control}
          autoComplete="off"
          inputMode="numeric"
          maxLength={8}
          value={value}
          onChange={(event) => onChange({ [name]: event.target.value })}
          onBlur={() => {
            const read = readClock(value);
            if (read !== undefined) onChange({ [name]: read });
          }}
        />
      )}
    </Field>
  );
  return (
    <Section
      title={t("room.sitting.times")}
      hint={
        passed === undefined || passed < 0
          ? t("room.sitting.notStarted")
          : t("room.sitting.elapsed", { count: passed })
      }
      actions={
        isToday &&
        (begun === undefined ? (
          <Button size="small" onClick={() => onChange({ from: timeOf(new Date().toISOString()) })}>
            {t("room.sitting.start")}
          </Button>
        ) : (
          isRunning && (
            <Button size="small" onClick={() => onChange({ to: timeOf(new Date().toISOString()) })}>
              {t("room.sitting.stop")}
            </Button>
          )
        ))
      }
    >
      <div className="sitting-times">
        {field("from", from)}
        {field("to", to)}
      </div>
    </Section>
  );
}

/** The wall clock of the office, to the minute. */
function useClock(): string {
  const [now, setNow] = useState(() => timeOf(new Date().toISOString()));
  useEffect(() => {
    const timer = setInterval(() => setNow(timeOf(new Date().toISOString())), 5000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
