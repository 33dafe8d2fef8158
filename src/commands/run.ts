/** Runs a command; an error that an editor can mend is printed without a stack trace, and the exit code is 1. */
export async function run(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    // Vite's runner loads modules anew, so the class is not the same one: its name is.
    const known = error instanceof Error && ["ContentError", "CommandError"].includes(error.name);
    console.error(known ? `\n${(error as Error).message}\n` : error);
    process.exitCode = 1;
  }
}

/** An error of a command itself, such as a port in use: its message says what to do. */
export class CommandError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "CommandError";
  }
}
