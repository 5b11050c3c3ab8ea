import { maskIdentityNumber, maskPhone } from "../../kernel/masking.ts";
import { maskHouse } from "../visit/mask-visit.ts";
import type { CaseEvent, CaseForm, MediationCase, Party } from "./mediation-case.ts";

/** A case as pages show it: numbers, phones and houses masked until somebody asks for one with a reason. */
export function maskCase(mediation: MediationCase): MediationCase {
  return {
    ...mediation,
    form: maskForm(mediation.form),
    events: mediation.events.map(maskEvent),
  };
}

/** A correction carries the whole form it corrected to. */
export function maskEvent(event: CaseEvent): CaseEvent {
  const { facts } = event;
  return facts.act === "amend" ? { ...event, facts: { ...facts, form: maskForm(facts.form) } } : event;
}

function maskForm(form: CaseForm): CaseForm {
  return { ...form, parties: form.parties.map(maskParty) };
}

function maskParty(party: Party): Party {
  const { phone, address, agent } = party;
  const common = {
    phone: maskPhone(phone),
    address: maskHouse(address),
    agent: agent && {
      ...agent,
      idPaper: { ...agent.idPaper, no: maskIdentityNumber(agent.idPaper.no) },
      phone: maskPhone(agent.phone),
    },
  };
  if (party.kind === "UNIT") return { ...party, ...common, address };
  const { idPaper, guardian } = party;
  return {
    ...party,
    ...common,
    idPaper: { ...idPaper, no: maskIdentityNumber(idPaper.no) },
    guardian: guardian && { ...guardian, phone: maskPhone(guardian.phone) },
  };
}
