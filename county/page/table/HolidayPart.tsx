import { useState } from "react";
import { Radio } from "antd";
import { useTranslation } from "react-i18next";
import { HolidayEditor } from "#renderer/client/office/HolidayEditor.tsx";
import { useAct } from "#renderer/client/use-act.ts";
import { Section } from "#renderer/ui/Page.tsx";
import type { SentTable } from "#shared/contract/county-shapes.ts";
import { presetHolidayYears } from "#shared/domain/deadline/work-calendar.ts";
import { HolidayYear } from "#shared/domain/office/office.ts";
import { useCounty, useToday } from "../client/county.ts";
import { SendBar } from "./SendBar.tsx";

/** A year as it was sent; before that, as the package has it, or empty. */
function yearFrom(sent: readonly SentTable[], id: string): HolidayYear {
  const table = sent.find(({ name }) => name === id);
  const body = table?.body;
  const read = HolidayYear.safeParse(
    typeof body === "object" && body !== null && "year" in body ? body.year : undefined,
  );
  if (read.success) return read.data;
  return presetHolidayYears().find((year) => year.id === id) ?? { id, restDays: [], makeUpWorkdays: [] };
}

export function HolidayPart({ sent }: { readonly sent: readonly SentTable[] }) {
  const { t } = useTranslation();
  const today = useToday();
  const send = useAct(useCounty().table.holidays);
  const thisYear = Number(today.slice(0, 4));
  const [chosen, setChosen] = useState(String(thisYear));
  const [changed, setChanged] = useState<Readonly<Record<string, HolidayYear>>>({});
  const year = changed[chosen] ?? yearFrom(sent, chosen);
  return (
    <>
      <Section
        title={t("office.holidays.year", { year: chosen })}
        hint={t("county.tables.holidayHint")}
        actions={
          <Radio.Group
            aria-label={t("county.tables.year")}
            optionType="button"
            value={chosen}
            options={[thisYear, thisYear + 1].map((id) => ({
              value: String(id),
              label: t("office.holidays.year", { year: id }),
            }))}
            onChange={(event) => setChosen(String(event.target.value))}
          />
        }
      >
        <HolidayEditor
          key={chosen}
          year={year}
          today={today}
          onChange={(next) => setChanged((before) => ({ ...before, [chosen]: next }))}
        />
      </Section>
      <SendBar
        last={sent.find(({ name }) => name === chosen)}
        busy={send.busy}
        problem={year.restDays.length === 0 ? t("county.tables.noDays") : undefined}
        send={(offices) =>
          send.run({
            offices,
            year: { ...year, restDays: [...year.restDays], makeUpWorkdays: [...year.makeUpWorkdays] },
          })
        }
      />
    </>
  );
}
