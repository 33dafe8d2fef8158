import { spawn } from "node:child_process";

/** How a child ended. */
export interface Ended {
  ok: boolean;
  /** What it printed, both streams in turn; empty where it printed to the terminal itself. */
  output: string;
}

/** How a child is run. */
export interface ChildOptions {
  /** Ends the child; the promise then rejects, after the child is gone. */
  stop: AbortSignal;
  /** Keeps its output instead of printing it. */
  quiet?: boolean;
  /** Environment beyond this process's own. */
  env?: Readonly<Record<string, string>>;
}

/** Runs a script by this Node in the folder `root` and waits for its end. */
export function runNode(
  root: string,
  [script, ...args]: readonly [string, ...string[]],
  { stop, quiet = false, env = {} }: ChildOptions,
): Promise<Ended> {
  stop.throwIfAborted();
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit",
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", ...env },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => (output += text));
  }
  const end = () => child.kill();
  stop.addEventListener("abort", end);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      stop.removeEventListener("abort", end);
      if (stop.aborted) reject(stop.reason as Error);
      else resolve({ ok: code === 0, output });
    });
  });
}
