/**
 * What is due, computed a second time and in the plainest way: loops over days and over what documents say, nothing of
 * shared/domain/deadline. The simulated year holds the board against it.
 */
import { HOLIDAY_PRESETS } from "#shared/codes/holidays.ts";
import type { Agreement } from "#shared/domain/mediation/agreement.ts";
import type { MediationCase } from "#shared/domain/mediation/mediation-case.ts";
import type { Matter } from "#shared/domain/matter/matter.ts";
import type { ReferralSlip } from "#shared/domain/referral/slip.ts";

/** One thing that is owed, or may still be done, and is not done yet. Days as text. */
export interface PlainItem {
  readonly key: string;
  readonly amberOn: string;
  /** The last day; red from the day after. */
  readonly dueOn: string;
  /** Gone without a reproach after its last day. */
  readonly lapses: boolean;
}

/** The clocks that are computed here; others have stories of their own. */
export const PLAIN_NAMES: readonly string[] = [
  "decide",
  "dispatch",
  "promised",
  "petition-dispose",
  "petition-notice",
  "petition-conclude",
  "slip-sign",
  "slip-return",
  "slip-answer",
  "mediate",
  "perform",
  "confirm",
  "follow-up",
  "file-dossier",
  "whistle-arrive",
  "whistle-task",
  "screening",
  "risk-follow-on",
  "conference",
  "consultation",
  "meeting-task",
];

const REST = new Set(
  HOLIDAY_PRESETS.flatMap(({ restDays }) => restDays.flatMap(({ from, to }) => daysFrom(from, to))),
);
const WORKED = new Set(HOLIDAY_PRESETS.flatMap(({ makeUpWorkdays }) => makeUpWorkdays.map(({ on }) => on)));

function daysFrom(from: string, to: string): readonly string[] {
  const days = [];
  for (let on = from; on <= to; on = plus(on, 1)) days.push(on);
  return days;
}

function plus(on: string, days: number): string {
  const date = new Date(`${on}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

function isWorked(on: string): boolean {
  if (WORKED.has(on)) return true;
  const weekday = new Date(`${on}T12:00:00Z`).getUTCDay();
  return !REST.has(on) && weekday !== 0 && weekday !== 6;
}

function workdaysAfter(from: string, count: number): string {
  let on = from;
  for (let left = count; left > 0;) {
    on = plus(on, 1);
    if (isWorked(on)) left -= 1;
  }
  return on;
}

function rolled(on: string): string {
  let last = on;
  while (!isWorked(last)) last = plus(last, 1);
  return last;
}

interface Limit {
  readonly days?: number;
  readonly workdays?: number;
  readonly fixed?: string;
  readonly bare?: string;
  /** Days before the bare end. */
  readonly warn?: number;
  readonly lapses?: boolean;
}

export function item(
  key: string,
  from: string,
  { days, workdays, fixed, bare, warn, lapses = false }: Limit,
): PlainItem {
  const counted =
    fixed !== undefined
      ? (bare ?? fixed)
      : workdays === undefined
        ? plus(from, days ?? 0)
        : workdaysAfter(from, workdays);
  const reminded = warn === undefined ? counted : plus(counted, -warn);
  return {
    key,
    // A reminder that would fall before the start is left out.
    amberOn: reminded < from ? counted : reminded,
    dueOn: fixed ?? rolled(counted),
    lapses,
  };
}

export const chinaDay = (at: string) => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);

export function plainMatter(matter: Matter): readonly PlainItem[] {
  const { id, openedOn, decisions, slips, whistles, cases, isPetition } = matter;
  const key = (name: string) => `matter/${id}#${name}`;
  const items: PlainItem[] = [];
  if (decisions.length === 0 && slips.length === 0 && cases.length === 0) {
    items.push(item(key("decide"), openedOn, { workdays: 1 }));
    if (isPetition) items.push(item(key("petition-dispose"), openedOn, { days: 15, warn: 3 }));
  }
  const isTold = decisions.some(({ form }) => form.kind === "ACCEPTED" || form.kind === "REFUSED");
  if (isPetition && !isTold) items.push(item(key("petition-notice"), openedOn, { days: 15, warn: 3 }));

  const accepted = decisions.findLast(({ form }) => form.kind === "ACCEPTED");
  if (accepted?.form.kind !== "ACCEPTED" || !isWorkedOn(matter)) return items;
  const from = chinaDay(accepted.at);
  items.push(item(key("promised"), from, { fixed: accepted.form.expectedOn, warn: 3 }));
  if (isPetition) items.push(item(key("petition-conclude"), from, { days: 60, warn: 10 }));
  const isSent = slips.length > 0 || whistles.length > 0 || cases.length > 0;
  if (!isSent && ["MEDIATE", "REFER"].includes(accepted.form.mode))
    items.push(item(key("dispatch"), from, { workdays: 1 }));
  return items;
}

/** Accepted, and neither answered by a unit and checked nor agreed on nor dealt with at a whistle. */
function isWorkedOn({ slips, whistles, cases }: Matter): boolean {
  const open = slips.some(({ status }) => ["ISSUED", "DELIVERED", "SIGNED", "HANDLING"].includes(status));
  const talking = cases.some(({ status }) => ["ASKING", "ACCEPTED", "MEDIATING"].includes(status));
  if (open || talking || slips.some(({ status }) => status === "REPLIED")) return true;
  if (slips.at(-1)?.status === "RETURNED") return true;
  if (whistles.some(({ status }) => ["CALLED", "GATHERED", "TALKED"].includes(status))) return true;
  if (whistles.some(({ status }) => status === "CLOSED")) return false;
  return !cases.some(({ agreed }) => agreed) && !slips.some(({ status }) => status === "VERIFIED");
}

export function plainSlip({ id, form, issuedOn, events }: ReferralSlip): readonly PlainItem[] {
  const all = events.map(({ facts }) => facts);
  const first = (...acts: readonly string[]) => all.find(({ act }) => acts.includes(act))?.on;
  const key = (name: string) => `referral/${id}#${name}`;
  const items: PlainItem[] = [];
  const lastRework = all.findLastIndex(({ act }) => act === "rework");
  const isOver = all
    .slice(lastRework + 1)
    .some(({ act }) => act === "reply" || act === "return" || act === "void");
  if (!isOver) {
    const rework = all[lastRework];
    const due = rework?.act === "rework" ? rework.dueOn : form.dueOn;
    items.push(item(key("slip-answer"), rework?.on ?? issuedOn, { fixed: due, warn: 3 }));
  }
  const delivered = first("deliver");
  if (delivered !== undefined && first("sign", "return", "void") === undefined)
    items.push(item(key("slip-sign"), delivered, { workdays: 1 }));
  const reached = first("deliver", "sign");
  if (reached !== undefined && first("return", "reply", "void") === undefined)
    items.push(item(key("slip-return"), reached, { workdays: 5, warn: 1, lapses: true }));
  return items;
}

export function plainCase(mediation: MediationCase, agreements: readonly Agreement[]): readonly PlainItem[] {
  const { id, due, events, agreements: briefs, dossier } = mediation;
  const key = (name: string) => `mediation/${id}#${name}`;
  const all = events.map(({ facts }) => facts);
  const ended = all.findLast(({ act }) => act === "end");
  const closed = all.findLast(({ act }) => act === "close");
  const isAgreed = briefs.some(({ status }) => status === "EFFECTIVE");
  const items: PlainItem[] = [];
  if (due !== null && ended === undefined && closed === undefined && !isAgreed)
    items.push(item(key("mediate"), due.from, { fixed: due.dueOn, bare: due.bareOn, warn: 5 }));

  const lastDone = agreements.map(doneOn).filter((on) => on !== undefined);
  const allDone =
    isAgreed && lastDone.length === briefs.filter(({ status }) => status === "EFFECTIVE").length;
  const settled = allDone ? lastDone.sort().at(-1) : ended && "on" in ended ? ended.on : undefined;
  const asked = all.some(({ act }) => act === "follow-up");
  if (settled !== undefined && !asked) items.push(item(key("follow-up"), settled, { days: 30, warn: 3 }));
  if (closed !== undefined && "on" in closed && dossier === null)
    items.push(item(key("file-dossier"), closed.on, { workdays: 10, warn: 3 }));
  return items;
}

/** The day on which the last thing of an oral agreement was done; undefined while something is owed or it has no effect. */
function doneOn(agreement: Agreement): string | undefined {
  if (!isInForce(agreement)) return undefined;
  const paid = agreement.events.map(({ facts }) => facts).filter((facts) => facts.act === "perform");
  const rest = agreement.form.obligations.some(
    ({ id, amountFen }) =>
      paid.filter((each) => each.obligationId === id).reduce((sum, each) => sum + (each.amountFen ?? 0), 0) <
      (amountFen ?? 0),
  );
  return rest
    ? undefined
    : paid
        .map(({ on }) => on as string)
        .sort()
        .at(-1);
}

/** Oral agreements only: they have effect once the mediator's record is signed. */
function isInForce({ events }: Agreement): boolean {
  return events.some(({ facts }) => facts.act === "mediator-sign");
}

export function plainAgreement(agreement: Agreement): readonly PlainItem[] {
  if (!isInForce(agreement)) return [];
  const { id, form, events } = agreement;
  const from = form.reachedOn;
  const paid = new Set(events.flatMap(({ facts }) => (facts.act === "perform" ? [facts.obligationId] : [])));
  const open = form.obligations.filter((obligation) => !paid.has(obligation.id));
  const items = open.map((obligation) =>
    item(`agreement/${id}#perform/${obligation.id}`, from, {
      fixed: obligation.due.kind === "ON" ? obligation.due.on : from,
      warn: 3,
    }),
  );
  if (open.length > 0)
    items.push(item(`agreement/${id}#confirm`, from, { days: 30, warn: 10, lapses: true }));
  return items;
}
