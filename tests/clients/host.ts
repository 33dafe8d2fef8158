import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { BrowserContextOptions, Frame, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, inject, type ExpectStatic } from "vitest";
import { JSDOM } from "jsdom";
import site from "../../content/site.json" with { type: "json" };
import type { SnippetName } from "../../src/embed/snippet.ts";
import type { Locale } from "../../src/schemas/words.ts";
import { openPage } from "../browser/browser.ts";

const require = createRequire(import.meta.url);

/** Other people's host scripts, as their packages ship them. */
const SCRIPTS: Readonly<Record<string, string>> = {
  "/pym.js": require.resolve("pym.js/dist/pym.v1.js"),
  "/frames.js": require.resolve("@newswire/frames"),
  "/sidechain.js": require.resolve("@nprapps/sidechain/dist/sidechain.js"),
};

/** Column widths in px at which embeds are tried. */
export const WIDTHS = [280, 375, 640, 1200] as const;

/** Charts that are tried: one for each width, so that hosts that look frames up by address find the right one. */
export const CHARTS = ["bachu-income", "bachu-scale", "regions-map", "bachu-accounts"] as const;

/** A page of somebody else's, on another site than ours. */
export interface HostPage {
  body: string;
  headers?: Readonly<Record<string, string>>;
}

const pages = new Map<string, HostPage>();
let origin = "";

/** Starts somebody else's site for a test file: 127.0.0.1, where ours is localhost. */
export function useHost(): void {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://host").pathname;
    const script = SCRIPTS[path];
    const page = pages.get(path);
    const type = script ? "text/javascript" : "text/html; charset=utf-8";
    response.writeHead(script || page ? 200 : 404, { "content-type": type, ...page?.headers });
    response.end(script ? readFileSync(script) : page?.body);
  });
  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
}

let count = 0;

/** Puts a page on somebody else's site and gives its address. */
export function publish({ body, headers = {} }: HostPage): string {
  const path = `/${(count += 1)}`;
  pages.set(path, { body: `<!doctype html><body style="margin:8px">${body}`, headers });
  return origin + path;
}

/** Opens somebody else's page, wide enough for every column, and notes errors on it and in its frames. */
export async function openHost(
  hostPage: HostPage,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; errors: string[] }> {
  const page = await openPage(null, { viewport: { width: 1280, height: 900 }, ...options });
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.goto(publish(hostPage));
  return { page, errors };
}

/** The columns of a page, one for each width, each with what `content` puts there. */
export function columns(content: (chart: string, width: number) => string): string {
  return WIDTHS.map(
    (width, i) =>
      `<div class="column" style="width:${width}px">${content(CHARTS[i] ?? "", width)}</div>`,
  ).join("\n");
}

/** Address of a chart's embed on our site. */
export function embedUrl(chart: string): string {
  return `${inject("siteUrl")}/embed/${chart}/`;
}

/** What a frame and the page in it measure, in px. */
export interface Fit {
  /** Height of the frame on the host's page. */
  frame: number;
  /** Height of the page's content. */
  content: number;
  /** What the page inside would have to scroll, down and sideways. */
  scroll: number;
}

/** Code that the built site offers, with the address at which it stands for now. */
export function ours(code: string): string {
  return code.replaceAll(site.url, inject("siteUrl"));
}

/** A snippet as a chart's page in a language offers it, without script. */
export function snippetOf(chart: string, name: SnippetName, locale: Locale = "en"): string {
  const folder = join(inject("siteFolder"), locale === "zh" ? "zh" : "");
  const file = join(folder, "charts", chart, "index.html");
  const { document } = new JSDOM(readFileSync(file, "utf8")).window;
  const field = document.querySelector<HTMLTextAreaElement>(`#use-${name}`);
  if (!field) throw new Error(`${file} offers no ${name}`);
  return ours(field.value);
}

/** The page in a frame. */
export async function pageIn(frame: Locator): Promise<Frame> {
  const handle = await frame.elementHandle();
  const content = await handle?.contentFrame();
  if (!content) throw new Error("the frame has no page");
  return content;
}

/** Measures a frame and the page in it. */
export async function fitOf(frame: Locator): Promise<Fit> {
  const content = await pageIn(frame);
  const [height, scroll] = await content.evaluate(() => {
    const main = document.querySelector("main");
    const { body } = document;
    const over = Math.max(
      body.scrollHeight - body.clientHeight,
      document.documentElement.scrollWidth - innerWidth,
      body.offsetWidth - body.clientWidth,
    );
    return [main?.getBoundingClientRect().height ?? 0, over] as const;
  });
  const box = await frame.boundingBox();
  return { frame: box?.height ?? 0, content: height, scroll };
}

/**
 * Waits until a frame is as high as its content, within `within` px, and nothing scrolls. `expect` is
 * the test's own, so that tests can run side by side.
 */
export async function expectFit(expect: ExpectStatic, frame: Locator, within = 1): Promise<void> {
  await expect
    .poll(
      async () => {
        const fit = await fitOf(frame);
        const over = fit.frame - fit.content;
        return fit.content > 100 && over >= 0 && over <= within && fit.scroll === 0
          ? "fits"
          : JSON.stringify(fit);
      },
      { timeout: 10_000, interval: 50 },
    )
    .toBe("fits");
}
