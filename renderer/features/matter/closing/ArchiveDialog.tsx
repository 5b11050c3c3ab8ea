import { Input, InputNumber, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ClosingDialog } from "#renderer/client/closing/ClosingDialog.tsx";
import { useClosing } from "#renderer/client/closing/use-closing.ts";
import { useToday } from "#renderer/client/use-seat.ts";
import { DateField } from "#renderer/ui/DateField.tsx";
import { Field, FieldGrid } from "#renderer/ui/Field.tsx";
import { proposedRetention, RETENTIONS } from "#shared/codes/handling.ts";
import type { ClosingEvent } from "#shared/domain/matter/closing.ts";
import type { Matter } from "#shared/domain/matter/matter.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";

interface Props {
  readonly matter: Matter;
  /** Papers and attachments there are: the least the file holds. */
  readonly pages: number;
  readonly onClose: () => void;
  readonly onRecorded: (event: ClosingEvent) => void;
}

/** Where the file of the matter is put away, and for how long. */
export function ArchiveDialog({ matter, pages: proposed, onClose, onRecorded }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const { record, refused, busy } = useClosing(matter.id, onRecorded);
  const [on, setOn] = useState<PlainDate | null>(today);
  const [place, setPlace] = useState("");
  const [pages, setPages] = useState<number | null>(Math.max(1, proposed));
  const [retention, setRetention] = useState(() => proposedRetention(matter.category));
  const [tried, setTried] = useState(false);
  const missing = (isMissing: boolean) => (tried && isMissing ? t("closing.missing") : undefined);

  function handleSubmit(): boolean {
    setTried(true);
    if (on === null || place.trim() === "" || pages === null) return false;
    void record({ act: "archive", on, place: place.trim(), pages, retention });
    return true;
  }
  return (
    <ClosingDialog
      title={t("closing.archive.title")}
      matter={matter}
      submit={t("closing.archive.submit")}
      busy={busy}
      refused={refused}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <FieldGrid>
        <Field
          label={t("closing.archive.place")}
          required
          hint={t("closing.archive.placeHint")}
          error={missing(place.trim() === "")}
        >
          {(control) => (
            <Input
              {...control}
              maxLength={80}
              value={place}
              onChange={(event) => setPlace(event.target.value)}
            />
          )}
        </Field>
        <Field label={t("closing.archive.pages")} required error={missing(pages === null)}>
          {(control) => (
            <InputNumber {...control} min={1} max={9999} precision={0} value={pages} onChange={setPages} />
          )}
        </Field>
        <Field label={t("closing.archive.retention")} required>
          {(control) => (
            <Select
              {...control}
              value={retention}
              options={RETENTIONS.map((code) => ({ value: code, label: t(`codes.retention.${code}`) }))}
              onChange={setRetention}
            />
          )}
        </Field>
        <Field label={t("closing.on")} required error={missing(on === null)}>
          {(control) => <DateField {...control} today={today} max={today} value={on} onChange={setOn} />}
        </Field>
      </FieldGrid>
    </ClosingDialog>
  );
}
