import { readdirSync, readFileSync } from "node:fs";
import type pg from "pg";

/** What Linux counts processor time in. */
const TICK_MS = 10;

/** Processor time of a PostgreSQL server of this machine, of all its processes since it started. */
export async function processorMs(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
  const server = statOf(String(rows[0]?.pid)).parent;
  const own = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(statOf)
    .filter(({ parent }) => parent === server)
    .reduce((sum, { ticks }) => sum + ticks, statOf(server).ticksOfEnded);
  return own * TICK_MS;
}

/** From `/proc/…/stat`, whose second field is a name in brackets. */
function statOf(pid: string) {
  let text = "";
  try {
    text = readFileSync(`/proc/${pid}/stat`, "latin1");
  } catch {
    // it has ended meanwhile
  }
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  const number = (index: number) => Number(fields[index] ?? 0);
  return { parent: fields[1] ?? "", ticks: number(11) + number(12), ticksOfEnded: number(13) + number(14) };
}
