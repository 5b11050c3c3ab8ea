import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { TextKey } from "#shared/locales/texts.ts";
import { hrefTo, places } from "../../client/places.ts";
import { Page } from "../../ui/Page.tsx";
import { PartsNav } from "../../ui/PartsNav.tsx";
import { BackupSettings } from "./BackupSettings.tsx";
import { CallScriptSettings } from "./CallScriptSettings.tsx";
import { CommitteeSettings } from "./CommitteeSettings.tsx";
import { DossierRuleSettings } from "./DossierRuleSettings.tsx";
import { HolidaySettings } from "./HolidaySettings.tsx";
import { MediabilitySettings } from "./MediabilitySettings.tsx";
import { OfficeHoursSettings } from "./OfficeHoursSettings.tsx";
import { OfficeSettings } from "./OfficeSettings.tsx";
import { PeopleSettings } from "./PeopleSettings.tsx";
import { RoomSettings } from "./RoomSettings.tsx";
import { RuleSettings } from "./RuleSettings.tsx";
import { SubsidySettings } from "./SubsidySettings.tsx";
import { UnitSettings } from "./UnitSettings.tsx";
import { VillageSettings } from "./VillageSettings.tsx";
import "./settings.css";

interface Part {
  readonly name: string;
  readonly text: TextKey;
  readonly hint: TextKey;
  readonly content: ReactNode;
}

const ROOMS = (
  <>
    <RoomSettings />
    <OfficeHoursSettings />
  </>
);

const PARTS: readonly [Part, ...Part[]] = [
  { name: "office", text: "office.part.office", hint: "office.hint.office", content: <OfficeSettings /> },
  { name: "units", text: "office.part.units", hint: "office.hint.units", content: <UnitSettings /> },
  {
    name: "villages",
    text: "office.part.villages",
    hint: "office.hint.villages",
    content: <VillageSettings />,
  },
  { name: "people", text: "office.part.people", hint: "office.hint.people", content: <PeopleSettings /> },
  {
    name: "committee",
    text: "office.part.committee",
    hint: "office.hint.committee",
    content: <CommitteeSettings />,
  },
  { name: "rooms", text: "office.part.rooms", hint: "office.hint.rooms", content: ROOMS },
  {
    name: "mediability",
    text: "office.part.mediability",
    hint: "office.hint.mediability",
    content: <MediabilitySettings />,
  },
  {
    name: "dossier",
    text: "office.part.dossier",
    hint: "office.hint.dossier",
    content: <DossierRuleSettings />,
  },
  { name: "subsidy", text: "office.part.subsidy", hint: "office.hint.subsidy", content: <SubsidySettings /> },
  {
    name: "scripts",
    text: "office.part.scripts",
    hint: "office.hint.scripts",
    content: <CallScriptSettings />,
  },
  { name: "deadlines", text: "office.part.rules", hint: "office.hint.rules", content: <RuleSettings /> },
  {
    name: "holidays",
    text: "office.part.holidays",
    hint: "office.hint.holidays",
    content: <HolidaySettings />,
  },
  { name: "backup", text: "office.part.backup", hint: "office.hint.backup", content: <BackupSettings /> },
];

export function SettingsPage({ part }: { readonly part: string }) {
  const { t } = useTranslation();
  const current = PARTS.find(({ name }) => name === part) ?? PARTS[0];
  return (
    <Page title={t("office.title")} hint={t(current.hint)}>
      <PartsNav
        label={t("office.parts")}
        current={current.name}
        parts={PARTS.map(({ name, text }) => ({ name, text: t(text), href: hrefTo(places.settings(name)) }))}
      />
      {current.content}
    </Page>
  );
}
