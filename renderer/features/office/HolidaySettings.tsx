import { useState } from "react";
import { Button, Radio } from "antd";
import { useTranslation } from "react-i18next";
import type { HolidayYear } from "#shared/domain/office/office.ts";
import { HolidayEditor } from "../../client/office/HolidayEditor.tsx";
import { useAct } from "../../client/use-act.ts";
import { useDesk } from "../../client/use-desk.ts";
import { useOffice, useToday } from "../../client/use-seat.ts";
import { Section } from "../../ui/Page.tsx";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { useToast } from "../../ui/use-toast.ts";
import { SaveBar } from "./SaveBar.tsx";

export function HolidaySettings() {
  const { t } = useTranslation();
  const desk = useDesk();
  const toast = useToast();
  const today = useToday();
  const { holidays, office } = useOffice();
  const save = useAct(desk.office.saveHolidayYear);
  const [chosen, setChosen] = useState(today.slice(0, 4));
  const [changed, setChanged] = useState<HolidayYear>();

  const known = holidays.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const nextYear = String(Number(known.at(-1)?.id ?? today.slice(0, 4)) + 1);
  const blank: HolidayYear = { id: chosen, restDays: [], makeUpWorkdays: [] };
  const year = changed?.id === chosen ? changed : (known.find(({ id }) => id === chosen) ?? blank);
  const years = [...new Set([...known.map(({ id }) => id), chosen])].toSorted();

  async function handleSave() {
    if (!changed) return;
    const result = await save.run({
      year: { ...changed, restDays: [...changed.restDays], makeUpWorkdays: [...changed.makeUpWorkdays] },
    });
    if (result.ok) {
      setChanged(undefined);
      toast.done(t("office.saved"));
    } else if (result.error) toast.trouble(t("office.holidays.outside", result.error.data));
  }
  useShortcut("Ctrl+Enter", () => void handleSave());

  return (
    <>
      <Section
        title={t("office.holidays.year", { year: chosen })}
        actions={
          <>
            <Radio.Group
              optionType="button"
              value={chosen}
              disabled={changed !== undefined}
              options={years.map((id) => ({ value: id, label: t("office.holidays.year", { year: id }) }))}
              onChange={(event) => setChosen(String(event.target.value))}
            />
            {years.includes(nextYear) || (
              <Button
                disabled={changed !== undefined}
                onClick={() => {
                  setChosen(nextYear);
                  setChanged({ id: nextYear, restDays: [], makeUpWorkdays: [] });
                }}
              >
                {t("office.holidays.addYear", { year: nextYear })}
              </Button>
            )}
          </>
        }
      >
        <HolidayEditor
          key={chosen}
          year={year}
          today={today}
          county={office.township.code.slice(0, 6)}
          onChange={setChanged}
        />
      </Section>
      <SaveBar unsaved={changed !== undefined} busy={save.busy} onSave={() => void handleSave()} />
    </>
  );
}
