import type { RevealField } from "#shared/contract/visit.ts";
import type { Visitor } from "#shared/domain/visit/visit.ts";

/** One masked field of a visitor in full; empty when nothing was entered. */
export function revealed(visitor: Visitor, field: RevealField): string {
  switch (field) {
    case "idNo":
      return visitor.idPaper.no;
    case "phone":
      return visitor.phone;
    case "address":
      return `${visitor.address.group}${visitor.address.text}`;
    case "name":
      return visitor.name;
    case "guardianPhone":
      return visitor.guardian?.phone ?? "";
  }
}
