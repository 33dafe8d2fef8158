import type { Element } from "hast";
import { toHtml } from "hast-util-to-html";
import { expect, test } from "vitest";
import { squareElements } from "../../src/drawing/areas.ts";
import { barElements, reachOf } from "../../src/drawing/bars.ts";
import { hatchPath } from "../../src/drawing/hatch.ts";
import { claimantKey, signKey } from "../../src/drawing/key.ts";
import { markElement, signElement, signOf, type QualifierSign } from "../../src/drawing/marks.ts";
import { claimant } from "../../src/schemas/words.ts";
import { qualifier } from "../../src/schemas/fact.ts";
import { date, number } from "./fixtures.ts";
import { elementsOf } from "./soundness.ts";

const print = (nodes: Parameters<typeof toHtml>[0]) => toHtml(nodes, { space: "svg" });
/** Area in px² of a rectangle. */
function areaOf(rect: Element | undefined): number {
  return Number(rect?.properties.width) * Number(rect?.properties.height);
}

const SIGNS: QualifierSign[] = ["over", "under", "nearly", "about", "planned"];

test("each qualifier has its sign; exact numbers, averages and dates have none", () => {
  const signs = qualifier.options.map((q) => [q, signOf(number("test.a", 1, { qualifier: q }))]);
  expect(Object.fromEntries(signs)).toEqual({
    exact: null,
    average: null,
    over: "over",
    under: "under",
    "up-to": "under",
    nearly: "nearly",
    about: "about",
    planned: "planned",
  });
  expect(signOf(date("test.b", "2019"))).toBeNull();
});

test("every claimant has a form of its own, with colours taken away", () => {
  const bare = (form: "dot" | "bar") =>
    claimant.options.map((who) =>
      print(claimantKey(form, who) ?? { type: "root", children: [] }).replaceAll(
        /var\(--(?:accent|ink)[^)]*\)/g,
        "dark",
      ),
    );
  expect(new Set(bare("dot")).size).toBe(claimant.options.length);
  expect(new Set(bare("bar")).size).toBe(claimant.options.length);
  expect(print(markElement("us", 10, 10))).toContain("stroke-dasharray");
});

test("every sign has a form of its own on dots, bars and areas", () => {
  for (const form of ["dot", "bar", "area"] as const) {
    expect(new Set(SIGNS.map((sign) => print(signKey(form, sign)))).size).toBe(SIGNS.length);
  }
  expect(print(signElement("over", 0, 0))).toContain("M8 0H15");
  expect(print(signElement("under", 0, 0))).toContain("M-8 0H-15");
});

test("hatching stays in its box and has lines at the asked distance", () => {
  // 12 × 8 px: the sums of x and y run from 0 to 20; lines at 4, 8, 12 and 16.
  expect(hatchPath({ x: 0, y: 0, width: 12, height: 8 })).toBe(
    "M0 4L4 0M0 8L8 0M4 8L12 0M8 8L12 4",
  );
  expect(hatchPath({ x: 0, y: 0, width: 0, height: 0 })).toBe("");
});

const bar = { x0: 10, x1: 110, y: 20, height: 18, claimant: "company" } as const;

/** Where the rectangles of a bar with a sign begin and end. */
function rects(sign: QualifierSign | null): number[][] {
  return barElements({ ...bar, sign })
    .flatMap(elementsOf)
    .filter(({ tagName }) => tagName === "rect")
    .map(({ properties: { x, width } }) => [Number(x), Number(x) + Number(width)]);
}

test("a bar is as long as its value: full, hatched from 14 px before the end, or in brackets about it", () => {
  expect(rects(null)).toEqual([[10, 110]]);
  expect(rects("over")).toEqual([[10, 110]]);
  // The hatched end's outline of 1 px lies within it.
  expect(rects("nearly")).toEqual([
    [10, 96],
    [96.5, 109.5],
  ]);
  expect(rects("about")).toEqual([
    [10, 104],
    [104, 116],
  ]);
  expect(reachOf("over")).toBe(15);
  expect(reachOf(null)).toBe(0);
});

test("a bar of no length still has its sign and no negative width", () => {
  for (const sign of [null, ...SIGNS]) {
    const elements = barElements({ ...bar, x1: 10, sign }).flatMap(elementsOf);
    for (const { properties } of elements)
      expect(Number(properties.width ?? 0)).not.toBeLessThan(0);
    expect(elements.length).toBeGreaterThan(0);
  }
});

test("a hatched square covers its whole area: the fill and the edges of 7 px add up", () => {
  const elements = squareElements({ x: 0, y: 0, side: 100, fill: "red", sign: "nearly" });
  const fill = elements.find(({ properties }) => properties.fill === "red");
  expect(areaOf(fill)).toBe(93 * 93);
  const outline = elements.find(({ properties }) => properties.stroke && properties.width);
  expect(areaOf(outline)).toBe(100 * 100);
});
