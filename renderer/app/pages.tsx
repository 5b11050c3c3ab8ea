import { lazy, type ReactNode, Suspense } from "react";
import { awaitsCallBack } from "#shared/domain/contact/contact.ts";
import { ClosingAct } from "#shared/domain/matter/closing.ts";
import type { MatterFile } from "#shared/contract/matter.ts";
import { AgreementEditorPage } from "../features/agreement/AgreementEditorPage.tsx";
import { AgreementsPart } from "../features/agreement/AgreementsPart.tsx";
import { ClockListPage } from "../features/deadline/ClockListPage.tsx";
import { DirectoryPage } from "../features/directory/DirectoryPage.tsx";
import { MatterClocks } from "../features/deadline/MatterClocks.tsx";
import { VillageContacts } from "../features/directory/VillageContacts.tsx";
import { DossierPart } from "../features/dossier/DossierPart.tsx";
import { SubsidyPart } from "../features/dossier/SubsidyPart.tsx";
import { ContactActs } from "../features/contact/ContactActs.tsx";
import { FollowUpPage } from "../features/follow-up/FollowUpPage.tsx";
import { DossierListPage } from "../features/dossier/DossierListPage.tsx";
import { IncomingListPage } from "../features/incoming/IncomingListPage.tsx";
import { IncomingOfMatter } from "../features/incoming/IncomingOfMatter.tsx";
import { IncomingPage } from "../features/incoming/IncomingPage.tsx";
import { NewIncomingPage } from "../features/incoming/NewIncomingPage.tsx";
import { ConferenceListPage } from "../features/meeting/ConferenceListPage.tsx";
import { ConferencePage } from "../features/meeting/ConferencePage.tsx";
import { ConsultationPage } from "../features/meeting/ConsultationPage.tsx";
import { HoldConferencePage } from "../features/meeting/HoldConferencePage.tsx";
import { MatterMeetings } from "../features/meeting/MatterMeetings.tsx";
import { MatterListPage } from "../features/matter/MatterListPage.tsx";
import { MatterPage } from "../features/matter/MatterPage.tsx";
import { AmendCasePage } from "../features/mediation/AmendCasePage.tsx";
import { CaseListPage } from "../features/mediation/CaseListPage.tsx";
import { CasePage } from "../features/mediation/CasePage.tsx";
import { DirectCasePage } from "../features/mediation/DirectCasePage.tsx";
import { MatterCases } from "../features/mediation/MatterCases.tsx";
import { NewCasePage } from "../features/mediation/NewCasePage.tsx";
import { LedgersPage } from "../features/ledger/LedgersPage.tsx";
import { CopyForPlatform } from "../features/platform/CopyForPlatform.tsx";
import { PlatformsPage } from "../features/platform/PlatformsPage.tsx";
import { ReportPage } from "../features/report/ReportPage.tsx";
import { SettingsPage } from "../features/office/SettingsPage.tsx";
import { SearchPage } from "../features/search/SearchPage.tsx";
import { QueuePage } from "../features/queue/QueuePage.tsx";
import { PersonListPage } from "../features/person/PersonListPage.tsx";
import { PersonsOfMatter } from "../features/person/PersonsOfMatter.tsx";
import { NewRiskReportPage } from "../features/risk-report/NewRiskReportPage.tsx";
import { RiskReportListPage } from "../features/risk-report/RiskReportListPage.tsx";
import { RiskReportPage } from "../features/risk-report/RiskReportPage.tsx";
import { RiskReportsOfMatter } from "../features/risk-report/RiskReportsOfMatter.tsx";
import { WriteRiskReport } from "../features/risk-report/WriteRiskReport.tsx";
import { SlipList } from "../features/referral/SlipList.tsx";
import { UnitRecordPage } from "../features/referral/UnitRecordPage.tsx";
import { CalendarPage } from "../features/room/CalendarPage.tsx";
import { DayLogPage } from "../features/room/DayLogPage.tsx";
import { SessionList } from "../features/room/SessionList.tsx";
import { SittingPage } from "../features/room/SittingPage.tsx";
import { ScreeningPlanPage } from "../features/screening/ScreeningPlanPage.tsx";
import { ScreeningsPage } from "../features/screening/ScreeningsPage.tsx";
import { VillageRoundPage } from "../features/screening/VillageRoundPage.tsx";
import { SlipSupervision } from "../features/supervision/SlipSupervision.tsx";
import { ReportUpwardPage } from "../features/sync/ReportUpwardPage.tsx";
import { SeenMark } from "../features/sync/SeenMark.tsx";
import { TrailPage } from "../features/trail/TrailPage.tsx";
import { IntakePage } from "../features/visit/IntakePage.tsx";
import { ConfirmedWarnings } from "../features/warning/ConfirmedWarnings.tsx";
import { MatterWarnings } from "../features/warning/MatterWarnings.tsx";
import { WarningListPage } from "../features/warning/WarningListPage.tsx";
import { WarningRulesPage } from "../features/warning/WarningRulesPage.tsx";
import { WhistleListPage } from "../features/whistle/WhistleListPage.tsx";
import { WhistlePage } from "../features/whistle/WhistlePage.tsx";
import { WhistlesOfMatter } from "../features/whistle/WhistlesOfMatter.tsx";
import { Loading } from "../ui/Loading.tsx";
import { HomePage } from "./HomePage.tsx";

// Papers bring their fonts along: only who looks at one waits for them.
const PaperPage = lazy(async () => ({
  default: (await import("../features/paper/PaperPage.tsx")).PaperPage,
}));
const NewSlipPage = lazy(async () => ({
  default: (await import("../features/referral/NewSlipPage.tsx")).NewSlipPage,
}));
const NewWhistlePage = lazy(async () => ({
  default: (await import("../features/whistle/NewWhistlePage.tsx")).NewWhistlePage,
}));
const DossierPage = lazy(async () => ({
  default: (await import("../features/dossier/DossierPage.tsx")).DossierPage,
}));
const DossierPrintPage = lazy(async () => ({
  default: (await import("../features/dossier/DossierPrintPage.tsx")).DossierPrintPage,
}));
const LedgerPage = lazy(async () => ({
  default: (await import("../features/sync/LedgerPage.tsx")).LedgerPage,
}));

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
  { path: "/deadlines", page: () => <ClockListPage /> },
  { path: "/directory", page: () => <DirectoryPage /> },
  { path: "/warnings", page: () => <WarningListPage /> },
  { path: "/warnings/rules", page: () => <WarningRulesPage /> },
  { path: "/reports", page: () => <ReportPage /> },
  { path: "/ledgers/platforms", page: () => <PlatformsPage /> },
  { path: "/ledgers", page: () => <LedgersPage /> },
  { path: "/search", page: () => <SearchPage /> },
  { path: "/persons", page: () => <PersonListPage /> },
  { path: "/queue", page: () => <QueuePage /> },
  { path: "/visits/new", page: (_, { ticket }) => <IntakePage ticketId={ticket} /> },
  { path: "/matters", page: () => <MatterListPage /> },
  {
    path: "/matters/$matterId",
    page: ({ matterId = "" }, { slip, decide, closing }) => (
      <MatterPage
        key={matterId}
        matterId={matterId}
        startDeciding={decide === "1"}
        startClosing={ClosingAct.safeParse(closing).data}
        renderPersons={() => <PersonsOfMatter matterId={matterId} />}
        renderContact={({ matter }) => (
          <>
            <CopyForPlatform matterId={matterId} />
            <WriteRiskReport matterId={matterId} />
            <ContactActs matter={matter} awaits={awaitsCallBack(matter)} withCard />
          </>
        )}
        renderClocks={() => <MatterClocks matterId={matterId} />}
        renderWarnings={({ matter }) => (
          <>
            <MatterWarnings matterId={matterId} />
            <RiskReportsOfMatter matterId={matterId} />
            <VillageContacts villageCode={matter.place.villageCode} gridCode={matter.gridCode} />
          </>
        )}
        renderMediation={({ matter, status }) => (
          <>
            <IncomingOfMatter matterId={matterId} />
            <MatterCases matterId={matterId} />
            <MatterMeetings matter={matter} status={status} />
          </>
        )}
        renderSeen={(file) => <SeenMark record={`matter/${matterId}`} among={recordsOf(file)} />}
        renderWhistles={(file) => <WhistlesOfMatter file={file} />}
        renderSlips={(file) => (
          <SlipList
            file={file}
            {...(slip === undefined ? {} : { slipId: slip })}
            renderSupervision={(each) => <SlipSupervision slip={each} matter={file.matter} />}
            renderSeen={(slipId) => <SeenMark record={`referral/${slipId}`} among={recordsOf(file)} />}
          />
        )}
      />
    ),
  },
  {
    path: "/matters/$matterId/slip",
    page: ({ matterId = "" }, { unit }) => (
      <Suspense fallback={<Loading />}>
        <NewSlipPage
          key={matterId}
          matterId={matterId}
          unitId={unit}
          warnings={<ConfirmedWarnings matterId={matterId} />}
        />
      </Suspense>
    ),
  },
  {
    path: "/matters/$matterId/whistle",
    page: ({ matterId = "" }) => (
      <Suspense fallback={<Loading />}>
        <NewWhistlePage key={matterId} matterId={matterId} />
      </Suspense>
    ),
  },
  { path: "/whistles", page: () => <WhistleListPage /> },
  {
    path: "/whistles/$whistleId",
    page: ({ whistleId = "" }) => <WhistlePage key={whistleId} whistleId={whistleId} />,
  },
  { path: "/conferences", page: () => <ConferenceListPage /> },
  {
    path: "/conferences/$conferenceId",
    page: ({ conferenceId = "" }) => <ConferencePage key={conferenceId} conferenceId={conferenceId} />,
  },
  {
    path: "/conferences/$conferenceId/hold",
    page: ({ conferenceId = "" }) => <HoldConferencePage key={conferenceId} conferenceId={conferenceId} />,
  },
  {
    path: "/consultations/$consultationId",
    page: ({ consultationId = "" }) => (
      <ConsultationPage key={consultationId} consultationId={consultationId} />
    ),
  },
  { path: "/slips/units", page: () => <UnitRecordPage /> },
  { path: "/screenings", page: () => <ScreeningsPage /> },
  { path: "/screenings/plan", page: () => <ScreeningPlanPage /> },
  {
    path: "/screenings/$roundId/$villageCode",
    page: ({ roundId = "", villageCode = "" }) => (
      <VillageRoundPage key={`${roundId}/${villageCode}`} roundId={roundId} villageCode={villageCode} />
    ),
  },
  { path: "/risk-reports", page: () => <RiskReportListPage /> },
  {
    path: "/risk-reports/new",
    page: (_, { matter = "", warning = "" }) => (
      <NewRiskReportPage key={`${matter} ${warning}`} matterId={matter} warningId={warning} />
    ),
  },
  {
    path: "/risk-reports/$reportId",
    page: ({ reportId = "" }) => <RiskReportPage key={reportId} reportId={reportId} />,
  },
  { path: "/incoming", page: () => <IncomingListPage /> },
  { path: "/incoming/new", page: (_, { item }) => <NewIncomingPage key={item} itemId={item} /> },
  {
    path: "/incoming/$incomingId",
    page: ({ incomingId = "" }) => <IncomingPage key={incomingId} incomingId={incomingId} />,
  },
  {
    path: "/matters/$matterId/case",
    page: ({ matterId = "" }) => <NewCasePage key={matterId} matterId={matterId} />,
  },
  { path: "/cases", page: () => <CaseListPage /> },
  { path: "/cases/new", page: () => <DirectCasePage /> },
  {
    path: "/cases/$caseId",
    page: ({ caseId = "" }) => (
      <CasePage
        key={caseId}
        caseId={caseId}
        renderSessions={(file) => <SessionList file={file} />}
        renderAgreements={(file) => <AgreementsPart file={file} />}
        renderClocks={({ mediation }) => <MatterClocks matterId={mediation.matterId} />}
        renderDossier={({ mediation }) => (
          <>
            <DossierPart caseId={mediation.id} />
            <SubsidyPart caseId={mediation.id} />
          </>
        )}
      />
    ),
  },
  { path: "/cases/$caseId/amend", page: ({ caseId = "" }) => <AmendCasePage key={caseId} caseId={caseId} /> },
  {
    path: "/cases/$caseId/agreement",
    page: ({ caseId = "" }, { agreement }) => (
      <AgreementEditorPage key={agreement ?? caseId} caseId={caseId} agreementId={agreement} />
    ),
  },
  { path: "/calendar", page: () => <CalendarPage /> },
  { path: "/calendar/log", page: () => <DayLogPage /> },
  {
    path: "/sittings/$sessionId",
    page: ({ sessionId = "" }) => <SittingPage key={sessionId} sessionId={sessionId} />,
  },
  {
    path: "/papers/$paperId",
    page: ({ paperId = "" }) => (
      <Suspense fallback={<Loading />}>
        <PaperPage key={paperId} paperId={paperId} />
      </Suspense>
    ),
  },
  {
    path: "/cases/$caseId/dossier",
    page: ({ caseId = "" }) => (
      <Suspense fallback={<Loading />}>
        <DossierPage key={caseId} caseId={caseId} />
      </Suspense>
    ),
  },
  {
    path: "/cases/$caseId/dossier/print",
    page: ({ caseId = "" }) => (
      <Suspense fallback={<Loading />}>
        <DossierPrintPage key={caseId} caseId={caseId} />
      </Suspense>
    ),
  },
  {
    path: "/follow-ups",
    page: () => <FollowUpPage renderContact={(matter) => <ContactActs matter={matter} />} />,
  },
  { path: "/dossiers", page: () => <DossierListPage /> },
  { path: "/report-upward", page: () => <ReportUpwardPage part="" /> },
  {
    path: "/report-upward/ledger",
    page: () => (
      <Suspense fallback={<Loading />}>
        <LedgerPage />
      </Suspense>
    ),
  },
  { path: "/report-upward/$part", page: ({ part = "" }) => <ReportUpwardPage part={part} /> },
  { path: "/trail", page: () => <TrailPage /> },
  { path: "/settings/$part", page: ({ part = "office" }) => <SettingsPage part={part} /> },
];

/** What the county may have seen of a matter's page. */
function recordsOf({ matter, slips }: MatterFile): readonly string[] {
  return [`matter/${matter.id}`, ...slips.map(({ slip }) => `referral/${slip.id}`)];
}
