import { createServer } from "node:net";
import { serveFolder } from "../hosting/server.ts";
import { build } from "./build.ts";
import { CommandError, run } from "./run.ts";
import { siteAddress } from "./site-address.ts";

const DEFAULT_PORT = 4321;
const LAST_PORT = 65535;

/** The port that PORT asks for, or 4321. Throws a CommandError for what is no port. */
export function portOf(text: string | undefined): number {
  if (text === undefined || text === "") return DEFAULT_PORT;
  const port = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (port <= LAST_PORT) return port;
  throw new CommandError(
    `PORT is ${JSON.stringify(text)}; it must be a whole number from 0 to ${LAST_PORT}, for example PORT=4322.`,
  );
}

/** What to do about a port that cannot be opened; other errors as they are. */
function portError(error: unknown, port: number): unknown {
  const other = port < LAST_PORT ? port + 1 : DEFAULT_PORT;
  switch ((error as NodeJS.ErrnoException).code) {
    case "EADDRINUSE":
      return new CommandError(
        `Port ${port} is in use by another program.\nStop that program, or choose another port: PORT=${other} npm start`,
      );
    case "EACCES":
      return new CommandError(
        `Port ${port} is reserved for the system's own services.\nChoose another port: PORT=${DEFAULT_PORT} npm start`,
      );
    default:
      return error;
  }
}

/** Throws a CommandError where the port cannot be opened: before a build, so that nobody waits for nothing. */
export async function requirePort(port: number): Promise<void> {
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, () => server.close(() => resolve()));
    });
  } catch (error) {
    throw portError(error, port);
  }
}

/** Serves `folder` below the path `base` and returns its address. A port that cannot be opened is a CommandError. */
export async function serve(folder: string, port: number, base = "/"): Promise<string> {
  try {
    return (await serveFolder(folder, port, base)).url + base;
  } catch (error) {
    throw portError(error, port);
  }
}

if (import.meta.main) {
  await run(async (stop) => {
    const port = portOf(process.env["PORT"]);
    await requirePort(port);
    await build(process.cwd(), stop);
    const base = new URL(siteAddress(process.cwd())).pathname;
    console.log(`Three Harvests is at ${await serve("dist", port, base)} (Ctrl-C stops it)`);
  });
}
