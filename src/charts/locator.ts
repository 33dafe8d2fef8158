import { mapDrawing } from "../drawing/composed-map.ts";
import { defineChart } from "../drawing/chart-type.ts";
import type { Language } from "../drawing/language.ts";
import { layoutCorner } from "../drawing/locator-corner.ts";
import { locatorOptions, shownCodes, type LocatorData } from "../drawing/locator-data.ts";
import { locatorParts } from "../drawing/locator-elements.ts";
import {
  placeDots,
  placeLesser,
  placeSubjects,
  surroundingsOf,
} from "../drawing/locator-labels.ts";
import type { LocatorLayout } from "../drawing/locator-layout.ts";
import { AROUND, HERE, PART } from "../drawing/map-colours.ts";
import { layoutScaleBar, SCALE_BAR_HEIGHT } from "../drawing/scale-bar.ts";
import { layoutSwatches } from "../drawing/swatches.ts";
import { locatorMapOf } from "../maps/locator-map.ts";
import { propertiesOf } from "../maps/counties.ts";
import { placeTexts } from "../drawing/map-texts.ts";
import { shortProvince } from "../drawing/names.ts";
import type { Place } from "../schemas/place.ts";

const METRES = 1000;

/** Where a place lies, in words: its prefecture and province. */
function whereOf({ prefecture, province }: Place, language: Language): string {
  const name = language.words(province.name);
  if (!prefecture) return name;
  return language.ui("locator.place", {
    prefecture: language.words(prefecture.name),
    province: name,
  });
}

/** What the colours stand for. */
function swatchItems({ view, places, regions }: LocatorData, language: Language) {
  if (view === "country") return [{ fill: AROUND, text: language.ui("locator.regions") }];
  const { prefecture, province } = places[0]!.place;
  const small = regions ? language.ui("locator.regions") : shortProvince(province.name, language);
  return [
    ...places.map(({ place }) => ({ fill: HERE, text: language.words(place.name) })),
    ...(prefecture ? [{ fill: AROUND, text: language.words(prefecture.name) }] : []),
    { fill: PART, text: language.ui("locator.small", { name: small }) },
  ];
}

/** Locator: a place in its county, prefecture and province, and these in the country. */
export default defineChart<LocatorData, LocatorLayout>({
  options: locatorOptions,
  named: ({ places }) => places.some(({ name }) => name !== undefined),

  layout(data, width, language) {
    const { geography, view } = data;
    const map = locatorMapOf(geography, view, shownCodes(data));
    const corner = layoutCorner(map, data);
    const { swatches, height: strip } = layoutSwatches(swatchItems(data, language), width);
    const around = surroundingsOf(map, data, corner, width, strip + SCALE_BAR_HEIGHT + 6);
    const properties = propertiesOf(geography.boundaries);
    const pointOf = (code: string) => map.projection(properties.get(code)!.point)!;
    return {
      width,
      height: around.height,
      scale: around.scale,
      top: around.top,
      map,
      corner,
      subjects:
        view === "country"
          ? []
          : data.places.map(({ place }) => map.counties.get(place.adcode)!.path),
      names: view === "country" ? [] : placeSubjects(map, data, around, language),
      dots: placeDots(data, pointOf, around, language),
      texts: placeTexts(data.texts, map.projection, around, language),
      lesser: placeLesser(map, data, around, language),
      swatches,
      bar: layoutScaleBar(
        (map.pxPerKm * around.scale) / METRES,
        { x: 0, top: strip, wanted: width / 4 },
        language,
      ),
    };
  },

  ...mapDrawing(locatorParts),

  note: "map.boundaryNote",

  table({ geography, places, dots }, language) {
    const properties = propertiesOf(geography.boundaries);
    const all = [...places.map(({ place }) => place), ...dots];
    return {
      columns: ["table.place", "table.prefecture", "table.province", "table.area"].map((key) =>
        language.ui(key),
      ),
      rows: all.map((place) => [
        { text: language.words(place.name) },
        { text: place.prefecture ? language.words(place.prefecture.name) : "–" },
        { text: language.words(place.province.name) },
        { text: language.measure(Math.round(properties.get(place.adcode)!.areaKm2), "km2") },
      ]),
    };
  },

  summary({ view, places }, language) {
    const [first] = places;
    if (view === "prefecture" && places.length === 1 && first) {
      return language.ui("locator.summary", {
        place: language.words(first.place.name),
        where: whereOf(first.place, language),
      });
    }
    const list = places.map(({ place }) =>
      language.ui("locator.item", {
        place: language.words(place.name),
        where: whereOf(place, language),
      }),
    );
    return language.ui("locator.summaryAll", {
      list: list.join(language.ui("summary.listSeparator")),
    });
  },
});
