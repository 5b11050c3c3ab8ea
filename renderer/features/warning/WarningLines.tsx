import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { WarningRow } from "#shared/contract/warning.ts";
import { asksForReport } from "#shared/domain/risk-report/propose-risk-report.ts";
import type { WarningLevel, WarningStatus } from "#shared/domain/warning/warning.ts";
import { hrefTo, places } from "../../client/places.ts";
import { useAct } from "../../client/use-act.ts";
import { useCodeName } from "../../client/use-code-name.ts";
import { useDesk } from "../../client/use-desk.ts";
import { useMay, useReadOnly } from "../../client/use-seat.ts";
import { useVillageName } from "../../client/use-village-name.ts";
import { useConfirm } from "../../ui/ConfirmDialog.tsx";
import { StatusTag, type Tone } from "../../ui/StatusTag.tsx";
import { useToast } from "../../ui/use-toast.ts";
import { reasonText } from "./reason-text.ts";
import "./warning.css";

const TONE: Readonly<Record<WarningLevel, Tone>> = { YELLOW: "plain", ORANGE: "wait", RED: "late" };
const STATUS_TONE: Readonly<Record<WarningStatus, Tone>> = {
  OPEN: "wait",
  CONFIRMED: "busy",
  DISMISSED: "plain",
  ENDED: "done",
};

interface Props {
  readonly rows: readonly WarningRow[];
  /** Which matter it is; left out on the matter's own page. */
  readonly withMatter: boolean;
  /** Read where something else is being decided: no buttons. */
  readonly readOnly?: boolean;
  readonly label: string;
}

/** Warnings, each with its sentence, how it stands, and the two buttons for a person's verdict. */
export function WarningLines({ rows, withMatter, readOnly = false, label }: Props) {
  return (
    <ul className="warning-lines" aria-label={label}>
      {rows.map((row) => (
        <WarningLine key={row.warning.id} row={row} withMatter={withMatter} readOnly={readOnly} />
      ))}
    </ul>
  );
}

type LineProps = Required<Pick<Props, "withMatter" | "readOnly">> & { readonly row: WarningRow };

function WarningLine({ row, withMatter, readOnly }: LineProps) {
  const { t } = useTranslation();
  const codeName = useCodeName();
  const villageName = useVillageName();
  const judge = useJudge();
  const may = useMay();
  const isReadOnly = useReadOnly();
  const { warning, status, matterNo, title } = row;
  const why = reasonText(t, warning.reason, { codeName, villageName });
  const last = warning.judgements.at(-1);
  const canJudge = may("warning.judge") && !readOnly && !isReadOnly && status !== "ENDED";
  const canReport =
    asksForReport(warning) &&
    may("riskReport.issue") &&
    !readOnly &&
    !isReadOnly &&
    (status === "OPEN" || status === "CONFIRMED");
  return (
    <li className="warning-line">
      <div className="warning-line-head">
        <StatusTag tone={TONE[warning.level]}>{t(`warning.level.${warning.level}`)}</StatusTag>
        <strong>{t(`warning.rule.${warning.rule}`)}</strong>
        {status !== "OPEN" && (
          <StatusTag tone={STATUS_TONE[status]}>{t(`warning.status.${status}`)}</StatusTag>
        )}
      </div>
      <p>{why}</p>
      {withMatter && warning.matterId !== null && (
        <a href={hrefTo(places.matter(warning.matterId))}>
          {matterNo} {title}
        </a>
      )}
      {status !== "OPEN" && last !== undefined && (
        <p className="is-soft">{t("warning.judged", { name: last.by.name, reason: last.reason })}</p>
      )}
      {(canJudge || canReport) && (
        <div className="warning-line-acts">
          {canJudge && status !== "CONFIRMED" && (
            <Button size="small" onClick={() => void judge(row, "CONFIRMED", why)}>
              {t("warning.act.CONFIRMED")}
            </Button>
          )}
          {canJudge && status !== "DISMISSED" && (
            <Button size="small" onClick={() => void judge(row, "DISMISSED", why)}>
              {t("warning.act.DISMISSED")}
            </Button>
          )}
          {canReport && (
            <Button size="small" href={hrefTo(places.newRiskReport(warning.matterId ?? "", warning.id))}>
              {t("warning.report")}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

function useJudge() {
  const { t } = useTranslation();
  const confirm = useConfirm();
  const toast = useToast();
  const judge = useAct(useDesk().warning.judge);
  return async ({ warning }: WarningRow, verdict: "CONFIRMED" | "DISMISSED", why: string) => {
    const given = await confirm({
      title: t(`warning.ask.${verdict}`),
      body: why,
      yes: t(`warning.act.${verdict}`),
      reason: { label: t(`warning.why.${verdict}`), hint: t("warning.whyHint") },
    });
    if (given === false) return;
    const judged = await judge.run({ id: warning.id, verdict, reason: given.reason });
    if (judged.ok) toast.done(t("warning.noted"));
    else if (judged.error) toast.tell(t("warning.over"));
  };
}
