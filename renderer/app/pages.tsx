import type { ReactNode } from "react";
import { SettingsPage } from "../features/office/SettingsPage.tsx";
import { TrailPage } from "../features/trail/TrailPage.tsx";
import { HomePage } from "./HomePage.tsx";

export interface DeskPage {
  /** As in renderer/client/places.ts, with `$name` for what differs. */
  readonly path: string;
  readonly page: (
    params: Readonly<Record<string, string>>,
    search: Readonly<Record<string, string>>,
  ) => ReactNode;
}

/** Every page behind the login. Only here features meet: what one shows of another is handed in as a property. */
export const PAGES: readonly DeskPage[] = [
  { path: "/", page: () => <HomePage /> },
  { path: "/trail", page: () => <TrailPage /> },
  { path: "/settings/$part", page: ({ part = "office" }) => <SettingsPage part={part} /> },
];
