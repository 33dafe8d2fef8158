import { validateStyleMin, type SourceSpecification } from "@maplibre/maplibre-gl-style-spec";
import { expect, test } from "vitest";
import { classesOf } from "../../src/explorer/classes.ts";
import {
  fillColour,
  fillOpacity,
  layersOf,
  NAMES_FROM,
  SHAPES,
  type Look,
} from "../../src/explorer/style.ts";
import { records, start } from "./fixtures.ts";

const classes = classesOf(records, start.groups);
const tokens = [...classes.group, ...classes.year].map(({ colour }) => colour);
const others = [
  "--paper",
  "--ink",
  "--muted",
  "--land",
  "--land-line",
  "--county-line",
  "--map-edge",
];
const look: Look = {
  by: "group",
  only: null,
  in: null,
  classes,
  colours: Object.fromEntries([...tokens, ...others].map((token) => [token, `rgb(${token})`])),
  picture: false,
  fonts: ["sans-serif"],
};

test("fills go by the group, or by the year, in the theme's colours", () => {
  expect(fillColour(look).slice(0, 4)).toEqual([
    "match",
    ["get", "group"],
    "xizang",
    "rgb(--map-1)",
  ]);
  const byYear = fillColour({ ...look, by: "year" });
  expect(byYear.slice(0, 4)).toEqual(["match", ["get", "year"], "2016", "rgb(--year-1)"]);
  expect(byYear.slice(-3)).toEqual(["none", "rgb(--year-none)", "transparent"]);
});

test("what stands out is full, the rest pale; over a picture both let it through", () => {
  expect(fillOpacity(look)).toBe(1);
  expect(fillOpacity({ ...look, picture: true })).toBe(0.5);
  const [, which, full, pale] = fillOpacity({ ...look, only: "linxia" }) as unknown[];
  expect([which, full]).toEqual([["==", ["get", "group"], "linxia"], 1]);
  expect(pale).toBeLessThan(0.3);
});

test("of a province those stand out whose codes begin as its own, of a prefecture likewise", () => {
  const which = (region: string) => (fillOpacity({ ...look, in: region }) as unknown[])[1];
  expect(which("650000")).toEqual(["==", ["slice", ["get", "code"], 0, 2], "65"]);
  expect(which("653100")).toEqual(["==", ["slice", ["get", "code"], 0, 4], "6531"]);
});

test("over a picture there is no land of ours, and the counties stay", () => {
  const ids = layersOf(look).map(({ id }) => id);
  const over = layersOf({ ...look, picture: true }).map(({ id }) => id);
  expect(ids.slice(0, 4)).toEqual(["paper", "land", "borders", "sea-line"]);
  expect(over).toEqual(ids.slice(4));
});

/** Sources by the names that the layers give them. */
const SOURCES = [SHAPES, "county-names", "group-names"];

// The engine is told not to look: it would take as long as all else.
test.each([
  ["by group", look],
  ["by year", { ...look, by: "year" as const }],
  ["with a class that stands out", { ...look, only: "linxia" }],
  ["with a region that stands out", { ...look, in: "650000" }],
  ["over a picture", { ...look, picture: true }],
])("the layers are as the engine takes them: %s", (_, at) => {
  const colours = Object.fromEntries(Object.keys(at.colours).map((token) => [token, "#c8601a"]));
  const empty: SourceSpecification = {
    type: "geojson",
    data: { type: "FeatureCollection", features: [] },
  };
  const style = {
    version: 8 as const,
    sources: Object.fromEntries(SOURCES.map((id) => [id, empty])),
    glyphs: "https://example.org/{fontstack}/{range}.pbf",
    layers: layersOf({ ...at, colours }),
  };
  expect(validateStyleMin(style)).toEqual([]);
});

test("every colour is one of the theme's", () => {
  const values = layersOf(look).flatMap(({ paint = {} }) =>
    Object.entries(paint).flatMap(([key, value]) =>
      key.endsWith("-color") ? [value as unknown] : [],
    ),
  );
  expect(values.length).toBeGreaterThan(8);
  for (const value of values.filter((each) => typeof each === "string")) {
    expect(value).toMatch(/^rgb\(--/);
  }
});

test("names of groups give way to those of counties, and by year there are no groups", () => {
  const layer = (id: string, at: Look) => layersOf(at).find((each) => each.id === id)!;
  expect(layer("group-names", look).maxzoom).toBe(NAMES_FROM);
  expect(layer("county-names", look).minzoom).toBe(NAMES_FROM);
  const groups = layer("group-names", { ...look, by: "year" });
  expect(groups).toMatchObject({ layout: { visibility: "none" } });
});
