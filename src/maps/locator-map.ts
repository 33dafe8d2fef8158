import type { Geography } from "./geography.ts";
import { frameOf, SHEET } from "./map-frame.ts";
import { countryIn, mapIn, type PartMap } from "./part-map.ts";
import { countiesOf, extentOf, provincesOf, selectShapes } from "./topology.ts";

/** Room around the area that a locator shows, and around the country, in px of the grid. */
const MARGIN = 64;
const COUNTRY_MARGIN = 14;

/** A part of the country. */
function drawPart(geography: Geography, around: readonly string[]): PartMap {
  const area = extentOf(selectShapes(countiesOf(geography.boundaries), around));
  return mapIn(geography, frameOf(area, SHEET, MARGIN), around);
}

/** The whole country; `around` are the places of the three regions and three prefectures. */
function drawCountry(geography: Geography, around: readonly string[]): PartMap {
  const area = extentOf(provincesOf(geography.provinces));
  return countryIn(geography, frameOf(area, SHEET, COUNTRY_MARGIN), around);
}

const known = new WeakMap<Geography, Map<string, PartMap>>();

/**
 * Draws the part of the country around the places with these codes, or, for the view `country`, all
 * of it with these places marked. The same map is drawn once.
 */
export function locatorMapOf(
  geography: Geography,
  view: "prefecture" | "country",
  around: readonly string[],
): PartMap {
  const maps = known.get(geography) ?? new Map<string, PartMap>();
  known.set(geography, maps);
  const key = [view, ...around].join();
  const map =
    maps.get(key) ??
    (view === "country" ? drawCountry(geography, around) : drawPart(geography, around));
  maps.set(key, map);
  return map;
}
