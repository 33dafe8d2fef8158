import { countryOf, onCountry, type Country } from "../maps/country.ts";
import type { Geography } from "../maps/geography.ts";
import type { LocatorMap } from "../maps/locator-map.ts";
import type { Box } from "../maps/raster.ts";
import type { Point } from "../maps/simplify.ts";
import { thinCountiesOf } from "../maps/thin.ts";
import { mergeShapes, provincesOf } from "../maps/topology.ts";
import { shownCodes, type LocatorData } from "./locator-data.ts";
import type { CornerCountry } from "./locator-layout.ts";

/** Width of the country in px of the grid, and its distance from the edges. */
const WIDTH = 176;
const GAP = 8;

const countries = new WeakMap<Geography, { country: Country; tints: Map<string, string> }>();

function countryFor(geography: Geography) {
  const country = countries.get(geography) ?? {
    country: countryOf(geography.provinces, WIDTH),
    tints: new Map<string, string>(),
  };
  countries.set(geography, country);
  return country;
}

/** The three regions and three prefectures, or the province of the first place, on the country's map. */
function tintOf(data: LocatorData): string {
  const { country, tints } = countryFor(data.geography);
  const all = data.regions || data.view === "country";
  const province = data.places[0]!.place.province.adcode;
  const key = all ? "all" : province;
  const known = tints.get(key);
  if (known !== undefined) return known;
  const shape = all
    ? mergeShapes(
        thinCountiesOf(data.geography.boundaries).topology,
        data.geography.counties.map(({ adcode }) => adcode),
      )
    : mergeShapes(provincesOf(data.geography.provinces), [province]);
  const path = onCountry(shape, country);
  tints.set(key, path);
  return path;
}

function boxAt([x, y]: Point, { width, height }: Country): Box {
  return { x0: x, y0: y, x1: x + width, y1: y + height };
}

/** Where the country covers least: above all not the places, then not their surroundings. */
function cornerOf(map: LocatorMap, country: Country, data: LocatorData): Point {
  const [right, bottom] = [map.width - country.width - GAP, map.height - country.height - GAP];
  const corners: Point[] = [
    [GAP, bottom],
    [right, bottom],
    [GAP, GAP],
    [right, GAP],
  ];
  if (data.view === "country") return corners[0]!;
  const subjects = new Set(data.places.map(({ place }) => place.adcode));
  const cost = (corner: Point) =>
    shownCodes(data).reduce((sum, code) => {
      const covered = map.counties.get(code)?.area.cells.count(boxAt(corner, country)) ?? 0;
      return sum + covered * (subjects.has(code) ? 50 : 1);
    }, 0);
  return corners.toSorted((a, b) => cost(a) - cost(b))[0]!;
}

/** Puts the country into the corner where it hides least. */
export function layoutCorner(map: LocatorMap, data: LocatorData): CornerCountry {
  const { country } = countryFor(data.geography);
  const points = new Map(
    data.geography.boundaries.objects.counties.geometries.map(({ id, properties }) => [
      id,
      properties.point,
    ]),
  );
  const dots = data.places.map(({ place }): Point =>
    country.projection(points.get(place.adcode)!)!,
  );
  return {
    country,
    at: cornerOf(map, country, data),
    tinted: tintOf(data),
    dots: data.view === "country" ? [] : dots,
  };
}
