import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** A line as an office has one. */
export interface LineFacts {
  readonly bitsPerSecond: number;
  /** There and back. */
  readonly roundTripMs: number;
}

interface SlowLine {
  readonly port: number;
  readonly close: () => void;
}

/** A piece of what is sent takes its turn on the line in pieces of this size, so that the end of a large one does not hold up its beginning. */
const PIECE = 16 << 10;
/** What may wait at the near end before the sender is held up, as in a modem. */
const WAITING = 256 << 10;

/** Stands before a server of this machine: what passes takes as long as over such a line, each way on its own. */
export async function slowLine(to: number, { bitsPerSecond, roundTripMs }: LineFacts): Promise<SlowLine> {
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true }, (near) => {
    const far = connect({ port: to, host: "127.0.0.1", noDelay: true });
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on("error", () => undefined); // the other end is told by the close
      socket.on("close", () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    pass(near, far);
    pass(far, near);
  });

  function pass(from: Socket, on: Socket): void {
    // a timer says that the next piece has arrived, not which one: timers know whole milliseconds only and may change places
    const underWay: Buffer[] = [];
    let freeAt = 0;
    let waiting = 0;
    from.on("data", (bytes) => {
      for (let at = 0; at < bytes.length; at += PIECE) {
        const piece = bytes.subarray(at, at + PIECE);
        freeAt = Math.max(freeAt, performance.now()) + (piece.length * 8000) / bitsPerSecond;
        waiting += piece.length;
        underWay.push(piece);
        setTimeout(arrive, freeAt + roundTripMs / 2 - performance.now());
      }
      if (waiting >= WAITING) from.pause();
    });

    function arrive(): void {
      const piece = underWay.shift();
      if (!piece) return;
      waiting -= piece.length;
      on.write(piece);
      if (waiting < WAITING) from.resume();
    }
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port, // a TCP server has a port
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
