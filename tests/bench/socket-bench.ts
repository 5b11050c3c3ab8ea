import { once } from "node:events";
import http from "node:http";
import net from "node:net";
import { openTransport, type Transport } from "#electron/sync/transport.ts";
import { median, rounded, type Figure } from "./figure.ts";

/** A batch of 500 entries, compressed. */
export const BATCH_BYTES = 520_000;
const BATCHES = 24;
const HEAD_END = "\r\n\r\n";
const ANSWER = "HTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\nk";

/** Compressed batches over the desk's own line, against the same bytes down a bare socket; `reader` takes them and answers. */
export async function* overTheSocket(size: number): AsyncGenerator<Figure> {
  const body = Buffer.alloc(size, "0123456789abcdef");
  const bareReader = await readerOf(size, "k");
  const socket = net.connect(portOf(bareReader), "127.0.0.1");
  const bare = async () => {
    for (let i = 0; i < BATCHES; i += 1) {
      socket.write(body);
      await once(socket, "data");
    }
  };
  const server = http.createServer((request, response) => {
    request.resume().on("end", () => response.end("k"));
  });
  await listening(server);
  const signal = new AbortController().signal;
  const posted = async (line: Transport) => {
    for (let i = 0; i < BATCHES; i += 1) await line.post("/", {}, body, signal);
  };
  const reader = await readerOf(size, ANSWER);
  const lines = {
    "to somebody who only reads": openTransport(`http://127.0.0.1:${portOf(reader)}`, ""),
    "to a server of Node's that reads": openTransport(`http://127.0.0.1:${portOf(server)}`, ""),
  };
  const floors: number[] = [];
  const times = new Map<string, number[]>(Object.keys(lines).map((name) => [name, []]));
  for (let round = 0; round < 9; round += 1) {
    floors.push(await worked(bare));
    for (const [name, line] of Object.entries(lines)) times.get(name)?.push(await worked(() => posted(line)));
  }
  socket.destroy();
  for (const each of [bareReader, reader, server]) each.close();
  for (const [name, line] of Object.entries(lines)) {
    line.close();
    const took = median(times.get(name) ?? []);
    const ratio = rounded(median(floors) / took);
    yield {
      name: `batches over the line, ${name}`,
      size,
      value: rounded(took / BATCHES),
      unit: "ms",
      ratio,
      against: "the same bytes down a bare socket, an answer each; processor time of both ends",
      goal: "≥ 0.7 ×",
      ok: ratio >= 0.7,
    };
  }
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
