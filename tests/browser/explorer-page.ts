import { statSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import sharp from "sharp";
import { expect, inject } from "vitest";
import { openPage } from "./browser.ts";

/** Files that only the map needs: its engine, our part of it, its data. */
export const engineFile = /maplibre|explore\.|ahead\.|\/map\/[^/]+\.json/;

/** A page with the map open on it. */
export interface OpenMap {
  page: Page;
  /** Addresses of everything that was asked for, in order. */
  asked: string[];
  /** What the console said that was no plain word: errors, refusals of the policy. */
  complaints: string[];
}

/** Opens a page and keeps what it asks for and complains of. */
export async function watchPage(
  path: string,
  options: BrowserContextOptions = {},
): Promise<OpenMap> {
  const page = await openPage(null, { viewport: { width: 1100, height: 900 }, ...options });
  const [asked, complaints]: [string[], string[]] = [[], []];
  page.on("request", (request) => asked.push(request.url()));
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto(path);
  return { page, asked, complaints };
}

/** Waits until the map is in the place of the drawing. */
export async function untilLive(page: Page): Promise<void> {
  await page.locator("[data-explorer][data-state=live]").waitFor(PICTURE);
}

/** Opens the map as a reader does. */
export async function openMap(path: string, options: BrowserContextOptions = {}): Promise<OpenMap> {
  const opened = await watchPage(path, options);
  if (!path.includes("?")) await opened.page.locator(".explorer-start").click();
  await untilLive(opened.page);
  return opened;
}

/** Without a graphics card, on a busy machine, a picture of the map takes seconds. */
const PICTURE = { timeout: 60_000 };

/** Waits until the map has a colour at a share of its width and height. */
export async function untilColour(
  page: Page,
  [x, y]: [number, number],
  colour: string | ((colour: string) => boolean),
): Promise<void> {
  const fits = typeof colour === "string" ? (seen: string) => seen === colour : colour;
  await expect.poll(() => colourAt(page, x, y), PICTURE).toSatisfy(fits);
}

/** The colour of the map at a share of its width and height: `#rrggbb`. */
export async function colourAt(page: Page, x: number, y: number): Promise<string> {
  const { data, info } = await sharp(await page.locator(".explorer-map").screenshot())
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (Math.round(info.height * y) * info.width + Math.round(info.width * x)) * 3;
  return `#${data.subarray(at, at + 3).toString("hex")}`;
}

/** What is said of the county under the pointer. */
export const reading = (page: Page) => page.locator(".explorer-reading");

/** Bytes of a file of the site on the wire. */
export function onTheWire(address: string): number {
  const file = join(inject("siteFolder"), new URL(address).pathname);
  for (const path of [`${file}.br`, file]) {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isFile()) return found.size;
  }
  return statSync(join(file, "index.html.br")).size;
}
