import type { MatterFile } from "#shared/contract/matter.ts";
import { MATTER_ACTS, matterStatus } from "#shared/domain/matter/matter-status.ts";
import type { Matter } from "#shared/domain/matter/matter.ts";
import { allowedSlipActs, currentDueOn, slipStatus } from "#shared/domain/referral/slip-progress.ts";
import { maskRespondent, maskVisit, type Onlooker } from "#shared/domain/visit/mask-visit.ts";
import { maskName } from "#shared/kernel/masking.ts";
import type { Tables } from "../../storage/store.ts";
import { attachments, matterKey, papers, slips, visits } from "../../tables.ts";

/** Everything of a matter, oldest first, masked for whoever looks. */
export function matterFile(tables: Tables, matter: Matter, onlooker: Onlooker): MatterFile {
  const status = matterStatus(matter);
  const key = matterKey(matter.id);
  return {
    matter: maskMatter(matter, onlooker),
    status,
    acts: [...MATTER_ACTS[status]],
    visits: matter.visits.map(({ visitId }) => maskVisit(tables.table(visits).get(visitId), onlooker)),
    papers: tables
      .table(papers)
      .lookup(key)
      .map(({ payload: _payload, ...brief }) => brief)
      .reverse(),
    slips: matter.slips.map(({ slipId }) => {
      const slip = tables.table(slips).get(slipId);
      return { slip, status: slipStatus(slip), dueOn: currentDueOn(slip), acts: [...allowedSlipActs(slip)] };
    }),
    attachments: [...tables.table(attachments).lookup(key)].reverse(),
  };
}

function maskMatter(matter: Matter, onlooker: Onlooker): Matter {
  if (onlooker === "desk") return matter;
  return {
    ...matter,
    speakerName: maskName(matter.speakerName),
    respondents: matter.respondents.map((respondent) => maskRespondent(respondent, onlooker)),
  };
}
