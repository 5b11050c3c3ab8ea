import type { PlainDate } from "../../kernel/plain-date.ts";
import { wantedClock, type WantedClock } from "../deadline/wanted-clock.ts";
import type { Matter } from "../matter/matter.ts";
import type { Agreement } from "./agreement.ts";
import { caseFollowUp, endOf } from "./case-follow-up.ts";
import { caseScope } from "./case-period.ts";
import { caseStatus } from "./case-status.ts";
import type { CaseStatus, MediationCase } from "./mediation-case.ts";

/** Talked about still, so that the period runs. */
const IN_PERIOD: readonly CaseStatus[] = ["ACCEPTED", "MEDIATING"];
/** Statuses in which the parties may still come to the committee first. */
const BEFORE_RESULT: readonly CaseStatus[] = ["ASKING", "ACCEPTED", "MEDIATING"];

const LABOUR = "07";

/** What is owed about a mediation case. The end of the period stands on the acceptance form (M-04), or was agreed (M-21). */
export function caseClocks(
  mediation: MediationCase,
  matter: Matter,
  agreements: readonly Agreement[],
): readonly WantedClock[] {
  const { form, due, events, openedBy, dossier } = mediation;
  const status = caseStatus(mediation);
  const all = events.map(({ facts }) => facts);
  const usual = {
    matterId: mediation.matterId,
    ownerId: openedBy.accountId,
    facts: caseScope(form, matter),
  };

  const clocks: WantedClock[] = [];
  if (due !== null) {
    const isOver = !IN_PERIOD.includes(status);
    clocks.push(
      wantedClock({
        ...usual,
        name: "mediate",
        startedOn: due.from,
        ruleId: due.ruleId,
        fixedOn: due.dueOn,
        bareOn: due.bareOn,
        ended: isOver ? (endOf(all) ?? effectOf(mediation) ?? "now") : null,
      }),
    );
  }
  if (form.category.startsWith(LABOUR) && form.startMode === "APPLICATION") {
    const ended = BEFORE_RESULT.includes(status) ? null : "now";
    clocks.push(
      wantedClock({ ...usual, name: "labour-arbitration-opens", startedOn: form.startedOn, ended }),
    );
  }
  const owed = caseFollowUp(status, all, agreements);
  if (owed !== null) {
    const ended = owed.askedOn ?? dossier?.filedOn ?? null;
    clocks.push(wantedClock({ ...usual, name: "follow-up", startedOn: owed.startedOn, ended }));
  }
  const closed = all.findLast(({ act }) => act === "close");
  if (closed !== undefined && "on" in closed && (status === "CLOSED" || status === "FILED")) {
    const ended = dossier?.filedOn ?? null;
    clocks.push(wantedClock({ ...usual, name: "file-dossier", startedOn: closed.on, ended }));
  }
  return clocks;
}

function effectOf({ agreements }: MediationCase): PlainDate | undefined {
  return agreements
    .flatMap(({ effectiveOn }) => effectiveOn ?? [])
    .sort()
    .at(0);
}
