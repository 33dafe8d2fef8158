import { expect, test } from "vitest";
import { useBrowser } from "../browser/browser.ts";
import {
  columns,
  embedUrl,
  expectFit,
  fitOf,
  openHost,
  pageIn,
  snippetOf,
  useHost,
} from "./host.ts";

useBrowser();
useHost();

test("a host whose policy allows our frames and our script needs to allow no style", async ({
  expect: check,
}) => {
  const { page } = await openHost(
    {
      body: `<main>${snippetOf("bachu-income", "script")}</main>`,
      headers: {
        "content-security-policy":
          "default-src 'none'; frame-src http://localhost:*; script-src http://localhost:*",
      },
    },
    { viewport: { width: 500, height: 900 } },
  );
  await expectFit(check, page.locator("iframe"));
});

test("twenty embeds, the script with each of them: every one fits, and one name is all they leave", async ({
  expect: check,
}) => {
  const { page, errors } = await openHost({
    body: `<script>window.before = new Set(Object.getOwnPropertyNames(window))</script>
      <div style="width:400px">${snippetOf("bachu-income", "script").repeat(20)}</div>`,
  });
  const frames = await page.locator("iframe").all();
  check(frames).toHaveLength(20);
  for (const frame of frames) {
    await frame.scrollIntoViewIfNeeded();
    await expectFit(check, frame);
  }
  const left = await page.evaluate(() => {
    const { before } = window as unknown as { before: Set<string> };
    return Object.getOwnPropertyNames(window).filter(
      (name) => !before.has(name) && !/^\d+$/.test(name),
    );
  });
  expect(left.filter((name) => name !== "before")).toEqual(["threeHarvests"]);
  expect(errors).toEqual([]);
});

test("the script moves nothing: the frame is as high before its chart reports as after", async () => {
  const { page } = await openHost({
    body: `<script>
      window.shift = 0;
      new PerformanceObserver((list) => { for (const each of list.getEntries()) shift += each.value })
        .observe({ type: "layout-shift", buffered: true });
    </script>${columns((chart) => `${snippetOf(chart, "script")}<p>Below</p>`)}`,
  });
  for (const frame of await page.locator("iframe").all()) {
    await frame.scrollIntoViewIfNeeded();
    await expect.poll(async () => (await fitOf(frame)).content).toBeGreaterThan(100);
  }
  await page.waitForTimeout(500);
  const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
  // The frame's two spare px go when the exact height is known.
  expect(shift).toBeLessThan(0.005);
});

test("a host whose own scroll bar comes and goes with our height comes to rest", async () => {
  // As a scroll bar does: the page too long, it takes 40 px, and the chart, now lower, needs it no more.
  const { page } = await openHost({
    body: `<iframe src="${embedUrl("regions-map")}" style="width:800px;border:0"></iframe>
      <script>
        window.heights = [];
        window.limit = Infinity;
        addEventListener("message", ({ data }) => {
          if (data.type !== "three-harvests:height") return;
          heights.push(data.height);
          const { style } = document.querySelector("iframe");
          style.height = data.height + "px";
          style.width = data.height > limit ? "760px" : "800px";
        });
      </script>`,
  });
  const frame = page.locator("iframe");
  await expect.poll(async () => (await fitOf(frame)).frame).toBeGreaterThan(300);
  // Its last retry is over.
  await page.waitForTimeout(3500);
  const high = (await fitOf(frame)).frame;
  await page.evaluate((limit) => Object.assign(window, { limit, heights: [] }), high - 1);
  await frame.evaluate((each) =>
    (each as HTMLIFrameElement).contentWindow?.postMessage(
      { sentinel: "amp", type: "frames-init" },
      "*",
    ),
  );
  await page.waitForTimeout(2000);
  const heights = () => page.evaluate(() => (window as unknown as { heights: number[] }).heights);
  const before = await heights();
  // It did swing, and gave it up with the larger height.
  expect(new Set(before).size).toBe(2);
  expect(Math.max(...before)).toBe(before.at(-1));
  await page.waitForTimeout(2000);
  expect(await heights()).toEqual(before);
  expect((await fitOf(frame)).frame).toBe(high);
});

test("an open table, larger text and a frame that is too low cut nothing", async ({
  expect: check,
}) => {
  const { page } = await openHost({
    body: `<div style="width:375px">${snippetOf("bachu-accounts", "frame")}</div>`,
  });
  const frame = page.locator("iframe");
  await expectFit(check, frame, 8);
  const inner = await pageIn(frame);

  const { content } = await fitOf(frame);
  await inner.locator("summary").click();
  expect(await fitOf(frame)).toMatchObject({ content, scroll: 0 });
  const table = inner.locator(".scroll");
  const box = await table.evaluate((each) => {
    const { top, bottom } = each.getBoundingClientRect();
    return { top, bottom, inside: each.scrollHeight <= each.clientHeight || each.tabIndex === 0 };
  });
  expect(box.top).toBeGreaterThanOrEqual(0);
  expect(box.bottom).toBeLessThan(content);
  expect(box.inside).toBe(true);
  await inner.locator("summary").click();

  // Twice the text: the page scrolls inside a frame that does not grow.
  await inner.evaluate(() => (document.documentElement.style.fontSize = "200%"));
  const source = inner.locator(".source");
  await source.scrollIntoViewIfNeeded();
  const seen = await source.evaluate((each) => each.getBoundingClientRect().bottom <= innerHeight);
  expect(seen).toBe(true);
});

test("larger text makes a frame with our script higher", async ({ expect: check }) => {
  const { page } = await openHost({
    body: `<div style="width:375px">${snippetOf("bachu-income", "script")}</div>`,
  });
  const frame = page.locator("iframe");
  await expectFit(check, frame);
  const { frame: before } = await fitOf(frame);
  await (await pageIn(frame)).evaluate(() => (document.documentElement.style.fontSize = "200%"));
  await expectFit(check, frame);
  expect((await fitOf(frame)).frame).toBeGreaterThan(before * 1.4);
});

test("a host that goes to print prints the whole chart", async ({ expect: check }) => {
  const { page } = await openHost({ body: snippetOf("bachu-income", "frame") });
  const frame = page.locator("iframe");
  await expectFit(check, frame, 8);
  await page.emulateMedia({ media: "print" });
  const { frame: height, content } = await fitOf(frame);
  expect(content).toBeLessThanOrEqual(height);
  const pdf = await page.pdf();
  expect(pdf.length).toBeGreaterThan(10_000);
});
