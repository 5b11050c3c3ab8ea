import { useTranslation } from "react-i18next";
import type { Signatory } from "#shared/domain/mediation/agreement.ts";
import { copiesSentence, printedClause } from "#shared/domain/mediation/clause.ts";
import type { CaseForm } from "#shared/domain/mediation/mediation-case.ts";
import { type AgreementInput, readObligation, termsOf } from "./agreement-input.ts";
import { FlaggedText, WordingNotes } from "./WordingNotes.tsx";

interface Props {
  readonly input: AgreementInput;
  readonly parties: readonly Signatory[];
  readonly hosts: Pick<CaseForm, "hostName" | "coHosts">;
}

/** The clauses in the words of the paper, as they stand now, and what is worth a second look in them. */
export function ClausePreview({ input, parties, hosts: { hostName, coHosts } }: Props) {
  const { t } = useTranslation();
  const name = (partyId: string) => parties.find((party) => party.partyId === partyId)?.name ?? "";
  const terms = termsOf(input.terms);
  const { facts, dispute, responsibility } = input;
  const typed = input.obligations.flatMap(({ what, how, consequence }) => [what, how, consequence]);
  const signing = parties.filter(
    ({ partyId, side }) =>
      side !== "THIRD" ||
      input.obligations.some(({ debtorId, creditorId }) => debtorId === partyId || creditorId === partyId),
  );
  return (
    <aside className="agreement-preview" aria-label={t("agreement.section.preview")}>
      <h2>{t("agreement.section.preview")}</h2>
      <ol className="agreement-clauses" lang="zh-CN">
        {input.obligations.map((row) => {
          const read = readObligation(row);
          return (
            <li key={row.id}>
              {read.ok ? (
                <FlaggedText text={printedClause(read.obligation, name)} />
              ) : (
                <span className="agreement-unready">
                  <FlaggedText
                    text={[row.what, row.how, row.consequence].filter(Boolean).join("，") || "……"}
                  />
                </span>
              )}
            </li>
          );
        })}
        {terms.map((term) => (
          <li key={term}>
            <FlaggedText text={term} />
          </li>
        ))}
      </ol>
      {input.form === "WRITTEN" && (
        <p className="agreement-copies" lang="zh-CN">
          {copiesSentence({
            parties: signing.length,
            confirmationPlanned: input.confirmationPlanned,
            hostName,
            coHosts,
          })}
        </p>
      )}
      <h3>{t("agreement.wording.title")}</h3>
      <WordingNotes texts={[facts, dispute, responsibility, ...typed, ...terms]} />
    </aside>
  );
}
