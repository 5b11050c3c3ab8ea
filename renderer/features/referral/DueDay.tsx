import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { DueBasis } from "#shared/domain/referral/slip.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { dayText } from "../../client/day-text.ts";
import { useToday } from "../../client/use-seat.ts";
import { DateField } from "../../ui/DateField.tsx";
import { Field } from "../../ui/Field.tsx";

interface Props {
  readonly value: PlainDate | null;
  readonly basis: DueBasis;
  readonly proposed: { readonly dueOn: PlainDate; readonly basis: DueBasis };
  readonly trace: readonly { readonly on: PlainDate; readonly counted: boolean; readonly name: string }[];
  readonly error: string | undefined;
  readonly onChange: (dueOn: PlainDate | null, basis: DueBasis) => void;
}

/** The due day with the rule that proposes it, counted out for whoever asks why. */
export function DueDay({ value, basis, proposed, trace, error, onChange }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const chosen: DueBasis = {
    ruleId: null,
    from: today,
    length: null,
    unit: null,
    calendarUnpublished: false,
  };
  const skipped = trace.filter(({ counted }) => !counted);
  const rule = proposed.basis;

  return (
    <div>
      <Field label={t("referral.form.dueOn")} required error={error}>
        {(control) => (
          <DateField
            {...control}
            today={today}
            min={today}
            value={value}
            onChange={(on) => onChange(on, chosen)}
          />
        )}
      </Field>
      {basis.ruleId === null ? (
        <p className="slip-soft">
          {t("referral.due.chosen")}{" "}
          <Button size="small" onClick={() => onChange(proposed.dueOn, rule)}>
            {t("referral.due.takeProposal", { on: dayText(t, proposed.dueOn) })}
          </Button>
        </p>
      ) : (
        <details className="slip-why">
          <summary>
            {t(rule.unit === "CALENDAR" ? "referral.due.ruleCalendar" : "referral.due.ruleWorking", {
              rule: rule.ruleId,
              from: dayText(t, rule.from),
              length: rule.length,
            })}
          </summary>
          <p>{t("referral.due.firstDay")}</p>
          {skipped.length > 0 && (
            <ul>
              {skipped.map(({ on, name }) => (
                <li key={on}>
                  {dayText(t, on)} {name} {t("referral.due.notCounted")}
                </li>
              ))}
            </ul>
          )}
        </details>
      )}
      {rule.calendarUnpublished && <p className="slip-warn">{t("referral.due.unpublished")}</p>}
    </div>
  );
}
