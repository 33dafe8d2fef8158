import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { CommandError } from "./run.ts";

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

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

const THIS_MACHINE: Machine = {
  env: process.env,
  exists: existsSync,
  root: process.getuid?.() === 0,
  playwright: () => chromium.executablePath(),
  run: (program, ...args) => spawnSync(program, args, { stdio: "inherit" }).status === 0,
};

/** Installs Debian's Chromium where this process may; true where it succeeded. */
function installFromDebian({ exists, root, run }: Machine): boolean {
  if (!exists("/usr/bin/apt-get") || !root) return false;
  console.log("Installing Chromium for the browser tests …");
  return run("apt-get", "update", "-q") && run("apt-get", "install", "-q", "-y", "chromium");
}

/**
 * The Chromium for tests and benchmarks: CHROME_PATH, an installed one, Playwright's own download,
 * or Debian's package, installed on the spot. Throws a CommandError that says what to do where none can be had.
 */
export function findChromium(machine: Machine = THIS_MACHINE): string {
  const { env, exists } = machine;
  const asked = env["CHROME_PATH"];
  if (asked !== undefined && asked !== "") {
    if (exists(asked)) return asked;
    throw new CommandError(
      `CHROME_PATH is ${asked}, where no file stands.\nCorrect it, or unset it to use an installed Chromium.`,
    );
  }
  const found = [...INSTALLED, machine.playwright()].find(exists);
  if (found !== undefined) return found;
  if (installFromDebian(machine)) {
    const installed = INSTALLED.find(exists);
    if (installed !== undefined) return installed;
  }
  throw new CommandError(
    "The browser tests need a Chromium, and none was found.\nInstall one (Debian: apt-get install chromium; elsewhere: npx playwright-core install chromium),\nor name one: CHROME_PATH=/path/to/chrome npm test",
  );
}
