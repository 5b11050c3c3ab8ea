/** Screening rounds are opened by the desk itself, as their periods begin: nobody has to think of it. */
import type { Actor } from "#shared/domain/paper/actor.ts";
import type { ScreeningPlan, ScreeningPlanForm } from "#shared/domain/screening/plan.ts";
import { cutRound, periodsToOpen, type ScreeningRound } from "#shared/domain/screening/round.ts";
import { dayOf, type PlainDate } from "#shared/kernel/plain-date.ts";
import type { Store, Surroundings, Tables, Transaction } from "./storage/store.ts";
import { villages } from "./tables/office.ts";
import { screeningPlans, screeningRounds } from "./tables/watch.ts";

export function screeningPlan(tables: Tables): ScreeningPlan | undefined {
  return tables.table(screeningPlans).find("all");
}

/** The round that ends last. */
function latestRound(tables: Tables): ScreeningRound | undefined {
  const [id] = tables
    .table(screeningRounds)
    .select({ sortBy: { column: "toOn", descending: true }, limit: 1 }).ids;
  return id === undefined ? undefined : tables.table(screeningRounds).get(id);
}

/** Opens the rounds that have begun since the last look, in one act of the desk; none where no plan is set. */
export async function openRounds(store: Store, { now, newId }: Surroundings): Promise<void> {
  if (store.readOnly() || missing(store, dayOf(now())).length === 0) return;
  await store.commit({ act: "screening.open", by: "desk", requestId: newId() }, openRoundsIn);
}

/** Within an act: what openRounds does, and what a changed plan does to the round under way. */
export function setPlan(tx: Transaction, form: ScreeningPlanForm, by: Actor): void {
  const plan: ScreeningPlan = { ...form, id: "all", setBy: by };
  tx.put(screeningPlans, plan);
  const last = latestRound(tx);
  const cut = last && cutRound(last, plan, tx.today);
  if (cut !== undefined) tx.put(screeningRounds, cut);
  openRoundsIn(tx);
}

function openRoundsIn(tx: Transaction): void {
  const plan = screeningPlan(tx);
  if (plan === undefined) return;
  const asked = [...tx.table(villages).all()]
    .filter(({ active }) => active)
    .map(({ id: code, name }) => ({ code, name }))
    .sort((a, b) => a.code.localeCompare(b.code));
  for (const period of missing(tx, tx.today)) {
    tx.put(screeningRounds, {
      id: tx.newId(),
      ...period,
      openedAt: tx.now,
      planBy: plan.setBy,
      villages: asked,
      reports: [],
    });
  }
}

function missing(tables: Tables, today: PlainDate) {
  const plan = screeningPlan(tables);
  return plan === undefined ? [] : periodsToOpen(plan, latestRound(tables)?.toOn ?? null, today);
}
