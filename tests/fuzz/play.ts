import type { Database } from "#county/database/database.ts";
import { checkConvergence, checkReturned, checkStability, Preservation, settle } from "./oracles.ts";
import type { Step } from "./steps.ts";
import { World } from "./world.ts";

/** Plays a trace to its end. Throws `Broken` with the oracle that bites. */
export async function play(database: Database, trace: readonly Step[]): Promise<void> {
  const world = await World.begin(database);
  const preservation = new Preservation(world);
  for (const step of trace) {
    await world.play(step);
    await preservation.check(step.do === "restore-county");
  }
  const copies = await settle(world);
  await preservation.check(false);
  await checkConvergence(world, copies);
  await checkReturned(world, copies);
  await checkStability(world);
}
