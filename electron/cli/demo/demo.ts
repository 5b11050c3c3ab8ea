import { randomInt, randomUUID } from "node:crypto";
import type { Account } from "#shared/domain/account/account.ts";
import { addDays, dayOf, type Instant } from "#shared/kernel/plain-date.ts";
import { machine, VERSION } from "../../desk-at.ts";
import { fileFolder } from "../../storage/file-folder.ts";
import type { ActHeader, JournalEntry, Store, Surroundings } from "../../storage/store.ts";
import { ALL_TABLES } from "../../tables.ts";
import { matters } from "../../tables/matter.ts";
import { offices } from "../../tables/office.ts";
import { refused } from "../answer.ts";
import { minuteOf } from "./cast.ts";
import { Chance } from "./chance.ts";
import { putDirectory } from "./directory-course.ts";
import { makeStaff, putCommittee, putDemoOffice, type StaffName } from "./office.ts";
import { makeVillagers } from "./people.ts";
import { Rehearsal } from "./rehearsal.ts";
import { planYear } from "./year.ts";

const DAYS = 365;
const VILLAGERS = 230;
const SEED = 620_302_100;
/** The records are invented, so their password may be cheap to try: the desk is there in seconds. */
const STRETCH = { N: 2 ** 14, r: 8, p: 1 };

/**
 * Founds a desk with a year of invented matters of a real township, ending now. Everything went through the real procedures
 * in memory first; the journal of that year is then written to the folder in one go.
 */
export async function demo(path: string): Promise<unknown> {
  const clock = new ReplayClock();
  const folder = fileFolder({
    path,
    surroundings: clock,
    specs: ALL_TABLES,
    release: VERSION,
    stretch: STRETCH,
  });
  if ((await folder.state()) !== "empty") throw refused("ALREADY_SET_UP");

  const { rehearsal, staff } = await rehearse(machine.now());
  const entries = await rehearsal.entries();
  const password = process.env["DESK_PASSWORD"] ?? freshPassword();
  const people = [...staff.values()].map(({ id: accountId, loginName }) => ({
    accountId,
    loginName,
    password,
  }));
  const { recoveryKey } = await folder.found(people, (store) => replay(store, entries, clock));

  await storeFiles(rehearsal, async () => {
    const answer = await folder.unlock("zhuren", password);
    if (answer.outcome !== "unlocked") throw new Error("the desk just founded does not open");
    return folder.open(answer.unlocked.dataKey);
  });
  return {
    data: path,
    loginName: "zhuren" satisfies StaffName,
    password,
    otherLoginNames: people.map(({ loginName }) => loginName).filter((name) => name !== "zhuren"),
    recoveryKey,
    matters: rehearsal.store.table(matters).count(),
    entries: entries.length,
  };
}

/** The year of the demonstration, lived through in memory up to now. */
export async function rehearse(now: Instant) {
  const today = dayOf(now);
  const from = addDays(today, -DAYS);
  const chance = new Chance(SEED);
  const rehearsal = new Rehearsal(minuteOf(from, 8 * 60), randomUUID);
  const staff = makeStaff(randomUUID);
  const director = accountOf(staff, "zhuren");
  await rehearsal.store.commit({ act: "setup.run", by: director.id, requestId: randomUUID() }, (tx) =>
    putDemoOffice(tx, staff.values()),
  );
  await rehearsal.store.commit(
    { act: "directory.import-unit", by: director.id, requestId: randomUUID() },
    (tx) => putDirectory(tx, today),
  );
  const desks = {
    director: rehearsal.clientOf(director),
    clerk: rehearsal.clientOf(accountOf(staff, "shouli")),
    mediator: rehearsal.clientOf(accountOf(staff, "tiaojie")),
  };
  rehearsal.schedule(minuteOf(from, 8 * 60 + 1), () => putCommittee(desks.director, staff, from));
  planYear(
    { rehearsal, chance, villagers: makeVillagers(chance, VILLAGERS, today), staff, desks },
    from,
    today,
  );
  await rehearsal.runUntil(now);
  return { rehearsal, staff };
}

/** Writes the year's acts as they were. They are not awaited one by one, so that they share flushes. */
async function replay(store: Store, entries: readonly JournalEntry[], clock: ReplayClock): Promise<void> {
  const specs = new Map(ALL_TABLES.map((spec) => [spec.name, spec]));
  const writing = entries.map((entry) => {
    clock.at = entry.at;
    return store.commit(headerOf(entry), (tx) => {
      for (const { table, doc } of entry.puts) tx.put(specs.get(table) ?? offices, doc as never); // a put of a rehearsal is of a known table
    });
  });
  await Promise.all(writing);
  clock.at = undefined;
}

async function storeFiles(
  { files }: Rehearsal,
  open: () => ReturnType<ReturnType<typeof fileFolder>["open"]>,
): Promise<void> {
  const opened = await open();
  try {
    for (const bytes of files.values()) await opened.attachments.add(only(bytes));
  } finally {
    await opened.close();
  }
}

async function* only(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

function headerOf({ act, by, requestId, reason, about }: JournalEntry): ActHeader {
  return {
    act,
    by,
    requestId,
    ...(reason === undefined ? {} : { reason }),
    ...(about === undefined ? {} : { about }),
  };
}

function accountOf(staff: ReadonlyMap<StaffName, Account>, name: StaffName): Account {
  const account = staff.get(name);
  if (!account) throw new Error(`the demonstration has no ${name}`);
  return account;
}

/** The machine's clock, except while the year is written. */
class ReplayClock implements Surroundings {
  at: Instant | undefined;
  readonly now = (): Instant => this.at ?? machine.now();
  readonly newId = machine.newId;
}

/** Three kinds of characters, easy to read aloud; a new one for every demonstration, because no desk has a default password. */
function freshPassword(): string {
  const letters = "abcdefghjkmnpqrstuvwxyz";
  const word = Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join("");
  return `Demo-${word}-${randomInt(1000, 10_000)}`;
}
