import { toHtml } from "hast-util-to-html";
import { expect, test } from "vitest";
import { block, boxOf, clampBlock, px, svgRoot, textElement } from "../../src/drawing/svg.ts";

const html = (node: Parameters<typeof toHtml>[0]) => toHtml(node, { space: "svg" });

test("coordinates are printed with one decimal at most, and never as minus zero", () => {
  expect([1.25, 3, -0.04, 0.05].map(px)).toEqual([1.3, 3, 0, 0.1]);
});

test("a block's box: 0.8 em over the first baseline, 0.25 em under the last, lines 1.3 em apart", () => {
  // Three characters: 36 px wide; line height round(12 × 1.3) = 16.
  const text = block(100, 50, ["巴楚县", "瓜"]);
  expect(boxOf(text)).toEqual({ x0: 100, x1: 136, y0: 50 - 9.6, y1: 50 + 16 + 3 });
  expect(boxOf({ ...text, anchor: "middle" })).toMatchObject({ x0: 82, x1: 118 });
  expect(boxOf({ ...text, anchor: "end" })).toMatchObject({ x0: 64, x1: 100 });
});

test("a block is moved inside and no further; one that is too wide starts at the left", () => {
  const text = block(0, 20, ["巴楚县"], { anchor: "middle" });
  expect(clampBlock(text, 0, 280).x).toBe(18);
  expect(clampBlock({ ...text, x: 275 }, 0, 280).x).toBe(262);
  expect(clampBlock({ ...text, x: 100 }, 0, 280).x).toBe(100);
  expect(boxOf(clampBlock(text, 0, 30)).x0).toBe(0);
});

test("one line prints as text, several as tspans; what is usual is not said", () => {
  expect(html(textElement(block(1, 2, ["a < b"])))).toBe('<text x="1" y="2">a &#x3C; b</text>');
  expect(html(textElement(block(1, 2, ["a", "b"], { anchor: "end", tone: "muted" })))).toBe(
    '<text x="1" y="2" text-anchor="end" fill="var(--muted,#6B6257)"><tspan x="1">a</tspan><tspan x="1" dy="16">b</tspan></text>',
  );
});

test("a drawing is an image with a name", () => {
  expect(html(svgRoot("c-en-280", 280, 100.04, "What it shows", []))).toBe(
    '<svg id="c-en-280" viewBox="0 0 280 100" role="img" aria-label="What it shows" fill="var(--ink,#1F1B16)" font-size="12"></svg>',
  );
});
