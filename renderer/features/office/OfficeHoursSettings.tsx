import { useState } from "react";
import { DeleteOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { useTranslation } from "react-i18next";
import {
  DEFAULT_OFFICE_HOURS,
  type OfficeHours,
  officeHoursProblem,
} from "#shared/domain/mediation/office-hours.ts";
import { useAct } from "../../client/use-act.ts";
import { useDesk } from "../../client/use-desk.ts";
import { Loading } from "../../ui/Loading.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Section } from "../../ui/Page.tsx";
import { readClock } from "../../ui/read-clock.ts";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { useToast } from "../../ui/use-toast.ts";
import { SaveBar } from "./SaveBar.tsx";
import { useCommittee } from "./use-committee.ts";

type Periods = OfficeHours["periods"];

const MOST_PERIODS = 4;

/** When the rooms are usually open; bookings outside are advised against, never refused. */
export function OfficeHoursSettings() {
  const committee = useCommittee();
  return committee ? <Editor hours={committee.officeHours} /> : <Loading />;
}

function Editor({ hours: known }: { readonly hours: OfficeHours }) {
  const { t } = useTranslation();
  const toast = useToast();
  const save = useAct(useDesk().committee.saveOfficeHours);
  const [changed, setChanged] = useState<Periods>();
  const [refused, setRefused] = useState<string>();
  const periods = changed ?? known.periods;
  const set = (index: number, change: Partial<Periods[number]>) =>
    setChanged(periods.map((period, at) => (at === index ? { ...period, ...change } : period)));

  async function handleSave() {
    if (changed === undefined) return;
    setRefused(undefined);
    const read = changed.map(({ from, to }) => ({ from: readClock(from), to: readClock(to) }));
    const whole = read.flatMap(({ from, to }) =>
      from === undefined || to === undefined ? [] : [{ from, to }],
    );
    if (whole.length < read.length) return setRefused(t("office.hours.clock"));
    const hours: OfficeHours = { id: "hours", periods: whole };
    const problem = officeHoursProblem(hours);
    if (problem) return setRefused(t(`office.hours.problem.${problem.reason}`, problem));
    const result = await save.run({ hours: { ...hours, periods: whole } });
    if (!result.ok) return;
    setChanged(undefined);
    toast.done(t("office.saved"));
  }
  useShortcut("Ctrl+Enter", () => void handleSave(), changed !== undefined);

  const clock = (index: number, end: "from" | "to", value: string) => (
    <Input
      className="settings-clock"
      aria-label={t(`office.hours.${end}`, { n: index + 1 })}
      inputMode="numeric"
      maxLength={8}
      value={value}
      status={readClock(value) === undefined ? "error" : ""}
      onChange={(event) => set(index, { [end]: event.target.value })}
    />
  );
  return (
    <Section
      title={t("office.hours.title")}
      hint={t("office.hours.hint")}
      actions={
        <Button onClick={() => setChanged(DEFAULT_OFFICE_HOURS.periods)}>
          {t("office.hours.toDefault")}
        </Button>
      }
    >
      {refused !== undefined && <Notice tone="late">{refused}</Notice>}
      <ul className="settings-hours">
        {periods.map(({ from, to }, index) => (
          // a period is its place in the day
          <li key={index}>
            {clock(index, "from", from)} — {clock(index, "to", to)}
            <Button
              type="text"
              icon={<DeleteOutlined />}
              disabled={periods.length === 1}
              aria-label={t("office.hours.remove", { n: index + 1 })}
              onClick={() => setChanged(periods.toSpliced(index, 1))}
            />
          </li>
        ))}
      </ul>
      <Button
        disabled={periods.length === MOST_PERIODS}
        onClick={() => setChanged([...periods, { from: "", to: "" }])}
      >
        {t("office.hours.add")}
      </Button>
      <SaveBar unsaved={changed !== undefined} busy={save.busy} onSave={() => void handleSave()} />
    </Section>
  );
}
