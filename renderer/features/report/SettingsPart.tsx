import { useQuery } from "@tanstack/react-query";
import { Button, Checkbox, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "#renderer/client/use-act.ts";
import { useAsk, useDesk } from "#renderer/client/use-desk.ts";
import { useMay } from "#renderer/client/use-seat.ts";
import { Group } from "#renderer/ui/Field.tsx";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { Loading } from "#renderer/ui/Loading.tsx";
import { Section } from "#renderer/ui/Page.tsx";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import { useToast } from "#renderer/ui/use-toast.ts";
import type { ReportSettings } from "#shared/domain/report/report-settings.ts";

/** How the office counts where the field has two ways; every table prints which it was. */
export function SettingsPart({ onSaved }: { readonly onSaved: () => void }) {
  const { data } = useQuery(useAsk().report.settings.queryOptions());
  return data === undefined ? <Loading /> : <Settings initial={data} onSaved={onSaved} />;
}

interface Props {
  readonly initial: ReportSettings;
  readonly onSaved: () => void;
}

function Settings({ initial, onSaved }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const may = useMay();
  const save = useAct(useDesk().report.saveSettings);
  const [settings, setSettings] = useState(initial);
  const canSave = may("report.saveSettings");

  async function handleSave() {
    if (!canSave || save.busy) return;
    const saved = await save.run({ settings });
    if (!saved.ok) return;
    toast.done(t("report.settings.saved"));
    onSaved();
  }
  useShortcut("Ctrl+Enter", () => void handleSave());

  return (
    <Section title={t("report.part.settings")} hint={t("report.settings.hint")}>
      <div className="report-settings">
        <Group label={t("report.settings.resolvedBy")}>
          {(labelId) => (
            <Radio.Group
              aria-labelledby={labelId}
              disabled={!canSave}
              value={settings.resolvedBy}
              options={(["ACCEPTED", "CLOSED"] as const).map((value) => ({
                value,
                label: t(`report.settings.${value}`),
              }))}
              onChange={(event) =>
                setSettings({
                  ...settings,
                  resolvedBy: event.target.value === "CLOSED" ? "CLOSED" : "ACCEPTED",
                })
              }
            />
          )}
        </Group>
        <Checkbox
          disabled={!canSave}
          checked={settings.countAnswered}
          onChange={(event) => setSettings({ ...settings, countAnswered: event.target.checked })}
        >
          {t("report.settings.countAnswered")}
        </Checkbox>
        {canSave && (
          <div>
            <Button
              type="primary"
              loading={save.busy}
              aria-keyshortcuts="Control+Enter"
              onClick={() => void handleSave()}
            >
              {t("report.settings.save")} <KeyHint keys="Ctrl+Enter" />
            </Button>
          </div>
        )}
      </div>
    </Section>
  );
}
