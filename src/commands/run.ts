const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
/** How long a command may take to clean up after a signal. */
const GRACE_MS = 5000;

/** An error of a command itself, such as a port in use: its message says what to do. */
export class CommandError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "CommandError";
  }
}

/** What to print of an error: its message alone where an editor can mend it, else everything. */
export function explain(error: unknown): unknown {
  // Vite's runner loads modules anew, so the class is not the same one: its name is.
  const known = error instanceof Error && ["ContentError", "CommandError"].includes(error.name);
  return known ? `\n${error.message}\n` : error;
}

/**
 * Runs a command. An error that an editor can mend is printed without a stack trace, and the exit code is 1.
 * A signal aborts `stop`, so that the command ends its children and removes what is unfinished;
 * after that the process ends by the same signal.
 */
export async function run(command: (stop: AbortSignal) => Promise<void>): Promise<void> {
  const controller = new AbortController();
  let received: NodeJS.Signals | undefined;
  const interrupt = (signal: NodeJS.Signals) => {
    received = signal;
    controller.abort();
    setTimeout(() => process.exit(1), GRACE_MS).unref();
  };
  for (const signal of SIGNALS) process.on(signal, interrupt);
  try {
    await command(controller.signal);
  } catch (error) {
    if (!received) console.error(explain(error));
    process.exitCode = 1;
  }
  for (const signal of SIGNALS) process.off(signal, interrupt);
  if (received) process.kill(process.pid, received);
}
