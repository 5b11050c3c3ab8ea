import { once } from "node:events";
import http from "node:http";
import net from "node:net";
import { openTransport } from "#electron/sync/transport.ts";
import { median, rounded, timed, type Figure } from "./figure.ts";
import { slowLine, type LineFacts } from "./slow-line.ts";

/** A batch of 500 entries, compressed. */
export const BATCH_BYTES = 520_000;
const HEAD_END = "\r\n\r\n";
const ANSWER = "HTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\nk";

/** Lines that a township office has, from a good one to a poor one. */
const OFFICE_LINES: readonly (LineFacts & { readonly name: string })[] = [
  { name: "100 Mbit/s, 10 ms there and back", bitsPerSecond: 100e6, roundTripMs: 10 },
  { name: "20 Mbit/s, 40 ms there and back", bitsPerSecond: 20e6, roundTripMs: 40 },
];
const GOAL = 0.7;

/** Compressed batches over the desk's own line, against the same bytes down a bare socket; `reader` takes them and answers. */
export async function* overTheSocket(size: number): AsyncGenerator<Figure> {
  const body = Buffer.alloc(size, "0123456789abcdef");
  const bareReader = await readerOf(size, "k");
  const reader = await readerOf(size, ANSWER);
  const server = http.createServer((request, response) => {
    request.resume().on("end", () => response.end("k"));
  });
  await listening(server);
  const common = { size, unit: "ms" as const };
  const toServers = {
    "somebody who only reads": portOf(reader),
    "a server of Node's that reads": portOf(server),
  };
  for (const [name, port] of Object.entries(toServers)) {
    const { floor, took } = await compared(body, portOf(bareReader), port, {
      by: worked,
      batches: 24,
      rounds: 9,
    });
    yield {
      ...common,
      name: `batches within one machine, to ${name}`,
      value: rounded(took),
      ratio: rounded(floor / took),
      against: "the same bytes down a bare socket, an answer each; processor time of both ends",
      goal: "none: there the floor is copying memory",
      ok: true,
    };
  }
  for (const { name, ...facts } of OFFICE_LINES) {
    const [bareLine, line] = [
      await slowLine(portOf(bareReader), facts),
      await slowLine(portOf(server), facts),
    ];
    const { floor, took } = await compared(body, bareLine.port, line.port, {
      by: timed,
      batches: 5,
      rounds: 3,
    });
    for (const each of [bareLine, line]) each.close();
    const ratio = rounded(floor / took);
    yield {
      ...common,
      name: `batches over a line of ${name}`,
      value: rounded(took),
      ratio,
      against: "the same bytes down a bare socket over the same line, an answer each; by the clock",
      goal: `≥ ${GOAL} ×`,
      ok: ratio >= GOAL,
    };
  }
  for (const each of [bareReader, reader, server]) each.close();
}

interface Comparing {
  /** Milliseconds of a piece of work. */
  readonly by: (work: () => Promise<unknown>) => Promise<number>;
  readonly batches: number;
  readonly rounds: number;
}

/** Milliseconds for a batch down a bare socket and over the desk's line, in turns, each over a connection that stays. */
async function compared(body: Buffer, barePort: number, port: number, { by, batches, rounds }: Comparing) {
  const socket = net.connect({ port: barePort, host: "127.0.0.1", noDelay: true });
  const line = openTransport(`http://127.0.0.1:${port}`, "");
  const { signal } = new AbortController();
  const bare = async () => {
    socket.write(body);
    await once(socket, "data");
  };
  const posted = () => line.post("/", {}, body, signal);
  const took = async (send: () => Promise<unknown>) =>
    (await by(async () => {
      for (let i = 0; i < batches; i += 1) await send();
    })) / batches;
  const floors: number[] = [];
  const times: number[] = [];
  for (const send of [bare, posted]) await send();
  for (let round = 0; round < rounds; round += 1) {
    floors.push(await took(bare));
    times.push(await took(posted));
  }
  socket.destroy();
  line.close();
  return { floor: median(floors), took: median(times) };
}

/** Reads and counts, and answers when as many bytes have come as a batch has, after whatever head it came with. */
async function readerOf(size: number, answer: string): Promise<net.Server> {
  const reader = net.createServer((socket) => {
    let left = 0;
    socket.on("data", (bytes) => {
      // each batch is sent when the one before was answered: a first piece is a beginning
      if (left === 0) left = size + headOf(bytes);
      left -= bytes.length;
      if (left === 0) socket.write(answer);
    });
  });
  await listening(reader);
  return reader;
}

function headOf(bytes: Buffer): number {
  const end = bytes.indexOf(HEAD_END);
  return end < 0 ? 0 : end + HEAD_END.length;
}

/** Milliseconds of processor time, which other work on the machine does not stretch. */
async function worked(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function listening(server: net.Server): Promise<void> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
}

function portOf(server: net.Server): number {
  return (server.address() as net.AddressInfo).port; // a TCP server has a port
}
