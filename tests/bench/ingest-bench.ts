/** What the county does with batches that were made before, against a bare copy of the same rows. */
import { fork } from "node:child_process";
import { once } from "node:events";
import pg from "pg";
import { keyId } from "#shared/domain/sync/crypto.ts";
import { syncCrypto } from "#shared/node/sync-crypto.ts";
import { findPostgres, startPostgres } from "#tests/support/postgres.ts";
import { copied } from "./copy-floor.ts";
import { child, countyChild } from "./county-process.ts";
import { median, rounded, type Figure } from "./figure.ts";
import type { Office } from "./posting-office.ts";
import { processorMs } from "./postgres-time.ts";
import { reportedFolder } from "./reported-folder.ts";

/** The first round is a server that has just started, and is not counted. */
const ROUNDS = 4;
const GOAL = 0.5;

interface Sent {
  readonly ms: number;
  readonly entries: number;
  readonly bytes: number;
  readonly cpuMs: number;
}

interface Round {
  readonly us: number;
  readonly ratio: number;
  readonly cpu: {
    readonly sender: number;
    readonly county: number;
    readonly PostgreSQL: number;
    readonly COPY: number;
  };
}

/** `size` entries of one office, and of four that report at the same time, into a server that has been running. */
export async function* ingested(size: number): AsyncGenerator<Figure> {
  const bin = findPostgres();
  if (bin === undefined) return;
  for (const offices of [1, 4]) {
    const rounds = await roundsOf(bin, size, offices);
    const us = median(rounds.map((round) => round.us));
    const ratio = rounded(median(rounds.map((round) => round.ratio)));
    const from = offices === 1 ? "one office" : `${offices} offices at once`;
    const against = "COPY of the same rows, entries and documents, into bare tables";
    yield {
      name: `ingest of made batches on PostgreSQL, ${from}`,
      size,
      value: rounded(1e6 / us),
      unit: "entries/s",
      ratio,
      against,
      goal: `≥ ${GOAL} ×`,
      ok: ratio >= GOAL,
    };
    for (const who of ["sender", "county", "PostgreSQL", "COPY"] as const)
      yield {
        name: `processor time for an entry ingested, ${from}: ${who}`,
        size,
        value: rounded(median(rounds.map(({ cpu }) => cpu[who]))),
        unit: "µs",
        goal: "whatever else the machine does",
        ok: true,
      };
  }
}

async function roundsOf(bin: string, size: number, count: number): Promise<readonly Round[]> {
  const { folder, key } = await reportedFolder(Math.round(size / count));
  const postgres = await startPostgres(bin, true);
  const database = await postgres.newDatabase();
  const pairs = Array.from({ length: ROUNDS * count }, () => syncCrypto.newSignKeys());
  const codes = pairs.map((_, n) => String(620_302_100 + n));
  const { publicKey: box } = syncCrypto.newBoxKeys();
  const invited = Object.fromEntries(pairs.map(({ publicKey: sign }, n) => [codes[n] ?? "", { sign, box }]));
  const county = await countyChild(database, invited);
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const offices = pairs
      .slice(round * count, (round + 1) * count)
      .map(({ publicKey, privateKey }, n): Office => ({
        code: codes[round * count + n] ?? "",
        signer: { key: keyId(syncCrypto, publicKey), privateKey },
      }));
    const sender = fork(child("sender-child.ts"), [folder, key, county.url, JSON.stringify(offices)]);
    await once(sender, "message");
    const before = { county: await county.cpuMs(), postgres: await processorMs(client) };
    sender.send("go");
    const [sent] = (await once(sender, "message")) as [Sent]; // of the last message
    const countyMs = (await county.cpuMs()) - before.county;
    const postgresMs = (await processorMs(client)) - before.postgres;
    const copy = await copied(
      client,
      offices.map(({ code }) => code),
    );
    const each = (ms: number) => (ms * 1000) / sent.entries;
    rounds.push({
      us: each(sent.ms),
      ratio: copy.ms / sent.ms,
      cpu: {
        sender: each(sent.cpuMs),
        county: each(countyMs),
        PostgreSQL: each(postgresMs),
        COPY: each(copy.cpuMs),
      },
    });
  }
  await client.end();
  county.close();
  await postgres.close();
  return rounds.slice(1);
}
