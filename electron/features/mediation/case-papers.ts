import type { CasePaperForm } from "#shared/domain/mediation/case-paper-form.ts";
import type { CaseRefusal } from "#shared/domain/mediation/case-refusal.ts";
import { confirmationObstacle } from "#shared/domain/mediation/confirmation.ts";
import type { CaseFacts, MediationCase } from "#shared/domain/mediation/mediation-case.ts";
import {
  buildConfirmationApplication,
  buildMediationCertificate,
} from "#shared/domain/paper/build-agreement-papers.ts";
import {
  buildAcceptanceForm,
  buildEvidenceList,
  buildInvestigationRecord,
  buildMediationApplication,
  buildPowerOfAttorney,
  buildRightsNotice,
} from "#shared/domain/paper/build-case-papers.ts";
import {
  buildExtensionConsent,
  buildFollowUpRecord,
  buildSessionNotice,
  buildTermination,
  buildUndisputedFacts,
} from "#shared/domain/paper/build-course-papers.ts";
import { buildClosingReport } from "#shared/domain/paper/build-dossier-papers.ts";
import type { CasePaperContext } from "#shared/domain/paper/case-paper-context.ts";
import type { PaperPayload } from "#shared/domain/paper/payload.ts";
import type { ScopedTerms } from "#shared/domain/deadline/terms.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { roomsOf } from "../../committee.ts";
import type { Tables } from "../../storage/store.ts";
import { agreements, sessions } from "../../tables/mediation.ts";

/** The papers that an act issues by itself, the one named on its event first. `before` is the case as it was. */
export function papersOfAct(
  facts: CaseFacts,
  context: CasePaperContext,
  before: MediationCase,
): readonly PaperPayload[] {
  const inForce = context.mediation.agreements.filter(({ status }) => status === "EFFECTIVE");
  switch (facts.act) {
    case "accept":
      return [buildAcceptanceForm(context), buildRightsNotice(context)];
    case "refuse":
    case "end":
      return [buildTermination(context, facts)];
    case "extend":
      return [buildExtensionConsent({ ...context, mediation: before }, facts)];
    case "follow-up":
      return [buildFollowUpRecord(context, facts, inForce.at(-1)?.no ?? "")];
    case "close":
      return [
        buildClosingReport(
          context,
          facts,
          inForce.map(({ no }) => no),
        ),
      ];
    case "consent":
    case "assign":
    case "recuse":
    case "amend":
    case "grade":
    case "reopen":
      return [];
  }
}

/** A paper that a clerk asks for, or why it cannot be made of this case now. */
export function paperOfForm(
  tables: Tables,
  form: CasePaperForm,
  context: CasePaperContext,
  terms: ScopedTerms,
): Result<PaperPayload, CaseRefusal> {
  const { mediation } = context;
  switch (form.kind) {
    case "MEDIATION_APPLICATION":
      return withParty(mediation, form.partyId, () => ok(buildMediationApplication(context, form.partyId)));
    case "RIGHTS_NOTICE":
      return ok(buildRightsNotice(context));
    case "POWER_OF_ATTORNEY":
      return withParty(mediation, form.partyId, ({ id: partyId, name, agent }) =>
        agent === null
          ? err({ reason: "agent-missing", partyId, name })
          : ok(buildPowerOfAttorney(context, form)),
      );
    case "INVESTIGATION_RECORD":
      return form.on > context.on
        ? err({ reason: "day-in-future", today: context.on })
        : ok(buildInvestigationRecord(context, form));
    case "EVIDENCE_LIST":
      return ok(buildEvidenceList(context, form));
    case "UNDISPUTED_FACTS":
      return ok(buildUndisputedFacts(context, form));
    case "SESSION_NOTICE":
      return sessionNotice(tables, form, context);
    case "CONFIRMATION_APPLICATION":
    case "MEDIATION_CERTIFICATE":
      return courtPaper(tables, form, context, terms);
  }
}

type FormOf<Kind extends CasePaperForm["kind"]> = Extract<CasePaperForm, { kind: Kind }>;
type PaperOutcome = Result<PaperPayload, CaseRefusal>;

function withParty(
  { form }: MediationCase,
  partyId: string,
  build: (party: MediationCase["form"]["parties"][number]) => PaperOutcome,
): PaperOutcome {
  const party = form.parties.find(({ id }) => id === partyId);
  return party === undefined ? err({ reason: "party-unknown", partyId }) : build(party);
}

function sessionNotice(
  tables: Tables,
  { sessionId, partyId, bring }: FormOf<"SESSION_NOTICE">,
  context: CasePaperContext,
): PaperOutcome {
  const { mediation } = context;
  const session = tables.table(sessions).find(sessionId);
  if (session?.caseId !== mediation.id) return err({ reason: "session-unknown", sessionId });
  const room = roomsOf(tables).find(({ id }) => id === session.booking.roomId);
  return withParty(mediation, partyId, () =>
    ok(buildSessionNotice(context, session, partyId, bring, room?.name ?? "")),
  );
}

/** What goes to the court is made of an agreement in force that a court may confirm (Civil Procedure Law art. 205). */
function courtPaper(
  tables: Tables,
  form: FormOf<"CONFIRMATION_APPLICATION"> | FormOf<"MEDIATION_CERTIFICATE">,
  context: CasePaperContext,
  terms: ScopedTerms,
): PaperOutcome {
  const { mediation, on } = context;
  const { agreementId } = form;
  const agreement = tables.table(agreements).find(agreementId);
  if (agreement?.caseId !== mediation.id) return err({ reason: "agreement-unknown", agreementId });
  const why = confirmationObstacle(agreement, mediation, on, terms);
  if (why !== undefined) return err({ reason: "not-confirmable", why });
  if (form.kind === "MEDIATION_CERTIFICATE") {
    return ok(buildMediationCertificate(context, agreement, form.court));
  }
  const stranger = form.delivery.find(
    ({ partyId }) => !mediation.form.parties.some(({ id }) => id === partyId),
  );
  return stranger === undefined
    ? ok(buildConfirmationApplication(context, agreement, form))
    : err({ reason: "party-unknown", partyId: stranger.partyId });
}
