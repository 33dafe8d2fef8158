import { spawn, type ChildProcess } from "node:child_process";
import { cpSync, symlinkSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { temporaryFolder } from "../files.ts";

const ROOT = join(import.meta.dirname, "../..");
const COPIED = ["astro.config.mjs", "content", "package.json", "public", "src", "tsconfig.json"];

/** A copy of the project that is gone when the test has ended, for breaking; it borrows node_modules. */
export function copyProject(...more: readonly string[]): string {
  const folder = temporaryFolder();
  copyInto(folder, more);
  return folder;
}

/** Copies the project into a folder, with these files and folders besides; node_modules are borrowed. */
export function copyInto(folder: string, more: readonly string[] = []): void {
  for (const name of [...COPIED, ...more]) {
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"), "junction");
}

/** How a program ended, and everything that it printed. */
export interface Outcome {
  code: number | null;
  signal: NodeJS.Signals | null;
  output: string;
}

/** A program that runs. */
export interface Running {
  process: ChildProcess;
  /** Resolves when it has printed a text that matches; rejects when it ends before that. */
  printed(pattern: RegExp): Promise<void>;
  ended: Promise<Outcome>;
}

/** This process's environment without what vitest adds to it, nor colours: the texts are compared. */
function environment(env: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(VITEST|NODE_ENV$|FORCE_COLOR$|DEV$|PROD$|MODE$|BASE_URL$|PORT$)/.test(name),
  );
  return { ...Object.fromEntries(own), NO_COLOR: "1", ...env };
}

/** Starts a program in a folder, with `env` added to the environment. */
export function start(
  root: string,
  [program, ...args]: readonly [string, ...string[]],
  env: Readonly<Record<string, string>> = {},
): Running {
  const child = spawn(program, args, { cwd: root, env: environment(env) });
  let output = "";
  const watchers = new Set<() => void>();
  const read = (text: string) => {
    output += text;
    for (const watch of watchers) watch();
  };
  child.stdout.setEncoding("utf8").on("data", read);
  child.stderr.setEncoding("utf8").on("data", read);
  const ended = new Promise<Outcome>((resolve) => {
    child.once("close", (code, signal) => resolve({ code, signal, output }));
  });
  const printed = (pattern: RegExp) =>
    new Promise<void>((resolve, reject) => {
      const watch = () => pattern.test(output) && resolve();
      watchers.add(watch);
      watch();
      void ended.then(() => reject(new Error(`ended without ${pattern}: ${output}`)));
    });
  return { process: child, printed, ended };
}

/** Runs this Node in a folder to its end. */
export function runNode(
  root: string,
  args: readonly string[],
  env?: Readonly<Record<string, string>>,
): Promise<Outcome> {
  return start(root, [process.execPath, ...args], env).ended;
}

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts the dev server of the project in a folder; its address has no slash at the end. */
export async function startDev(
  root: string,
  env?: Readonly<Record<string, string>>,
): Promise<{ url: string; dev: Running }> {
  const port = await freePort();
  const args = ["node_modules/astro/bin/astro.mjs", "dev", "--port", String(port)];
  const dev = start(root, [process.execPath, ...args], env);
  await dev.printed(/Local/);
  return { url: `http://localhost:${port}`, dev };
}
