import { expect, test } from "vitest";
import { areaOfRings } from "../../src/maps/areas.ts";
import { markLines, Raster } from "../../src/maps/raster.ts";
import {
  besideDot,
  centred,
  isFree,
  NAME,
  NoRoom,
  placeInside,
  placeNames,
  type Surroundings,
} from "../../src/drawing/map-labels.ts";
import { breaksOf } from "../../src/drawing/name-breaks.ts";
import { boxOf } from "../../src/drawing/svg.ts";
import type { Point } from "../../src/maps/simplify.ts";

/** A drawing of 400 by 400 px on a grid of the same size, 100 cells each way. */
const SIDE = 400;
const CELLS = 100;
const nothing = () => new Raster(CELLS, new Uint8Array(CELLS * CELLS));

function surroundings(more: Partial<Surroundings> = {}): Surroundings {
  const plain = {
    width: SIDE,
    height: SIDE,
    scale: 1,
    top: 0,
    land: nothing(),
    borders: nothing(),
  };
  return { ...plain, taken: [], ...more };
}

/** A rectangle as an area, as land, and its middle. */
function county(x0: number, y0: number, x1: number, y1: number) {
  const ring: Point[] = [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
  ];
  const area = areaOfRings([[ring]], CELLS, CELLS);
  return { area, at: [(x0 + x1) / 2, (y0 + y1) / 2] as Point };
}

test("a name may break at its spaces, at none in Chinese", () => {
  expect(breaksOf("Horqin Right Middle Banner", NAME)).toEqual([
    ["Horqin Right Middle Banner"],
    ["Horqin Right", "Middle Banner"],
    ["Horqin Right", "Middle", "Banner"],
    ["Horqin", "Right", "Middle", "Banner"],
  ]);
  expect(breaksOf("巴楚县", NAME)).toEqual([["巴楚县"]]);
});

test("a box is free inside the drawing where nothing is placed; boxes that only touch do not overlap", () => {
  const around = surroundings({ taken: [{ x0: 100, y0: 100, x1: 200, y1: 120 }] });
  expect(isFree({ x0: 200, y0: 100, x1: 260, y1: 120 }, around)).toBe(true);
  expect(isFree({ x0: 199, y0: 119, x1: 260, y1: 140 }, around)).toBe(false);
  expect(isFree({ x0: -1, y0: 0, x1: 20, y1: 20 }, around)).toBe(false);
  expect(isFree({ x0: 380, y0: 390, x1: 400, y1: 400.5 }, around)).toBe(false);
});

test("a name that fits its area stands in its middle, without a leader", () => {
  const { area, at } = county(40, 40, 360, 200);
  const found = placeInside({ text: "Bachu", at, area, font: NAME }, surroundings())!;
  expect(found.leader).toBeNull();
  const { x0, y0, x1, y1 } = boxOf(found.label);
  // Tried every eight px: at most four off.
  expect(Math.abs((x0 + x1) / 2 - at[0])).toBeLessThanOrEqual(4);
  expect(Math.abs((y0 + y1) / 2 - at[1])).toBeLessThanOrEqual(5);
});

test("a name in a narrow area breaks; in one too small it has no place", () => {
  const text = "Horqin Right Middle Banner";
  const narrow = county(100, 40, 230, 300);
  const found = placeInside({ ...narrow, text, font: NAME }, surroundings())!;
  expect(found.label.lines).toEqual(["Horqin Right", "Middle Banner"]);
  const small = county(100, 100, 124, 110);
  expect(placeInside({ ...small, text, font: NAME }, surroundings())).toBeNull();
});

test("a name keeps off a border in its area where there is room beside it", () => {
  const { area, at } = county(20, 20, 380, 220);
  const marks = new Uint8Array(CELLS * CELLS);
  // Straight through the middle, where the name would stand.
  markLines(marks, CELLS, [
    [
      [0, at[1]],
      [400, at[1]],
    ],
  ]);
  const around = surroundings({ borders: new Raster(CELLS, marks) });
  const { label } = placeInside({ text: "Yutian", at, area, font: NAME }, around)!;
  const { y0, y1 } = boxOf(label);
  expect(at[1] < y0 || at[1] > y1).toBe(true);
});

test("a name that does not fit is led out: off its land, inside the drawing, its leader from its point", () => {
  const small = county(196, 196, 212, 212);
  const around = surroundings({ land: small.area.cells });
  const { names } = placeNames([{ ...small, text: "Linxia City", font: NAME }], around);
  const [{ label, leader }] = names as [(typeof names)[0]];
  expect(leader![0]).toEqual(small.at);
  const box = boxOf(label);
  expect(small.area.cells.count(box)).toBe(0);
  // To the right, in line with the point: of equal places the first clockwise.
  expect(leader![1]).toEqual([small.at[0] + 14, small.at[1]]);
  expect(box.x0).toBe(small.at[0] + 18);
});

test("a name is led a little farther where that spares a border", () => {
  const small = county(196, 196, 212, 212);
  const marks = new Uint8Array(CELLS * CELLS);
  // Borders on every side but above, close by: what is nearest lies on one of them.
  markLines(marks, CELLS, [
    [
      [216, 180],
      [400, 180],
      [400, 230],
      [0, 230],
      [0, 180],
      [192, 180],
    ],
    [
      [216, 204],
      [400, 204],
    ],
    [
      [0, 204],
      [192, 204],
    ],
  ]);
  const borders = new Raster(CELLS, marks);
  const { names } = placeNames(
    [{ ...small, text: "Linxia City", font: NAME }],
    surroundings({ land: small.area.cells, borders }),
  );
  expect(borders.count(boxOf(names[0]!.label))).toBe(0);
});

test("names placed after one another keep apart, and their boxes are taken", () => {
  const one = county(40, 40, 200, 120);
  const around = surroundings();
  const wanted = ["Moyu", "Lop", "Qira"].map((text) => ({ ...one, text, font: NAME }));
  const { names } = placeNames(wanted, around);
  const boxes = names.map(({ label }) => boxOf(label));
  for (const [i, a] of boxes.entries()) {
    for (const b of boxes.slice(i + 1)) {
      expect(a.x1 <= b.x0 || b.x1 <= a.x0 || a.y1 <= b.y0 || b.y1 <= a.y0).toBe(true);
    }
  }
  expect(around.taken).toHaveLength(3);
});

test("a drawing without room for a name says which", () => {
  const small = county(196, 196, 212, 212);
  const all = { x0: 0, y0: 0, x1: SIDE, y1: SIDE };
  expect(() =>
    placeNames([{ ...small, text: "Linxia", font: NAME }], surroundings({ taken: [all] })),
  ).toThrow(new NoRoom("Linxia", 400));
});

test("beside a dot a name stands right, left, over and under it", () => {
  const [right, left, over, under] = besideDot([100, 100], "喀什市").map(boxOf);
  // The dot's radius is 4.5 px, and 4 more lie between.
  expect(right!.x0).toBe(108.5);
  expect(left!.x1).toBe(91.5);
  expect(over!.y1).toBeLessThan(95.5);
  expect(under!.y0).toBeGreaterThan(104.5);
  expect((over!.x0 + over!.x1) / 2).toBe(100);
});

test("a block is centred on its point: one line and two", () => {
  for (const lines of [["Akto"], ["Taklamakan", "Desert"]]) {
    const { x0, y0, x1, y1 } = boxOf(centred([100, 100], lines, NAME));
    expect((x0 + x1) / 2).toBeCloseTo(100, 9);
    // The box holds more above the letters than below them.
    expect(Math.abs((y0 + y1) / 2 - 100)).toBeLessThan(1.5);
  }
});

test("a count stays beside its name, and what has no room for both has none", () => {
  const small = county(340, 196, 356, 212);
  const around = surroundings({ land: small.area.cells });
  const { names } = placeNames([{ ...small, text: "Liangshan 16", font: NAME }], around);
  expect(names[0]!.label.lines).toEqual(["Liangshan 16"]);
  // Only a column at the edge is free, wide enough for the name alone.
  const rest = { x0: 0, y0: 0, x1: 300, y1: SIDE };
  const narrow = { ...surroundings({ land: small.area.cells, taken: [rest] }), width: 385 };
  const place = () => placeNames([{ ...small, text: "Liangshan 16", font: NAME }], narrow);
  expect(place).toThrow(NoRoom);
});

test("no leader crosses another", () => {
  const first = county(196, 196, 204, 204);
  const second = county(220, 196, 228, 204);
  const right = { x0: 204, y0: 150, x1: 219, y1: 400 };
  const around = surroundings({ taken: [right] });
  const { names } = placeNames(
    [first, second].map((each, i) => ({ ...each, text: `Place ${"ab"[i]}`, font: NAME })),
    around,
  );
  const [a, b] = names.map(({ leader }) => leader!);
  const turn = ([[x0, y0], [x1, y1]]: typeof a & {}, [x, y]: Point) =>
    (x1 - x0) * (y - y0) - (y1 - y0) * (x - x0);
  const parted = turn(a!, b![0]) * turn(a!, b![1]) > 0 || turn(b!, a![0]) * turn(b!, a![1]) > 0;
  expect(parted).toBe(true);
});
