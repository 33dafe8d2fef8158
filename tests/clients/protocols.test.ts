import { describe, test } from "vitest";
import { useBrowser } from "../browser/browser.ts";
import { expectFit, openHost, pageIn, useHost, WIDTHS } from "./host.ts";
import { PROTOCOLS } from "./protocols.ts";

useBrowser();
useHost();

/** Tall enough to show every frame: browsers let frames out of sight rest. */
const TALL = { width: 1280, height: 5000 };

describe.concurrent.for(Object.keys(PROTOCOLS))("a host with %s", (name) => {
  test("gets the right height at every width, grows, shrinks and comes to rest", async ({
    expect,
  }) => {
    const { page, errors } = await openHost(
      { body: (await PROTOCOLS[name]?.()) ?? "" },
      { viewport: TALL },
    );
    const frames = await page.locator("iframe").all();
    expect(frames).toHaveLength(WIDTHS.length);
    const heights = () =>
      Promise.all(frames.map(async (frame) => (await frame.boundingBox())?.height ?? 0));
    const pad = (padding: string) =>
      Promise.all(
        frames.map(async (frame) =>
          (await pageIn(frame)).evaluate(
            (value) => (document.querySelector("main")!.style.paddingBottom = value),
            padding,
          ),
        ),
      );
    for (const frame of frames) await expectFit(expect, frame);
    const before = await heights();

    await pad("140px");
    for (const frame of frames) await expectFit(expect, frame);
    const grown = await heights();
    for (const [i, height] of grown.entries())
      expect(height - (before[i] ?? 0)).toBeGreaterThan(50);

    await pad("");
    for (const frame of frames) await expectFit(expect, frame);
    expect(await heights()).toEqual(before);

    const changes = await page.evaluate(async () => {
      let seen = 0;
      const observer = new ResizeObserver(() => (seen += 1));
      for (const each of document.querySelectorAll(".column")) observer.observe(each);
      await new Promise((done) => setTimeout(done, 5000));
      return seen;
    });
    // An observer reports once at its beginning.
    expect(changes).toBe(1);
    expect(errors).toEqual([]);
    await page.close();
  });
});
