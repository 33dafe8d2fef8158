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

const embeds = readdirSync(join(inject("siteFolder"), "embed")).flatMap((id) => [
  `/embed/${id}/`,
  `/zh/embed/${id}/`,
  `/embed/${id}/?plain=true`,
]);

test("every embed is as high as was foretold, at every width", async () => {
  const page = await openPage("/404.html");
  // On our own site the pages inside can all be measured at once.
  await page.evaluate(async (paths) => {
    const frames = paths.map((src) => Object.assign(document.createElement("iframe"), { src }));
    document.body.replaceChildren(...frames);
    await Promise.all(
      frames.map((frame) => new Promise((done) => frame.addEventListener("load", done))),
    );
  }, embeds);
  for (const width of [280, 303, 360, 383, 384, 480, 580, 663, 664, 880, 904, 1200]) {
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
