import { createServer, connect, type Socket } from "node:net";
import { once } from "node:events";

/** Bytes of a packet. */
const PACKET = 1400;
/** How often packets go out, in ms. */
const TICK = 4;

/** How slow a line is. */
export interface Slowness {
  /** Milliseconds from a request to the first byte of its answer. */
  latency: number;
  /** Bytes a second, for all connections together. */
  bytesPerSecond: number;
}

/** A slow line to a server on this machine. */
export interface SlowLine {
  url: string;
  close(): Promise<void>;
}

/** Hands out what waits on all connections in turn, a packet each, no faster than the line is. */
function shareLine(waiting: Map<Socket, Buffer[]>, bytesPerSecond: number): NodeJS.Timeout {
  let [last, budget] = [performance.now(), 0];
  return setInterval(() => {
    const now = performance.now();
    budget = Math.min(budget + ((now - last) * bytesPerSecond) / 1000, bytesPerSecond / 10);
    last = now;
    while (budget > 0 && waiting.size > 0) {
      const [socket, chunks] = waiting.entries().next().value!;
      waiting.delete(socket);
      const [first = Buffer.alloc(0), ...others] = chunks;
      const rest = [first.subarray(PACKET), ...others].filter(({ length }) => length > 0);
      const packet = first.subarray(0, PACKET);
      if (!socket.destroyed) socket.write(packet);
      budget -= packet.length;
      // Behind the others.
      if (rest.length > 0) waiting.set(socket, rest);
    }
  }, TICK);
}

/**
 * Opens a slow line to a server. A browser can slow down what a page fetches, but not what the page's
 * worker does: this slows down all of it alike.
 */
export async function slowLine(to: string, { latency, bytesPerSecond }: Slowness): Promise<SlowLine> {
  const port = Number(new URL(to).port);
  const waiting = new Map<Socket, Buffer[]>();
  const sockets = new Set<Socket>();
  const sharing = shareLine(waiting, bytesPerSecond);
  const server = createServer((reader) => {
    const source = connect(port, "127.0.0.1");
    for (const socket of [reader, source]) {
      sockets.add(socket);
      socket.setNoDelay(true).on("error", () => socket.destroy());
    }
    reader.on("data", (request: Buffer) => void setTimeout(() => source.write(request), latency));
    source.on("data", (answer: Buffer) => {
      waiting.set(reader, [...(waiting.get(reader) ?? []), answer]);
    });
    reader.on("close", () => (source.destroy(), sockets.delete(reader), waiting.delete(reader)));
    source.on("close", () => (sockets.delete(source), reader.end()));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const at = typeof address === "object" ? address?.port : undefined;
  return {
    url: `http://127.0.0.1:${at}`,
    async close() {
      clearInterval(sharing);
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
