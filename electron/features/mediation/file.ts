import type { CaseFile } from "#shared/contract/mediation.ts";
import type { Terms } from "#shared/domain/deadline/terms.ts";
import { agreementStatus, allowedAgreementActs } from "#shared/domain/mediation/agreement-status.ts";
import { caseHints } from "#shared/domain/mediation/case-hints.ts";
import { proposedRule } from "#shared/domain/mediation/case-period.ts";
import { CASE_ACTS, caseStatus } from "#shared/domain/mediation/case-status.ts";
import { maskCase } from "#shared/domain/mediation/mask-case.ts";
import type { MediationCase } from "#shared/domain/mediation/mediation-case.ts";
import { allowedSessionActs, sessionStatus } from "#shared/domain/mediation/session-progress.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { papersOfCase } from "../../cases.ts";
import type { Tables } from "../../storage/store.ts";
import { caseKey, matterKey } from "../../tables/keys.ts";
import { attachments, matters } from "../../tables/matter.ts";
import { agreements, sessions } from "../../tables/mediation.ts";

/** Everything of a case, oldest first, masked. Papers are those of the case itself, its sessions, agreements and dossier. */
export function caseFile(
  tables: Tables,
  mediation: MediationCase,
  today: PlainDate,
  { rules }: Terms,
): CaseFile {
  const status = caseStatus(mediation);
  const held = tables.table(sessions).lookup(caseKey(mediation.id)).toReversed();
  const drawnUp = tables.table(agreements).lookup(caseKey(mediation.id)).toReversed();
  return {
    mediation: maskCase(mediation),
    status,
    acts: [...CASE_ACTS[status]],
    hints: [...caseHints(mediation, today)],
    proposedRule: proposedRule(mediation.form, tables.table(matters).get(mediation.matterId), rules),
    sessions: held.map((session) => ({
      session,
      status: sessionStatus(session),
      acts: [...allowedSessionActs(session)],
    })),
    agreements: drawnUp.map((agreement) => ({
      agreement,
      status: agreementStatus(agreement),
      acts: [...allowedAgreementActs(agreement)],
    })),
    papers: papersOfCase(tables, mediation)
      .map(({ payload: _payload, ...brief }) => brief)
      .reverse(),
    attachments: [...tables.table(attachments).lookup(matterKey(mediation.matterId))].reverse(),
  };
}
