import { expect, test } from "vitest";
import { findChromium } from "../../src/commands/chromium.ts";
import type { Machine } from "../../src/commands/machine.ts";

const PLAYWRIGHT = "/home/reader/.cache/ms-playwright/chromium-1/chrome";
const DEBIAN = "/usr/bin/chromium";

interface Described {
  chromePath?: string;
  files?: string[];
  root?: boolean;
  /** The program whose run fails, such as `apt-get update`. */
  fails?: string;
}

/** A machine as described, where apt-get installs Chromium; `ran` lists what was run on it. */
function machine({ chromePath, files = [], root = true, fails }: Described) {
  const standing = new Set(files);
  const ran: string[] = [];
  const described: Machine = {
    env: { CHROME_PATH: chromePath },
    exists: (file) => standing.has(file),
    root,
    playwright: () => PLAYWRIGHT,
    run: (program, ...args) => {
      const [verb] = args;
      ran.push([program, ...args].join(" "));
      if (`${program} ${verb}` === fails) return false;
      if (verb === "install") standing.add(DEBIAN);
      return true;
    },
  };
  return { described, ran };
}

test.for<[string, Described, string]>([
  [
    "CHROME_PATH before anything else",
    { chromePath: "/opt/chrome", files: ["/opt/chrome", DEBIAN, PLAYWRIGHT] },
    "/opt/chrome",
  ],
  ["an installed one before Playwright's", { files: [DEBIAN, PLAYWRIGHT] }, DEBIAN],
  ["an empty CHROME_PATH is none", { chromePath: "", files: [DEBIAN] }, DEBIAN],
  ["Playwright's own download", { files: [PLAYWRIGHT, "/usr/bin/apt-get"] }, PLAYWRIGHT],
])("%s", ([, described, expected]) => {
  const { described: given, ran } = machine(described);
  expect(findChromium(given)).toBe(expected);
  expect(ran).toEqual([]);
});

test("Debian's package is installed where this process may", () => {
  const { described, ran } = machine({ files: ["/usr/bin/apt-get"] });
  expect(findChromium(described)).toBe(DEBIAN);
  expect(ran).toEqual(["apt-get update -q", "apt-get install -q -y chromium"]);
});

const NONE = [
  "The browser tests need a Chromium, and none was found.",
  "Install one (Debian: apt-get install chromium; elsewhere: npx playwright-core install chromium),",
  "or name one: CHROME_PATH=/path/to/chrome npm test",
].join("\n");

test.for<[string, Described]>([
  ["no apt-get", {}],
  ["a user who may not install", { files: ["/usr/bin/apt-get"], root: false }],
  ["a package list out of reach", { files: ["/usr/bin/apt-get"], fails: "apt-get update" }],
  ["a package that cannot be had", { files: ["/usr/bin/apt-get"], fails: "apt-get install" }],
])("none to be had, with %s: what to do", ([, described]) => {
  expect(() => findChromium(machine(described).described)).toThrow(NONE);
});

test("a CHROME_PATH that is wrong is not passed over", () => {
  const { described } = machine({ chromePath: "/opt/chrom", files: [DEBIAN] });
  expect(() => findChromium(described)).toThrow(
    "CHROME_PATH is /opt/chrom, where no file stands.\nCorrect it, or unset it to use an installed Chromium.",
  );
});
