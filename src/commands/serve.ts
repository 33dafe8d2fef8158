import { serveFolder } from "../hosting/server.ts";
import { build } from "./build.ts";
import { CommandError, run } from "./run.ts";

const DEFAULT_PORT = 4321;

function portOf(text: string | undefined): number {
  const port = text === undefined || text === "" ? DEFAULT_PORT : Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port;
  throw new CommandError(
    `PORT is ${JSON.stringify(text)}; it must be a whole number from 0 to 65535, for example PORT=4322.`,
  );
}

/** Serves `folder`; a port in use is a CommandError that says what to do. */
export async function serve(folder: string, portText: string | undefined): Promise<string> {
  const port = portOf(portText);
  try {
    return (await serveFolder(folder, port)).url;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    throw new CommandError(
      `Port ${port} is in use by another program.\nStop that program, or choose another port: PORT=${port + 1} npm start`,
    );
  }
}

if (import.meta.main) {
  await run(async () => {
    await build(process.cwd());
    console.log(
      `Three Harvests is at ${await serve("dist", process.env["PORT"])}/ (Ctrl-C stops it)`,
    );
  });
}
