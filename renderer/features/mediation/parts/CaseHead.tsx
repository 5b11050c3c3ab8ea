import { useTranslation } from "react-i18next";
import { hrefTo, places } from "#renderer/client/places.ts";
import { dayText } from "#renderer/client/day-text.ts";
import { useCodeName } from "#renderer/client/use-code-name.ts";
import { useToday } from "#renderer/client/use-seat.ts";
import { Notice } from "#renderer/ui/Notice.tsx";
import { StatusTag } from "#renderer/ui/StatusTag.tsx";
import type { CaseFile } from "#shared/contract/mediation.ts";
import { nextStep } from "#shared/domain/mediation/case-status.ts";
import { daysBetween } from "#shared/kernel/plain-date.ts";
import { STATUS_TONE } from "../status-text.ts";

/** Where the case stands, what is due by when and by which rule, and what the law says of its kind. */
export function CaseHead({ file }: { readonly file: CaseFile }) {
  const { t } = useTranslation();
  const { mediation, status, hints } = file;
  const { form, matterId, matterNo } = mediation;
  return (
    <>
      <div className="case-head">
        <StatusTag tone={STATUS_TONE[status]}>{t(`mediation.status.${status}`)}</StatusTag>
        {form.hostile && <StatusTag tone="wait">{t("mediation.page.hostile")}</StatusTag>}
        {hints.includes("minor-involved") && <StatusTag tone="wait">{t("mediation.page.minor")}</StatusTag>}
        <Due file={file} />
        <NextDuty file={file} />
        <a href={hrefTo(places.matter(matterId))}>{t("mediation.page.matter", { no: matterNo })}</a>
      </div>
      {hints.length > 0 && (
        <Notice tone={hints.includes("report-at-once") ? "wait" : "info"}>
          <ul className="case-hints">
            {hints.map((hint) => (
              <li key={hint}>{t(`mediation.hint.${hint}`)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

/** The end of the period, as it falls and as rest days push it, with its rule. */
function Due({ file }: { readonly file: CaseFile }) {
  const { t } = useTranslation();
  const codeName = useCodeName();
  const today = useToday();
  const { mediation, status } = file;
  const { due, events } = mediation;
  if (status === "ASKING") return <span className="is-soft">{t("mediation.page.noDue")}</span>;
  if (due === null || (status !== "ACCEPTED" && status !== "MEDIATING")) return null;
  const isLate = due.dueOn < today;
  const on = dayText(t, due.dueOn);
  const isExtended = events.some(({ facts }) => facts.act === "extend");
  const why = isExtended
    ? t("mediation.page.dueExtended")
    : t("mediation.page.dueWhy", {
        rule: codeName("deadlineRule", due.ruleId),
        from: dayText(t, due.from),
      });
  return (
    <span className="case-due">
      <strong className={isLate ? "is-late" : ""}>
        {isLate
          ? t("mediation.page.overdue", { on, days: daysBetween(due.dueOn, today) })
          : t("mediation.page.due", { on })}
      </strong>
      <span className="is-soft">
        {due.bareOn !== due.dueOn &&
          `${t("mediation.page.dueRolled", { bare: dayText(t, due.bareOn), on })} · `}
        {why}
      </span>
    </span>
  );
}

/** What is owed next, when it is not the end of the period itself. */
function NextDuty({ file }: { readonly file: CaseFile }) {
  const { t } = useTranslation();
  const today = useToday();
  const { next, nextOn } = nextStep(file.mediation);
  if (nextOn === null || next === "PERIOD" || next === "NONE") return null;
  return (
    <strong className={nextOn < today ? "is-late" : ""}>
      {t("mediation.page.nextOn", { on: dayText(t, nextOn), what: t(`mediation.next.${next}`) })}
    </strong>
  );
}
