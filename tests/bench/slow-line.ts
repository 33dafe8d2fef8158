import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** Bytes of a packet. */
const PACKET = 1400;
/** How often packets go out, in ms, and how many ms of the line may be made up for at once. */
const TICK = 4;
const BURST = 50;

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

/** What waits to be sent to a reader; `null` is the end of the connection. */
type Waiting = Map<Socket, (Buffer | null)[]>;

const wait = (waiting: Waiting, reader: Socket, what: Buffer | null) =>
  waiting.set(reader, [...(waiting.get(reader) ?? []), what]);

/** Sends one packet of what waits longest; its connection goes to the end of the line. Gives the bytes sent. */
function sendPacket(waiting: Waiting): number {
  const [reader, [first, ...others]] = waiting.entries().next().value!;
  waiting.delete(reader);
  if (!first) {
    reader.end();
    return 0;
  }
  reader.write(first.subarray(0, PACKET));
  const rest = first.length > PACKET ? [first.subarray(PACKET), ...others] : others;
  if (rest.length > 0) waiting.set(reader, rest);
  return Math.min(first.length, PACKET);
}

/** Sends what waits, no faster than the line is. */
function sendSlowly(waiting: Waiting, bytesPerSecond: number): NodeJS.Timeout {
  const perMs = bytesPerSecond / 1000;
  let [last, budget] = [performance.now(), 0];
  return setInterval(() => {
    const now = performance.now();
    budget = Math.min(budget + (now - last) * perMs, BURST * perMs);
    last = now;
    while (budget > 0 && waiting.size > 0) budget -= sendPacket(waiting);
  }, TICK);
}

/**
 * Opens a slow line to a server. A browser can be told to slow down what a page fetches, but then it gives
 * a page its first 32 KiB at once, when the last of them would have come, and slows nothing that the page's
 * worker fetches. Here bytes come as a line brings them, and all share it.
 */
export async function slowLine(
  to: string,
  { latency, bytesPerSecond }: Slowness,
): Promise<SlowLine> {
  const { hostname, port } = new URL(to);
  const waiting: Waiting = new Map();
  const sockets = new Set<Socket>();
  const sending = sendSlowly(waiting, bytesPerSecond);
  const server = createServer((reader) => {
    const source = connect(Number(port), hostname);
    for (const socket of [reader, source]) {
      sockets.add(socket);
      socket.on("error", () => socket.destroy()).on("close", () => sockets.delete(socket));
    }
    reader.on("data", (request) => void setTimeout(() => source.write(request), latency));
    source.on("data", (answer: Buffer) => void wait(waiting, reader, answer));
    source.on("close", () => void wait(waiting, reader, null));
    reader.on("close", () => source.destroy());
  });
  server.listen(0, hostname);
  await once(server, "listening");
  const address = server.address() as { port: number };
  return {
    url: `http://${hostname}:${address.port}`,
    async close() {
      clearInterval(sending);
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
