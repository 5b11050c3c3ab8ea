import { maskName, maskPhone } from "../../kernel/masking.ts";
import type { Onlooker } from "../visit/mask-visit.ts";
import type { IncomingSlip } from "./incoming.ts";

/** An incoming slip as pages show it: the petitioner's phone is revealed on the visit, with a reason. */
export function maskIncoming(incoming: IncomingSlip, onlooker: Onlooker): IncomingSlip {
  const { form } = incoming;
  const { petitioner, respondent, respondentKind, call } = form;
  const isHidden = onlooker === "auditor";
  return {
    ...incoming,
    form: {
      ...form,
      petitioner: {
        ...petitioner,
        name: isHidden ? maskName(petitioner.name) : petitioner.name,
        phone: maskPhone(petitioner.phone),
      },
      respondent: isHidden && respondentKind === "PERSON" ? maskName(respondent) : respondent,
      call: call && isHidden ? { ...call, caller: maskName(call.caller) } : call,
    },
  };
}
