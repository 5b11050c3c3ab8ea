import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { dayText } from "#renderer/client/day-text.ts";
import { useMay } from "#renderer/client/use-seat.ts";
import { Section } from "#renderer/ui/Page.tsx";
import { StatusTag } from "#renderer/ui/StatusTag.tsx";
import type { CaseFile } from "#shared/contract/mediation.ts";

interface Props {
  readonly file: CaseFile;
  readonly onAssign: () => void;
  readonly onRecuse: (mediatorId: string) => void;
}

/** Who mediates; whoever was recused stays listed, with the reason. */
export function MediatorsSection({ file, onAssign, onRecuse }: Props) {
  const { t } = useTranslation();
  const may = useMay();
  const { mediation, acts } = file;
  const mayRecord = may("mediation.record");
  const canRecuse = mayRecord && acts.includes("recuse");
  return (
    <Section
      title={t("mediation.section.mediators")}
      actions={
        mayRecord &&
        acts.includes("assign") && (
          <Button size="small" onClick={onAssign}>
            {t("mediation.page.assign")}
          </Button>
        )
      }
    >
      {mediation.mediators.length === 0 && <p className="is-soft">{t("mediation.page.noMediators")}</p>}
      <ul className="paper-list">
        {mediation.mediators.map(({ mediatorId, name, selectedBy, presiding, recused }) => (
          <li key={mediatorId}>
            <strong>{name}</strong>
            {presiding && recused === null && (
              <StatusTag tone="busy">{t("mediation.page.presiding")}</StatusTag>
            )}
            <span className="is-soft">{t(`mediation.selectedBy.${selectedBy}`)}</span>
            {recused === null ? (
              canRecuse && (
                <Button
                  size="small"
                  aria-label={`${name} ${t("mediation.page.recuse")}`}
                  onClick={() => onRecuse(mediatorId)}
                >
                  {t("mediation.page.recuse")}
                </Button>
              )
            ) : (
              <span className="is-soft">
                {t("mediation.page.recused", { on: dayText(t, recused.on), reason: recused.reason })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
