import { maskAddress, maskIdentityNumber, maskName, maskPhone, minorName } from "../../kernel/masking.ts";
import { isMinor } from "./check-visit.ts";
import type { Address, Respondent, Visit, Visitor } from "./visit.ts";

/** Who looks: the desk's own people deal with the person and see the name; an auditor looks at the records only. */
export type Onlooker = "desk" | "auditor";

/** A visit as pages show it: numbers, phones and houses masked until somebody asks for one with a reason. */
export function maskVisit(visit: Visit, onlooker: Onlooker): Visit {
  const { form } = visit;
  return {
    ...visit,
    form: {
      ...form,
      visitors: form.visitors.map((visitor) => maskVisitor(visitor, visit, onlooker)),
      respondents: form.respondents.map((respondent) => maskRespondent(respondent, onlooker)),
    },
  };
}

export function maskRespondent(respondent: Respondent, onlooker: Onlooker): Respondent {
  if (onlooker === "desk") return respondent;
  const { kind, name, phone } = respondent;
  return { ...respondent, name: kind === "PERSON" ? maskName(name) : name, phone: maskPhone(phone) };
}

function maskVisitor(visitor: Visitor, { form }: Visit, onlooker: Onlooker): Visitor {
  const { name, idPaper, phone, address, guardian } = visitor;
  const isHidden = onlooker === "auditor";
  const minors = form.visitors.filter((each) => isMinor(each, form.visitedOn));
  const minor = minors.indexOf(visitor);
  return {
    ...visitor,
    name: !isHidden ? name : minor < 0 ? maskName(name) : minorName(minor),
    idPaper: { ...idPaper, no: maskIdentityNumber(idPaper.no) },
    phone: maskPhone(phone),
    address: maskHouse(address),
    guardian:
      guardian === null
        ? null
        : {
            ...guardian,
            name: isHidden ? maskName(guardian.name) : guardian.name,
            phone: maskPhone(guardian.phone),
          },
  };
}

/** The village group stays, the house does not. Of an address elsewhere as much stays as names no house. */
export function maskHouse(address: Address): Address {
  const { villageCode, text } = address;
  if (text === "") return address;
  return { ...address, text: villageCode === null ? maskAddress(text) : "***" };
}
