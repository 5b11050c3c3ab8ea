import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTransport } from "#electron/sync/transport.ts";
import { selfSigned } from "#tests/support/self-signed.ts";

const own = selfSigned();
const other = selfSigned();
const heard: string[] = [];
const server = createServer({ cert: own.cert, key: own.key }, (request, response) => {
  request.resume().on("end", () => {
    heard.push(request.url ?? "");
    response.end("ok");
  });
});
let url = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`; // a TCP server has a port
});
afterAll(() => server.close());

async function posted(tlsPin: string) {
  const transport = openTransport(url, tlsPin);
  try {
    return await transport.post("/v1/desk/greet", {}, Buffer.from("{}"), new AbortController().signal);
  } finally {
    transport.close();
  }
}

describe("the line to the county", () => {
  test("is not trusted when somebody stands in between, and nothing is said to him", async () => {
    await expect(posted("")).rejects.toMatchObject({ trouble: { kind: "not-trusted" } });
    await expect(posted(other.fingerprint)).rejects.toMatchObject({ trouble: { kind: "not-trusted" } });
    expect(heard).toEqual([]);
  });

  test("is trusted by the fingerprint that the invitation named, without any authority", async () => {
    expect(await posted(own.fingerprint)).toMatchObject({ status: 200 });
    expect(await posted(own.fingerprint.toUpperCase())).toMatchObject({ status: 200 });
    expect(heard).toEqual(["/v1/desk/greet", "/v1/desk/greet"]);
  });

  test("that says nothing is given up after a while", async () => {
    const silent = createServer({ cert: own.cert, key: own.key }, () => undefined);
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    const { port } = silent.address() as AddressInfo; // a TCP server has a port
    const transport = openTransport(`https://127.0.0.1:${port}`, own.fingerprint, 300);
    const answer = transport.post("/", {}, Buffer.from("{}"), new AbortController().signal);
    await expect(answer).rejects.toMatchObject({ trouble: { kind: "timed-out" } });
    transport.close();
    silent.closeAllConnections();
    silent.close();
  });
});
