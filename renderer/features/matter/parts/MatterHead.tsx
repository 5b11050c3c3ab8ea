import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useCodeName } from "#renderer/client/use-code-name.ts";
import { useToday } from "#renderer/client/use-seat.ts";
import { RiskDot } from "#renderer/ui/RiskDot.tsx";
import { StatusTag } from "#renderer/ui/StatusTag.tsx";
import type { MatterFile } from "#shared/contract/matter.ts";
import { needsConference, returnsSinceConference } from "#shared/domain/referral/ping-pong.ts";
import { hardestSupervision } from "#shared/domain/supervision/supervision-status.ts";
import { OPEN_SLIP_STATUSES } from "#shared/domain/referral/slip-status.ts";
import { daysBetween } from "#shared/kernel/plain-date.ts";
import { RISK_LEVEL } from "#renderer/client/risk-level.ts";
import { STATUS_TONE } from "../status-text.ts";

/** Where the matter stands, and who owes what by when, with the reason. */
export function MatterHead({ file, seen }: { readonly file: MatterFile; readonly seen: ReactNode }) {
  const { t } = useTranslation();
  const { matter, status } = file;
  const supervised = hardestSupervision(matter.slips);
  return (
    <div className="matter-head">
      <StatusTag tone={STATUS_TONE[status]}>{t(`matter.status.${status}`)}</StatusTag>
      <RiskDot level={RISK_LEVEL[matter.riskColor]}>{t(`codes.riskColor.${matter.riskColor}`)}</RiskDot>
      {matter.isPetition && <StatusTag tone="plain">{t("matter.page.petition")}</StatusTag>}
      {matter.involvesMinor && <StatusTag tone="wait">{t("matter.page.minor")}</StatusTag>}
      {supervised && (
        <StatusTag tone="late">
          {t("matter.page.supervised", { level: t(`codes.supervisionLevel.${supervised}`) })}
        </StatusTag>
      )}
      {needsConference(matter) && (
        <StatusTag tone="wait">
          {t("matter.page.conference", { n: returnsSinceConference(matter) })}
        </StatusTag>
      )}
      <NextDue file={file} />
      {seen}
    </div>
  );
}

function NextDue({ file }: { readonly file: MatterFile }) {
  const { t } = useTranslation();
  const codeName = useCodeName();
  const today = useToday();
  const [next] = file.slips
    .filter(({ status }) => OPEN_SLIP_STATUSES.includes(status))
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const whistle = file.matter.whistles.find(({ dueOn }) => dueOn !== null);
  if (next === undefined && whistle !== undefined) {
    const { no, dueOn } = whistle;
    return (
      <strong className={dueOn !== null && dueOn < today ? "is-late" : ""}>
        {t("matter.page.whistleDue", { no, on: dueOn })}
      </strong>
    );
  }
  const mediated = file.matter.cases.find(({ nextOn }) => nextOn !== null);
  if (next === undefined && mediated !== undefined) {
    const { no, nextOn } = mediated;
    return (
      <strong className={nextOn !== null && nextOn < today ? "is-late" : ""}>
        {t("matter.page.caseDue", { no, on: nextOn })}
      </strong>
    );
  }
  if (next === undefined) {
    const decided = file.matter.decisions.at(-1)?.form;
    const isPromised = file.status === "ACCEPTED" && decided?.kind === "ACCEPTED";
    return (
      <span className="is-soft">
        {isPromised ? t("matter.page.promised", { on: decided.expectedOn }) : t("matter.page.noDue")}
      </span>
    );
  }

  const { slip, dueOn } = next;
  const { ruleId, from, calendarUnpublished } = slip.form.dueBasis;
  const isLate = dueOn < today;
  const why =
    ruleId === null
      ? t("matter.page.dueChosen")
      : t("matter.page.dueWhy", { rule: codeName("deadlineRule", ruleId), from });
  return (
    <span className="next-due">
      <strong className={isLate ? "is-late" : ""}>
        {isLate
          ? t("matter.page.overdue", { unit: slip.unitName, on: dueOn, days: daysBetween(dueOn, today) })
          : t("matter.page.nextDue", { unit: slip.unitName, on: dueOn })}
      </strong>
      <span className="is-soft">
        {slip.no} · {why}
        {calendarUnpublished && ` · ${t("matter.page.dueUnpublished")}`}
      </span>
    </span>
  );
}
