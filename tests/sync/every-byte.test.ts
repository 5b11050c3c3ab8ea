import { afterEach, describe, expect, test } from "vitest";
import { CountyClient } from "#electron/sync/county-client.ts";
import { openTransport } from "#electron/sync/transport.ts";
import { bundleBytes, bundleSections, proveBundle, readBundleHead } from "#shared/domain/sync/bundle.ts";
import { keyId } from "#shared/domain/sync/crypto.ts";
import { syncCrypto } from "#shared/node/sync-crypto.ts";
import { aDeskStream, OFFICE } from "#tests/county/support.ts";
import { lots } from "#tests/bench/figure.ts";
import { cuttingProxy, type Cut } from "#tests/support/cutting-proxy.ts";
import { SmallCounty } from "#tests/support/small-county.ts";
import { source } from "#tests/support/small-courier.ts";

/** Every byte of the head, then every so many from a place that the seed says. */
const HEAD = 420;
const STEP = 29;
const SEED = 20_260_710;

const now = () => new Date().toISOString();
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

describe("every byte", { timeout: 240_000 }, () => {
  test.each(["request", "response"] as const)(
    "of a push: cut there in the %s, it is held or not, and comes again",
    async (side) => {
      const most = side === "request" ? 1800 : 1300;
      const entries = most;
      const desk = aDeskStream(entries);
      const { county, pushed } = await aLine(desk);
      const after = Math.floor(lots(SEED)() * STEP);
      let seq = 0;
      for (let at = 0; at < most; at += at < HEAD ? 1 : STEP) {
        seq += 1;
        await pushed({ side, after: at === HEAD ? at + after : at }, seq);
        const receipt = await pushed(undefined, seq);
        expect(receipt, `${side} cut after ${at}`).toBe(seq);
      }
      expect(county.held.map(({ entry }) => entry.seq)).toEqual(county.held.map((_, i) => i + 1));
      expect(county.held).toHaveLength(seq);
    },
  );

  test("of a bundle: with any bit of it flipped nothing of it is used", async () => {
    const office = syncCrypto.newSignKeys();
    const county = syncCrypto.newBoxKeys();
    const signer = { key: keyId(syncCrypto, office.publicKey), privateKey: office.privateKey };
    const counts = { entries: 1, attachments: 0, fromSeq: 1, toSeq: 1 };
    const facts = { kind: "up" as const, office: OFFICE, no: "1", madeAt: now(), counts };
    const sections = [{ type: "B" as const, bytes: Buffer.from("一批".repeat(40)) }];
    const file = Buffer.concat(
      await Array.fromAsync(bundleBytes(syncCrypto, signer, facts, county.publicKey, sections)),
    );
    const isUsed = async (bytes: Buffer): Promise<boolean> => {
      const from = source(bytes);
      const opened = await readBundleHead(from);
      if (!opened.ok || opened.value.head.from !== signer.key || opened.value.head.office !== OFFICE)
        return false;
      const proof = await proveBundle(syncCrypto, from, opened.value, office.publicKey);
      if (!proof.ok) return false;
      return (
        (await Array.fromAsync(bundleSections(syncCrypto, from, opened.value, county.privateKey))).length > 0
      );
    };
    expect(await isUsed(file)).toBe(true);
    for (let at = 0; at < file.length; at += 1) {
      const flipped = Buffer.from(file);
      flipped[at]! ^= 1 << (at % 8); // within the file
      expect(await isUsed(flipped), `byte ${at} of ${file.length}`).toBe(false);
    }
    for (let length = 0; length < file.length; length += 1)
      expect(await isUsed(file.subarray(0, length)), `cut to ${length}`).toBe(false);
    expect(await isUsed(Buffer.concat([file, Buffer.from("x")]))).toBe(false);
  });
});

/** A desk that pushes one entry at a time through a proxy that may cut. */
async function aLine(desk: ReturnType<typeof aDeskStream>) {
  const county = await new SmallCounty(OFFICE, now).listen();
  county.officeKeys = { sign: desk.keys.publicKey, box: county.keys.box };
  county.limits = { entries: 500, characters: 2_000_000 };
  const proxy = await cuttingProxy(county.url);
  closing.push(() => {
    proxy.close();
    county.close();
  });
  const signer = { key: keyId(syncCrypto, desk.keys.publicKey), privateKey: desk.keys.privateKey };
  /** The last entry held by the receipt; undefined when the line broke. */
  const pushed = async (cut: Cut | undefined, seq: number): Promise<number | undefined> => {
    proxy.cut = cut;
    const client = new CountyClient(openTransport(proxy.url, ""), { office: OFFICE, signer, now });
    try {
      const { output } = await client.call(
        "push",
        { batch: desk.batch(seq, seq) },
        new AbortController().signal,
      );
      return (JSON.parse(output.receipt.text) as { readonly lastSeq: number }).lastSeq;
    } catch (error) {
      expect(error).toMatchObject({
        trouble: { kind: expect.stringMatching(/^(cut|not-the-county)$/) as string },
      });
      return undefined;
    } finally {
      client.close();
      proxy.cut = undefined;
    }
  };
  return { county, pushed };
}
