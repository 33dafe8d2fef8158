import { geoPath } from "d3";
import { mesh } from "topojson-client";
import { expect, test } from "vitest";
import { cameraViews, VIEW } from "../../src/maps/camera-map.ts";
import { applyTo, northAt } from "../../src/maps/similarity.ts";
import { squaredDistance, type Point } from "../../src/maps/simplify.ts";
import { projectLines } from "../../src/maps/stream.ts";
import { countiesOf, mergeShapes, selectShapes } from "../../src/maps/topology.ts";
import { edition } from "../figure/editions.ts";

const { geography } = edition;
const codesOf = (prefecture: string) =>
  geography.counties
    .filter((county) => county.prefecture?.adcode === prefecture)
    .map(({ adcode }) => adcode);
const nanjiang = geography.counties
  .filter(({ groups }) => groups.includes("nanjiang"))
  .map(({ adcode }) => adcode);
const shown = ["country", nanjiang, codesOf("653100"), ["653130"]] as const;
const views = cameraViews(geography, shown);
const topology = countiesOf(geography.boundaries);

test("each area fits its view with 90 px around, touching them on two sides, north up", () => {
  for (const [i, codes] of shown.entries()) {
    if (codes === "country") continue;
    const { projection } = views[i]!.map;
    const [[x0, y0], [x1, y1]] = geoPath(projection).bounds(mergeShapes(topology, codes));
    const room = [x0 - 90, y0 - 90, VIEW.width - 90 - x1, VIEW.height - 90 - y1];
    // The thinned borders that the frame was fitted to differ from these by far less than a px.
    expect(Math.min(...room)).toBeGreaterThan(-1);
    expect(room.filter((space) => Math.abs(space) < 1)).toHaveLength(2);
    const middle = projection.invert!([VIEW.width / 2, VIEW.height / 2])!;
    expect(Math.abs(northAt(projection, middle as Point))).toBeLessThan(1.5);
  }
});

test("the next view's map, carried back, lies on this one", () => {
  for (const [i, { map, toNext }] of views.entries()) {
    const next = views[i + 1]?.map;
    if (!next || !toNext) continue;
    expect(toNext.scale).toBeGreaterThan(1.5);
    for (const place of [
      [78.5, 39.8],
      [77.1, 38.9],
    ] as [number, number][]) {
      const [x, y] = applyTo(map.projection(place)!, toNext);
      const [nx, ny] = next.projection(place)!;
      expect(Math.hypot(x - nx, y - ny)).toBeLessThan(0.01);
    }
  }
});

/** The points of an SVG path of relative whole numbers. */
function linesIn(path: string): Point[][] {
  let [x, y] = [0, 0];
  return path
    .split("m")
    .filter(Boolean)
    .map((part) => {
      const numbers = (part.match(/-?\d+/g) ?? []).map(Number);
      const points: Point[] = [];
      for (let i = 0; i < numbers.length; i += 2) {
        points.push([(x += numbers[i]!), (y += numbers[i + 1]!)]);
      }
      if (part.endsWith("z")) [x, y] = points[0]!;
      return part.endsWith("z") ? [...points, points[0]!] : points;
    });
}

/** The widest that a view is shown alone, in CSS px (styles/steps.css). */
const WIDEST = 800;

/** A ring so small that it vanishes on whole px, where no width shows it. */
function isSpeck(line: readonly Point[]): boolean {
  const [xs, ys] = [line.map(([x]) => x), line.map(([, y]) => y)];
  return Math.max(...xs) - Math.min(...xs) < 3 && Math.max(...ys) - Math.min(...ys) < 3;
}

test("each view has its own detail: at its widest no border is off by a px", () => {
  for (const [i, codes] of shown.entries()) {
    if (codes === "country") continue;
    const { projection, inner, around, others, provinces } = views[i]!.map;
    const own = selectShapes(topology, codes);
    const exact = projectLines(mesh(own, own.objects.shapes), projection)
      .filter((line) => !isSpeck(line))
      .flat();
    const segments = [inner, around, others, provinces]
      .flatMap(linesIn)
      .flatMap((line) => line.slice(1).map((end, k): [Point, Point] => [line[k]!, end]));
    const off = exact
      .filter((_, k) => k % Math.ceil(exact.length / 4000) === 0)
      .map((point) =>
        segments.reduce((least, [a, b]) => Math.min(least, squaredDistance(point, a, b)), Infinity),
      );
    expect(off.length).toBeGreaterThan(1000);
    expect((Math.sqrt(Math.max(...off)) * WIDEST) / VIEW.width).toBeLessThan(1);
  }
});

test("a nearer view has the finer detail: its Bachu has more corners than the country's map shows of all Kashgar", () => {
  const corners = (path: string) => linesIn(path).flat().length;
  expect(corners(views[3]!.here.path)).toBeGreaterThan(corners(views[1]!.here.path));
});

test("the country has the South China Sea in its corner, the others have not", () => {
  expect(views.map(({ sea }) => sea !== null)).toEqual([true, false, false, false]);
  expect(linesIn(views[0]!.sea!.seaLine).length).toBeGreaterThanOrEqual(8);
});
