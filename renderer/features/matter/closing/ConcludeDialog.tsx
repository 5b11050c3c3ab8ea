import { Input, Select } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ClosingDialog } from "#renderer/client/closing/ClosingDialog.tsx";
import { closingRefusalText } from "#renderer/client/closing/refusal-text.ts";
import { useClosing } from "#renderer/client/closing/use-closing.ts";
import { hrefTo, places } from "#renderer/client/places.ts";
import { useAsk } from "#renderer/client/use-desk.ts";
import { useToday } from "#renderer/client/use-seat.ts";
import { DateField } from "#renderer/ui/DateField.tsx";
import { Field, FieldGrid } from "#renderer/ui/Field.tsx";
import { Loading } from "#renderer/ui/Loading.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { MATTER_OUTCOMES } from "#shared/codes/handling.ts";
import type { MatterFile } from "#shared/contract/matter.ts";
import { ToldWay, type ClosingEvent, type ConclusionForm } from "#shared/domain/matter/closing.ts";
import type { ConclusionObstacle } from "#shared/domain/matter/closing-refusal.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";

interface Props {
  readonly file: MatterFile;
  readonly onClose: () => void;
  readonly onRecorded: (event: ClosingEvent) => void;
}

/** What the matter came to. While something is still under way it tells what, and where to go. */
export function ConcludeDialog(props: Props) {
  const { matter, obstacles } = props.file;
  const proposal = useQuery(
    useAsk().matter.proposeConclusion.queryOptions({
      input: { matterId: matter.id },
      enabled: obstacles.length === 0,
    }),
  );
  if (obstacles.length > 0) return <Obstructed {...props} />;
  return proposal.data ? <Conclusion {...props} proposed={proposal.data} /> : <Loading />;
}

function Obstructed({ file: { matter, obstacles }, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <ClosingDialog
      title={t("closing.conclude.title")}
      matter={matter}
      submit=""
      busy={false}
      refused={undefined}
      onSubmit={() => false}
      onClose={onClose}
      closed
    >
      <Notice tone="wait">{t("closing.conclude.obstructed")}</Notice>
      <ul>
        {obstacles.map((obstacle) => (
          <li key={obstacle.no}>
            {closingRefusalText(t, obstacle)}{" "}
            <a href={hrefTo(placeOf(matter.id, obstacle))} onClick={onClose}>
              {t("closing.conclude.goThere")}
            </a>
          </li>
        ))}
      </ul>
    </ClosingDialog>
  );
}

function placeOf(matterId: string, obstacle: ConclusionObstacle): string {
  switch (obstacle.reason) {
    case "case-running":
      return places.case(obstacle.caseId);
    case "whistle-open":
    case "whistle-tasks-open":
      return places.whistle(obstacle.whistleId);
    case "task-open":
      return places.matter(matterId);
    case "slip-open":
    case "slip-unverified":
      return places.slip(matterId, obstacle.slipId);
  }
}

const NOBODY = { way: "PHONE", whom: "" } as const;

function Conclusion({
  file: { matter },
  proposed,
  onClose,
  onRecorded,
}: Props & { readonly proposed: ConclusionForm }) {
  const { t } = useTranslation();
  const today = useToday();
  const { record, refused, busy } = useClosing(matter.id, onRecorded);
  const [on, setOn] = useState<PlainDate | null>(today);
  const [form, setForm] = useState(proposed);
  const [toldOn, setToldOn] = useState<PlainDate | null>(proposed.told?.on ?? today);
  const [tried, setTried] = useState(false);
  const set = (part: Partial<ConclusionForm>) => setForm((before) => ({ ...before, ...part }));
  const told = form.told ?? NOBODY;
  const tell = (part: Partial<typeof told>) => set({ told: { on: today, ...told, ...part } });
  const missing = (isMissing: boolean) => (tried && isMissing ? t("closing.missing") : undefined);

  function handleSubmit(): boolean {
    setTried(true);
    if (on === null || toldOn === null || form.result.trim() === "" || told.whom.trim() === "") return false;
    const { way, whom } = told;
    void record({ act: "conclude", on, form: { ...form, told: { on: toldOn, way, whom } } });
    return true;
  }
  const prose = (
    field: "investigation" | "process" | "result" | "basis" | "opinion",
    most: number,
    rows: number,
    required = false,
  ) => (
    <Field
      label={t(`closing.conclude.${field}`)}
      required={required}
      error={missing(required && form[field].trim() === "")}
    >
      {(control) => (
        <Input.TextArea
          {...control}
          rows={rows}
          maxLength={most}
          value={form[field]}
          onChange={(event) => set({ [field]: event.target.value })}
        />
      )}
    </Field>
  );
  const line = (field: "handlerName" | "reviewer", most: number) => (
    <Field label={t(`closing.conclude.${field}`)}>
      {(control) => (
        <Input
          {...control}
          maxLength={most}
          value={form[field]}
          onChange={(event) => set({ [field]: event.target.value })}
        />
      )}
    </Field>
  );

  return (
    <ClosingDialog
      title={t("closing.conclude.title")}
      matter={matter}
      submit={t("closing.conclude.submit")}
      busy={busy}
      refused={refused}
      onSubmit={handleSubmit}
      onClose={onClose}
      width="58rem"
    >
      <FieldGrid>
        <Field label={t("closing.conclude.outcome")} required hint={t("closing.conclude.outcomeHint")}>
          {(control) => (
            <Select
              {...control}
              value={form.outcome}
              options={MATTER_OUTCOMES.map((code) => ({
                value: code,
                label: t(`codes.matterOutcome.${code}`),
              }))}
              onChange={(outcome) => set({ outcome })}
            />
          )}
        </Field>
        <Field label={t("closing.on")} required error={missing(on === null)}>
          {(control) => (
            <DateField
              {...control}
              today={today}
              min={matter.openedOn}
              max={today}
              value={on}
              onChange={setOn}
            />
          )}
        </Field>
        {line("handlerName", 80)}
        {line("reviewer", 40)}
      </FieldGrid>
      {prose("result", 2000, 3, true)}
      <fieldset className="closing-told">
        <legend>{t("closing.conclude.told")}</legend>
        <FieldGrid>
          <Field label={t("closing.conclude.whom")} required error={missing(told.whom.trim() === "")}>
            {(control) => (
              <Input
                {...control}
                maxLength={60}
                value={told.whom}
                onChange={(event) => tell({ whom: event.target.value })}
              />
            )}
          </Field>
          <Field label={t("closing.conclude.way")} required>
            {(control) => (
              <Select
                {...control}
                value={told.way}
                options={ToldWay.options.map((way) => ({ value: way, label: t(`codes.toldWay.${way}`) }))}
                onChange={(way) => tell({ way })}
              />
            )}
          </Field>
          <Field label={t("closing.conclude.toldOn")} required error={missing(toldOn === null)}>
            {(control) => (
              <DateField {...control} today={today} max={today} value={toldOn} onChange={setToldOn} />
            )}
          </Field>
        </FieldGrid>
      </fieldset>
      {prose("process", 4000, 3)}
      {prose("investigation", 4000, 2)}
      {prose("basis", 1000, 1)}
      {prose("opinion", 1000, 1)}
    </ClosingDialog>
  );
}
