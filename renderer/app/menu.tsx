import type { ReactNode } from "react";
import {
  AlertOutlined,
  AuditOutlined,
  BarChartOutlined,
  CalendarOutlined,
  CloudUploadOutlined,
  ContactsOutlined,
  DashboardOutlined,
  FormOutlined,
  InboxOutlined,
  NotificationOutlined,
  NumberOutlined,
  PhoneOutlined,
  ProfileOutlined,
  SearchOutlined,
  SettingOutlined,
  TableOutlined,
  SolutionOutlined,
  TeamOutlined,
  WarningOutlined,
} from "@ant-design/icons";
import type { ProcedureName } from "#shared/contract/access.ts";
import type { TextKey } from "#shared/locales/texts.ts";
import { places } from "../client/places.ts";
import { OpenItemsMark } from "../features/sync/OpenItemsMark.tsx";

export interface MenuEntry {
  readonly text: TextKey;
  readonly place: string;
  /** Addresses below it belong to the entry too. */
  readonly below?: string;
  readonly icon: ReactNode;
  /** Who may not call it does not see the entry. */
  readonly needs: ProcedureName;
  /** Reached from the board of the day, or not every day: it takes none of the ten keys. */
  readonly keyless?: true;
  /** How much waits there. */
  readonly mark?: ReactNode;
}

/** From top to bottom; those with keys in the order of their keys: Alt+1 … Alt+9, Alt+0. */
export const MENU: readonly MenuEntry[] = [
  {
    text: "app.menu.today",
    place: places.today(),
    icon: <DashboardOutlined />,
    needs: "today.board",
  },
  {
    text: "app.menu.intake",
    place: places.intake(),
    below: "/visits",
    icon: <FormOutlined />,
    needs: "visit.register",
  },
  {
    text: "app.menu.queue",
    place: places.queue(),
    below: "/queue",
    icon: <NumberOutlined />,
    needs: "queue.today",
    keyless: true,
  },
  {
    text: "app.menu.matters",
    place: places.matters(),
    below: "/matters",
    icon: <ProfileOutlined />,
    needs: "matter.list",
  },
  {
    text: "app.menu.mediation",
    place: places.cases(),
    below: "/cases",
    icon: <TeamOutlined />,
    needs: "mediation.list",
  },
  {
    text: "app.menu.calendar",
    place: places.calendar(),
    below: "/calendar",
    icon: <CalendarOutlined />,
    needs: "room.calendar",
  },
  {
    text: "app.menu.followUps",
    place: places.followUps(),
    below: "/follow-ups",
    icon: <PhoneOutlined />,
    needs: "followUp.list",
  },
  {
    text: "app.menu.incoming",
    place: places.incomings(),
    below: "/incoming",
    icon: <InboxOutlined />,
    needs: "incoming.list",
  },
  {
    text: "app.menu.whistles",
    place: places.whistles(),
    below: "/whistles",
    icon: <NotificationOutlined />,
    needs: "whistle.list",
    keyless: true,
  },
  {
    text: "app.menu.screenings",
    place: places.screenings(),
    below: "/screenings",
    icon: <SearchOutlined />,
    needs: "screening.board",
    keyless: true,
  },
  {
    text: "app.menu.riskReports",
    place: places.riskReports(),
    below: "/risk-reports",
    icon: <WarningOutlined />,
    needs: "riskReport.list",
    keyless: true,
  },
  {
    text: "app.menu.warnings",
    place: places.warnings(),
    below: "/warnings",
    icon: <AlertOutlined />,
    needs: "warning.list",
    keyless: true,
  },
  {
    text: "app.menu.conferences",
    place: places.conferences(),
    below: "/conferences",
    icon: <SolutionOutlined />,
    needs: "conference.file",
    keyless: true,
  },
  {
    text: "app.menu.directory",
    place: places.directory(),
    below: "/directory",
    icon: <ContactsOutlined />,
    needs: "directory.get",
    keyless: true,
  },
  {
    text: "app.menu.reports",
    place: places.reports(),
    below: "/reports",
    icon: <BarChartOutlined />,
    needs: "report.build",
    keyless: true,
  },
  {
    text: "app.menu.ledgers",
    place: places.ledgers(),
    below: "/ledgers",
    icon: <TableOutlined />,
    needs: "ledger.list",
    keyless: true,
  },
  {
    text: "app.menu.sync",
    place: places.reportUpward(),
    below: "/report-upward",
    icon: <CloudUploadOutlined />,
    needs: "sync.status",
    mark: <OpenItemsMark />,
  },
  {
    text: "app.menu.trail",
    place: places.trail(),
    below: "/trail",
    icon: <AuditOutlined />,
    needs: "trail.list",
  },
  {
    text: "app.menu.settings",
    place: places.settings(),
    below: "/settings",
    icon: <SettingOutlined />,
    needs: "office.update",
  },
];

/** The keys of an entry by its place among those that have one; the eleventh has none. */
export function menuKeys(entry: MenuEntry): string | undefined {
  if (entry.keyless) return undefined;
  const index = MENU.filter(({ keyless }) => !keyless).indexOf(entry);
  return index < 9 ? `Alt+${index + 1}` : index === 9 ? "Alt+0" : undefined;
}

export function isUnder({ below, place }: MenuEntry, pathname: string): boolean {
  return below === undefined ? pathname === place : pathname.startsWith(below);
}
