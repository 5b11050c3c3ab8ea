import type { PaperLayout } from "#shared/domain/paper/paper.ts";
import type { PaperPayload } from "#shared/domain/paper/payload.ts";
import { ConclusionReportSheet } from "./closing/ConclusionReportSheet.tsx";
import { ContactCardSheet } from "./closing/ContactCardSheet.tsx";
import { FollowUpFormSheet } from "./closing/FollowUpFormSheet.tsx";
import { SatisfactionFormSheet } from "./closing/SatisfactionFormSheet.tsx";
import { CallNoteSheet } from "./incoming/CallNoteSheet.tsx";
import { IncomingReplySheet } from "./incoming/IncomingReplySheet.tsx";
import { ConferenceAgendaSheet } from "./meeting/ConferenceAgendaSheet.tsx";
import { ConferenceMinutesSheet } from "./meeting/ConferenceMinutesSheet.tsx";
import { ConsultationRecordSheet } from "./meeting/ConsultationRecordSheet.tsx";
import { MeetingAddendumSheet } from "./meeting/MeetingAddendumSheet.tsx";
import type { SheetMark } from "./mark.ts";
import { AcceptanceFormSheet } from "./mediation/AcceptanceFormSheet.tsx";
import { AgreementSheet } from "./mediation/AgreementSheet.tsx";
import { BackCoverSheet } from "./mediation/BackCoverSheet.tsx";
import { ClosingReportSheet } from "./mediation/ClosingReportSheet.tsx";
import { ConfirmationApplicationSheet } from "./mediation/ConfirmationApplicationSheet.tsx";
import { DossierContentsSheet } from "./mediation/DossierContentsSheet.tsx";
import { DossierCoverSheet } from "./mediation/DossierCoverSheet.tsx";
import { DossierNoteSheet } from "./mediation/DossierNoteSheet.tsx";
import { EvidenceListSheet } from "./mediation/EvidenceListSheet.tsx";
import { ExtensionConsentSheet } from "./mediation/ExtensionConsentSheet.tsx";
import { FollowUpSheet } from "./mediation/FollowUpSheet.tsx";
import { InvestigationSheet } from "./mediation/InvestigationSheet.tsx";
import { LoanRegisterSheet } from "./mediation/LoanRegisterSheet.tsx";
import { MediationApplicationSheet } from "./mediation/MediationApplicationSheet.tsx";
import { MediationCertificateSheet } from "./mediation/MediationCertificateSheet.tsx";
import { MinutesAddendumSheet } from "./mediation/MinutesAddendumSheet.tsx";
import { MinutesSheet } from "./mediation/MinutesSheet.tsx";
import { OralAgreementSheet } from "./mediation/OralAgreementSheet.tsx";
import { PerformanceReceiptSheet } from "./mediation/PerformanceReceiptSheet.tsx";
import { PowerOfAttorneySheet } from "./mediation/PowerOfAttorneySheet.tsx";
import { RightsNoticeSheet } from "./mediation/RightsNoticeSheet.tsx";
import { RoomBookingsSheet } from "./mediation/RoomBookingsSheet.tsx";
import { RoomLogSheet } from "./mediation/RoomLogSheet.tsx";
import { SessionNoticeSheet } from "./mediation/SessionNoticeSheet.tsx";
import { TerminationNoticeSheet } from "./mediation/TerminationNoticeSheet.tsx";
import { UndisputedFactsSheet } from "./mediation/UndisputedFactsSheet.tsx";
import { AcceptanceSheet } from "./notice/AcceptanceSheet.tsx";
import { RefusalSheet } from "./notice/RefusalSheet.tsx";
import { ExtensionRequestSheet } from "./supervision/ExtensionRequestSheet.tsx";
import { ReportSheet } from "./report/ReportSheet.tsx";
import { SupervisionSheet } from "./supervision/SupervisionSheet.tsx";
import { RiskReportSheet } from "./screening/RiskReportSheet.tsx";
import { ScreeningReportSheet } from "./screening/ScreeningReportSheet.tsx";
import { ScreeningSummarySheet } from "./screening/ScreeningSummarySheet.tsx";
import { SlipSheet } from "./slip/SlipSheet.tsx";
import { WhistleSheet } from "./whistle/WhistleSheet.tsx";
import { ReceiptSheet } from "./visit/ReceiptSheet.tsx";
import { VisitFormSheet } from "./visit/VisitFormSheet.tsx";

interface Props {
  readonly payload: PaperPayload;
  readonly mark: SheetMark;
  readonly layout: PaperLayout;
}

/** The sheet of any paper. A change of content lays it out anew. */
export function PaperSheet({ payload, mark, layout }: Props) {
  const key = JSON.stringify([layout, mark, payload]);
  switch (payload.kind) {
    case "VISIT_FORM":
      return <VisitFormSheet key={key} payload={payload} mark={mark} />;
    case "VISIT_RECEIPT":
      return <ReceiptSheet key={key} payload={payload} mark={mark} layout={layout} />;
    case "ACCEPTANCE":
      return <AcceptanceSheet key={key} payload={payload} mark={mark} />;
    case "REFUSAL":
      return <RefusalSheet key={key} payload={payload} mark={mark} />;
    case "SLIP":
      return <SlipSheet key={key} payload={payload} mark={mark} layout={layout} />;
    case "AGREEMENT":
      return <AgreementSheet key={key} payload={payload} mark={mark} />;
    case "ORAL_AGREEMENT":
      return <OralAgreementSheet key={key} payload={payload} mark={mark} />;
    case "PERFORMANCE_RECEIPT":
      return <PerformanceReceiptSheet key={key} payload={payload} mark={mark} />;
    case "CONFIRMATION_APPLICATION":
      return <ConfirmationApplicationSheet key={key} payload={payload} mark={mark} />;
    case "MEDIATION_CERTIFICATE":
      return <MediationCertificateSheet key={key} payload={payload} mark={mark} />;
    case "SESSION_NOTICE":
      return <SessionNoticeSheet key={key} payload={payload} mark={mark} />;
    case "EXTENSION_CONSENT":
      return <ExtensionConsentSheet key={key} payload={payload} mark={mark} />;
    case "TERMINATION_NOTICE":
      return <TerminationNoticeSheet key={key} payload={payload} mark={mark} />;
    case "UNDISPUTED_FACTS":
      return <UndisputedFactsSheet key={key} payload={payload} mark={mark} />;
    case "FOLLOW_UP_RECORD":
      return <FollowUpSheet key={key} payload={payload} mark={mark} />;
    case "SUPERVISION":
      return <SupervisionSheet key={key} payload={payload} mark={mark} />;
    case "WHISTLE":
      return <WhistleSheet key={key} payload={payload} mark={mark} />;
    case "EXTENSION_REQUEST":
      return <ExtensionRequestSheet key={key} payload={payload} mark={mark} />;
    case "INCOMING_REPLY":
      return <IncomingReplySheet key={key} payload={payload} mark={mark} />;
    case "CALL_NOTE":
      return <CallNoteSheet key={key} payload={payload} mark={mark} />;
    case "SCREENING_REPORT":
      return <ScreeningReportSheet key={key} payload={payload} mark={mark} />;
    case "SCREENING_SUMMARY":
      return <ScreeningSummarySheet key={key} payload={payload} mark={mark} />;
    case "RISK_REPORT":
      return <RiskReportSheet key={key} payload={payload} mark={mark} />;
    case "CONCLUSION_REPORT":
      return <ConclusionReportSheet key={key} payload={payload} mark={mark} />;
    case "FOLLOW_UP_FORM":
      return <FollowUpFormSheet key={key} payload={payload} mark={mark} />;
    case "SATISFACTION_FORM":
      return <SatisfactionFormSheet key={key} payload={payload} mark={mark} />;
    case "CONTACT_CARD":
      return <ContactCardSheet key={key} payload={payload} mark={mark} layout={layout} />;
    case "CONFERENCE_AGENDA":
      return <ConferenceAgendaSheet key={key} payload={payload} mark={mark} />;
    case "CONFERENCE_MINUTES":
      return <ConferenceMinutesSheet key={key} payload={payload} mark={mark} />;
    case "CONSULTATION_RECORD":
      return <ConsultationRecordSheet key={key} payload={payload} mark={mark} />;
    case "MEETING_ADDENDUM":
      return <MeetingAddendumSheet key={key} payload={payload} mark={mark} />;
    case "MEDIATION_APPLICATION":
      return <MediationApplicationSheet key={key} payload={payload} mark={mark} />;
    case "ACCEPTANCE_FORM":
      return <AcceptanceFormSheet key={key} payload={payload} mark={mark} />;
    case "RIGHTS_NOTICE":
      return <RightsNoticeSheet key={key} payload={payload} mark={mark} />;
    case "POWER_OF_ATTORNEY":
      return <PowerOfAttorneySheet key={key} payload={payload} mark={mark} />;
    case "INVESTIGATION_RECORD":
      return <InvestigationSheet key={key} payload={payload} mark={mark} />;
    case "EVIDENCE_LIST":
      return <EvidenceListSheet key={key} payload={payload} mark={mark} />;
    case "MEDIATION_RECORD":
      return <MinutesSheet key={key} payload={payload} mark={mark} />;
    case "MEDIATION_ADDENDUM":
      return <MinutesAddendumSheet key={key} payload={payload} mark={mark} />;
    case "ROOM_LOG":
      return <RoomLogSheet key={key} payload={payload} mark={mark} />;
    case "ROOM_BOOKINGS":
      return <RoomBookingsSheet key={key} payload={payload} mark={mark} />;
    case "DOSSIER_COVER":
      return <DossierCoverSheet key={key} payload={payload} mark={mark} />;
    case "DOSSIER_CONTENTS":
      return <DossierContentsSheet key={key} payload={payload} mark={mark} />;
    case "CLOSING_REPORT":
      return <ClosingReportSheet key={key} payload={payload} mark={mark} />;
    case "DOSSIER_NOTE":
      return <DossierNoteSheet key={key} payload={payload} mark={mark} />;
    case "BACK_COVER":
      return <BackCoverSheet key={key} payload={payload} mark={mark} />;
    case "REPORT":
      return <ReportSheet key={key} payload={payload} mark={mark} layout={layout} />;
    case "LOAN_REGISTER":
      return <LoanRegisterSheet key={key} payload={payload} mark={mark} />;
  }
}
