import { expect, test } from "vitest";
import type { Machine } from "../../src/commands/machine.ts";
import { findOtherBrowsers } from "../../src/commands/other-browsers.ts";

const PROGRAMS = ["/usr/bin/firefox-esr", "/usr/bin/WebKitWebDriver", "/usr/bin/Xvfb"];
const MINI = "/usr/lib/machine/webkit2gtk-4.1/MiniBrowser";

/** A machine where these files stand, and where apt-get brings all programs; `ran` lists what was run. */
function machine(files: readonly string[], root = true) {
  const standing = new Set(files);
  const ran: string[] = [];
  const described: Machine = {
    env: {},
    exists: (file) => standing.has(file),
    root,
    playwright: () => "",
    run: (program, ...args) => {
      ran.push([program, ...args].join(" "));
      if (args.includes("install")) for (const file of [...PROGRAMS, MINI]) standing.add(file);
      return true;
    },
  };
  return { described, mini: () => [MINI].filter((file) => standing.has(file)), ran };
}

const FOUND = {
  firefox: "/usr/bin/firefox-esr",
  webkitDriver: "/usr/bin/WebKitWebDriver",
  miniBrowser: MINI,
  xvfb: "/usr/bin/Xvfb",
};

test("what is installed is taken", () => {
  const { described, mini, ran } = machine([...PROGRAMS, MINI]);
  expect(findOtherBrowsers(described, mini)).toEqual(FOUND);
  expect(ran).toEqual([]);
});

test("where one is missing, Debian's packages are installed", () => {
  const { described, mini, ran } = machine([...PROGRAMS, "/usr/bin/apt-get"]);
  expect(findOtherBrowsers(described, mini)).toEqual(FOUND);
  expect(ran).toEqual([
    "apt-get update -q",
    "apt-get install -q -y firefox-esr webkit2gtk-driver xvfb",
  ]);
});

test("where this process may not install, it says what is needed and how to have it", () => {
  const { described, mini, ran } = machine(["/usr/bin/apt-get", MINI], false);
  expect(() => findOtherBrowsers(described, mini)).toThrow(
    /need Firefox, WebKitGTK's WebDriver and Xvfb.*apt-get install firefox-esr webkit2gtk-driver xvfb/s,
  );
  expect(ran).toEqual([]);
});
