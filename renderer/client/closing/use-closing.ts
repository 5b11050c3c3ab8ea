import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "#renderer/client/use-act.ts";
import { useDesk } from "#renderer/client/use-desk.ts";
import { useToast } from "#renderer/ui/use-toast.ts";
import type { ClosingEvent, ClosingFacts } from "#shared/domain/matter/closing.ts";
import { closingRefusalText } from "./refusal-text.ts";

/** Records an act of closing a matter; a refusal comes back as its sentence. */
export function useClosing(matterId: string, onRecorded: (event: ClosingEvent) => void) {
  const { t } = useTranslation();
  const toast = useToast();
  const act = useAct(useDesk().matter.record);
  const [refused, setRefused] = useState<string>();

  async function record(facts: ClosingFacts): Promise<void> {
    setRefused(undefined);
    const recorded = await act.run({ matterId, facts });
    if (recorded.ok) return onRecorded(recorded.value.event);
    if (recorded.error?.code === "CLOSING_REFUSED") setRefused(closingRefusalText(t, recorded.error.data));
    else if (recorded.error) toast.trouble(t("matter.page.notFound"));
  }
  return { record, refused, busy: act.busy };
}
