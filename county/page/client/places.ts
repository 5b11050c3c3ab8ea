type Search = Readonly<Record<string, string>>;

/** Where a person can go at the county's page. */
export const places = {
  offices: () => "/offices",
  office: (office: string) => `/offices/${office}`,
  slips: () => "/slips",
  matters: () => "/matters",
  matter: (office: string, matterId: string) => `/matters/${office}/${matterId}`,
  items: (search?: Search) => `/items${query(search)}`,
  newItem: (search?: Search) => `/items/new${query(search)}`,
  tables: (part = "holidays") => `/tables/${part}`,
  bundles: (search?: Search) => `/bundles${query(search)}`,
  trail: () => "/trail",
  accounts: () => "/accounts",
} as const;

function query(search: Search = {}): string {
  const given = Object.entries(search).filter(([, value]) => value !== "");
  return given.length === 0 ? "" : `?${new URLSearchParams(given).toString()}`;
}
