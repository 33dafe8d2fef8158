import { globSync } from "node:fs";
import { installFromDebian, THIS_MACHINE, type Machine } from "./machine.ts";
import { CommandError } from "./run.ts";

/** Where the programs stand that drive the other browsers. */
export interface OtherBrowsers {
  /** Firefox ESR, driven over WebDriver BiDi. */
  firefox: string;
  /** WebKitGTK's WebDriver, the browser that it starts, and the display that this browser draws on. */
  webkitDriver: string;
  miniBrowser: string;
  xvfb: string;
}

const FIREFOX = ["/usr/bin/firefox-esr", "/usr/bin/firefox"];
const WEBKIT = "/usr/bin/WebKitWebDriver";
const XVFB = "/usr/bin/Xvfb";
const PACKAGES = ["firefox-esr", "webkit2gtk-driver", "xvfb"];

/** Debian puts it into a folder named after the machine and the library's version. */
const miniBrowsers = (): string[] => globSync("/usr/lib/*/webkit2gtk-4.*/MiniBrowser").toSorted();

function find({ exists }: Machine, mini: () => readonly string[]): OtherBrowsers | undefined {
  const firefox = FIREFOX.find(exists);
  const miniBrowser = mini().at(-1);
  if (!firefox || !miniBrowser || !exists(WEBKIT) || !exists(XVFB)) return undefined;
  return { firefox, webkitDriver: WEBKIT, miniBrowser, xvfb: XVFB };
}

/**
 * The browsers of `npm run test:browsers`: those installed, or Debian's packages, installed on the spot.
 * Throws a CommandError that says what to do where they cannot be had.
 */
export function findOtherBrowsers(
  machine: Machine = THIS_MACHINE,
  mini: () => readonly string[] = miniBrowsers,
): OtherBrowsers {
  const found = find(machine, mini);
  if (found) return found;
  const installed = installFromDebian(machine, "Firefox and WebKitGTK", PACKAGES);
  const now = installed ? find(machine, mini) : undefined;
  if (now) return now;
  throw new CommandError(
    `These tests need Firefox, WebKitGTK's WebDriver and Xvfb, and not all were found.\nOn Debian: apt-get install ${PACKAGES.join(" ")}. Elsewhere npm test, which needs a Chromium alone, is what can be run.`,
  );
}
