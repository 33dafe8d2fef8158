import { describe, expect, test } from "vitest";
import locator from "../../src/charts/locator.ts";
import { AROUND, HERE, PART } from "../../src/drawing/map-colours.ts";
import { NoRoom } from "../../src/drawing/map-labels.ts";
import { boxOf } from "../../src/drawing/svg.ts";
import { CANONICAL, WIDTHS } from "../../src/figure/figure.ts";
import { SHEET } from "../../src/maps/map-frame.ts";
import { LOCALES } from "../../src/schemas/words.ts";
import { dataOf, languages, refusalOf, words } from "../drawing/fixtures.ts";
import { flawsOf } from "../drawing/soundness.ts";
import { geography } from "../maps/geography.ts";

const { en, zh } = languages;
const read = (options: unknown) => dataOf(locator, [], options, geography);
const at = (code: string, more: object = {}) => read({ places: [{ code }], ...more });
const bachu = at("653130");

test("the drawing is the grid at a scale, under the swatches, the scale bar and a gap", () => {
  const { map, scale, top, height, width } = locator.layout(bachu, 462, en);
  expect(map.width).toBe(SHEET);
  expect({ width, scale }).toEqual({ width: 462, scale: 0.5 });
  // Two lines of swatches (20 px each, six below), the bar's 18 px and a gap of 6.
  expect(top).toBe(2 * 20 + 6 + 18 + 6);
  expect(height).toBe(Math.round(map.height / 2) + top);
});

test("a map is at most nine tenths as high as wide, and at least three fifths", () => {
  for (const code of ["653130", "542526", "533323", "513422", "622901", "632801"]) {
    const { map } = locator.layout(at(code), 400, en);
    expect(map.height / map.width, code).toBeGreaterThanOrEqual(0.6);
    expect(map.height / map.width, code).toBeLessThanOrEqual(0.9);
  }
});

test("the scale bar is as long as the map has it, and at most a quarter of its width", () => {
  const { bar, map, scale } = locator.layout(bachu, 400, en);
  // Two places on a parallel at 39.5 N, one degree apart: 111.32 km · cos 39.5° = 85.9 km.
  const [x0, y0] = map.projection([78, 39.5])!;
  const [x1, y1] = map.projection([79, 39.5])!;
  const pxPerKm = (Math.hypot(x1 - x0, y1 - y0) * scale) / 85.9;
  expect(bar.label.lines).toEqual(["100 km"]);
  expect(bar.length / (100 * pxPerKm)).toBeCloseTo(1, 1);
  expect(bar.length).toBeLessThanOrEqual(100);
});

test("swatches say what each colour is, no two alike", () => {
  const { swatches } = locator.layout(bachu, 880, en);
  expect(swatches.map(({ fill, label }) => [fill, label.lines.join(" ")])).toEqual([
    [HERE, "Bachu (Maralbexi) County"],
    [AROUND, "Kashgar Prefecture"],
    [PART, "Xinjiang (small map)"],
  ]);
  for (const { adcode } of geography.counties) {
    const fills = locator.layout(at(adcode), 360, zh).swatches.map(({ fill }) => fill);
    expect(new Set(fills).size, adcode).toBe(fills.length);
  }
});

test("Xing’an’s small map tints the three regions and three prefectures, which it is not part of", () => {
  const rice = at("152222", { regions: true });
  const { swatches, corner } = locator.layout(rice, 880, en);
  expect(swatches.at(-1)!.label.lines.join(" ")).toBe(
    "Three regions and three prefectures (small map)",
  );
  const plain = locator.layout(at("152222"), 880, en).corner;
  expect(corner.tinted).not.toBe(plain.tinted);
  // The tint is the same as on any map of the three regions, wherever the dot is.
  expect(corner.tinted).toBe(
    locator.layout(at("653130", { regions: true }), 880, en).corner.tinted,
  );
  expect(corner.dots).toHaveLength(1);
});

test("the small map's dot is where the county lies in the country", () => {
  const { corner } = locator.layout(bachu, 400, en);
  const { point } = geography.boundaries.objects.counties.geometries.find(
    ({ id }) => id === "653130",
  )!.properties;
  expect(corner.dots).toEqual([corner.country.projection(point)]);
  // In the far west: in the left third of the country.
  expect(corner.dots[0]![0]).toBeLessThan(corner.country.width / 3);
});

test("a map of the whole country has the South China Sea in its corner, its places as dots in their colours", () => {
  const places = [
    { code: "653130", accent: "melon", name: words("Bachu: melons", "巴楚：留香瓜") },
    { code: "152222", accent: "rice", name: words("Horqin: rice", "科右中旗：大米") },
  ];
  const { corner, dots, names, subjects, swatches } = locator.layout(
    read({ view: "country", places }),
    640,
    zh,
  );
  expect(dots.map(({ fill, label }) => [fill.slice(0, 11), label.lines.join("")])).toEqual([
    ["var(--melon", "巴楚：留香瓜"],
    ["var(--rice,", "科右中旗：大米"],
  ]);
  expect(dots[0]!.at[0]).toBeLessThan(dots[1]!.at[0]);
  expect({ names, subjects }).toEqual({ names: [], subjects: [] });
  expect(corner.country.height).toBeGreaterThan(corner.country.width);
  expect({ tinted: corner.tinted, dots: corner.dots }).toEqual({ tinted: "", dots: [] });
  expect(swatches.map(({ label }) => label.lines.join(""))).toEqual(["三区三州"]);
});

test.each([
  ["country", "Bachu and its melons ".repeat(30).trim(), en],
  ["country", "巴楚留香瓜".repeat(20), zh],
  ["prefecture", "Bachu and its melons ".repeat(30).trim(), en],
  ["prefecture", "巴楚留香瓜".repeat(20), zh],
] as const)("on a map of the %s a name that finds no room is said", (view, name, language) => {
  const data = read({ view, places: [{ code: "653130", name: words(name) }] });
  expect(() => locator.layout(data, 280, language)).toThrow(new NoRoom(name, 280));
});

test("table: the place and its dots, where each lies, and its area from the boundaries", () => {
  const { columns, rows } = locator.table(at("653130", { dots: ["653101"] }), en);
  expect(columns).toEqual(["Place", "Prefecture", "Province", "Area as mapped"]);
  expect(rows.map((row) => row.map(({ text }) => text).slice(0, 3))).toEqual([
    ["Bachu (Maralbexi) County", "Kashgar Prefecture", "Xinjiang Uygur Autonomous Region"],
    ["Kashgar City", "Kashgar Prefecture", "Xinjiang Uygur Autonomous Region"],
  ]);
  // 18,379 km² before the move to WGS 84, which changes it by under one per cent.
  const area = Number(rows[0]![3]!.text.replace(/[^\d]/g, ""));
  expect(area / 18_379).toBeCloseTo(1, 2);
});

test("the summary says where the place lies, in the order of each language", () => {
  expect(locator.summary(bachu, en)).toBe(
    "Map of where Bachu (Maralbexi) County lies: Kashgar Prefecture, Xinjiang Uygur Autonomous Region.",
  );
  expect(locator.summary(bachu, zh)).toBe("巴楚县的位置图：新疆维吾尔自治区喀什地区。");
});

test.each([
  [{ places: [{ code: "653139" }] }, "options.places[0].code", '"653139"'],
  [{ places: [{ code: "653130" }], dots: ["653130", "999999"] }, "options.dots[1]", '"999999"'],
  [{ places: [] }, "options.places", "at least 1 item"],
  [
    { places: [{ code: "653130" }], texts: [{ text: words("Sea"), at: [200, 0] }] },
    "options.texts[0].at[0]",
    "200",
  ],
])("%j is refused: %s", (options, field, received) => {
  const message = refusalOf(locator, [], options, geography);
  expect(message).toContain(`content/charts/test.json › ${field}`);
  expect(message).toContain(received);
});

/** Twenty counties of every size and group, from the largest and the smallest to the oddest shapes. */
const TWENTY =
  `542526 622901 653201 540102 632801 513422 653131 533324 533325 622927 542430 542431 653130
  653101 653221 623026 513201 513437 622926 540524`.split(/\s+/);

const known = new Set(geography.counties.map(({ adcode }) => adcode));
const sample = TWENTY.filter((code) => known.has(code));

test("the sample holds twenty of the 209 counties, of all six groups", () => {
  const chosen = geography.counties.filter(({ adcode }) => sample.includes(adcode));
  expect(chosen).toHaveLength(20);
  expect(new Set(chosen.map(({ groups }) => groups[0])).size).toBe(6);
});

/** What is wrong with a county's map at a width. */
function flaws(code: string, width: number, language: typeof en): string[] {
  const layout = locator.layout(at(code), width, language);
  const svg = locator.render(layout, { id: "x", width, label: "x" });
  const [subject] = layout.names;
  const { x0, y0, x1, y1 } = boxOf(subject!.label);
  const [px, py] = [
    (x: number) => x / layout.scale,
    (y: number) => (y - layout.top) / layout.scale,
  ];
  const box = { x0: px(x0), y0: py(y0), x1: px(x1), y1: py(y1) };
  const { cells } = layout.map.counties.get(code)!.area;
  const straddles = subject!.leader ? cells.count(box) > 0 : !cells.fills(box);
  return [...flawsOf(svg, layout), ...(straddles ? ["its name straddles its border"] : [])];
}

describe.each(LOCALES)("in %s", (locale) => {
  test("each of the 209 has its name on it or beside it, all text inside and apart", () => {
    for (const { adcode } of geography.counties) {
      expect(flaws(adcode, CANONICAL, languages[locale]), adcode).toEqual([]);
    }
  });

  test.each(WIDTHS)("twenty of them at %i px", (width) => {
    for (const code of sample) expect(flaws(code, width, languages[locale]), code).toEqual([]);
  });
});
