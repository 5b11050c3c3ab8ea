import { z } from "zod";
import { dayOf, PlainDate } from "../../kernel/plain-date.ts";
import { CONCLUDED_STATUSES, matterStatus, nextDueOn } from "../matter/matter-status.ts";
import type { Matter } from "../matter/matter.ts";
import { needsConference } from "../referral/ping-pong.ts";
import { RiskColor, type Visit } from "../visit/visit.ts";

/** Why a matter is on the agenda: 反复退回 · 红色 · 提交会商 · 超期 · 黄色; the first is the most pressing. */
export const AgendaReason = z.enum(["RETURNED", "RED", "BROUGHT", "OVERDUE", "YELLOW"]);
export type AgendaReason = z.infer<typeof AgendaReason>;

/** Why this matter belongs before a conference now, the most pressing first; none when it does not, or is concluded. */
export function agendaReasons(matter: Matter, isBrought: boolean, today: PlainDate): readonly AgendaReason[] {
  if (CONCLUDED_STATUSES.includes(matterStatus(matter))) return [];
  const due = nextDueOn(matter);
  const holds: Readonly<Record<AgendaReason, boolean>> = {
    RETURNED: needsConference(matter),
    RED: matter.riskColor === "RED",
    BROUGHT: isBrought,
    OVERDUE: due !== null && due < today,
    YELLOW: matter.riskColor === "YELLOW",
  };
  return AgendaReason.options.filter((reason) => holds[reason]);
}

export interface AgendaEntry {
  readonly matter: Matter;
  readonly reasons: readonly AgendaReason[];
}

/** The matters that belong before a conference: the most pressing first, among them the oldest. */
export function proposeAgenda(
  matters: Iterable<Matter>,
  brought: ReadonlySet<string>,
  today: PlainDate,
): readonly AgendaEntry[] {
  return [...matters]
    .map((matter) => ({ matter, reasons: agendaReasons(matter, brought.has(matter.id), today) }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => rankOf(a) - rankOf(b) || a.matter.openedAt.localeCompare(b.matter.openedAt));
}

function rankOf({ reasons: [first = "YELLOW"] }: AgendaEntry): number {
  return AgendaReason.options.indexOf(first);
}

/** One colour of a matter, from when, and what gave it. */
export const ColourStep = z
  .object({
    on: PlainDate,
    colour: RiskColor,
    /** 登记 · 再次来访 · 会商研判 */
    by: z.enum(["OPENED", "VISIT", "CONFERENCE"]),
    no: z.string(),
  })
  .readonly();
export type ColourStep = z.infer<typeof ColourStep>;

/** How the colour of a matter went (红黄绿变动): a visit only raises it, a conference sets it. */
export function colourHistory(
  { openedAt, meetings }: Pick<Matter, "openedAt" | "meetings">,
  visits: readonly Visit[],
): readonly ColourStep[] {
  const [first, ...later] = visits;
  if (first === undefined) return [];
  const changes = [
    ...later.map(({ registeredAt: at, no, form }) => ({
      at,
      no,
      by: "VISIT" as const,
      said: form.riskColor,
    })),
    ...meetings.flatMap((brief) =>
      brief.kind === "CONFERENCE"
        ? [{ at: brief.at, no: brief.no, by: "CONFERENCE" as const, said: brief.after }]
        : [],
    ),
  ].sort((a, b) => a.at.localeCompare(b.at));
  const steps: ColourStep[] = [
    { on: dayOf(openedAt), colour: first.form.riskColor, by: "OPENED", no: first.no },
  ];
  for (const { at, no, by, said } of changes) {
    const now = steps.at(-1)?.colour ?? said;
    const isRaised = RiskColor.options.indexOf(said) > RiskColor.options.indexOf(now);
    if (by === "VISIT" ? isRaised : said !== now) steps.push({ on: dayOf(at), colour: said, by, no });
  }
  return steps;
}
