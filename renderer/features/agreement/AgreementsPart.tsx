import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { hrefTo, places } from "#renderer/client/places.ts";
import { useMay } from "#renderer/client/use-seat.ts";
import { Section } from "#renderer/ui/Page.tsx";
import type { CaseFile } from "#shared/contract/mediation.ts";
import { mayDraft } from "#shared/domain/mediation/record-agreement-event.ts";
import { AgreementCard } from "./AgreementCard.tsx";
import "./agreement.css";

/** The agreements of a case, the newest first, with everything that is done about them. */
export function AgreementsPart({ file: { mediation } }: { readonly file: CaseFile }) {
  const { t } = useTranslation();
  const may = useMay();
  const [latest, ...older] = mediation.agreements.toReversed();
  const offered = may("agreement.draft") && mayDraft(mediation, null) === undefined;
  return (
    <Section
      title={t("agreement.list.title")}
      actions={
        offered && (
          <Button
            type={latest === undefined ? "primary" : "default"}
            href={hrefTo(places.agreementEditor(mediation.id))}
          >
            {t("agreement.list.draft")}
          </Button>
        )
      }
    >
      <div className="agreements">
        {latest === undefined && <p className="is-soft">{t("agreement.list.none")}</p>}
        {latest && <AgreementCard id={latest.agreementId} mediation={mediation} />}
        {older.length > 0 && (
          <details>
            <summary>{t("agreement.list.older")}</summary>
            {older.map(({ agreementId }) => (
              <AgreementCard key={agreementId} id={agreementId} mediation={mediation} />
            ))}
          </details>
        )}
      </div>
    </Section>
  );
}
