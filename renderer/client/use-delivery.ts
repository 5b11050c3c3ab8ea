import type { MediationCase } from "#shared/domain/mediation/mediation-case.ts";
import { useAct } from "./use-act.ts";
import { useDesk } from "./use-desk.ts";
import { useVillageName } from "./use-village-name.ts";

interface Delivery {
  readonly partyId: string;
  readonly address: string;
  readonly phone: string;
}

/**
 * Fills in where papers reach the parties, as it was registered. Each value is read in clear, which leaves a line with the
 * reason in the trail; what a person has typed already stays.
 */
export function useDelivery({ id: caseId, form }: Pick<MediationCase, "id" | "form">) {
  const { run } = useAct(useDesk().mediation.reveal, { quiet: true });
  const villageName = useVillageName();

  async function registered(partyId: string, field: "address" | "phone", reason: string): Promise<string> {
    const read = await run({ caseId, partyId, field, reason });
    return read.ok ? read.value.value : "";
  }
  return async <D extends Delivery>(delivery: readonly D[], reason: string): Promise<readonly D[]> => {
    const filled: D[] = [];
    for (const each of delivery) {
      const { partyId, address, phone } = each;
      const party = form.parties.find(({ id }) => id === partyId);
      const village = villageName(party?.address.villageCode ?? null);
      filled.push({
        ...each,
        address: address === "" ? village + (await registered(partyId, "address", reason)) : address,
        phone: phone === "" ? await registered(partyId, "phone", reason) : phone,
      });
    }
    return filled;
  };
}
