import { countryOf, onCountry, seaOf, type Country } from "../maps/country.ts";
import { propertiesOf } from "../maps/counties.ts";
import type { Geography } from "../maps/geography.ts";
import type { PartMap } from "../maps/part-map.ts";
import type { Point } from "../maps/simplify.ts";
import { countiesOf, mergeShapes, provincesOf } from "../maps/topology.ts";
import { insetBox } from "./inset.ts";
import { shownCodes, type LocatorData } from "./locator-data.ts";
import type { CornerCountry } from "./locator-layout.ts";

/** Widths of the country and of the sea in px of the grid, and their distance from the edges. */
const WIDTH = 203;
const SEA_WIDTH = 127;
const GAP = 9;

interface Corner {
  country: Country;
  sea: Country;
  tints: Map<string, string>;
}

const known = new WeakMap<Geography, Corner>();

function cornersFor(geography: Geography): Corner {
  const corner = known.get(geography) ?? {
    country: countryOf(geography.provinces, WIDTH),
    sea: seaOf(geography.provinces, SEA_WIDTH),
    tints: new Map<string, string>(),
  };
  known.set(geography, corner);
  return corner;
}

/** The three regions and three prefectures, or the province of the first place, on the country's map. */
function tintOf({ geography, regions, places }: LocatorData): string {
  const { country, tints } = cornersFor(geography);
  const province = places[0]!.place.province.adcode;
  const key = regions ? "all" : province;
  const drawn = tints.get(key);
  if (drawn !== undefined) return drawn;
  const shape = regions
    ? mergeShapes(
        countiesOf(geography.boundaries),
        geography.counties.map(({ adcode }) => adcode),
      )
    : mergeShapes(provincesOf(geography.provinces), [province]);
  const path = onCountry(shape, country);
  tints.set(key, path);
  return path;
}

/** Where the country covers least: above all not the places, then not their surroundings. */
function cornerOf(map: PartMap, country: Country, data: LocatorData): Point {
  const [right, bottom] = [map.width - country.width - GAP, map.height - country.height - GAP];
  const corners: Point[] = [
    [GAP, bottom],
    [right, bottom],
    [GAP, GAP],
    [right, GAP],
  ];
  const subjects = new Set(data.places.map(({ place }) => place.adcode));
  const cost = (corner: Point) =>
    shownCodes(data).reduce((sum, code) => {
      const covered =
        map.counties.get(code)?.area.cells.count(insetBox({ country, at: corner })) ?? 0;
      return sum + covered * (subjects.has(code) ? 50 : 1);
    }, 0);
  return corners.toSorted((a, b) => cost(a) - cost(b))[0]!;
}

/** Puts the country into the corner where it hides least, or into a map of the whole country the sea. */
export function layoutCorner(map: PartMap, data: LocatorData): CornerCountry {
  const { country, sea } = cornersFor(data.geography);
  if (data.view === "country") {
    return { country: sea, at: [GAP, map.height - sea.height - GAP], tinted: "", dots: [] };
  }
  const properties = propertiesOf(data.geography.boundaries);
  const dots = data.places.map(({ place }): Point =>
    country.projection(properties.get(place.adcode)!.point)!,
  );
  return { country, at: cornerOf(map, country, data), tinted: tintOf(data), dots };
}
