import { z } from "zod";
import type { GeoProjection } from "d3";
import type { FramedLand } from "../maps/part-map.ts";
import type { Words } from "../schemas/words.ts";
import type { Language } from "./language.ts";
import { centred, grown, inDrawing, isFree, placeInside, type Surroundings } from "./map-labels.ts";
import { breaksOf } from "./name-breaks.ts";
import type { Refs } from "./refs.ts";
import { boxOf, type TextBlock } from "./svg.ts";
import { LABEL } from "./text-width.ts";

/** Longitude and latitude of a place in the country. */
const lonLat = z.tuple([z.number().min(73).max(136), z.number().min(3).max(54)]);

/** A name of what has no code, such as a desert, and where its middle lies. */
export interface MapText {
  text: Words;
  /** Longitude and latitude. */
  at: [number, number];
}

/** What a map's JSON may say of names of what has no code; the map shows those that have room. */
export const mapTexts = (refs: Refs): z.ZodType<MapText[]> =>
  z
    .array(
      z.strictObject({
        text: refs.words,
        /** Longitude and latitude of its middle. */
        at: lonLat,
      }),
    )
    .default([]);

/** Puts the names that have room on a map; their boxes are taken from then on. */
export function placeTexts(
  texts: readonly MapText[],
  projection: GeoProjection,
  around: Surroundings,
  language: Language,
): TextBlock[] {
  return texts.flatMap(({ text, at }): TextBlock[] => {
    const middle = inDrawing(projection(at)!, around);
    const ways = breaksOf(language.words(text), LABEL).map((lines) =>
      centred(middle, lines, LABEL),
    );
    const label = ways.find((way) => isFree(boxOf(way), around));
    if (!label) return [];
    around.taken.push(grown(boxOf(label)));
    return [{ ...label, tone: "muted" }];
  });
}

/** Names areas that a map is not about, in the given order, where they have room for it. */
export function nameLesser(
  areas: readonly { text: string; land: FramedLand }[],
  around: Surroundings,
): TextBlock[] {
  return areas.flatMap(({ text, land: { at, area } }): TextBlock[] => {
    const wanted = { text, at: inDrawing(at, around), area, font: LABEL };
    const found = placeInside(wanted, around);
    if (!found) return [];
    around.taken.push(grown(boxOf(found.label)));
    return [{ ...found.label, tone: "muted" }];
  });
}
