import { useTranslation } from "react-i18next";
import { dayText } from "#renderer/client/day-text.ts";
import { useTerms } from "#renderer/client/use-seat.ts";
import { Notice } from "#renderer/ui/Notice.tsx";
import { periodFrom } from "#shared/domain/mediation/case-period.ts";
import { isPublished } from "#shared/domain/deadline/work-calendar.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";

/** When the period would end, as it falls and as rest days push it. */
export function PeriodNote({ ruleId, on }: { readonly ruleId: string; readonly on: PlainDate | null }) {
  const { t } = useTranslation();
  const calendar = useTerms();
  const due = on === null ? undefined : periodFrom(ruleId, on, calendar);
  if (due === undefined) return null;
  const bare = dayText(t, due.bareOn);
  return (
    <Notice tone="info">
      {due.bareOn === due.dueOn
        ? t("mediation.dialog.dueWill", { bare })
        : t("mediation.dialog.dueWillRolled", { bare, on: dayText(t, due.dueOn) })}
      {!isPublished(due.dueOn, calendar) && ` ${t("mediation.dialog.unpublished")}`}
    </Notice>
  );
}
