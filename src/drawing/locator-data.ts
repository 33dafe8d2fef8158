import { z } from "zod";
import type { Geography } from "../maps/geography.ts";
import type { Place } from "../schemas/place.ts";
import { accent } from "../schemas/chart.ts";
import type { Words } from "../schemas/words.ts";
import { mapTexts, type MapText } from "./map-texts.ts";
import type { Refs } from "./refs.ts";

const CODE = "the code of a place in content/places/counties.json or others.json";

/** What a locator's JSON may say. */
export const locatorOptions = (refs: Refs) =>
  z
    .strictObject({
      /** How much is shown: the prefecture of the places, or the whole country with a dot for each place. */
      view: z.enum(["prefecture", "country"]).default("prefecture"),
      /** The places that the map is about. */
      places: z
        .array(
          z.strictObject({
            /** Code of a county of content/places. */
            code: z.string(),
            /** What the map calls it; its own short name where left out. */
            name: refs.words.optional(),
            /** Colour of its dot. */
            accent: accent.default("ink"),
          }),
        )
        .min(1),
      /** Codes of further places that get a dot and a name. */
      dots: z.array(z.string()).default([]),
      /** Whether the small map of the country tints the three regions and three prefectures, not the province. */
      regions: z.boolean().default(false),
      /** Names of what has no code, such as a desert. */
      texts: mapTexts(refs),
    })
    .transform((given, context): LocatorData => {
      const geography = refs.geography();
      const find = (code: string, path: (string | number)[]): Place => {
        const all = [...geography.counties, ...geography.others];
        const found = all.find(({ adcode }) => adcode === code);
        if (!found) context.addIssue({ code: "custom", path, message: CODE, input: code });
        return found ?? all[0]!;
      };
      return {
        view: given.view,
        regions: given.regions,
        texts: given.texts,
        geography,
        places: given.places.map((each, i) => ({
          ...each,
          place: find(each.code, ["places", i, "code"]),
        })),
        dots: given.dots.map((code, i) => find(code, ["dots", i])),
      };
    });

/** A locator's options, looked up. */
export interface LocatorData {
  view: "prefecture" | "country";
  regions: boolean;
  texts: MapText[];
  geography: Geography;
  places: { place: Place; name?: Words | undefined; accent: z.infer<typeof accent> }[];
  dots: Place[];
}

/** Codes of the area that a locator shows: the prefecture of its first place, or the 209 counties. */
export function shownCodes({ view, geography, places }: LocatorData): string[] {
  if (view === "country") return geography.counties.map(({ adcode }) => adcode);
  const [first] = places;
  const prefecture = first?.place.prefecture?.adcode;
  return [...geography.counties, ...geography.others]
    .filter((each) =>
      prefecture === undefined
        ? each.adcode === first?.place.adcode
        : each.prefecture?.adcode === prefecture,
    )
    .map(({ adcode }) => adcode);
}
