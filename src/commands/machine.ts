import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

/** What finding a browser asks of the machine; tests give their own. */
export interface Machine {
  env: Readonly<Record<string, string | undefined>>;
  exists(file: string): boolean;
  /** Whether this process may install packages. */
  root: boolean;
  /** Where Playwright's own download would stand. */
  playwright(): string;
  /** Runs a program to its end; true where it succeeded. */
  run(program: string, ...args: string[]): boolean;
}

export const THIS_MACHINE: Machine = {
  env: process.env,
  exists: existsSync,
  root: process.getuid?.() === 0,
  playwright: () => chromium.executablePath(),
  run: (program, ...args) => spawnSync(program, args, { stdio: "inherit" }).status === 0,
};

/** Installs Debian's packages for a browser where this process may; true where it succeeded. */
export function installFromDebian(
  { exists, root, run }: Machine,
  browser: string,
  packages: readonly string[],
): boolean {
  if (!exists("/usr/bin/apt-get") || !root) return false;
  console.log(`Installing ${browser} for the browser tests …`);
  return run("apt-get", "update", "-q") && run("apt-get", "install", "-q", "-y", ...packages);
}
