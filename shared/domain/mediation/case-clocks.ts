import type { PlainDate } from "../../kernel/plain-date.ts";
import { wantedClock, type WantedClock } from "../deadline/wanted-clock.ts";
import type { Matter } from "../matter/matter.ts";
import { performedOn } from "./agreement-clocks.ts";
import { agreementStatus, effectiveOn } from "./agreement-status.ts";
import type { Agreement } from "./agreement.ts";
import { caseScope } from "./case-period.ts";
import { caseStatus } from "./case-status.ts";
import type { CaseFacts, CaseStatus, MediationCase } from "./mediation-case.ts";

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
  const settledOn = settledDay(status, all, agreements);
  if (settledOn !== null) {
    const asked = all.findLast((facts) => facts.act === "follow-up" && facts.on >= settledOn);
    const ended = asked !== undefined && "on" in asked ? asked.on : dossier === null ? null : dossier.filedOn;
    clocks.push(wantedClock({ ...usual, name: "follow-up", startedOn: settledOn, ended }));
  }
  const closed = all.findLast(({ act }) => act === "close");
  if (closed !== undefined && "on" in closed && (status === "CLOSED" || status === "FILED")) {
    const ended = dossier?.filedOn ?? null;
    clocks.push(wantedClock({ ...usual, name: "file-dossier", startedOn: closed.on, ended }));
  }
  return clocks;
}

function endOf(all: readonly CaseFacts[]): PlainDate | undefined {
  const end = all.findLast(({ act }) => act === "end" || act === "refuse" || act === "close");
  return end !== undefined && "on" in end ? end.on : undefined;
}

function effectOf({ agreements }: MediationCase): PlainDate | undefined {
  return agreements
    .flatMap(({ effectiveOn }) => effectiveOn ?? [])
    .sort()
    .at(0);
}

/** The day from which a follow-up is owed: it ended without an agreement, or everything agreed is performed. */
function settledDay(
  status: CaseStatus,
  all: readonly CaseFacts[],
  agreements: readonly Agreement[],
): PlainDate | null {
  if (status === "ENDED") return endOf(all) ?? null;
  if (status !== "PERFORMED" && status !== "CLOSED" && status !== "FILED") return null;
  const days = agreements
    .filter((agreement) => agreementStatus(agreement) === "EFFECTIVE")
    .map((agreement) => performedOn(agreement) ?? effectiveOn(agreement));
  return days.sort().at(-1) ?? endOf(all) ?? null;
}
