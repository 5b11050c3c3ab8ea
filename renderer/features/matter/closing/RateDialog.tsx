import { Input, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ClosingDialog } from "#renderer/client/closing/ClosingDialog.tsx";
import { NOT_RATED, RatingFields } from "#renderer/client/closing/RatingFields.tsx";
import { useClosing } from "#renderer/client/closing/use-closing.ts";
import { useToday } from "#renderer/client/use-seat.ts";
import { Field, Group } from "#renderer/ui/Field.tsx";
import { FollowUpWay, type ClosingEvent } from "#shared/domain/matter/closing.ts";
import type { Matter } from "#shared/domain/matter/matter.ts";

interface Props {
  readonly matter: Matter;
  readonly whom: string;
  readonly onClose: () => void;
  readonly onRecorded: (event: ClosingEvent) => void;
}

/** How content the person is (C-11). Whoever dealt with the matter is told by the desk to let somebody else ask. */
export function RateDialog({ matter, whom: proposed, onClose, onRecorded }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const { record, refused, busy } = useClosing(matter.id, onRecorded);
  const [way, setWay] = useState<(typeof FollowUpWay.options)[number]>("PHONE");
  const [whom, setWhom] = useState(proposed);
  const [rating, setRating] = useState(NOT_RATED);
  const [tried, setTried] = useState(false);
  const missing = (isMissing: boolean) => (tried && isMissing ? t("closing.missing") : undefined);

  function handleSubmit(): boolean {
    setTried(true);
    const { level, reason } = rating;
    if (level === null || whom.trim() === "") return false;
    void record({ act: "rate", on: today, way, whom: whom.trim(), rating: { level, reason } });
    return true;
  }
  return (
    <ClosingDialog
      title={t("closing.rate.title")}
      matter={matter}
      submit={t("closing.rate.submit")}
      busy={busy}
      refused={refused}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <RatingFields value={rating} onChange={setRating} error={missing(rating.level === null)} />
      <Group label={t("closing.followUp.way")} required>
        {(labelId) => (
          <Radio.Group
            aria-labelledby={labelId}
            value={way}
            options={FollowUpWay.options.map((each) => ({
              value: each,
              label: t(`codes.followUpWay.${each}`),
            }))}
            onChange={(event) => setWay(FollowUpWay.parse(event.target.value))}
          />
        )}
      </Group>
      <Field label={t("closing.followUp.whom")} required error={missing(whom.trim() === "")}>
        {(control) => (
          <Input {...control} maxLength={60} value={whom} onChange={(event) => setWhom(event.target.value)} />
        )}
      </Field>
    </ClosingDialog>
  );
}
