import type { Element } from "hast";
import { describe, expect, test } from "vitest";
import choropleth from "../../src/charts/choropleth.ts";
import { countsOf, byGroup, byYear } from "../../src/drawing/classes.ts";
import { GROUP_FILLS, NEVER_FILL, YEAR_FILLS } from "../../src/drawing/map-colours.ts";
import { boxOf } from "../../src/drawing/svg.ts";
import { WIDTHS } from "../../src/figure/figure.ts";
import { countyMapOf } from "../../src/maps/county-map.ts";
import { elementsOf } from "../drawing/soundness.ts";
import { dataOf, languages, refusalOf } from "../drawing/fixtures.ts";
import { geography } from "../maps/geography.ts";

const { en, zh } = languages;
const groups = dataOf(choropleth, [], { by: "group", pins: ["653130"] }, geography);
const years = dataOf(choropleth, [], { by: "year" }, geography);
const map = countyMapOf(geography);
const indexOf = (code: string) => geography.counties.findIndex(({ adcode }) => adcode === code);

test("a map is as wide as asked and as high as its grid at that scale, with room for what stands over it", () => {
  for (const width of [480, 640, 880]) {
    const scale = width / 924;
    expect(choropleth.layout(groups, width, en)).toMatchObject({
      width,
      scale,
      top: 0,
      height: Math.round(map.height * scale),
    });
    // A legend of the years takes 54 px.
    expect(choropleth.layout(years, width, en).height).toBe(Math.round(map.height * scale) + 54);
  }
  // Below 480 px names of groups find more room over the map.
  expect(choropleth.layout(groups, 360, en).top).toBe(40);
});

test("groups and years are counted as the list has them", () => {
  expect(countsOf(geography, byGroup(geography))).toEqual([74, 74, 33, 16, 4, 8]);
  expect(countsOf(geography, byYear(geography))).toEqual([9, 37, 54, 74, 22, 13]);
});

test("each group is named on the map with its count, in each language", () => {
  const namesIn = (language: typeof en) =>
    choropleth
      .layout(groups, 880, language)
      .names.map(({ placed }) => placed.label.lines.join(" "));
  expect(namesIn(en)).toEqual([
    "Tibet 74",
    "Tibetan areas of four provinces 74",
    "Southern Xinjiang 33",
    "Liangshan 16",
    "Nujiang 4",
    "Linxia 8",
  ]);
  expect(namesIn(zh).map((name) => name.replace(/\D/g, ""))).toEqual([
    "74",
    "74",
    "33",
    "16",
    "4",
    "8",
  ]);
});

test("years stand in a legend of equal cells, the earliest first, those never listed last", () => {
  const { legend } = choropleth.layout(years, 640, en);
  expect(legend.map(({ name }) => name.lines[0])).toEqual([
    "2016",
    "2017",
    "2018",
    "2019",
    "2020",
    "never",
  ]);
  expect(legend.map(({ count }) => count.lines[0])).toEqual(["9", "37", "54", "74", "22", "13"]);
  expect(legend.map(({ fill }) => fill)).toEqual([...YEAR_FILLS, NEVER_FILL]);
  // At most 92 px a cell, two of them left free: 640 / 6 would be 106.
  expect(legend.map(({ x }) => x)).toEqual([0, 92, 184, 276, 368, 460]);
  expect(new Set(legend.map(({ width }) => width))).toEqual(new Set([90]));
  // 280 / 6 = 46.7 px a cell.
  expect(choropleth.layout(years, 280, en).legend.at(-1)!.x).toBeCloseTo((5 * 280) / 6, 9);
});

test("Bachu is marked where it lies: its point on the grid, at the drawing's scale", () => {
  const [x, y] = map.shapes[indexOf("653130")]!.point;
  const { pins, top } = choropleth.layout(groups, 462, en);
  expect(pins).toHaveLength(1);
  // 462 px are half of the grid.
  expect(pins[0]!.at).toEqual([x / 2, y / 2 + top]);
  expect(pins[0]!.label.lines).toEqual(["Bachu"]);
  expect(choropleth.layout(years, 462, en).pins).toEqual([]);
});

test.each(WIDTHS)(
  "no county vanishes at %i px: what covers less than 6 px² has a mark on it",
  (width) => {
    const { small, scale, top } = choropleth.layout(years, width, en);
    const classes = byYear(geography);
    const tiny = map.shapes.flatMap(({ area, point: [x, y] }, i) =>
      area * scale * scale < 6
        ? [
            {
              at: [x * scale, y * scale + top],
              fill: classes.fills[classes.of(geography.counties[i]!)],
            },
          ]
        : [],
    );
    expect(small).toEqual(tiny);
    const seen = map.shapes.filter(({ area }) => area * scale * scale >= 6).length;
    expect(seen + small.length).toBe(209);
  },
);

test("the smallest, Linxia City with 90 km², has a mark on phones and none on the largest drawing", () => {
  const [x] = map.shapes[indexOf("622901")]!.point;
  const marks = (width: number) => {
    const { small, scale } = choropleth.layout(groups, width, en);
    return small.filter(({ at }) => at[0] === x * scale).length;
  };
  expect(marks(280)).toBe(1);
  expect(marks(1232)).toBe(0);
});

describe.each(WIDTHS)("at %i px", (width) => {
  test.each(["en", "zh"] as const)(
    "a name stands in its group or has a leader from it (%s)",
    (locale) => {
      const { names, geometry, scale, top } = choropleth.layout(groups, width, languages[locale]);
      names.forEach(({ placed: { label, leader }, halo }, i) => {
        const { x0, y0, x1, y1 } = boxOf(label);
        const [at, to] = [(y: number) => (y - top) / scale, (x: number) => x / scale];
        const box = { x0: to(x0), y0: at(y0), x1: to(x1), y1: at(y1) };
        if (leader) {
          expect(halo).toBeNull();
          expect(geometry.land.count(box), label.lines.join(" ")).toBe(0);
          const [[x, y]] = leader;
          expect(geometry.areas[i]!.area.cells.marks([to(x), at(y)])).toBe(true);
        } else {
          expect(halo).toBe(GROUP_FILLS[i]);
          expect(geometry.areas[i]!.area.cells.fills(box), label.lines.join(" ")).toBe(true);
        }
      });
    },
  );
});

test("each county is one path with its name, in the colour of its class", () => {
  const svg = choropleth.render(choropleth.layout(years, 640, zh), {
    id: "x",
    width: 640,
    label: "x",
  });
  const counties = elementsOf(svg).filter(
    ({ tagName, properties: { fill } }) => tagName === "g" && fill,
  );
  const titles = (group: Element) =>
    group.children.map(
      (path) => ((path as Element).children[0] as Element).children[0] as { value: string },
    );
  const drawn = counties
    .filter(({ children }) => (children[0] as Element).tagName === "path")
    .map((group) => [group.properties["fill"], titles(group).map(({ value }) => value)] as const);
  const classes = byYear(geography);
  const expected = classes.fills.map((fill, i) => [
    fill,
    geography.counties
      .filter((county) => classes.of(county) === i)
      .map(({ name }) => `${name.zh}：${classes.name(i, zh)}`),
  ]);
  expect(drawn).toEqual(expected);
});

test("table of years: 209 rows, the 13 never listed, and what one compilation alone says", () => {
  const { columns, rows } = choropleth.table(years, en);
  expect(columns).toEqual(["County", "Prefecture", "Left the list", "How well known"]);
  expect(rows).toHaveLength(209);
  const [, , left, known] = [0, 1, 2, 3].map((i) => rows.map((row) => row[i]!.text));
  expect(left!.filter((text) => text === "never on the list")).toHaveLength(13);
  const medium = geography.counties.filter(({ delisted }) => delisted.confidence === "medium");
  expect(known!.filter((text) => text === "one compilation only")).toHaveLength(medium.length);
  expect(rows[indexOf("653130")]!.map(({ text }) => text).slice(0, 3)).toEqual([
    "Bachu (Maralbexi) County",
    "Kashgar Prefecture",
    String(geography.counties[indexOf("653130")]!.delisted.year),
  ]);
});

test("the summary counts what the map shows", () => {
  expect(choropleth.summary(groups, en)).toContain("Tibet, 74; ");
  expect(choropleth.summary(years, en)).toMatch(/209.*2016.*9.*2020.*22/s);
});

test.each([
  [{ by: "colour" }, "options.by"],
  [{ by: "group", pins: ["653139"] }, "options.pins[0]"],
  [{ by: "group", pins: "653130" }, "options.pins"],
  [{ by: "group", fill: "red" }, "options"],
])("%j is refused at %s", (options, field) => {
  expect(refusalOf(choropleth, [], options, geography)).toContain(
    `content/charts/test.json › ${field}`,
  );
});
