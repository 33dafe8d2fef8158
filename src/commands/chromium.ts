import { installFromDebian, THIS_MACHINE, type Machine } from "./machine.ts";
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

/**
 * The Chromium for tests and benchmarks: CHROME_PATH, an installed one, Playwright's own download,
 * or Debian's package, installed on the spot. Throws a CommandError that says what to do where none can be had.
 */
export function findChromium(machine: Machine = THIS_MACHINE): string {
  const { env, exists, playwright } = machine;
  const asked = env["CHROME_PATH"];
  if (asked !== undefined && asked !== "") {
    if (exists(asked)) return asked;
    throw new CommandError(
      `CHROME_PATH is ${asked}, where no file stands.\nCorrect it, or unset it to use an installed Chromium.`,
    );
  }
  const found = [...INSTALLED, playwright()].find(exists);
  if (found !== undefined) return found;
  if (installFromDebian(machine, "Chromium", ["chromium"])) {
    const installed = INSTALLED.find(exists);
    if (installed !== undefined) return installed;
  }
  throw new CommandError(
    "The browser tests need a Chromium, and none was found.\nInstall one (Debian: apt-get install chromium; elsewhere: npx playwright-core install chromium),\nor name one: CHROME_PATH=/path/to/chrome npm test",
  );
}
