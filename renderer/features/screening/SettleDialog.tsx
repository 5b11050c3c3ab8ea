import { Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FoundDispute } from "#shared/domain/screening/report.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { useAct } from "../../client/use-act.ts";
import { useDesk } from "../../client/use-desk.ts";
import { useToday } from "../../client/use-seat.ts";
import { ActDialog } from "../../ui/ActDialog.tsx";
import { DateField } from "../../ui/DateField.tsx";
import { Field } from "../../ui/Field.tsx";
import { useToast } from "../../ui/use-toast.ts";

interface Props {
  readonly reportId: string;
  readonly found: FoundDispute;
  readonly onClose: () => void;
}

/** Notes that a found dispute was settled on the spot, in one sentence. */
export function SettleDialog({ reportId, found, onClose }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const today = useToday();
  const settle = useAct(useDesk().screening.settleFound);
  const [how, setHow] = useState("");
  const [on, setOn] = useState<PlainDate | null>(today);
  const [tried, setTried] = useState(false);
  const errorOf = (missing: boolean) => (tried && missing ? t("screening.report.required") : undefined);

  async function handleSettle() {
    setTried(true);
    if (how.trim() === "" || on === null) return;
    const settled = await settle.run({ reportId, foundId: found.id, on, how });
    if (settled.ok) toast.done(t("screening.deal.settled"));
    else if (settled.error) toast.tell(t("screening.deal.gone"));
    else return;
    onClose();
  }
  return (
    <ActDialog
      title={t("screening.deal.settleTitle", { person: found.person })}
      yes={t("screening.deal.settle")}
      busy={settle.busy}
      onSubmit={() => void handleSettle()}
      onClose={onClose}
    >
      <Field label={t("screening.deal.how")} required error={errorOf(how.trim() === "")}>
        {(control) => (
          <Input {...control} maxLength={300} value={how} onChange={(event) => setHow(event.target.value)} />
        )}
      </Field>
      <Field label={t("screening.deal.on")} required error={errorOf(on === null)}>
        {(control) => <DateField {...control} today={today} max={today} value={on} onChange={setOn} />}
      </Field>
    </ActDialog>
  );
}
