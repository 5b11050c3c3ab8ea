/** What desks ask. Whoever calls was known by its signature before (`signed-requests.ts`). */
import { implement, ORPCError } from "@orpc/server";
import { countyDesk } from "#shared/contract/county-desk.ts";
import { EpochStatement } from "#shared/domain/sync/identity.ts";
import { KeyRotation } from "#shared/domain/sync/join.ts";
import { USUAL_BATCH } from "#shared/domain/sync/limits.ts";
import { isSignedBy, readSigned, type Signed } from "#shared/domain/sync/signed.ts";
import type { County } from "../county.ts";
import { countyName } from "../facts.ts";
import { join as joinOffice, rotate as rotateKeys } from "../offices.ts";
import { takePiece } from "../stream/attachments.ts";
import { lostEntries, lostOf, takeEpoch } from "../stream/epochs.ts";
import { takeGreeting } from "../stream/greetings.ts";
import { ingest, readBatch } from "../stream/ingest.ts";
import { signReceipt } from "../stream/receipts.ts";
import { lockStream, readStream, stampReceipt } from "../stream/streams.ts";
import type { DeskCaller } from "./signed-requests.ts";

export interface DeskContext {
  readonly county: County;
  /** Undefined only for `join`. */
  readonly caller: DeskCaller | undefined;
}

const desk = implement(countyDesk).$context<DeskContext>();

function known({ caller }: DeskContext): DeskCaller {
  if (!caller) throw new ORPCError("KEY_UNKNOWN", { status: 401, defined: true });
  return caller;
}

const join = desk.join.handler(async ({ input, context: { county }, errors }) => {
  const { database, crypto, keys, now } = county;
  const name = await countyName(database);
  const joined = await joinOffice(database, crypto, { name, keys }, input.request, now());
  if (joined.ok) return { answer: joined.value };
  throw joined.error === "CODE_USED" ? errors.CODE_USED() : errors.CODE_WRONG();
});

const greet = desk.greet.handler(async ({ input, context, errors }) => {
  const { county } = context;
  const caller = known(context);
  const statement = readSigned(EpochStatement, input.epoch);
  const signKey = caller.keys.find(({ key }) => key === input.epoch.key)?.sign;
  if (
    !statement ||
    statement.office !== caller.office ||
    signKey === undefined ||
    !isSignedBy(county.crypto, signKey, "epoch", input.epoch)
  )
    throw errors.KEY_UNKNOWN();

  const at = await county.database.transaction(async (tx) => {
    const now = county.now();
    const stream = await lockStream(tx, caller.office);
    await takeEpoch(tx, stream, statement, input.epoch, now);
    const { greeting } = input;
    const begun = await readStream(tx, caller.office);
    if (statement.epoch === begun.epoch) await takeGreeting(tx, county, begun, greeting);
    await tx.query("update stream set clock_ahead_ms = $2 where office = $1", [
      caller.office,
      Date.parse(greeting.deskTime) - Date.parse(now),
    ]);
    return stampReceipt(tx, stream, now);
  });
  return {
    receipt: await receiptFor(county, caller, at, statement.epoch),
    limits: { ...USUAL_BATCH },
    lost: [...lostOf(await readStream(county.database, caller.office))].slice(-50),
  };
});

const push = desk.push.handler(async ({ input, context, errors }) => {
  const { county } = context;
  const caller = known(context);
  const signKeyOf = (key: string) => caller.keys.find((each) => each.key === key && !each.revoked)?.sign;
  const read = readBatch(county.crypto, caller.office, signKeyOf, input.batch);
  if (!read.ok) throw errors.BATCH_WRONG({ data: read.error });

  const { taken, at } = await county.database.transaction(async (tx) => {
    const now = county.now();
    const taken = await ingest(tx, read.value, now);
    return { taken, at: await stampReceipt(tx, await readStream(tx, caller.office), now) };
  });
  const refusal = taken.ok ? undefined : taken.error;
  if (refusal?.kind === "epoch-unknown") throw errors.EPOCH_UNKNOWN({ data: { current: refusal.current } });
  const receipt = await receiptFor(county, caller, at, read.value.header.epoch);
  if (refusal) throw errors.STREAM_STOPPED({ data: { stop: refusal.stop, receipt } });
  return { receipt };
});

const pull = desk.pull.handler(async ({ input, context }) => {
  const { office } = known(context);
  const rows = await context.county.database.query<{ signed: Signed }>(
    "select signed from down where office = $1 and seq > $2 order by seq limit $3",
    [office, input.after, input.limit + 1],
  );
  return {
    entries: rows.slice(0, input.limit).map(({ signed }) => signed),
    more: rows.length > input.limit,
  };
});

const attachment = desk.attachment.handler(async ({ input, context, errors }) => {
  const { hash, whole, offset, base64 } = input;
  const content = Buffer.from(base64, "base64");
  const taken = await takePiece(context.county.database, known(context).office, {
    hash,
    whole,
    offset,
    content,
  });
  if (taken.ok) return taken.value;
  switch (taken.error.code) {
    case "NOT_WANTED":
      throw errors.NOT_WANTED();
    case "OUT_OF_ORDER":
      throw errors.OUT_OF_ORDER({ data: { expected: taken.error.expected } });
    case "CONTENT_WRONG":
      throw errors.CONTENT_WRONG();
    case "TOO_LARGE":
      throw errors.TOO_LARGE();
  }
});

const lost = desk.lost.handler(async ({ input, context }) => {
  const { office } = known(context);
  const { database } = context.county;
  const stretch = lostOf(await readStream(database, office)).find(({ epoch }) => epoch === input.epoch);
  if (!stretch) return { entries: [], more: false };
  const after = Math.max(input.after, stretch.from - 1);
  const found = await lostEntries(
    database,
    office,
    { epoch: input.epoch, after, to: stretch.to },
    input.limit + 1,
  );
  return { entries: found.slice(0, input.limit), more: found.length > input.limit };
});

const rotate = desk.rotate.handler(async ({ input, context, errors }) => {
  const { county } = context;
  const { office, keys } = known(context);
  const rotation = readSigned(KeyRotation, input.rotation);
  const current = keys.find(
    ({ key, until, revoked }) => key === input.rotation.key && until === null && !revoked,
  );
  if (
    !rotation ||
    rotation.office !== office ||
    !current ||
    !isSignedBy(county.crypto, current.sign, "rotation", input.rotation)
  )
    throw errors.KEY_UNKNOWN();
  await county.database.transaction((tx) =>
    rotateKeys(tx, county.crypto, office, rotation.keys, county.now()),
  );
  return { office };
});

export const deskHandlers = { join, greet, push, pull, attachment, lost, rotate };

function receiptFor({ database, crypto, keys }: County, caller: DeskCaller, at: string, epoch: number) {
  return signReceipt(database, crypto, keys.signer, {
    office: caller.office,
    answers: caller.nonce,
    at,
    epoch,
  });
}
