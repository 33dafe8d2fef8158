import {
  anything,
  array,
  constantFrom,
  oneof,
  record,
  sample,
  string,
  tuple,
  type Arbitrary,
} from "fast-check";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openPage, useBrowser } from "../browser/browser.ts";
import { embedUrl, expectFit, openHost, pageIn, snippetOf, useHost } from "./host.ts";

useBrowser();
useHost();

const SEED = 20_200_101;
const ATTACKS = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "javascript:alert(1)",
  "'+alert(1)+'",
  "${alert(1)}",
  "__proto__",
  "constructor",
  "%",
  "%00",
  "%ff%fe",
  "\u202e",
  "xPYMx",
  "1e999",
  "-1",
];
const text: Arbitrary<string> = oneof(
  constantFrom(...ATTACKS),
  string({ unit: "binary", maxLength: 40 }).map((each) => each.toWellFormed()),
);
const name = oneof(
  constantFrom("dark", "plain", "transparent", "childId", "secret", "initialWidth", "search"),
  text,
);

/** A query as anybody may write it: encoded or raw. */
const query = array(tuple(name, text, constantFrom(true, false)), { maxLength: 5 }).map((pairs) =>
  pairs
    .map(([key, value, encode]) =>
      encode ? `${encodeURIComponent(key)}=${encodeURIComponent(value)}` : `${key}=${value}`,
    )
    .join("&"),
);

/** A message as anybody may send it: anything that can be cloned, near misses among it. */
const message: Arbitrary<unknown> = oneof(
  anything({ withBigInt: true, withDate: true, withMap: true, withSet: true }),
  text,
  record({
    type: constantFrom("three-harvests:height", "embed-size", "frames-init", "height", null, 1),
    sentinel: constantFrom("pym", "AMP", null, {}),
    message: constantFrom("height", "link", "READY", ["ready"], null),
    secret: text,
    height: oneof(text, constantFrom(Infinity, -1, 0, 1e9, null, [500], "500", { valueOf: 1 })),
    value: text,
    id: text,
  }),
);

/** Runs in the page: whatever can be cloned of some JSON-like values is posted to a window. */
const POST = `(target, values) => { for (const each of values) try { target.postMessage(each, "*") } catch {} }`;

async function noteDialogs(page: Page): Promise<string[]> {
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  return dialogs;
}

test("a thousand hostile queries change nothing but the three flags of the page", async () => {
  // The script runs again for each query, which the page's own policy would not allow.
  const page = await openPage("/embed/bachu-income/", { bypassCSP: true });
  const dialogs = await noteDialogs(page);
  const queries = sample(query, { numRuns: 1000, seed: SEED });
  const problems = await page.evaluate((all) => {
    const script = document.querySelector("body > script")!.textContent;
    const root = document.documentElement;
    const { innerHTML } = document.body;
    const allowed: Record<string, string[]> = {
      theme: ["light", "dark"],
      plain: [""],
      transparent: [""],
    };
    return all.flatMap((each) => {
      try {
        history.replaceState(null, "", `?${each}`);
        new Function(script)();
      } catch (error) {
        return [`${each}: ${String(error)}`];
      }
      const flags = Object.entries(root.dataset);
      const odd = flags.filter(([key, value]) => !allowed[key]?.includes(value ?? ""));
      const changed =
        document.body.innerHTML !== innerHTML || root.attributes.length !== flags.length + 1;
      for (const [key] of flags) delete root.dataset[key];
      return odd.length > 0 || changed ? [`${each}: ${JSON.stringify(odd)}`] : [];
    });
  }, queries);
  expect(problems).toEqual([]);
  expect(dialogs).toEqual([]);
});

test("what an address says goes to the host only in the messages that are known, and never into the page", async () => {
  const frames = ATTACKS.map((attack) => {
    const value = encodeURIComponent(attack);
    return `<iframe src="${embedUrl("bachu-income")}?childId=${value}&${value}#?secret=${value}" width="400" height="300"></iframe>`;
  });
  const { page, errors } = await openHost({
    body: `<script>window.seen = []; addEventListener("message", ({ data }) => seen.push(data))</script>${frames.join("")}`,
  });
  const dialogs = await noteDialogs(page);
  await page.waitForTimeout(1500);
  const seen = await page.evaluate(() => (window as unknown as { seen: unknown[] }).seen);
  expect(seen.length).toBeGreaterThan(ATTACKS.length * 6);
  for (const each of seen) {
    const form =
      typeof each === "string"
        ? each[0] === "{"
          ? "medium"
          : "pym"
        : Object.keys(each as object).join();
    expect([
      "medium",
      "pym",
      "datawrapper-height",
      "sentinel,type,height",
      "type,id,height",
      "message,value,secret",
    ]).toContain(form);
  }
  for (const frame of await page.locator("iframe").all()) {
    expect(await (await pageIn(frame)).locator("body > *").count()).toBe(2);
  }
  expect([...errors, ...dialogs]).toEqual([]);
});

test("a thousand hostile messages get no answer, and strangers get none to any question", async () => {
  const body = `<iframe id="ours" src="${embedUrl("bachu-income")}?childId=a#?secret=b" width="400" height="600"></iframe>
    <iframe id="stranger" src="data:text/html,<p>stranger" width="400" height="100"></iframe>
    <script>window.seen = 0; addEventListener("message", () => (window.seen += 1))</script>`;
  const { page, errors } = await openHost({ body });
  const inner = await pageIn(page.locator("#ours"));
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { seen: number }).seen))
    .toBeGreaterThan(0);
  // After its last retry it has nothing more to say.
  await page.waitForTimeout(3500);
  const seen = () => page.evaluate(() => (window as unknown as { seen: number }).seen);
  const before = await seen();
  const messages = sample(message, { numRuns: 1000, seed: SEED });

  await page.evaluate(`(${POST})(frames[0], ${toSource(messages)})`);
  const stranger = await pageIn(page.locator("#stranger"));
  await stranger.evaluate(
    `window.answers = 0; addEventListener("message", () => (window.answers += 1))`,
  );
  const questions = `[{ sentinel: "amp", type: "frames-init" }, { message: "ready", secret: "b" }, "pymxPYMxaxPYMxwidthxPYMx400"]`;
  await stranger.evaluate(
    `(${POST})(parent.frames[0], [...${toSource(messages)}, ...${questions}])`,
  );
  await inner.waitForTimeout(500);
  expect(await seen()).toBe(before);
  expect(await stranger.evaluate("answers")).toBe(0);
  expect(await inner.locator("body > *").count()).toBe(2);

  // The host itself is answered: six messages to each of the three questions.
  await page.evaluate(`(${POST})(frames[0], ${questions})`);
  await expect.poll(seen).toBe(before + 18);
  expect(errors).toEqual([]);
});

test("a thousand hostile messages move no frame of a host with our script", async ({
  expect: check,
}) => {
  const { page, errors } = await openHost({
    body: `${snippetOf("bachu-income", "script")}<iframe id="stranger" src="data:text/html,<p>stranger" width="400" height="100"></iframe>`,
  });
  const ours = page.locator("iframe").first();
  const foreign = page.locator("#stranger");
  await expectFit(check, ours);
  const height = (await ours.boundingBox())?.height;
  // A frame that was moved is put right by its next report, so every height counts, not the last.
  await page.evaluate(() => {
    const seen = ((window as unknown as { seen: number[] }).seen = []) as number[];
    const observer = new ResizeObserver((all) =>
      seen.push(...all.map((each) => each.contentRect.height)),
    );
    for (const each of document.querySelectorAll("iframe")) observer.observe(each);
  });
  const messages = toSource(sample(message, { numRuns: 1000, seed: SEED }));
  const claim = `[{ type: "three-harvests:height", id: "bachu-income", height: 999 }]`;
  const stranger = await pageIn(foreign);
  await stranger.evaluate(`(${POST})(parent, [...${messages}, ...${claim}])`);
  await page.evaluate(`(${POST})(window, [...${messages}, ...${claim}])`);
  const inner = await pageIn(ours);
  await inner.evaluate(`(${POST})(parent, ${messages})`);
  // A frame that has gone on to somebody else's page is no longer ours.
  const elsewhere = new URL("/elsewhere", page.url()).href;
  await inner.evaluate((url) => void (location.href = url), elsewhere);
  await expect.poll(async () => (await pageIn(ours)).url()).toBe(elsewhere);
  await (await pageIn(ours)).evaluate(`(${POST})(parent, ${claim})`);
  await page.waitForTimeout(500);
  const seen = await page.evaluate(() => (window as unknown as { seen: number[] }).seen);
  expect(new Set(seen)).toEqual(new Set([height, 100]));
  expect(errors).toEqual([]);
});

/** Values as source text, as far as JSON has words for them; the few others as themselves. */
function toSource(values: readonly unknown[]): string {
  const json = JSON.stringify(values, (_key, value: unknown) => {
    if (typeof value === "number" && !Number.isFinite(value)) return `#${value}`;
    if (typeof value === "bigint") return `#${value}n`;
    return value === undefined ? "#undefined" : value;
  });
  return json
    .replaceAll(/"#(-?Infinity|NaN|undefined|-?\d+n)"/g, "$1")
    .replaceAll("\u2028", String.raw`\u2028`)
    .replaceAll("\u2029", String.raw`\u2029`);
}
