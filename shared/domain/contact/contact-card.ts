import { z } from "zod";
import { PlainDate } from "../../kernel/plain-date.ts";
import { line, requiredLine } from "../../kernel/text.ts";
import { nextDueOn } from "../matter/matter-status.ts";
import type { Matter } from "../matter/matter.ts";
import type { Office, Unit, Village } from "../office/office.ts";

/** What a contact card (连心卡) says besides number and name. Proposed from the record, changed at will. */
export const ContactCardForm = z
  .object({
    handler: requiredLine(80),
    phone: line(40),
    next: line(80),
    nextOn: PlainDate.nullable(),
    villageContact: line(80),
  })
  .readonly();
export type ContactCardForm = z.infer<typeof ContactCardForm>;

export interface CardFacts {
  readonly matter: Matter;
  readonly office: Pick<Office, "phone">;
  readonly units: readonly Unit[];
  readonly villages: readonly Village[];
}

/** Who is in charge, by when something is owed, and whom the village has. Its words are printed, hence Chinese in every language. */
export function proposeCard({ matter, office, units, villages }: CardFacts): ContactCardForm {
  const decided = matter.decisions.map(({ form }) => form).findLast((form) => form.kind === "ACCEPTED");
  const slip = matter.slips.findLast(({ status }) => status !== "VOIDED" && status !== "RETURNED");
  const unit = slip && units.find(({ id }) => id === slip.unitId);
  const due = nextDueOn(matter);
  const promised = decided?.expectedOn ?? null;
  return {
    handler: unit?.name ?? decided?.handlerName ?? matter.firstReceiver.name,
    phone: [unit?.phone, decided?.contactPhone, office.phone].find((phone) => phone) ?? "",
    next:
      due === null && promised !== null
        ? "预计办结"
        : due === null
          ? ""
          : slip
            ? "承办单位答复"
            : "下一步办理",
    nextOn: due ?? promised,
    villageContact: villageContact(matter.place.villageCode, units, villages),
  };
}

/** 西湾村村民委员会 马主任 139…: the unit of the village level that bears the village's name. */
function villageContact(code: string | null, units: readonly Unit[], villages: readonly Village[]): string {
  const village = villages.find(({ id }) => id === code);
  const unit =
    village &&
    units.find(({ level, active, name }) => active && level === "VILLAGE" && name.startsWith(village.name));
  return unit === undefined
    ? ""
    : [unit.name, unit.contactName, unit.phone].filter((part) => part !== "").join(" ");
}
