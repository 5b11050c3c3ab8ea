import type { ReactNode } from "react";
import {
  AuditOutlined,
  CalendarOutlined,
  CloudUploadOutlined,
  FormOutlined,
  InboxOutlined,
  PhoneOutlined,
  ProfileOutlined,
  SettingOutlined,
  TeamOutlined,
} from "@ant-design/icons";
import type { ProcedureName } from "#shared/contract/access.ts";
import type { TextKey } from "#shared/locales/texts.ts";
import { places } from "../client/places.ts";
import { OpenItemsMark } from "../features/sync/OpenItemsMark.tsx";

export interface MenuEntry {
  readonly text: TextKey;
  readonly place: string;
  /** Addresses below it belong to the entry too. */
  readonly below: string;
  readonly keys: string;
  readonly icon: ReactNode;
  /** Who may not call it does not see the entry. */
  readonly needs: ProcedureName;
  /** How much waits there. */
  readonly mark?: ReactNode;
}

export const MENU: readonly MenuEntry[] = [
  {
    text: "app.menu.intake",
    place: places.intake(),
    below: "/visits",
    keys: "Alt+1",
    icon: <FormOutlined />,
    needs: "visit.register",
  },
  {
    text: "app.menu.matters",
    place: places.matters(),
    below: "/matters",
    keys: "Alt+2",
    icon: <ProfileOutlined />,
    needs: "matter.list",
  },
  {
    text: "app.menu.mediation",
    place: places.cases(),
    below: "/cases",
    keys: "Alt+3",
    icon: <TeamOutlined />,
    needs: "mediation.list",
  },
  {
    text: "app.menu.calendar",
    place: places.calendar(),
    below: "/calendar",
    keys: "Alt+4",
    icon: <CalendarOutlined />,
    needs: "room.calendar",
  },
  {
    text: "app.menu.sync",
    place: places.reportUpward(),
    below: "/report-upward",
    keys: "Alt+5",
    icon: <CloudUploadOutlined />,
    needs: "sync.status",
    mark: <OpenItemsMark />,
  },
  {
    text: "app.menu.trail",
    place: places.trail(),
    below: "/trail",
    keys: "Alt+6",
    icon: <AuditOutlined />,
    needs: "trail.list",
  },
  {
    text: "app.menu.settings",
    place: places.settings(),
    below: "/settings",
    keys: "Alt+7",
    icon: <SettingOutlined />,
    needs: "office.update",
  },
  {
    text: "app.menu.followUps",
    place: places.followUps(),
    below: "/follow-ups",
    keys: "Alt+8",
    icon: <PhoneOutlined />,
    needs: "followUp.list",
  },
  {
    text: "app.menu.incoming",
    place: places.incomings(),
    below: "/incoming",
    keys: "Alt+9",
    icon: <InboxOutlined />,
    needs: "incoming.list",
  },
];
