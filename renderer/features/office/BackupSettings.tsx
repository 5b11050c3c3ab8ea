import { useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useTranslation } from "react-i18next";
import { dayOf, timeOf } from "#shared/kernel/plain-date.ts";
import { useAct } from "../../client/use-act.ts";
import { useAsk, useDesk } from "../../client/use-desk.ts";
import { Field } from "../../ui/Field.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Section } from "../../ui/Page.tsx";
import { useEnterSubmit } from "../../ui/use-enter-submit.ts";
import { useToast } from "../../ui/use-toast.ts";

export function BackupSettings() {
  const { t } = useTranslation();
  const desk = useDesk();
  const ask = useAsk();
  const toast = useToast();
  const { data: status } = useQuery(ask.backup.status.queryOptions());
  const choose = useAct(desk.backup.choose);
  const run = useAct(desk.backup.run);
  const [to, setTo] = useState<string>();
  const [refused, setRefused] = useState<string>();
  const wanted = to ?? status?.to ?? "";

  async function handleChoose() {
    setRefused(undefined);
    if (wanted.trim() === "") return setRefused(t("office.missing"));
    const result = await choose.run({ to: wanted.trim() });
    if (result.ok) {
      setTo(undefined);
      toast.done(t("office.backup.chosen"));
    } else if (result.error) setRefused(t("office.backup.failed", { detail: result.error.data.detail }));
  }

  async function handleRun() {
    const result = await run.run({});
    if (result.ok) toast.done(t("office.backup.done"));
    else if (result.error) toast.trouble(t("office.backup.failed", { detail: result.error.data.detail }));
  }
  const handleKeyDown = useEnterSubmit(() => void handleChoose());

  if (!status) return <Loading />;
  return (
    <Section
      title={t("office.part.backup")}
      actions={
        <Button
          type="primary"
          loading={run.busy}
          disabled={status.to === ""}
          onClick={() => void handleRun()}
        >
          {t("office.backup.run")}
        </Button>
      }
    >
      <div className="settings-form">
        <p>
          {status.newest
            ? t("office.backup.newest", {
                on: dayOf(status.newest.at),
                at: timeOf(status.newest.at),
                folder: status.newest.folder,
              })
            : t("office.backup.none")}
        </p>
        {status.sameDrive && <Notice tone="wait">{t("office.backup.sameDrive")}</Notice>}
        <div onKeyDown={handleKeyDown}>
          <Field label={t("office.backup.to")} hint={t("office.backup.toHint")} error={refused}>
            {(control) => (
              <Input
                {...control}
                maxLength={1000}
                spellCheck={false}
                value={wanted}
                onChange={(event) => setTo(event.target.value)}
              />
            )}
          </Field>
        </div>
        <div className="settings-save">
          <Button
            loading={choose.busy}
            disabled={to === undefined || to === status.to}
            onClick={() => void handleChoose()}
          >
            {t("office.backup.choose")}
          </Button>
        </div>
      </div>
    </Section>
  );
}
