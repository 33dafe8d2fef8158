import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { openPage, useBrowser } from "../browser/browser.ts";
import { columns, expectFit, fitOf, openHost, snippetOf, useHost } from "./host.ts";

useBrowser();
useHost();

const STILL = { javaScriptEnabled: false, viewport: { width: 1280, height: 5000 } };

test("a frame alone has the right height at every width, on a page and in a frame without any script", async ({
  expect: check,
}) => {
  const { page } = await openHost({ body: columns((chart) => snippetOf(chart, "frame")) }, STILL);
  for (const frame of await page.locator("iframe").all()) await expectFit(check, frame, 8);
});

test("where the host's policy refuses styles, the frame has one height that cuts nothing", async () => {
  const policy = "default-src 'none'; frame-src http://localhost:*";
  const body = columns((chart) => snippetOf(chart, "frame")).replaceAll(
    / class="column" style="width:(\d+)px"/g,
    "",
  );
  for (const width of [280, 375, 640, 1200]) {
    const { page } = await openHost(
      { body, headers: { "content-security-policy": policy } },
      { ...STILL, viewport: { width, height: 5000 } },
    );
    for (const frame of await page.locator("iframe").all()) {
      await expect.poll(async () => (await fitOf(frame)).content).toBeGreaterThan(100);
      const { frame: height, content, scroll } = await fitOf(frame);
      expect(height).toBeGreaterThanOrEqual(content);
      expect(scroll).toBe(0);
    }
    await page.context().close();
  }
});

const IDS = readdirSync(join(inject("siteFolder"), "embed"));
const COUNTIES = IDS.filter((id) => id.startsWith("county-"));
const CHARTS = IDS.filter((id) => !id.startsWith("county-"));

const embeds = (ids: readonly string[]): string[] =>
  ids.flatMap((id) => [`/embed/${id}/`, `/zh/embed/${id}/`, `/embed/${id}/?plain=true`]);

/** The embeds to look at, and at which widths: county maps are drawn alike, so twenty stand for all at most widths. */
const LOOKS: [string, string[], number[]][] = [
  [
    "charts and twenty counties, at every width",
    embeds([...CHARTS, ...COUNTIES.filter((_, i) => i % Math.ceil(COUNTIES.length / 20) === 0)]),
    [280, 303, 360, 383, 384, 480, 580, 663, 664, 880, 904, 1200],
  ],
  [
    "every county, at one width",
    COUNTIES.flatMap((id) => [`/embed/${id}/`, `/zh/embed/${id}/`]),
    [360],
  ],
];

test.for(LOOKS)("every embed is as high as was foretold: %s", async ([, paths, widths]) => {
  // The site's own policy lets no page but a chart's hold a frame.
  const page = await openPage("/404.html", { bypassCSP: true });
  // On our own site the pages inside can all be measured at once.
  await page.evaluate(async (addresses) => {
    const frames = addresses.map((src) => Object.assign(document.createElement("iframe"), { src }));
    document.body.replaceChildren(...frames);
    await Promise.all(
      frames.map((frame) => new Promise((done) => frame.addEventListener("load", done))),
    );
  }, paths);
  for (const width of widths) {
    const misfits = await page.evaluate((frameWidth) => {
      const frames = [...document.querySelectorAll("iframe")];
      for (const frame of frames)
        frame.style.cssText = `width:${frameWidth}px;height:1500px;border:0`;
      return frames.flatMap((frame) => {
        const { body, defaultView } = frame.contentDocument!;
        const main = body.querySelector("main")!;
        const foretold = parseFloat(defaultView!.getComputedStyle(main).minHeight);
        const taken = main.getBoundingClientRect().height;
        const sideways = body.scrollWidth - body.clientWidth;
        const fits = taken - foretold < 1 && taken <= 1000 && sideways === 0 && foretold > 100;
        return fits ? [] : [`${frame.src}: ${foretold} foretold, ${taken} taken, ${sideways} over`];
      });
    }, width);
    expect(misfits, `at ${width} px`).toEqual([]);
  }
});
