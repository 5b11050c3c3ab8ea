import type { ContactPoint, DutyShift, Grid } from "../directory/directory.ts";
import type { Mediator, Room } from "../mediation/committee.ts";
import type { Unit, Village } from "../office/office.ts";
import type { Searchable } from "./searchable-table.ts";

const directory = { group: "DIRECTORY", audience: "everyone", at: () => null } as const;

export const unit: Searchable<Unit> = {
  ...directory,
  facts: ({ name }) => ({ title: name }),
  fields: { name: "unit", contactName: "unit", phone: "phone", address: "place" },
};

export const village: Searchable<Village> = {
  ...directory,
  facts: ({ name }) => ({ title: name }),
  fields: { name: "unit" },
};

export const mediator: Searchable<Mediator> = {
  ...directory,
  facts: ({ name }) => ({ title: name }),
  fields: { name: "unit", phone: "phone" },
};

export const room: Searchable<Room> = {
  ...directory,
  facts: ({ name }) => ({ title: name }),
  fields: { name: "unit", brand: "unit" },
};

export const grid: Searchable<Grid> = {
  ...directory,
  facts: ({ name, code }) => ({ no: code, title: name }),
  fields: { code: "number", name: "unit", worker: "unit", phone: "phone", villageCode: "village" },
};

export const contactPoint: Searchable<ContactPoint> = {
  ...directory,
  facts: ({ name }) => ({ title: name }),
  fields: { name: "unit", person: "unit", phone: "phone", villageCodes: "village" },
};

export const dutyShift: Searchable<DutyShift> = {
  ...directory,
  facts: ({ person }) => ({ title: person }),
  fields: { person: "unit", phone: "phone" },
};
