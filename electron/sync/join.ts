import {
  type JoinAnswer,
  joinPhrase,
  joinProof,
  type Invitation,
  type JoinRequest,
} from "#shared/domain/sync/join.ts";
import { NO_HASH } from "#shared/domain/sync/identity.ts";
import { signText } from "#shared/domain/sync/signed.ts";
import type { CountyTie } from "#shared/domain/sync/sync-record.ts";
import { canonicalJson } from "#shared/kernel/canonical-json.ts";
import { syncCrypto } from "#shared/node/sync-crypto.ts";
import { offices } from "../tables/office.ts";
import { CountyClient } from "./county-client.ts";
import { commitTie, findTie, officeCode, signerOf, type SyncDesk } from "./sync-desk.ts";
import { stateOf } from "./sync-state.ts";
import { countyTies } from "./tables.ts";
import { SyncTroubleError } from "./trouble.ts";

type OwnKeys = Pick<CountyTie, "keys" | "privateKeys">;
export type Asked = NonNullable<CountyTie["asked"]>;

function newKeys(): OwnKeys {
  const sign = syncCrypto.newSignKeys();
  const box = syncCrypto.newBoxKeys();
  return {
    keys: { sign: sign.publicKey, box: box.publicKey },
    privateKeys: { sign: sign.privateKey, box: box.privateKey },
  };
}

/** Keys for this invitation, written down before they are offered: an answer that is lost can be asked for again. */
export async function prepareJoin(
  desk: SyncDesk,
  { url, office, code, tlsPin }: Invitation,
  requestId?: string,
): Promise<Asked> {
  const known = findTie(desk.opened.store);
  if (known?.asked?.code === code) return known.asked;
  const asked: Asked = { url, tlsPin, code, ...newKeys() };
  await commitTie(
    desk,
    "sync.join",
    (tx, tie) => {
      const { keys, privateKeys } = asked;
      tx.put(
        countyTies,
        tie ? { ...tie, asked } : { ...FRESH, office, url, tlsPin, keys, privateKeys, asked },
      );
    },
    { requestId },
  );
  return asked;
}

const FRESH = {
  id: "county",
  next: null,
  county: null,
  joinedAt: null,
  receipt: null,
  stop: null,
  packedSeq: 0,
  sentSeq: 0,
  down: { seq: 0, hash: NO_HASH },
  recovered: [],
  courierNo: 0,
} as const satisfies Partial<CountyTie>;

export function joinRequest(desk: SyncDesk, { code, keys }: Asked): JoinRequest {
  const { store } = desk.opened;
  const facts = {
    office: officeCode(store),
    centerName: store.table(offices).get("office").centerName,
    keys,
    version: desk.version,
    at: desk.now(),
  };
  return { ...facts, proof: joinProof(syncCrypto, code, "desk", facts) };
}

export async function joinByNetwork(desk: SyncDesk, asked: Asked, signal: AbortSignal): Promise<void> {
  const office = officeCode(desk.opened.store);
  const line = stateOf(desk.opened).connect(asked.url, asked.tlsPin);
  const client = new CountyClient(line, { office, signer: null, now: desk.now });
  try {
    const { output } = await client.call("join", { request: joinRequest(desk, asked) }, signal);
    await takeAnswer(desk, asked, output.answer);
  } finally {
    client.close();
  }
}

/** The county's answer: whoever does not know the code cannot have written it. */
export async function takeAnswer(desk: SyncDesk, asked: Asked, answer: JoinAnswer): Promise<void> {
  const isRight =
    answer.office === officeCode(desk.opened.store) &&
    joinProof(syncCrypto, asked.code, "county", answer) === answer.proof;
  if (!isRight) throw new SyncTroubleError({ kind: "bad-signature" });
  await commitTie(desk, "sync.joined", (tx, tie) => {
    if (!tie) return;
    const { url, tlsPin, keys, privateKeys } = asked;
    // the same county after a stolen key: both streams go on. One that was built anew knows nothing of this office yet, but goes on
    // counting where the old one stopped, so that no item of its stream comes under a number that is taken here
    const isSame = tie.county?.keys.sign === answer.keys.sign;
    tx.put(countyTies, {
      ...(isSame ? tie : { ...tie, ...FRESH, courierNo: tie.courierNo, down: tie.down }),
      url,
      tlsPin,
      keys,
      privateKeys,
      asked: null,
      next: null,
      county: { name: answer.county, keys: answer.keys, formerSignKeys: [] },
      joinedAt: tx.now,
    });
  });
}

/** The digits both screens show. */
export function phraseOfTie({ office, keys, county }: CountyTie): string {
  return county ? joinPhrase(syncCrypto, office, keys, county.keys) : "";
}

/** New keys, told to the county under the old one. */
export async function rotateKeys(desk: SyncDesk, tie: CountyTie, signal: AbortSignal): Promise<void> {
  const next = tie.next ?? newKeys();
  await commitTie(desk, "sync.rotateKey", (tx, known) => {
    if (known) tx.put(countyTies, { ...known, next });
  });
  const { office } = tie;
  const signer = signerOf(tie);
  const line = stateOf(desk.opened).connect(tie.url, tie.tlsPin);
  const client = new CountyClient(line, { office, signer, now: desk.now });
  try {
    const text = canonicalJson({ office, keys: next.keys, at: desk.now() });
    await client.call("rotate", { rotation: signText(syncCrypto, signer, "rotation", text) }, signal);
  } finally {
    client.close();
  }
  await commitTie(desk, "sync.keyRotated", (tx, known) => {
    if (known) tx.put(countyTies, { ...known, ...next, next: null });
  });
}
