import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "#renderer/client/use-act.ts";
import { useDesk } from "#renderer/client/use-desk.ts";
import type { AgreementFacts } from "#shared/domain/mediation/agreement.ts";
import { agreementRefusalText } from "./refusal-text.ts";

/** Records something on an agreement. `said` is the sentence of the last refusal, to be shown where the act was asked for. */
export function useRecord(agreementId: string) {
  const { t } = useTranslation();
  const { run, busy } = useAct(useDesk().agreement.record);
  const [said, setSaid] = useState<string>();

  async function record(facts: AgreementFacts) {
    setSaid(undefined);
    const recorded = await run({ agreementId, facts });
    if (recorded.ok) return recorded.value;
    if (recorded.error) {
      setSaid(
        recorded.error.code === "AGREEMENT_REFUSED"
          ? agreementRefusalText(t, recorded.error.data)
          : t("agreement.refused.gone"),
      );
    }
    return undefined;
  }
  return { record, busy, said };
}
