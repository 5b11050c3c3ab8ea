import type { Party } from "#shared/domain/mediation/mediation-case.ts";

/** One masked field of a party in full; empty when nothing was entered. */
export function revealed(party: Party, field: "name" | "idPaper" | "phone" | "address"): string {
  switch (field) {
    case "name":
      return party.name;
    case "idPaper":
      return party.kind === "PERSON" ? party.idPaper.no : party.creditCode;
    case "phone":
      return party.phone;
    case "address":
      return `${party.address.group}${party.address.text}`;
  }
}
