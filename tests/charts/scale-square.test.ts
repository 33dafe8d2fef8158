import { array, assert, boolean, constantFrom, property, record } from "fast-check";
import { expect, test } from "vitest";
import scaleSquare from "../../src/charts/scale-square.ts";
import { gridLines, landElements } from "../../src/drawing/square-grid.ts";
import {
  dataOf,
  languages,
  number,
  refusalOf,
  someNumber,
  someWords,
  words,
} from "../drawing/fixtures.ts";
import { expectSound } from "../drawing/soundness.ts";

const { en, zh } = languages;
const facts = [
  number("test.reserve", 65, { unit: "km2" }),
  number("test.claimed", 38, { unit: "km2", claimant: "us" }),
  number("test.country", 30_000_000, { unit: "mu", claimant: "research" }),
  number("test.planted", 80_000, { unit: "mu", qualifier: "over" }),
  number("test.picked", 20_000, { unit: "mu", claimant: "press" }),
  number("test.people", 500, { unit: "person" }),
  number("test.debt", -1, { unit: "km2" }),
];
const area = (fact: string) => ({ label: words(`words of ${fact}`, "名称"), fact });
const layout = (arrange: "inside" | "beside", names: string[], width: number) =>
  scaleSquare.layout(dataOf(scaleSquare, facts, { arrange, areas: names.map(area) }), width, en);

test("areas are drawn by area, within each other around one corner", () => {
  const { items } = layout("inside", ["test.claimed", "test.reserve"], 640);
  const [outer, inner] = items.map(({ square }) => square);
  // 46 % of 640 px is 294 px; √(38 ÷ 65) = 0.7646, of 294 px 224.8.
  expect(outer?.side).toBe(294);
  expect(inner?.side).toBeCloseTo(224.8, 1);
  expect([outer?.x, (outer?.y ?? 0) + 294]).toEqual([1, (inner?.y ?? 0) + (inner?.side ?? 0)]);
});

test("no square is larger than 300 px, and a qualifier is drawn", () => {
  const { items } = layout("inside", ["test.country", "test.planted"], 880);
  expect(items.map(({ square }) => square.sign)).toEqual([null, "over"]);
  expect(items[0]?.square.side).toBe(300);
});

test("land has a bar of a round length, which is a cell of the grid", () => {
  const { bar, items } = layout("inside", ["test.reserve", "test.claimed"], 640);
  // A square of 65 km² has a side of 8.062 km: 294 px make 36.47 px a kilometre; 16 % of the side
  // are 1.29 km, so a cell is one kilometre.
  expect(bar?.label.lines).toEqual(["1 km"]);
  expect(bar?.length).toBeCloseTo(36.47, 1);
  // Eight lines lie within 8.06 cells, six within the 6.16 of 38 km².
  const [outer, inner] = items.map(({ square }) => gridLines(square.side, bar?.length ?? 1).length);
  expect([outer, inner]).toEqual([8, 6]);
});

test("a grid has no line on the edge of a square", () => {
  expect(gridLines(30, 10)).toEqual([10, 20]);
  expect(gridLines(8, 10)).toEqual([]);
});

test("the grid lies on the fill and under the signs, whatever the qualifier", () => {
  for (const sign of [null, "over", "nearly", "about"] as const) {
    const square = { x: 1, y: 9, side: 100, fill: "tomato", sign };
    const drawn = landElements(square, 20);
    const grid = drawn.findIndex(({ properties }) => properties.strokeOpacity !== undefined);
    const fill = drawn.findLastIndex(({ properties }) => properties.fill === "tomato");
    expect(grid).toBe(fill + 1);
  }
});

test("a mu is 666.67 m²: thirty million of it are a square 141 km wide", () => {
  const { bar, items } = layout("beside", ["test.country", "test.planted"], 640);
  // √(30,000,000 × 666.67) = 141,421 m over 300 px; 16 % are 22.6 km: a cell of 20 km is 42.4 px.
  expect(items[0]?.square.side).toBe(300);
  expect(bar?.label.lines).toEqual(["20 km"]);
  expect(bar?.length).toBeCloseTo(42.43, 1);
  // √(80,000 ÷ 30,000,000) = 0.05164, of 300 px 15.5.
  expect(items[1]?.square.side).toBeCloseTo(15.5, 1);
});

test("squares stand on one ground line where the width has room, else under each other", () => {
  const names = ["test.country", "test.planted", "test.picked"];
  const grounds = (width: number) => [
    ...new Set(layout("beside", names, width).items.map(({ square }) => square.y + square.side)),
  ];
  expect(grounds(640)).toHaveLength(1);
  // Three columns of 124 px do not fit 280.
  expect(grounds(280)).toHaveLength(3);
});

test("beside each other a company’s claim is filled, what it is held against is pale", () => {
  const fills = layout("beside", ["test.country", "test.planted"], 640).items.map(
    ({ square }) => square.fill,
  );
  expect(fills[0]).toContain("--tint");
  expect(fills[1]).toContain("--accent");
});

test("the metric value stands under the number", () => {
  const [, planted] = layout("beside", ["test.country", "test.planted"], 280).items;
  expect(planted?.caption.texts.map(({ lines }) => lines.join(" "))).toEqual([
    "more than 80,000 mu",
    "about 5,300 hectares words of test.planted",
  ]);
});

test("what is no land has no scale bar", () => {
  expect(layout("inside", ["test.people"], 640).bar).toBeNull();
});

test("table and summary in both languages", () => {
  const data = dataOf(scaleSquare, facts, {
    arrange: "beside",
    areas: [area("test.country"), area("test.planted")],
  });
  expect(scaleSquare.table(data, en).rows[1]).toEqual([
    { text: "words of test.planted" },
    { text: "more than 80,000 mu (about 5,300 hectares)", fact: "test.planted" },
  ]);
  expect(scaleSquare.summary(data, en)).toBe(
    "Squares to scale, beside each other: 30 million mu (words of test.country); more than 80,000 mu (words of test.planted).",
  );
  expect(scaleSquare.summary({ ...data, arrange: "inside" }, zh)).toBe(
    "按比例绘制、层层相套的方块：3000万亩（名称）；超过8万亩（名称）。",
  );
});

test("amounts that share no scale are refused", () => {
  const refuse = (...names: string[]) =>
    refusalOf(scaleSquare, facts, { arrange: "beside", areas: names.map(area) });
  expect(refuse("test.reserve", "test.planted")).toMatch(
    /options\.areas\[1\]\.fact[\s\S]*facts of one unit/,
  );
  expect(refuse("test.reserve", "test.debt")).toMatch(/not negative/);
  expect(refuse()).toMatch(/at least 1/);
  expect(refuse(...Array.from({ length: 5 }, () => "test.reserve"))).toMatch(/at most 4/);
});

test("any areas with any words are sound at every width", () => {
  const areas = array(record({ label: someWords, fact: someNumber }), {
    minLength: 1,
    maxLength: 4,
  });
  const drawing = record({
    arrange: constantFrom("inside" as const, "beside" as const),
    areas: areas.map((list) =>
      list.map(({ label, fact }) => ({ label, fact: { ...fact, unit: list[0]?.fact.unit ?? "" } })),
    ),
  });
  assert(
    property(drawing, boolean(), (data, chinese) => {
      expectSound(scaleSquare, data, chinese ? zh : en);
    }),
    { numRuns: 80 },
  );
});
