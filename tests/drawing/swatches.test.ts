import { expect, test } from "vitest";
import { layoutSwatches, swatchElements } from "../../src/drawing/swatches.ts";
import { boxOf } from "../../src/drawing/svg.ts";
import { textWidth, LABEL } from "../../src/drawing/text-width.ts";

const ITEMS = [
  { fill: "#D98A63", text: "巴楚县" },
  { fill: "#F6DFCB", text: "喀什地区" },
  { fill: "#A7A9C2", text: "新疆维吾尔自治区（小图）" },
];

test("swatches stand in a line while they fit: 11 px wide, six to the text, 16 to the next", () => {
  const { swatches, height } = layoutSwatches(ITEMS, 600);
  const [first, second] = swatches;
  // Three characters at 12 px are 36 px: 11 + 6 + 36 + 16 = 69.
  expect(textWidth("巴楚县", LABEL)).toBe(36);
  expect(first).toMatchObject({ x: 0, y: 3, fill: "#D98A63" });
  expect(first!.label).toMatchObject({ x: 17, y: 13, lines: ["巴楚县"] });
  expect(second!.x).toBe(69);
  expect(swatches.map(({ y }) => y)).toEqual([3, 3, 3]);
  // One line of 20 px, and six below it.
  expect(height).toBe(26);
});

test("what does not fit goes on in the next line", () => {
  // 69 + 17 + 48 = 134 px for two; the third is 17 + 144 px wide.
  const { swatches, height } = layoutSwatches(ITEMS, 200);
  expect(swatches.map(({ x, y }) => [x, y])).toEqual([
    [0, 3],
    [69, 3],
    [0, 23],
  ]);
  expect(height).toBe(46);
});

test("a text wider than the drawing breaks, its lines one under the other", () => {
  const text = "Jishishan Bonan, Dongxiang and Salar Autonomous County";
  const { swatches, height } = layoutSwatches([{ fill: "#fff", text }, ITEMS[0]!], 240);
  const [long, short] = swatches;
  expect(long!.label.lines.join(" ")).toBe(text);
  expect(long!.label.lines).toHaveLength(2);
  expect(boxOf(long!.label).x1).toBeLessThanOrEqual(240);
  // Two lines: 20 px and 16 more.
  expect(short).toMatchObject({ x: 0, y: 39 });
  expect(height).toBe(62);
});

test("each is printed as a square in its colour and its text", () => {
  const elements = swatchElements(layoutSwatches(ITEMS, 600).swatches);
  expect(elements.map(({ tagName }) => tagName)).toEqual(ITEMS.flatMap(() => ["rect", "text"]));
  expect(elements[0]!.properties).toMatchObject({ width: 10, height: 10, fill: "#D98A63" });
});
