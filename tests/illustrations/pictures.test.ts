import { toHtml } from "hast-util-to-html";
import { describe, expect, test } from "vitest";
import bachuMelon from "../../src/illustrations/bachu-melon.ts";
import insurance, { coinPitch } from "../../src/illustrations/insurance.ts";
import livestream, { shareOut } from "../../src/illustrations/livestream.ts";
import seaBuckthorn, { rowsOf } from "../../src/illustrations/sea-buckthorn.ts";
import type { Canvas } from "../../src/illustrations/shared/illustration.ts";
import threeRegions, { fitFactor, setInLines } from "../../src/illustrations/three-regions.ts";
import xinganRice, { cutParcels } from "../../src/illustrations/xingan-rice.ts";
import { countDots, elementsOf, materialsWith } from "./fixtures.ts";

const WIDE: Canvas = { width: 1200, height: 400 };
const TALL: Canvas = { width: 480, height: 360 };
const given = materialsWith();
const box = (width: number, height: number) => ({ width, height });

describe.each([
  ["wide", WIDE],
  ["tall", TALL],
])("every %s picture", (_, canvas) => {
  const pictures = { bachuMelon, insurance, livestream, seaBuckthorn, threeRegions, xinganRice };

  test.each(Object.entries(pictures))(
    "%s is the same twice, without ids or broken numbers",
    (_name, draw) => {
      const html = toHtml(draw(canvas, given));
      expect(html).toBe(toHtml(draw(canvas, given)));
      expect(html).not.toMatch(/NaN|undefined|Infinity|style=| id=/);
    },
  );

  test("as many marks as the figures say", () => {
    expect(countDots(bachuMelon(canvas, given))).toBe(500);
    expect(countDots(seaBuckthorn(canvas, given))).toBe(10_000);
    // 50,000 and 150,000 sessions, a dot for each hundred.
    expect(countDots(livestream(canvas, given))).toBe(1500);
    // 3.5 billion acts of giving for 4.56 million coverages.
    expect(countDots(insurance(canvas, given))).toBe(768);
    const outlines = elementsOf(threeRegions(canvas, given)).filter((e) => e.tagName === "path");
    expect(outlines).toHaveLength(209);
  });
});

test.each([WIDE, TALL])("no dot is cut by the edge of a picture $width px wide", (canvas) => {
  for (const draw of [bachuMelon, insurance, seaBuckthorn]) {
    const drawn = elementsOf(draw(canvas, given));
    const moved = drawn.map(({ properties }) => /\d[\d.]*/.exec(String(properties["transform"])));
    const shift = Number(moved.find(Boolean)?.[0] ?? 0);
    const lines = drawn.filter(({ properties }) => properties["strokeDashArray"]);
    expect(lines.length).toBeGreaterThan(0);
    for (const { properties } of lines) {
      const first = Number(/^M(-?[\d.]+)/.exec(String(properties["d"]))?.[1]);
      // Coordinates are rounded to a tenth of a pixel.
      expect(first + shift - Number(properties["strokeWidth"]) / 2).toBeGreaterThan(-0.2);
    }
  }
});

test("another figure, another picture", () => {
  const fewer = materialsWith({ "bachu.households": 333, "village.streams": 70_000 });
  expect(countDots(bachuMelon(WIDE, fewer))).toBe(333);
  const strong = livestream(WIDE, fewer).filter(
    (mark) => mark.type === "element" && mark.properties["strokeOpacity"] === undefined,
  );
  expect(countDots(strong)).toBe(700);
});

test("parcels of one size fill the field", () => {
  const parcels = cutParcels({ x: 10, y: 20, width: 1000, height: 355 }, 355);
  expect(parcels).toHaveLength(355);
  for (const { width, height } of parcels) expect(width * height).toBeCloseTo(1000, 6);
  for (const { width, height } of parcels)
    expect(Math.max(width / height, height / width)).toBeLessThan(4);
});

test("one of the rice parcels is sold, of as many as the fields hold", () => {
  const drawn = elementsOf(
    xinganRice(WIDE, materialsWith({ "xingan.rice-before": 600, "xingan.equivalent-area": 20 })),
  ).filter(({ tagName }) => tagName === "path");
  const parcels = drawn.map(({ properties }) => String(properties["d"]).split("M").length - 1);
  expect(parcels.reduce((sum, n) => sum + n)).toBe(30);
  expect(parcels.at(-1)).toBe(1);
});

test("rows and dots in a row give the count exactly, in the canvas's proportions", () => {
  expect(rowsOf(10_000, { width: 400, height: 400 })).toEqual({ rows: 100, dots: 100 });
  expect(rowsOf(10_000, { width: 1600, height: 400 })).toEqual({ rows: 50, dots: 200 });
  expect(rowsOf(7, WIDE)).toEqual({ rows: 1, dots: 7 });
});

test("dots are shared out by size, none lost", () => {
  expect(shareOut(10, [1, 1, 2, 1])).toEqual([2, 2, 4, 2]);
  expect(shareOut(7, [1, 1, 1]).reduce((sum, n) => sum + n)).toBe(7);
});

test("coins fill the way to the coil and the coil", () => {
  const pitch = coinPitch(768, 700, 176);
  // Length of the way and of the coil (its area over the distance of its turns), in coins.
  const coins = (700 + (Math.PI * 176 ** 2) / (pitch * 1.12)) / pitch;
  expect(coins).toBeCloseTo(767, 6);
});

test("boxes are set in lines as type is", () => {
  const { places, height } = setInLines([box(40, 9), box(50, 5), box(30, 4)], 100, 10);
  expect(places).toEqual([
    { x: 0, bottom: 9 },
    { x: 50, bottom: 9 },
    { x: 35, bottom: 23 },
  ]);
  expect(height).toBe(23);
  expect(() => fitFactor([box(1, 1)], box(0, 0), 0)).toThrow("too small");
});
