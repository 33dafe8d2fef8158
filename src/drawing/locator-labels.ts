import type { PartMap } from "../maps/part-map.ts";
import type { Box } from "../maps/raster.ts";
import type { Point } from "../maps/simplify.ts";
import type { Language } from "./language.ts";
import { insetInDrawing } from "./inset.ts";
import { shownCodes, type LocatorData } from "./locator-data.ts";
import type { CornerCountry, PlaceDot } from "./locator-layout.ts";
import {
  besideDot,
  DOT,
  inDrawing,
  isFree,
  NAME,
  NoRoom,
  placeNames,
  type PlacedLabel,
  type Surroundings,
} from "./map-labels.ts";
import { DOT_FILLS } from "./map-colours.ts";
import { nameLesser } from "./map-texts.ts";
import { mapName } from "./names.ts";
import { boxOf, INK, type TextBlock } from "./svg.ts";

/** What the names of one width have to respect: the edges, the swatches, the places themselves and the country in its corner. */
export function surroundingsOf(
  map: PartMap,
  { places }: LocatorData,
  corner: CornerCountry,
  width: number,
  top: number,
): Surroundings {
  const scale = width / map.width;
  const areas = places.flatMap(({ place }) => map.counties.get(place.adcode)?.area ?? []);
  const land = {
    count: (box: Box) => areas.reduce((sum, { cells }) => sum + cells.count(box), 0),
  };
  const height = Math.round(map.height * scale) + top;
  const above: Box = { x0: 0, y0: 0, x1: width, y1: top - 3 };
  const taken = [above, insetInDrawing(corner, { scale, top })];
  return { width, height, scale, top, land, borders: map.borders, taken };
}

/** Names of the places that a part of the country is about: on them, or led out. */
export function placeSubjects(
  map: PartMap,
  { places, geography }: LocatorData,
  around: Surroundings,
  language: Language,
): PlacedLabel[] {
  const wanted = places.map(({ place, name }) => {
    const { at, area } = map.counties.get(place.adcode)!;
    const text = name ? language.words(name) : mapName(place.name, geography, language);
    return { text, at: inDrawing(at, around), area, font: NAME };
  });
  return placeNames(wanted, around).names;
}

/** Names of other counties, where they fit: those of the prefecture first, then the largest. */
export function placeLesser(
  map: PartMap,
  data: LocatorData,
  around: Surroundings,
  language: Language,
): TextBlock[] {
  const subjects = new Set([...data.places.map(({ place }) => place), ...data.dots]);
  const shown = new Set(shownCodes(data));
  const all = [...data.geography.counties, ...data.geography.others].filter(
    (place) => map.counties.has(place.adcode) && !subjects.has(place),
  );
  const size = ({ adcode }: (typeof all)[number]) => map.counties.get(adcode)!.area.spots.length;
  const inside = (place: (typeof all)[number]) => (shown.has(place.adcode) ? 1 : 0);
  const ordered = all.toSorted((a, b) => inside(b) - inside(a) || size(b) - size(a));
  const areas = ordered.map(({ adcode, name }) => ({
    text: mapName(name, data.geography, language),
    land: map.counties.get(adcode)!,
  }));
  return nameLesser(areas, around);
}

/** Dots with their names beside them, each on the first side that is free. Throws NoRoom where none is. */
export function placeDots(
  data: LocatorData,
  pointOf: (code: string) => Point,
  around: Surroundings,
  language: Language,
): PlaceDot[] {
  const country = data.view === "country" ? data.places : [];
  const marked = [
    ...country.map(({ place, name, accent }) => ({ place, name, fill: DOT_FILLS[accent] })),
    ...data.dots.map((place) => ({ place, name: undefined, fill: INK })),
  ].map(({ place, name, fill }) => ({
    at: inDrawing(pointOf(place.adcode), around),
    fill,
    text: name ? language.words(name) : mapName(place.name, data.geography, language),
  }));
  around.taken.push(
    ...marked.map(({ at: [x, y] }) => ({ x0: x - DOT, y0: y - DOT, x1: x + DOT, y1: y + DOT })),
  );
  return marked.map(({ at, fill, text }) => {
    const label = besideDot(at, text).find((side) => isFree(boxOf(side), around));
    if (!label) throw new NoRoom(text, around.width);
    around.taken.push(boxOf(label));
    return { at, fill, label };
  });
}
