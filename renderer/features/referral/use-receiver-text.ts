import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { receiversOf } from "#shared/domain/directory/directory.ts";
import { dayText } from "../../client/day-text.ts";
import { useAsk } from "../../client/use-desk.ts";
import { useOffice, useToday } from "../../client/use-seat.ts";

/** Who takes a slip at this unit today, by the duty roster; otherwise whom the directory names. */
export function useReceiverText(unitId: string | undefined): string | undefined {
  const { t } = useTranslation();
  const today = useToday();
  const { units } = useOffice();
  const { data: shifts } = useQuery(useAsk().directory.duty.queryOptions({ input: { on: today } }));
  const unit = units.find(({ id }) => id === unitId);
  if (unit === undefined || shifts === undefined) return undefined;
  const receivers = receiversOf(shifts, unit.id, today);
  if (receivers.length > 0) {
    return receivers
      .map(({ person, phone, toOn }) =>
        t("referral.unit.receiver", { who: `${person} ${phone}`.trim(), until: dayText(t, toOn) }),
      )
      .join(t("app.semicolon"));
  }
  const contact = `${unit.contactName} ${unit.phone}`.trim();
  return contact === "" ? t("referral.unit.nobody") : t("referral.unit.contact", { who: contact });
}
