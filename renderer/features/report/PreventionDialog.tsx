import { Input, InputNumber, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "#renderer/client/use-act.ts";
import { useDesk } from "#renderer/client/use-desk.ts";
import { useToday } from "#renderer/client/use-seat.ts";
import { ActDialog } from "#renderer/ui/ActDialog.tsx";
import { DateField } from "#renderer/ui/DateField.tsx";
import { Field, FieldGrid, focusFirstError } from "#renderer/ui/Field.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { PreventionKind, type PreventionRefusal } from "#shared/domain/report/prevention.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";

/** Declares what was kept from happening on a matter; counted once another person has confirmed it. */
export function PreventionDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const today = useToday();
  const declare = useAct(desk.report.declarePrevention);
  const [no, setNo] = useState("");
  const [kind, setKind] = useState<PreventionKind>("DISPUTE");
  const [on, setOn] = useState<PlainDate | null>(today);
  const [people, setPeople] = useState<number | null>(null);
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState<string>();

  async function handleDeclare(form: HTMLElement | null) {
    setTried(true);
    if (no.trim() === "" || on === null || people === null || reason.trim() === "")
      return focusFirstError(form);
    const found = await desk.matter.find({ text: no.trim() });
    // The number of anything that belongs to a matter names it: the clerk has the visit's on paper.
    const [matterId, another] = new Set(found.flatMap((each) => each.matterId ?? []));
    if (matterId === undefined || another !== undefined)
      return setSaid(t("report.prevention.noMatter", { no }));
    const prevention = { matterId, kind, on, people, reason: reason.trim() };
    const declared = await declare.run({ form: prevention });
    if (declared.ok) return onClose();
    if (!declared.error) return;
    setSaid(
      declared.error.code === "MATTER_NOT_FOUND"
        ? t("report.prevention.noMatter", { no })
        : refusalText(declared.error.data),
    );
  }

  function refusalText(refusal: PreventionRefusal): string {
    switch (refusal.reason) {
      case "day-in-future":
        return t("report.prevention.future");
      case "before-the-matter":
        return t("report.prevention.before", { on: refusal.openedOn });
      case "judged-already":
      case "own-declaration":
        return t("report.prevention.refused");
    }
  }

  return (
    <ActDialog
      title={t("report.prevention.declare")}
      yes={t("report.prevention.submit")}
      busy={declare.busy}
      byEnter={false}
      onSubmit={(form) => void handleDeclare(form)}
      onClose={onClose}
    >
      {said !== undefined && <Notice tone="late">{said}</Notice>}
      <FieldGrid>
        <Field
          label={t("report.prevention.matter")}
          required
          error={tried && no.trim() === "" && t("ui.required")}
        >
          {(control) => (
            <Input {...control} maxLength={80} value={no} onChange={(event) => setNo(event.target.value)} />
          )}
        </Field>
        <Field label={t("report.prevention.kind")} required>
          {(control) => (
            <Select
              {...control}
              value={kind}
              options={PreventionKind.options.map((value) => ({
                value,
                label: t(`report.prevention.kindOf.${value}`),
              }))}
              onChange={setKind}
            />
          )}
        </Field>
        <Field label={t("report.prevention.on")} required error={tried && on === null && t("ui.required")}>
          {(control) => <DateField {...control} today={today} max={today} value={on} onChange={setOn} />}
        </Field>
        <Field
          label={t("report.prevention.people")}
          required
          error={tried && people === null && t("ui.required")}
        >
          {(control) => (
            <InputNumber {...control} min={0} max={100_000} value={people} onChange={setPeople} />
          )}
        </Field>
        <Field
          label={t("report.prevention.reason")}
          required
          wide
          error={tried && reason.trim() === "" && t("ui.required")}
        >
          {(control) => (
            <Input.TextArea
              {...control}
              rows={3}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
      </FieldGrid>
    </ActDialog>
  );
}
